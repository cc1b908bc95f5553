import { i18n } from '#i18n';
import type { LookedAt } from '@/lib/state/summaries-in';
import { Button } from '../ui/Button';
import { lookedWords } from '../words/people-words';

interface Props {
  looked: readonly LookedAt[];
  today: string;
  language: string;
  onTake: (one: LookedAt) => void;
  onLeave: (one: LookedAt) => void;
}

/** What became of each file; one that waits for a word has the two answers beside it. */
export const FileOutcomes = ({ looked, today, language, onTake, onLeave }: Props) => (
  <ul class="file-outcomes">
    {looked.map((one, at) => (
      <li key={`${at} ${one.name}`} data-outcome={one.outcome} data-why={one.why ?? one.place}>
        <p>
          <strong>{one.name}</strong> {lookedWords(one, today, language)}
        </p>
        {one.outcome === 'asks' && (
          <p class="acts">
            <Button
              look="ask"
              does="summary-take"
              aria-label={i18n.t('people.take_what', { file: one.name })}
              onClick={() => onTake(one)}
            >
              {i18n.t('people.take')}
            </Button>
            <Button
              does="summary-leave"
              aria-label={i18n.t('people.leave_what', { file: one.name })}
              onClick={() => onLeave(one)}
            >
              {i18n.t('people.leave')}
            </Button>
          </p>
        )}
      </li>
    ))}
  </ul>
);
