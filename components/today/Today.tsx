import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Event, Money, Receipt } from '@/lib/event';
import type { MetricCount } from '@/lib/state/counts';
import type { DayEvents } from '@/lib/state/events';
import type { AskedToday } from '@/lib/state/headline';
import type { TagId } from '@/lib/tags';
import { number } from '@/lib/text/number';
import { Button } from '../ui/Button';
import { NoSite } from '../ui/NoSite';
import { useKeptRows } from '../ui/use-kept-rows';
import { DaySwitch } from './DaySwitch';
import { EventRow } from './EventRow';
import { Totals } from './Totals';
import { Tray } from './Tray';
import type { TrayProps } from './tray-props';

export interface TodayProps {
  language: string;
  /** The day shown and the day it is, `YYYY-MM-DD`. */
  day: string;
  today: string;
  /** The day that was gone to last, which comes as soon as it is known. */
  goneTo: string;
  counts: readonly MetricCount[];
  rows: DayEvents;
  /** What waits for an answer: of every day while today is shown, else of the day shown. */
  waiting: readonly Event[];
  /** It has been asked for today already. */
  quiet: boolean;
  /** "I did something you missed". */
  missed: ComponentChildren;
  onDay: (day: string) => void;
  onUndo: (id: string) => void;
  onCountAgain: (id: string) => void;
  onAnswer: TrayProps['onAnswer'];
  onAnswerAll: TrayProps['onAnswerAll'];
  onLater: TrayProps['onLater'];
  onLook: TrayProps['onLook'];
  onOlder: () => void;
  /** A metric's number of the day shown was another one; left out where the day is too old for it. */
  onCorrect?: ((metric: string, n: number, tags?: TagId[]) => void) | undefined;
  /** An event is to bear these tags and no others. */
  onTag: (event: Event, tags: TagId[]) => void;
  /** What the day asks; null where nothing is agreed, or it is not known yet. */
  asked: AskedToday | null;
  /** What one act is worth. */
  onAmount: (event: Event, money: Money | null) => void;
  /** What an amount most likely is in. */
  currency: string;
  /** What is tried out, and which way is due next. */
  trying: ComponentChildren;
  /** What nothing counts and a person enters. */
  measures: ComponentChildren;
  /** How the day's week stands. */
  week: ComponentChildren;
  /** The way to enter several numbers at once. */
  bulk: ComponentChildren;
  receiptOf: (id: string) => Promise<Receipt | undefined>;
  /** Whether any site is switched on; undefined until the browser has answered. */
  anySite: boolean | undefined;
}

/** The day: its numbers, what waits for an answer, and every row behind the numbers with its reason. */
export function Today(props: TodayProps) {
  const { language, day, today, counts, rows, waiting, receiptOf } = props;
  const asked = new Set(waiting.map(({ id }) => id));
  // An event stands in one place only: what waits for an answer is in the tray and not in the list.
  const listed = rows.events.filter(({ id }) => !asked.has(id));
  const drawn = useKeptRows<Event>(
    (event) => (
      <EventRow
        key={event.id}
        event={event}
        language={language}
        receiptOf={receiptOf}
        onUndo={props.onUndo}
        onCountAgain={props.onCountAgain}
        onTag={props.onTag}
        onAmount={props.onAmount}
        currency={props.currency}
      />
    ),
    `${language} ${props.currency}`,
  );
  return (
    <div class="today">
      <DaySwitch day={day} goneTo={props.goneTo} today={today} language={language} onDay={props.onDay} />
      <Totals
        key={day}
        counts={counts}
        language={language}
        isToday={day === today}
        asked={props.asked}
        onCorrect={props.onCorrect}
      >
        {props.bulk}
      </Totals>
      {day === today && props.trying}
      {waiting.length > 0 && (
        <Tray
          events={waiting}
          language={language}
          day={day}
          quiet={props.quiet}
          onAnswer={props.onAnswer}
          onAnswerAll={props.onAnswerAll}
          onLater={props.onLater}
          onLook={props.onLook}
          receiptOf={receiptOf}
        />
      )}
      {props.measures}
      {props.week}
      {day === today && props.missed}
      {rows.events.length === 0 &&
        day === today &&
        (props.anySite === false ? <NoSite /> : <p>{i18n.t('today.empty')}</p>)}
      {listed.length > 0 && (
        <section aria-labelledby="ledger-title" class="ledger">
          <h2 id="ledger-title">{i18n.t('today.ledger')}</h2>
          <ol class="rows">{drawn(listed)}</ol>
        </section>
      )}
      {rows.more && (
        <p class="older">
          <span class="soft">{i18n.t('today.showing', { count: number(rows.events.length, language) })}</span>
          <Button does="older" onClick={props.onOlder}>
            {i18n.t('today.more')}
          </Button>
        </p>
      )}
    </div>
  );
}
