import type { OffDay, Period, Target, WorkCalendar } from '../target';
import { dueBetween } from './due';
import { earlier, later, type PeriodSpan, periodOf, previousPeriod, type Span } from './period';
import { type ByDay, sumBetween } from './spread';
import { dayAfter, daysFrom, rampOf, weightBetween, weightOf } from './workdays';

/*
 * Periods that are over: was enough done? What kept somebody from it that is nobody's fault does not count against them.
 */

/** A target, and the days on which it was agreed. */
export interface Held extends Span {
  target: Target;
}

/** Days nobody may hold against the person. */
export interface NeutralDays extends Span {
  why: 'paused' | 'outage';
}

/** One period that is over. Numbers are in the target's own unit; days are working days, halves as halves. */
export interface PastPeriod {
  span: PeriodSpan;
  /** What was asked, less what days off and neutral days take; not rounded. */
  due: number;
  done: number;
  /** `not-counted`: nothing was due, or what was missed is nobody's fault. */
  word: 'met' | 'missed' | 'not-counted';
  /** Leave and sickness, a pause, and days on which counting was in doubt. */
  off: number;
  paused: number;
  outage: number;
  /** A new starter's weeks are among it. */
  ramp: boolean;
  /** The target was not agreed for all of it. */
  partly: boolean;
}

/** From this part of what was asked on, a period is met (docs/measures.md). */
const enough = 0.9;

/** A question about one target. */
export interface PastQuestion {
  /** The target's versions, of one metric and kind of period, in order; days without one had none. */
  held: readonly Held[];
  byDay: ByDay;
  neutral: readonly NeutralDays[];
  calendar: WorkCalendar;
}

/** The calendar with neutral days as days off that lower whatever is asked. */
export function withNeutral(calendar: WorkCalendar, neutral: readonly NeutralDays[], { from, to }: Span): WorkCalendar {
  const days = neutral.flatMap((one) => daysFrom(later(one.from, from), earlier(one.to, to)));
  if (days.length === 0) return calendar;
  const off = new Map<string, OffDay>(calendar.off);
  for (const day of days) off.set(day, { day, kind: 'sick', share: 1 });
  return { ...calendar, off };
}

/** How many working days of a span are neutral for a reason; days off are no working days. */
function lost(why: NeutralDays['why'], { neutral, calendar }: PastQuestion, { from, to }: Span): number {
  const days = new Set(
    neutral.filter((one) => one.why === why).flatMap((one) => daysFrom(later(one.from, from), earlier(one.to, to))),
  );
  return [...days].reduce((sum, day) => sum + weightOf(day, calendar), 0);
}

/** How one period that is over went; null where no target was agreed for any of it. */
export function pastPeriod(span: PeriodSpan, question: PastQuestion): PastPeriod | null {
  const { held, byDay, neutral, calendar } = question;
  const stretches = held
    .map((one) => ({ target: one.target, from: later(one.from, span.from), to: earlier(one.to, span.to) }))
    .filter(({ from, to }) => from <= to);
  const last = stretches.at(-1);
  if (!last) return null;
  const without = withNeutral(calendar, neutral, span);
  const isCeiling = last.target.direction === 'down';
  const due = isCeiling
    ? last.target.value
    : stretches.reduce((sum, { target, from, to }) => sum + dueBetween(target, { from, to }, without), 0);
  const done = stretches.reduce((sum, { from, to }) => sum + sumBetween(byDay, from, to), 0);
  const covered = stretches.reduce((sum, { from, to }) => sum + weightBetween(from, to, calendar), 0);
  const all = weightBetween(span.from, span.to, calendar);
  const partly = covered < all - 1e-9;
  const working = daysFrom(span.from, span.to).filter((day) => weightOf(day, calendar) > 0);
  const ramp = working.some((day) => rampOf(day, calendar) < 1);
  const leave = weightBetween(span.from, span.to, { ...calendar, off: holidays(calendar) });
  const met = isCeiling ? done <= due : done >= enough * due;
  // A whole one has to have been asked: what is less than half of one is nothing that can be missed.
  const nothing = isCeiling ? all <= 0 : due < 0.5;
  const excused = nothing || (!met && (ramp || partly));
  return {
    ...{ span, due, done, off: leave - all, ramp, partly },
    word: excused ? 'not-counted' : met ? 'met' : 'missed',
    paused: lost('paused', question, span),
    outage: lost('outage', question, span),
  };
}

/** The public holidays of a calendar alone. */
const holidays = ({ off }: WorkCalendar): Map<string, OffDay> =>
  new Map([...off].filter(([, { kind }]) => kind === 'holiday'));

/** So many periods of each kind are looked back on. */
export const lookedBack: Record<Period, number> = { day: 10, week: 8, month: 12, quarter: 8, year: 2 };

/**
 * The last periods that are over, the newest first; none before the first agreement, and no day without work.
 * @param today YYYY-MM-DD
 */
export function pastPeriods(kind: Period, today: string, question: PastQuestion): PastPeriod[] {
  const first = question.held[0]?.from;
  if (first === undefined) return [];
  const found: PastPeriod[] = [];
  let span = previousPeriod(periodOf(today, kind, question.calendar), question.calendar);
  for (; span.to >= first && found.length < lookedBack[kind]; span = previousPeriod(span, question.calendar)) {
    const isFree = kind === 'day' && weightOf(span.from, question.calendar) <= 0;
    const past = isFree ? null : pastPeriod(span, question);
    if (past) found.push(past);
  }
  return found;
}

/** How many were missed one after another up to now; what is not counted neither adds nor ends it. */
export function missedInARow(periods: readonly PastPeriod[]): number {
  const counted = periods.filter(({ word }) => word !== 'not-counted');
  const end = counted.findIndex(({ word }) => word === 'met');
  return end < 0 ? counted.length : end;
}

/** From which day on numbers are wanted, to look back that far. */
export const lookedBackFrom = (kind: Period, today: string, calendar: WorkCalendar): string => {
  const from = kind === 'day' ? dayAfter(today, -28) : periodOf(today, kind, calendar).from;
  const months = {
    day: 0,
    week: 0,
    month: lookedBack.month,
    quarter: 3 * lookedBack.quarter,
    year: 12 * lookedBack.year,
  };
  const weeks = kind === 'week' ? lookedBack.week : 0;
  return Temporal.PlainDate.from(from).subtract({ months: months[kind], weeks }).toString();
};
