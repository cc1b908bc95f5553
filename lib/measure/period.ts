import type { Period, WorkCalendar } from '../target';
import { dayAfter } from './workdays';

/** Days in a row (YYYY-MM-DD), both ends included. */
export interface Span {
  from: string;
  to: string;
}

/** One day, week, month, quarter or year of a calendar, with what a label needs. */
export interface PeriodSpan extends Span {
  kind: Period;
  /**
   * The year it is called by: of quarters and years the one in which the business year begins; of weeks that of their
   * number, which around New Year is not always that of their days.
   */
  year: number;
  /** Day of the month, week (ISO 8601, only where weeks begin on Monday), month or quarter. */
  number?: number;
}

/** How many months of the business year lie before this one. */
const monthsInto = (month: number, { yearStart }: WorkCalendar): number => (month - yearStart + 12) % 12;

type Maker = (date: Temporal.PlainDate, calendar: WorkCalendar) => PeriodSpan;

const months = (kind: Period, first: Temporal.PlainDate, many: number, year: number, number?: number): PeriodSpan => ({
  kind,
  from: first.toString(),
  to: first.add({ months: many }).subtract({ days: 1 }).toString(),
  year,
  ...(number === undefined ? {} : { number }),
});

const makers: Record<Period, Maker> = {
  day: (date) => ({ kind: 'day', from: `${date}`, to: `${date}`, year: date.year, number: date.day }),
  week: (date, { weekStart }) => {
    const first = date.subtract({ days: (date.dayOfWeek - weekStart + 7) % 7 });
    const numbered = weekStart === 1 && first.weekOfYear !== undefined;
    return {
      kind: 'week',
      from: first.toString(),
      to: first.add({ days: 6 }).toString(),
      year: (numbered ? first.yearOfWeek : undefined) ?? first.year,
      ...(numbered ? { number: first.weekOfYear as number } : {}),
    };
  },
  month: (date) => months('month', date.with({ day: 1 }), 1, date.year, date.month),
  quarter: (date, calendar) => {
    const into = monthsInto(date.month, calendar);
    const first = date.with({ day: 1 }).subtract({ months: into % 3 });
    return months('quarter', first, 3, date.subtract({ months: into }).year, Math.floor(into / 3) + 1);
  },
  year: (date, calendar) => {
    const first = date.with({ day: 1 }).subtract({ months: monthsInto(date.month, calendar) });
    return months('year', first, 12, first.year);
  },
};

/** The period of a kind in which a day (YYYY-MM-DD) lies. */
export const periodOf = (day: string, kind: Period, calendar: WorkCalendar): PeriodSpan =>
  makers[kind](Temporal.PlainDate.from(day), calendar);

/** The period of the same kind after this one. */
export const nextPeriod = ({ kind, to }: PeriodSpan, calendar: WorkCalendar): PeriodSpan =>
  periodOf(dayAfter(to), kind, calendar);

/** The period of the same kind before this one. */
export const previousPeriod = ({ kind, from }: PeriodSpan, calendar: WorkCalendar): PeriodSpan =>
  periodOf(dayAfter(from, -1), kind, calendar);

const order = (a: string, b: string): [earlier: string, later: string] => (a > b ? [b, a] : [a, b]);

/** The earlier of two days (YYYY-MM-DD). */
export const earlier = (a: string, b: string): string => order(a, b)[0];
/** The later of two days (YYYY-MM-DD). */
export const later = (a: string, b: string): string => order(a, b)[1];

/**
 * The periods of a kind of which a span consists. At its ends they are cut: the week that begins in the month before counts
 * in this month only with the days it has here, so that nothing is in two parts or in none.
 */
export function partsOf(span: Span, kind: Period, calendar: WorkCalendar): PeriodSpan[] {
  const parts: PeriodSpan[] = [];
  for (let day = span.from; day <= span.to; ) {
    const whole = periodOf(day, kind, calendar);
    parts.push({ ...whole, from: later(whole.from, span.from), to: earlier(whole.to, span.to) });
    day = dayAfter(whole.to);
  }
  return parts;
}
