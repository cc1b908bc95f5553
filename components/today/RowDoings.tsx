import { i18n } from '#i18n';
import type { Event } from '@/lib/event';
import { kindsFor } from '@/lib/tags';
import { Button } from '../ui/Button';
import { metricName } from '../words/metric-name';
import { whenWords } from '../words/when-words';

interface Props {
  event: Event;
  language: string;
  /** Whether its tags are being chosen. */
  tagging: boolean;
  onTagging: (open: boolean) => void;
  onUndo: (id: string) => void;
  onCountAgain: (id: string) => void;
}

/** What can be done with one row of the day: tag it, take it back, count it after all. */
export function RowDoings({ event, language, tagging, onTagging, onUndo, onCountAgain }: Props) {
  const words = { metric: metricName(event.metric), time: whenWords(event, language) };
  if (event.state === 'undone') {
    return (
      <div class="row-doings">
        <Button
          look="quiet"
          does="count-again"
          aria-label={i18n.t('today.again_what', words)}
          onClick={() => onCountAgain(event.id)}
        >
          {i18n.t('today.again')}
        </Button>
      </div>
    );
  }
  return (
    <div class="row-doings">
      {kindsFor(event.metric).length > 0 && (
        <Button
          look="quiet"
          does="tag-open"
          aria-expanded={tagging}
          aria-label={i18n.t('tag.open_what', words)}
          onClick={() => onTagging(!tagging)}
        >
          {i18n.t('tag.open')}
        </Button>
      )}
      <Button look="quiet" does="undo" aria-label={i18n.t('today.undo_what', words)} onClick={() => onUndo(event.id)}>
        {i18n.t('today.undo')}
      </Button>
    </div>
  );
}
