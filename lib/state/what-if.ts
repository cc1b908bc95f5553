import { type Changed, whatIf } from '@/lib/measure/chain';
import type { PlanGoal, PlanPath } from './plan';

/** What is tried, as typed: the target in the unit it is spoken of in, and actions per result by action. */
export interface Tried {
  target: string;
  ratios: Readonly<Record<string, string>>;
}

/** A number above 0, as typed; null for anything else. A comma is as good as a point. */
export function readPositive(typed: string): number | null {
  const value = Number(typed.trim().replace(',', '.'));
  return typed.trim() !== '' && Number.isFinite(value) && value > 0 ? value : null;
}

/**
 * What a plan's days become with another target or other ratios; what was not touched stays as exact as it is.
 * @param before what the fields said at first; scale: how many of what is kept make one of what is typed
 * @returns null where a field holds no number above 0, or no working day is left
 */
export function tryOut(
  { due, done, each, missing, left }: PlanGoal,
  { steps }: PlanPath,
  { tried, before, scale }: { tried: Tried; before: Tried; scale: number },
): Changed[] | null {
  if (left <= 0) return null;
  const target = tried.target === before.target ? due / scale : readPositive(tried.target);
  if (target === null) return null;
  const rates = new Map<string, number>();
  for (const [action, typed] of Object.entries(tried.ratios)) {
    if (typed === before.ratios[action]) continue;
    const ratio = readPositive(typed);
    if (ratio === null) return null;
    rates.set(action, 1 / ratio);
  }
  return whatIf(missing / each, steps, left, { goal: Math.max(target * scale - done, 0) / each, rates });
}
