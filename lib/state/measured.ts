import { isEntered, shapeOf } from '@/lib/catalog';
import type { DayCount } from '@/lib/ledger/days';
import type { Mark } from '@/lib/measure/band';
import type { Course } from '@/lib/measure/course';
import { medianOfEntered, readingsOf, sampleOfEntered } from '@/lib/measure/entered';
import type { Pace } from '@/lib/measure/pace';
import { paceOfLevel } from '@/lib/measure/pace-level';
import { scoreMark } from '@/lib/measure/pace-score';
import { earlier, type Span } from '@/lib/measure/period';
import { knownOf, type Sample, sampleOfBatches } from '@/lib/measure/sample';
import { isPaid } from '@/lib/measure/target-days';
import { levelOver } from '@/lib/measure/totals';
import type { Target } from '@/lib/target';
import type { Entered } from '@/lib/value';

/** Where an average stands. It does not grow with time and has no pace. */
export interface Average {
  mark: Mark;
  /** Minor units, minutes or hundredths; null while there is nothing to average. */
  mean: number | null;
  /** Of how many. */
  n: number;
  /** Single values, or batches of them: what the mark goes by. */
  known: number;
  /** Of single durations, in minutes: half took at most so long. */
  median?: number;
}

/** Where a level stands. */
export interface Level {
  /** The last reading, and for which day it was entered; null while there is none. */
  last: { value: number; day: string } | null;
  /** Null where nothing was entered in the period: what it was before says nothing certain of now. */
  pace: Pace | null;
  /** Between what it was in the period; null as for `pace`. */
  range: { lowest: number; highest: number } | null;
}

/** So many days before a period a level may have been entered to be where it begins; one older says nothing of it. */
export const lookBack = 92;

const standing = ({ value, direction }: Target, sample: Sample | null): Average => ({
  ...{ mark: scoreMark({ value, direction }, sample, false), mean: sample?.mean ?? null },
  ...{ n: sample?.n ?? 0, known: knownOf(sample) },
});

/**
 * Where a target for an average stands: what deals and placements of a period brought, in the target's currency, or what
 * was entered.
 * @param values that hold, in the order they were entered
 * @returns null for any other target
 */
export function averageOf(
  target: Target,
  counts: readonly DayCount[],
  values: readonly Entered[],
  { from, to }: Span,
  today: string,
): Average | null {
  const { metric, currency } = target;
  const until = earlier(to, today);
  if (metric === 'average-deal-value') {
    const fits = (count: DayCount) => isPaid(count.metric) && count.currency === currency;
    const batches = counts
      .filter((count) => fits(count) && count.day >= from && count.day <= until)
      .map(({ n, amount }) => ({ part: amount, of: n }));
    return standing(target, sampleOfBatches(batches));
  }
  if (!isEntered(metric) || shapeOf(metric) === 'level') return null;
  const span = { from, to: until };
  const middle = medianOfEntered(metric, values, span);
  return {
    ...standing(target, sampleOfEntered(metric, values, span, target.value)),
    ...(middle === null ? {} : { median: middle }),
  };
}

/** Where a target for a level stands; null for any other. @param values as for `averageOf` */
export function levelOf(target: Target, values: readonly Entered[], course: Course, today: string): Level | null {
  if (shapeOf(target.metric) !== 'level') return null;
  const readings = readingsOf(target.metric, values);
  const days = [...readings.keys()].filter((day) => day <= today).toSorted();
  const day = days.at(-1);
  if (day === undefined) return { last: null, pace: null, range: null };
  const pace = day >= course.from ? paceOfLevel({ target, course, readings, today }) : null;
  const range = pace && levelOver(readings, { from: course.from, to: today });
  return { last: { value: readings.get(day) as number, day }, pace, range };
}
