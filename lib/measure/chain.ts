import { actionsFor, type Needed } from './enough';
import { mean, type Rate } from './ratio';

/*
 * Pairs one after another: so many deals take so many meetings, those so many contacts.
 */

/** One pair of a chain. The chain runs from the goal backwards: each step's action is the next one's result. */
export interface Step {
  action: string;
  rate: Rate | number;
}

/** What a goal takes of one action of the chain. */
export interface Leg extends Needed {
  action: string;
}

/** A rate's mean and the mean of its square, which is what multiplying rates needs. */
function moments(rate: Rate | number): { first: number; second: number } {
  if (typeof rate === 'number') return { first: rate, second: rate * rate };
  const { several, a, b } = rate;
  const first = mean(rate);
  return { first, second: several ? (a * (a + 1)) / (b * b) : (first * (a + 1)) / (a + b + 1) };
}

/**
 * The rate of two pairs one after another: the product; of believed ones the Beta or Gamma with the product's mean and
 * variance (the pairs being believed independently of each other).
 */
export function through(one: Rate | number, other: Rate | number): Rate | number {
  if (typeof one === 'number' && typeof other === 'number') return one * other;
  const [x, y] = [moments(one), moments(other)];
  const first = x.first * y.first;
  const variance = x.second * y.second - first * first;
  const several = [one, other].some((rate) => typeof rate !== 'number' && rate.several);
  if (several) return { several, a: (first * first) / variance, b: first / variance };
  const strength = (first * (1 - first)) / variance - 1;
  return { several, a: first * strength, b: (1 - first) * strength };
}

/**
 * What a goal takes of every action on its way: year → deals → meetings → contacts. Each is rounded up once, where it is
 * shown; rounding at every step would add up.
 *
 * @param goal results wanted in the period, also a fraction (1.67 placements a month)
 * @param steps from the goal backwards
 */
export function chain(goal: number, steps: readonly Step[], sure?: readonly number[]): Leg[] {
  let rate: Rate | number = 1;
  return steps.map((step, index) => {
    rate = index === 0 ? step.rate : through(rate, step.rate);
    return { action: step.action, ...actionsFor(goal, rate, sure) };
  });
}

/** A change to a plan, and what it does to every action on the way, per working day. */
export interface Changed {
  action: string;
  /** Actions per working day before and after the change; not rounded. */
  before: number;
  after: number;
}

/**
 * What if the goal or a ratio were another? The plan on average, before and after.
 *
 * @param days working days of the period
 * @param change another goal, other rates by action
 */
export function whatIf(
  goal: number,
  steps: readonly Step[],
  days: number,
  change: { goal?: number; rates?: ReadonlyMap<string, number> },
): Changed[] {
  const changed = steps.map(({ action, rate }) => ({ action, rate: change.rates?.get(action) ?? rate }));
  const after = chain(change.goal ?? goal, changed, []);
  return chain(goal, steps, []).map(({ action, exact }, index) => ({
    action,
    before: exact / days,
    after: (after[index]?.exact ?? exact) / days,
  }));
}
