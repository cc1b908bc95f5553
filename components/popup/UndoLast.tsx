import { i18n } from '#i18n';
import type { Event } from '@/lib/event';
import { timeOfDay } from '@/lib/text/moment';
import { Button } from '../ui/Button';
import { metricName } from '../words/metric-name';

interface Props {
  last: Event;
  language: string;
  /** @param words what to say when it is done */
  onUndo: (words: string) => void;
}

/** What was counted last today, and one press to take it back. */
export function UndoLast({ last, language, onUndo }: Props) {
  const time = timeOfDay(last.at, last.offset, language);
  const metric = metricName(last.metric, last.n);
  return (
    <p class="last soft">
      {i18n.t('headline.last', { time, metric })}
      <Button
        look="quiet"
        does="undo-last"
        aria-label={i18n.t('popup.undo_last_what', { metric, time })}
        onClick={() => onUndo(i18n.t('popup.undone', { metric }))}
      >
        {i18n.t('popup.undo_last')}
      </Button>
    </p>
  );
}
