import type { CommissionPlan } from '../commission';
import { boundsOf, mean, type Rate } from './ratio';

/*
 * What results earn the person, and so what an action is worth. Private: in no export, ever. Money in minor units of one
 * currency (cents; yen have none), rounded once, at the end.
 */

/** What says how much is earned. */
type Earning = Omit<CommissionPlan, 'period'>;

/** What is the person's own of an amount: their part of the deal, less what is paid back on average. */
export const ownOf = ({ split, paidBack }: Pick<Earning, 'split' | 'paidBack'>, amount: number): number =>
  amount * split * (1 - paidBack);

/** What is earned in a period on so much brought in by the person alone. */
export function earned(plan: Earning, broughtIn: number): number {
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
export function resultWorth(plan: Earning, broughtIn: number, value: number): number {
  return earned(plan, broughtIn + ownOf(plan, value)) - earned(plan, broughtIn);
}

/** More than anybody brings in. */
const most = 1e13;

/**
 * From how much brought in on each further amount pays: beyond the threshold, and beyond what is paid anyway. Null where
 * nothing ever does.
 */
export function paysFrom(plan: Earning): number | null {
  if (earned(plan, most) <= plan.least) return null;
  let [low, high] = [0, most];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (earned(plan, middle) > plan.least) high = middle;
    else low = middle;
  }
  return high;
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
