import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Refusal } from '@/lib/event';
import { since } from '@/lib/text/moment';
import { number } from '@/lib/text/number';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Status } from '../ui/Status';
import { metricName } from '../words/metric-name';
import { refusalWords } from '../words/reason-words';
import { siteName } from '../words/site-name';

/** How many are shown at once; the others are a press away. */
const newest = 6;

interface Props {
  refusals: readonly Refusal[];
  /** The same without anything personal, for whoever mends a site. */
  report: string;
  language: string;
  onCopy: (text: string) => Promise<void>;
}

/** What was noticed and not counted, with the reason in words. */
export function NotCounted({ refusals, report, language, onCopy }: Props) {
  const [said, set] = useState({ words: '' });
  const say = (words: string) => set({ words });
  const copy = () =>
    onCopy(report).then(
      () => say(i18n.t('options.refusals_copied')),
      () => say(i18n.t('trouble.not_done')),
    );
  return (
    <Card id="refusals" title={i18n.t('options.refusals')}>
      <p>{i18n.t('options.refusals_text')}</p>
      {refusals.length === 0 ? (
        <p class="soft">{i18n.t('options.refusals_none')}</p>
      ) : (
        <>
          <Refusals refusals={refusals.slice(0, newest)} language={language} />
          {refusals.length > newest && (
            <details>
              <summary>
                {i18n.t('options.refusals_older', refusals.length - newest, [
                  number(refusals.length - newest, language),
                ])}
              </summary>
              <Refusals refusals={refusals.slice(newest)} language={language} />
            </details>
          )}
          <details>
            <summary>{i18n.t('options.refusals_preview')}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
            <pre data-report tabIndex={0}>
              {report}
            </pre>
          </details>
          <Button does="copy-report" onClick={copy}>
            {i18n.t('options.refusals_copy')}
          </Button>
        </>
      )}
      <Status told={said}>{said.words}</Status>
    </Card>
  );
}

const Refusals = ({ refusals, language }: Pick<Props, 'refusals' | 'language'>) => (
  <ul class="refusals">
    {refusals.map((refusal, place) => (
      <li key={place} data-refusal={refusal.reason} data-metric={refusal.metric} data-site={refusal.site}>
        <p>
          <strong>{metricName(refusal.metric)}</strong>{' '}
          <span class="soft">
            {siteName(refusal.site)} · <time class="figure">{since(refusal.at, language)}</time>
          </span>
        </p>
        <p>{refusalWords(refusal)}</p>
      </li>
    ))}
  </ul>
);
