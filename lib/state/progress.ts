import { computed, type ReadonlySignal } from '@preact/signals';
import { shapeOf } from '@/lib/catalog';
import { type DayCount, dayCounts } from '@/lib/ledger/days';
import type { Version } from '@/lib/ledger/targets';
import { type Course, courseOf } from '@/lib/measure/course';
import { dueOf } from '@/lib/measure/due';
import { type Pace, paceOf } from '@/lib/measure/pace';
import { earlier, type PeriodSpan, periodOf } from '@/lib/measure/period';
import type { ByDay } from '@/lib/measure/spread';
import type { Target, WorkCalendar } from '@/lib/target';
import { live } from './live';
import type { Page } from './page';
import { paid } from './paid';

/** Where one target stands. */
export interface Progress {
  target: Target;
  /** The period of it that runs today. */
  span: PeriodSpan;
  /** What was done today. */
  today: number;
  /** Null where its number is not counted: then there is nothing to hold it against yet. */
  pace: Pace | null;
}

/** What is agreed and where it stands. */
export interface Standing {
  agreement: Version;
  /** In the order of the agreement. */
  targets: readonly Progress[];
}

/** What a target's metric came to on each day; null where that is not counted. */
export function byDayOf({ metric, currency }: Target, counts: readonly DayCount[]): ByDay | null {
  const money = metric === 'revenue';
  if (!money && shapeOf(metric) !== 'count') return null;
  const found = new Map<string, number>();
  for (const count of counts) {
    const fits = money ? paid.includes(count.metric) && count.currency === currency : count.metric === metric;
    if (fits) found.set(count.day, (found.get(count.day) ?? 0) + (money ? count.amount : count.n));
  }
  return found;
}

/** Where all targets of an agreement stand. @param today YYYY-MM-DD */
export function progressOf(
  targets: readonly Target[],
  counts: readonly DayCount[],
  calendar: WorkCalendar,
  today: string,
): Progress[] {
  const courses = new Map<string, Course>();
  return targets.map((target) => {
    const span = periodOf(today, target.period, calendar);
    const course = courses.get(target.period) ?? courseOf(span, calendar);
    courses.set(target.period, course);
    const byDay = byDayOf(target, counts);
    const shape = target.metric === 'revenue' ? 'amount' : 'count';
    const value = dueOf(target, span, calendar);
    const pace = byDay && paceOf({ target: { ...target, value }, shape, course, byDay, today });
    return { target, span, pace, today: byDay?.get(today) ?? 0 };
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
  const counts = live(() => {
    const today = page.today.value;
    if (!agreement.value || !calendar.value || !today) return undefined;
    const begins = agreement.value.targets.map(({ period }) => periodOf(today, period, calendar.value as WorkCalendar));
    const from = begins.reduce((first, span) => earlier(first, span.from), today);
    return () => dayCounts(page.ledger, from, today);
  }, page.failed);
  return computed(() => {
    const held = agreement.value;
    if (!held) return held;
    const today = page.today.value;
    if (!counts.value || !calendar.value || !today) return undefined;
    return { agreement: held, targets: progressOf(held.targets, counts.value, calendar.value, today) };
  });
}

/**
 * What is shown first: the first headline with what it is paired with, the action before the result; without a pair the
 * headlines themselves. Only what has a target that is counted.
 */
export function headlinePair({ agreement, targets }: Standing): Progress[] {
  const { areas, headlines } = agreement.role;
  const [first = targets[0]?.target.metric, second] = headlines;
  const of = (metric: string | undefined) => targets.filter(({ target, pace }) => pace && target.metric === metric);
  const pairs = areas.flatMap((area) => area.pairs);
  const pair =
    pairs.find(({ action, result }) => result === first && of(action).length) ??
    pairs.find(({ action, result }) => action === first && of(result).length);
  const shown = pair ? [...of(pair.action), ...of(pair.result)] : [...of(first), ...of(second)];
  return shown.length ? shown : targets.filter(({ pace }) => pace).slice(0, 1);
}
