import { shapeOf } from '../catalog';
import type { Entered } from '../value';
import type { Span } from './period';
import { type Sample, sampleOfBatches, sampleOfShare } from './sample';
import type { ByDay } from './spread';
import { median } from './turnaround';

/** What a level was on each day: of what was entered for one day the last stands. @param values in the order they were entered */
export const readingsOf = (metric: string, values: readonly Entered[]): ByDay =>
  new Map(values.filter((one) => one.metric === metric).map(({ day, value }) => [day, value]));

/** Of fewer the one in the middle says nothing that the mean does not. */
const enoughForMedian = 3;

/**
 * The duration that half of what was entered for some days took at most, in minutes: one that took months does not move it.
 * @returns null where there are fewer than three, or some are averages: what is in the middle of those nobody knows
 */
export function medianOfEntered(metric: string, values: readonly Entered[], { from, to }: Span): number | null {
  const those = values.filter((one) => one.metric === metric && one.day >= from && one.day <= to);
  const single = those.every(({ n = 1 }) => n === 1);
  return shapeOf(metric) === 'duration' && single && those.length >= enoughForMedian
    ? median(those.map(({ value }) => value))
    : null;
}

/**
 * What was entered for some days comes to: the mean of durations in minutes, each entry weighed by how many it is the
 * average of; of a score the share of those who were satisfied, in hundredths.
 * @param target what it is to be, in hundredths; only of a score
 * @returns null where nothing was entered
 */
export function sampleOfEntered(
  metric: string,
  values: readonly Entered[],
  { from, to }: Span,
  target = 0,
): Sample | null {
  const those = values.filter((one) => one.metric === metric && one.day >= from && one.day <= to);
  if (shapeOf(metric) === 'score')
    return sampleOfShare(
      those.map(({ value, n = 0 }) => ({ part: value, of: n })),
      target,
    );
  return sampleOfBatches(those.map(({ value, n = 1 }) => ({ part: value * n, of: n })));
}
