import { boundsOf, mean, type Rate } from './ratio';

/*
 * What results earn the person, and so what an action is worth. Private: in no export, ever. Money in minor units of one
 * currency (cents; yen have none), rounded once, at the end.
 */

/** A person's commission on what they bring in within a period. */
export interface CommissionPlan {
  /** ISO 4217. */
  currency: string;
  /** Up to here nothing is earned. */
  threshold: number;
  /** Once the threshold is passed: commission on all of it, or only on what lies above. */
  onceOver: 'all' | 'above';
  /** The part earned (0 to 1) of what lies above `from`, rising; each tier up to the next one's `from`. */
  tiers: readonly { from: number; part: number }[];
  /** The person's part of each deal, 0 to 1: 0.5 where it is shared with a colleague. */
  split: number;
  /** The part of deals (0 to 1) that is paid back within the guarantee period, because a candidate left or a client sent it back. */
  paidBack: number;
  /** At least this is paid in a period, whatever comes. */
  least: number;
}

/** What is earned in a period on so much brought in by the person alone. */
export function earned(plan: CommissionPlan, broughtIn: number): number {
  const { threshold, onceOver, tiers, least } = plan;
  if (broughtIn <= threshold) return least;
  const floor = onceOver === 'all' ? 0 : threshold;
  const own = tiers.reduce((sum, { from, part }, index) => {
    const to = Math.min(broughtIn, tiers[index + 1]?.from ?? Number.POSITIVE_INFINITY);
    return sum + part * Math.max(0, to - Math.max(from, floor));
  }, 0);
  return Math.max(least, Math.round(own));
}

/**
 * What one more result earns, where so much was brought in already in the period: a result that crosses the threshold or
 * reaches a higher tier earns more. Deals paid back are reckoned in as their part of the average.
 *
 * @param value what a result brings in, the whole of it
 */
export function resultWorth(plan: CommissionPlan, broughtIn: number, value: number): number {
  const own = value * plan.split * (1 - plan.paidBack);
  return earned(plan, broughtIn + own) - earned(plan, broughtIn);
}

/** Worth in minor units, with the range the ratio leaves. */
export interface Worth {
  value: number;
  low: number;
  high: number;
}

/** What one action is worth: "a CV sent ≈ 37 € (20–60)". A chain's rate comes from `through`. */
export function actionWorth(result: number, rate: Rate, sure = 0.8): Worth {
  const { low, high } = boundsOf(rate, sure);
  return { value: Math.round(result * mean(rate)), low: Math.round(result * low), high: Math.round(result * high) };
}
