import type { Target } from '../target';
import type { Mark } from './band';
import { normalQuantile } from './chance';
import { knownOf, type Sample } from './sample';
import { isReached } from './way';

/** A mean of fewer is a coincidence. */
export const enoughValues = 5;

/**
 * Where a mean stands that does not grow with time: a turnaround, a score, a share. It has no pace: what is expected is the
 * target itself, on every day. Amber is a distance rarer than one in 25 for a mean that is as it should be, red one in 200:
 * beyond 1.75 and 2.58 standard errors (`deviation / sqrt(n)`), widened by `1 + 3 / n` as elsewhere (`n` values, or batches).
 * @param isOver whether the period is; then it is reached or missed
 */
export function scoreMark(target: Pick<Target, 'value' | 'direction'>, sample: Sample | null, isOver: boolean): Mark {
  const known = knownOf(sample);
  if (!sample || (!isOver && known < enoughValues)) return isOver ? 'free' : 'too-early';
  if (isReached(target, sample.mean)) return isOver ? 'done' : 'on';
  if (isOver) return 'missed';
  const error = (sample.deviation / Math.sqrt(sample.n)) * Math.sqrt(1 + 3 / known);
  const distance = Math.abs(sample.mean - target.value);
  if (distance > -normalQuantile(0.005) * error) return 'far-behind';
  return distance > -normalQuantile(0.04) * error ? 'behind' : 'on';
}
