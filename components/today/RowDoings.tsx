import { i18n } from '#i18n';
import type { Event } from '@/lib/event';
import { isPaid } from '@/lib/measure/target-days';
import { kindsFor } from '@/lib/tags';
import { Button } from '../ui/Button';
import { metricName } from '../words/metric-name';
import { whenWords } from '../words/when-words';

/** What of a row is being changed: its tags, or its amount. */
export type OpenPart = 'tag' | 'amount' | null;

interface Props {
  event: Event;
  language: string;
  open: OpenPart;
  onOpen: (part: OpenPart) => void;
  onUndo: (id: string) => void;
  onCountAgain: (id: string) => void;
}

/** What can be done with one row of the day: tag it, say what it is worth, take it back, count it after all. */
export function RowDoings({ event, language, open, onOpen, onUndo, onCountAgain }: Props) {
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
          aria-expanded={open === 'tag'}
          aria-label={i18n.t('tag.open_what', words)}
          onClick={() => onOpen(open === 'tag' ? null : 'tag')}
        >
          {i18n.t('tag.open')}
        </Button>
      )}
      {isPaid(event.metric) && event.n === 1 && event.was === undefined && (
        <Button
          look="quiet"
          does="amount-open"
          aria-expanded={open === 'amount'}
          aria-label={i18n.t('amount.open_what', words)}
          onClick={() => onOpen(open === 'amount' ? null : 'amount')}
        >
          {i18n.t('amount.open')}
        </Button>
      )}
      <Button look="quiet" does="undo" aria-label={i18n.t('today.undo_what', words)} onClick={() => onUndo(event.id)}>
        {i18n.t('today.undo')}
      </Button>
    </div>
  );
}
