import type { Target } from '../target';

/**
 * Where a target in per cent of a baseline ends: "+10 %" of 40 is 44, "-25 %" of 40 is 30. Whole, since all values are.
 * @param baseline where it stands
 * @param percent above 0 rises, below 0 falls
 */
export const fromPercent = (baseline: number, percent: number): number =>
  Math.round((baseline * (100 + percent)) / 100);

/** How far B is from A in per cent of A; null from a baseline of 0, where every rise would be infinite. */
export const inPercent = (baseline: number, value: number): number | null =>
  baseline === 0 ? null : ((value - baseline) / Math.abs(baseline)) * 100;

/**
 * How much of the way from A (the baseline, 0 where there is none) to B (the value) is behind one, also downwards:
 * from 40 to 25, at 34, it is 0.4. Below 0 where it went the other way, above 1 beyond B.
 * Without a baseline downwards, or where A already is B, there is no way: 1 where the value holds, else 0.
 */
export function shareOfWay(
  { value, direction, baseline }: Pick<Target, 'value' | 'direction' | 'baseline'>,
  now: number,
): number {
  const holds = Number(isReached({ value, direction }, now));
  if (baseline === undefined && direction === 'down') return holds;
  const way = value - (baseline ?? 0);
  // A way that leads away from B's side says that B already held when it was set.
  if (way === 0 || way > 0 !== (direction === 'up')) return holds;
  return (now - (baseline ?? 0)) / way;
}

/** Whether a number is on the good side of its target, or at it. */
export const isReached = ({ value, direction }: Pick<Target, 'value' | 'direction'>, now: number): boolean =>
  direction === 'up' ? now >= value : now <= value;
