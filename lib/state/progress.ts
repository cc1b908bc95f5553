import { computed, type ReadonlySignal } from '@preact/signals';
import type { Money } from '@/lib/event';
import { type DayCount, dayCounts } from '@/lib/ledger/days';
import type { Version } from '@/lib/ledger/targets';
import type { Mark } from '@/lib/measure/band';
import { type Course, courseOf } from '@/lib/measure/course';
import { dueOf } from '@/lib/measure/due';
import { shownFirst } from '@/lib/measure/first';
import { type Pace, paceOf } from '@/lib/measure/pace';
import { sampleOfBatches, scoreMark } from '@/lib/measure/pace-score';
import { earlier, type PeriodSpan, periodOf, type Span } from '@/lib/measure/period';
import { byDayOf, isPaid, otherMoney } from '@/lib/measure/target-days';
import type { Target, WorkCalendar } from '@/lib/target';
import { live } from './live';
import type { Page } from './page';

/** Where one target stands. */
export interface Progress {
  target: Target;
  /** The period of it that runs today. */
  span: PeriodSpan;
  /** What was done today. */
  today: number;
  /** Null where its number is not counted: then there is nothing to hold it against yet. */
  pace: Pace | null;
  /** Of money: what the period brought in other currencies, which is not in `pace`. */
  others: readonly Money[];
  /** There where its number is an average that follows from what is counted. */
  average?: Average;
}

/** Where an average stands. It does not grow with time and has no pace. */
export interface Average {
  mark: Mark;
  /** Minor units; null while there is nothing to average. */
  mean: number | null;
  /** Of how many. */
  n: number;
}

/** What is agreed and where it stands. */
export interface Standing {
  agreement: Version;
  /** In the order of the agreement. */
  targets: readonly Progress[];
}

/** What deals and placements of a period brought on average, in the target's currency; null for any other target. */
export function averageOf(
  { metric, value, direction, currency }: Target,
  counts: readonly DayCount[],
  { from, to }: Span,
  today: string,
): Average | null {
  if (metric !== 'average-deal-value') return null;
  const fits = (count: DayCount) => isPaid(count.metric) && count.currency === currency;
  const batches = counts
    .filter((count) => fits(count) && count.day >= from && count.day <= earlier(to, today))
    .map(({ n, amount }) => ({ part: amount, of: n }));
  const sample = sampleOfBatches(batches);
  return { mark: scoreMark({ value, direction }, sample, false), mean: sample?.mean ?? null, n: sample?.n ?? 0 };
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
    const average = averageOf(target, counts, span, today);
    const others = otherMoney(target, counts, span);
    return { target, span, pace, today: byDay?.get(today) ?? 0, others, ...(average ? { average } : {}) };
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

/** What is shown first, the action before its result; only what has a target that is counted. */
export function headlinePair({ agreement, targets }: Standing): Progress[] {
  const counted = targets.filter(({ pace }) => pace);
  const metrics = shownFirst(
    agreement.role,
    counted.map(({ target }) => target.metric),
  );
  return metrics.flatMap((metric) => counted.find(({ target }) => target.metric === metric) ?? []);
}
