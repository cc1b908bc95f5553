import type { WorkCalendar } from '../target';
import { type Held, type PastPeriod, type PastQuestion, pastPeriod } from './past-periods';
import { earlier, type PeriodSpan, periodOf, previousPeriod, type Span } from './period';
import { sumBetween } from './spread';
import { weightBetween } from './workdays';

/*
 * One number over time: weeks and months side by side, each with what was asked of it.
 */

/** What kept somebody from it. */
type Notes = Pick<PastPeriod, 'off' | 'paused' | 'outage' | 'ramp' | 'partly'>;

/** One week or month. Numbers are in the target's own unit. */
export interface TrendPoint extends Notes {
  span: PeriodSpan;
  /** Null where nobody knows of any. */
  value: number | null;
  /** Of averages: of how many. */
  n?: number;
  /** What was asked of all of it, less what days off take; null where nothing was agreed for it. */
  due: number | null;
  /** It is not over yet. */
  running: boolean;
  /** There is no working day in it: nothing could be expected. */
  free: boolean;
}

/** So many of each are looked at, the one that runs among them. */
export const trendLength = { week: 13, month: 12 } as const;

export type TrendKind = keyof typeof trendLength;

/** The last weeks or months, the oldest first, up to the one that runs. */
export function trendSpans(kind: TrendKind, today: string, calendar: WorkCalendar): PeriodSpan[] {
  const spans = [periodOf(today, kind, calendar)];
  while (spans.length < trendLength[kind]) spans.unshift(previousPeriod(spans[0] as PeriodSpan, calendar));
  return spans;
}

/** From which day on numbers are wanted for weeks and months alike. */
export const trendFrom = (today: string, calendar: WorkCalendar): string =>
  earlier(
    trendSpans('week', today, calendar)[0]?.from ?? today,
    trendSpans('month', today, calendar)[0]?.from ?? today,
  );

/** What is known of the days of each span, but for its number. */
export function framesOf(
  kind: TrendKind,
  today: string,
  question: PastQuestion,
): { point: Omit<TrendPoint, 'value'>; known: Span }[] {
  const { calendar, held } = question;
  // A ceiling for a month says nothing of a week: it is no more a quarter of it than it is due evenly.
  const isOther = ({ target }: Held) => target.direction === 'down' && target.period !== kind;
  const asked = {
    ...question,
    held: held.filter((one) => !isOther(one)).map((one) => whole(one, today, kind, calendar)),
  };
  return trendSpans(kind, today, calendar).map((span) => {
    const past = pastPeriod(span, asked);
    const { off = 0, paused = 0, outage = 0, ramp = false, partly = false } = past ?? {};
    return {
      point: {
        ...{ span, due: past?.due ?? null, running: span.to >= today },
        ...{ off, paused, outage, ramp, partly },
        free: weightBetween(span.from, span.to, calendar) <= 0,
      },
      known: { from: span.from, to: earlier(span.to, today) },
    };
  });
}

/** What holds today holds until the end of what runs, as far as anybody knows. */
const whole = (held: Held, today: string, kind: TrendKind, calendar: WorkCalendar): Held =>
  held.to === today ? { ...held, to: periodOf(today, kind, calendar).to } : held;

/** Weeks or months of a number that is summed up. */
export const trendOfSums = (kind: TrendKind, today: string, question: PastQuestion): TrendPoint[] =>
  framesOf(kind, today, question).map(({ point, known }) => ({
    ...point,
    value: sumBetween(question.byDay, known.from, known.to),
  }));

/** Without what lies before anything was counted or agreed. */
export function sinceBegun(points: readonly TrendPoint[], first: string | null): TrendPoint[] {
  const begun = points.findIndex(({ span, due }) => due !== null || (first !== null && span.to >= first));
  return begun < 0 ? [] : points.slice(begun);
}
