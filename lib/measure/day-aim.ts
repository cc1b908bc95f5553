import { shapeOf } from '../catalog';
import type { Pair, Target } from '../target';
import { over } from './periods';

/**
 * Whether somebody who does as much of an action as is agreed brings as many of its result as is agreed, at the ratio that
 * is assumed: only then may an action be said to keep the result on pace.
 * @param pairs what leads to what; without a pair of these two nothing is said
 */
export function isEnoughFor(action: Target, result: Target, pairs: readonly Pair[]): boolean {
  const pair = pairs.find((one) => one.action === action.metric && one.result === result.metric);
  if (!pair || action.direction === 'down' || result.direction === 'down') return false;
  if (shapeOf(result.metric) !== 'count') return false;
  const [does, wanted] = [action, result].map(({ value, period }) => over(value, period, 'day')) as [number, number];
  return does >= wanted * pair.ratio - 1e-9;
}
