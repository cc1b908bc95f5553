import { i18n } from '#i18n';
import type { Event, Receipt } from '@/lib/event';
import { number } from '@/lib/text/number';
import { Button } from '../ui/Button';
import { metricName } from '../words/metric-name';
import { stateWords } from '../words/state-words';
import { whenWords } from '../words/when-words';
import { EventWords } from './EventWords';
import { eventData } from './event-data';
import { Why } from './Why';

interface Props {
  event: Event;
  language: string;
  receiptOf: (id: string) => Promise<Receipt | undefined>;
  onUndo: (id: string) => void;
  onCountAgain: (id: string) => void;
}

/** One row of the day: when, what, where; why it was counted, and the way to take it back. */
export function EventRow({ event, language, receiptOf, onUndo, onCountAgain }: Props) {
  const words = { metric: metricName(event.metric), time: whenWords(event, language) };
  const undone = event.state === 'undone';
  return (
    <li class="row" {...eventData(event)}>
      <EventWords event={event} language={language} />
      {(event.state !== 'counted' || event.was !== undefined) && (
        <p class="row-state soft">
          {event.state !== 'counted' && <span>{stateWords(event)} </span>}
          {event.was !== undefined && (
            <span>{i18n.t('correct.was', { from: number(event.was, language), to: number(event.n, language) })}</span>
          )}
        </p>
      )}
      <div class="row-doings">
        {undone ? (
          <Button
            look="quiet"
            does="count-again"
            aria-label={i18n.t('today.again_what', words)}
            onClick={() => onCountAgain(event.id)}
          >
            {i18n.t('today.again')}
          </Button>
        ) : (
          <Button
            look="quiet"
            does="undo"
            aria-label={i18n.t('today.undo_what', words)}
            onClick={() => onUndo(event.id)}
          >
            {i18n.t('today.undo')}
          </Button>
        )}
      </div>
      <Why event={event} language={language} receiptOf={receiptOf} />
    </li>
  );
}
