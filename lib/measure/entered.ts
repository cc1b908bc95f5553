import { shapeOf } from '../catalog';
import type { Entered } from '../value';
import { type Sample, sampleOfBatches, sampleOfShare } from './pace-score';
import type { Span } from './period';
import type { ByDay } from './spread';

/** What a level was on each day: of what was entered for one day the last stands. @param values in the order they were entered */
export const readingsOf = (metric: string, values: readonly Entered[]): ByDay =>
  new Map(values.filter((one) => one.metric === metric).map(({ day, value }) => [day, value]));

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
