import { i18n } from '#i18n';
import type { Talk } from '@/lib/state/talks';
import type { Step } from '@/lib/talk';
import { Button } from '../ui/Button';
import { fileTargetWords, fileWords } from '../words/deal-words';
import { metricName } from '../words/metric-name';
import { helpWords } from '../words/promise-words';

interface Props {
  talks: readonly Talk[];
  language: string;
  onLook: (step: Step) => void;
  onSaveAgain: (step: Step) => void;
}

/** What was exchanged, the conversation in which something was written last first; in each the first file first. */
export const TalkList = ({ talks, language, onLook, onSaveAgain }: Props) => (
  <details class="talks">
    <summary>{i18n.t('deal.list')}</summary>
    <ol>
      {talks.map(({ conversation, steps, last, waits }) => (
        <li key={conversation} data-conversation={conversation} data-waits={waits}>
          <ol>
            {steps.map((step) => (
              <li key={step.id} data-step={step.kind} data-ours={step.ours}>
                {fileWords(step, language)}{' '}
                <span class="soft">
                  {[
                    ...step.targets.map(
                      (target) => `${metricName(target.metric, 2)}: ${fileTargetWords(target, language)}`,
                    ),
                    ...(step.promises ?? []).map((promise) => helpWords(promise, language)),
                  ].join(' · ')}
                </span>
              </li>
            ))}
          </ol>
          <div class="acts">
            {waits && <span class="tag">{i18n.t('deal.waits')}</span>}
            {waits && (
              <Button
                look="quiet"
                does="deal-look"
                aria-label={i18n.t('deal.look_what', { what: fileWords(last, language) })}
                onClick={() => onLook(last)}
              >
                {i18n.t('deal.look')}
              </Button>
            )}
            {last.kind === 'agreed' && (
              <a class="button" data-look="quiet" href="/sidepanel.html#deal" target="_blank" rel="noopener">
                {i18n.t('sheet.deal')}
              </a>
            )}
            {last.ours && (
              <Button
                look="quiet"
                does="deal-again"
                aria-label={i18n.t('deal.again_what', { what: fileWords(last, language) })}
                onClick={() => onSaveAgain(last)}
              >
                {i18n.t('deal.again')}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ol>
  </details>
);
