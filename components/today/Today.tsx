import { i18n } from '#i18n';
import type { Event, Receipt } from '@/lib/event';
import type { MetricCount } from '@/lib/state/counts';
import type { DayEvents } from '@/lib/state/events';
import { number } from '@/lib/text/number';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { DaySwitch } from './DaySwitch';
import { EventRow } from './EventRow';
import { Totals } from './Totals';
import { Tray } from './Tray';

export interface TodayProps {
  language: string;
  /** The day shown and the day it is, `YYYY-MM-DD`. */
  day: string;
  today: string;
  counts: readonly MetricCount[];
  rows: DayEvents;
  /** What waits for an answer: of every day while today is shown, else of the day shown. */
  waiting: readonly Event[];
  onDay: (day: string) => void;
  onUndo: (id: string) => void;
  onCountAgain: (id: string) => void;
  onAnswer: (id: string, answer: 'yes' | 'no' | 'always') => void;
  onOlder: () => void;
  receiptOf: (id: string) => Promise<Receipt | undefined>;
}

/** The day: its numbers, what waits for an answer, and every row behind the numbers with its reason. */
export function Today(props: TodayProps) {
  const { language, day, today, counts, rows, waiting, receiptOf } = props;
  const asked = new Set(waiting.map(({ id }) => id));
  // An event stands in one place only: what waits for an answer is in the tray and not in the list.
  const listed = rows.events.filter(({ id }) => !asked.has(id));
  return (
    <div class="today">
      <DaySwitch day={day} today={today} language={language} onDay={props.onDay} />
      <Totals counts={counts} language={language} isToday={day === today} />
      {waiting.length > 0 && (
        <Tray events={waiting} language={language} day={day} onAnswer={props.onAnswer} receiptOf={receiptOf} />
      )}
      <section aria-labelledby="ledger-title" class="ledger">
        <h2 id="ledger-title">{i18n.t('today.ledger')}</h2>
        {listed.length === 0 ? (
          <EmptyState level={3} title={i18n.t('today.empty_title')}>
            <p>{i18n.t('today.empty_text')}</p>
          </EmptyState>
        ) : (
          <>
            <p class="soft">{i18n.t('today.ledger_hint')}</p>
            <ol class="rows">
              {listed.map((event) => (
                <EventRow
                  key={event.id}
                  event={event}
                  language={language}
                  receiptOf={receiptOf}
                  onUndo={props.onUndo}
                  onCountAgain={props.onCountAgain}
                />
              ))}
            </ol>
          </>
        )}
        {rows.more && (
          <p class="older">
            <span class="soft">{i18n.t('today.showing', { count: number(rows.events.length, language) })}</span>
            <Button does="older" onClick={props.onOlder}>
              {i18n.t('today.more')}
            </Button>
          </p>
        )}
      </section>
    </div>
  );
}
