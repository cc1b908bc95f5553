import { i18n } from '#i18n';
import type { Event } from '@/lib/event';
import { timeOfDay } from '@/lib/text/moment';
import { Button } from '../ui/Button';
import { metricName } from '../words/metric-name';

interface Props {
  /** Nothing to take back: null. */
  last: Event | null;
  language: string;
  /** @param words what to say when it is done */
  onUndo: (words: string) => void;
}

/** Takes back what was counted last today, and says beforehand what that is. */
export function UndoLast({ last, language, onUndo }: Props) {
  const metric = last ? metricName(last.metric) : '';
  const label = last && i18n.t('popup.undo_last_what', { metric, time: timeOfDay(last.at, last.offset, language) });
  return (
    <Button
      does="undo-last"
      disabled={!last}
      aria-label={label ?? undefined}
      title={label ?? undefined}
      onClick={() => onUndo(i18n.t('popup.undone', { metric }))}
    >
      {i18n.t('popup.undo_last')}
    </Button>
  );
}
