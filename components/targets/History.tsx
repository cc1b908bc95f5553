import { i18n } from '#i18n';
import type { Told } from '@/lib/state/target-changes';
import { shortDay } from '@/lib/text/day';
import { Button } from '../ui/Button';
import { differenceWords } from '../words/target-words';

interface Props {
  history: readonly Told[];
  language: string;
  /** Takes a version back, or lets it hold again: by the id of the version, or of the row that took it back. */
  onTurn: (id: string, back: boolean) => void;
}

/** Every version there was, the last first, each with what it changed. */
export const History = ({ history, language, onTurn }: Props) => (
  <details class="history">
    <summary>{i18n.t('target.history')}</summary>
    <ol>
      {history.map(({ version: { id, from, takenBackBy, agreed }, state, changes }) => {
        const date = shortDay(from, language);
        const back = takenBackBy === null;
        const what = i18n.t(back ? 'target.take_back_what' : 'target.hold_again_what', { date });
        return (
          <li key={id} data-version={id} data-state={state}>
            <div>
              <p>
                <strong>{i18n.t('target.since', { date })}</strong>{' '}
                <span class="tag">{i18n.t(`target.state_${state}`)}</span>
              </p>
              {agreed && (
                <p class="soft" data-agreed={agreed.on}>
                  {i18n.t('deal.mark', { date: shortDay(agreed.on, language), from: agreed.with })}
                </p>
              )}
              <ul>
                {changes.map(({ before, after }) => (
                  <li key={(after ?? before)?.metric}>{differenceWords(before, after, language)}</li>
                ))}
                {changes.length === 0 && <li>{i18n.t('target.was_nothing')}</li>}
              </ul>
            </div>
            {(state === 'holds' || state === 'comes' || !back) && (
              <Button
                look="quiet"
                does={back ? 'version-back' : 'version-again'}
                aria-label={what}
                onClick={() => onTurn(takenBackBy ?? id, back)}
              >
                {i18n.t(back ? 'target.take_back' : 'target.hold_again')}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  </details>
);
