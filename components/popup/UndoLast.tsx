import { i18n } from '#i18n';
import type { Event } from '@/lib/event';
import { Button } from '../ui/Button';
import { metricName } from '../words/metric-name';

interface Props {
  last: Event;
  /** @param words what to say when it is done */
  onUndo: (words: string) => void;
}

/** One press to take back what was counted last; when that was stands behind "⋯". */
export function UndoLast({ last, onUndo }: Props) {
  const metric = metricName(last.metric, last.n);
  return (
    <Button look="quiet" does="undo-last" onClick={() => onUndo(i18n.t('popup.undone', { metric }))}>
      {i18n.t('said.undo_what', { what: metric })}
    </Button>
  );
}
