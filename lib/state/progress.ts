import { computed, type ReadonlySignal } from '@preact/signals';
import type { Money } from '@/lib/event';
import { type DayCount, dayCounts } from '@/lib/ledger/days';
import type { Version } from '@/lib/ledger/targets';
import { valuesBetween } from '@/lib/ledger/values';
import { type Course, courseOf } from '@/lib/measure/course';
import { dueOf } from '@/lib/measure/due';
import { shownFirst } from '@/lib/measure/first';
import { type Pace, paceOf } from '@/lib/measure/pace';
import { earlier, type PeriodSpan, periodOf } from '@/lib/measure/period';
import { byDayOf, otherMoney } from '@/lib/measure/target-days';
import type { Target, WorkCalendar } from '@/lib/target';
import { dayAfter } from '@/lib/text/day';
import type { Entered } from '@/lib/value';
import { live } from './live';
import { type Average, averageOf, type Level, levelOf, lookBack } from './measured';
import type { Page } from './page';

/** Where one target stands. */
export interface Progress {
  target: Target;
  /** The period of it that runs today. */
  span: PeriodSpan;
  /** What was done today. */
  today: number;
  /** Null where its number is not counted. */
  pace: Pace | null;
  /** Of money: what the period brought in other currencies, which is not in `pace`. */
  others: readonly Money[];
  /** There where its number is an average. */
  average?: Average;
  /** There where its number is a level. */
  level?: Level;
}

/** What is agreed and where it stands. */
export interface Standing {
  agreement: Version;
  /** In the order of the agreement. */
  targets: readonly Progress[];
}

/**
 * Where all targets of an agreement stand.
 * @param today YYYY-MM-DD
 * @param values what was entered and holds, in the order it was entered, also of some time before
 * @param passed how much of today's work is over, 0 to 1
 */
export function progressOf(
  targets: readonly Target[],
  counts: readonly DayCount[],
  calendar: WorkCalendar,
  today: string,
  values: readonly Entered[] = [],
  passed = 0,
): Progress[] {
  const courses = new Map<string, Course>();
  return targets.map((target) => {
    const span = periodOf(today, target.period, calendar);
    const course = courses.get(target.period) ?? courseOf(span, calendar);
    courses.set(target.period, course);
    const byDay = byDayOf(target, counts);
    const shape = target.metric === 'revenue' ? 'amount' : 'count';
    const value = dueOf(target, span, calendar);
    const pace = byDay && paceOf({ target: { ...target, value }, shape, course, byDay, today, passed });
    const average = averageOf(target, counts, values, span, today);
    const level = levelOf(target, values, course, today);
    const others = otherMoney(target, counts, span);
    return {
      target,
      span,
      pace,
      today: byDay?.get(today) ?? 0,
      others,
      ...(average ? { average } : {}),
      ...(level ? { level } : {}),
    };
  });
}

/**
 * Where the targets that hold today stand, kept up to date.
 * @returns null where nothing is agreed; undefined until that is known
 */
export function followStanding(
  page: Page,
  agreement: ReadonlySignal<Version | null | undefined>,
  calendar: ReadonlySignal<WorkCalendar | undefined>,
): ReadonlySignal<Standing | null | undefined> {
  const numbers = live(() => {
    const today = page.today.value;
    if (!agreement.value || !calendar.value || !today) return undefined;
    const begins = agreement.value.targets.map(({ period }) => periodOf(today, period, calendar.value as WorkCalendar));
    const from = begins.reduce((first, span) => earlier(first, span.from), today);
    return async () => {
      const counts = await dayCounts(page.ledger, from, today);
      const entered = await valuesBetween(page.ledger, dayAfter(from, -lookBack), today);
      return { counts, values: entered.filter(({ takenBackBy }) => takenBackBy === null) };
    };
  }, page.failed);
  return computed(() => {
    const held = agreement.value;
    if (!held) return held;
    const today = page.today.value;
    if (!numbers.value || !calendar.value || !today) return undefined;
    const { counts, values } = numbers.value;
    return { agreement: held, targets: progressOf(held.targets, counts, calendar.value, today, values) };
  });
}

const isCounted = ({ pace }: Progress): boolean => pace !== null;

/** What of these is shown first, the action before its result. */
function firstOf({ agreement, targets }: Standing, isShown: (one: Progress) => boolean): Progress[] {
  const shown = targets.filter(isShown);
  const metrics = shownFirst(
    agreement.role,
    shown.map(({ target }) => target.metric),
  );
  return metrics.flatMap((metric) => shown.find(({ target }) => target.metric === metric) ?? []);
}

/** What is shown first, the action before its result; of what was agreed only what has a number that can be known. */
export const headlinePair = (standing: Standing): Progress[] =>
  firstOf(standing, (one) => isCounted(one) || one.average !== undefined || one.level !== undefined);

/**
 * What the day is asked of: the first of the pair that is counted; where nobody counts what is shown first, the first number
 * that is, as on the toolbar button. Null where there is none.
 */
export const askedOf = (standing: Standing, pair: readonly Progress[] = headlinePair(standing)): Progress | null =>
  pair.find(isCounted) ?? firstOf(standing, isCounted)[0] ?? null;
