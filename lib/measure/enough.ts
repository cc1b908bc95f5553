import { atLeastFromRate, atLeastFromShare, atLeastOfTries } from './chance';
import { mean, type Rate } from './ratio';

/*
 * How many actions are enough for so many results: on average, and to be sure of it.
 */

/** Nobody does more than this; beyond it the numbers say only that too little is known. */
const most = 100_000;

/** The probability of at least `results` from so many actions. A bare number is a share known for sure. */
export function chanceOf(results: number, actions: number, rate: Rate | number): number {
  const k = Math.ceil(results);
  if (typeof rate === 'number') return atLeastOfTries(k, actions, rate);
  return rate.several
    ? atLeastFromRate(k, rate.a, rate.b, actions)
    : atLeastFromShare(k, rate.a, rate.b, Math.floor(actions));
}

/** Actions that bring so many results on average; not rounded, so that it can be reckoned with. */
export const onAverage = (results: number, rate: Rate | number): number =>
  results / (typeof rate === 'number' ? rate : mean(rate));

/**
 * The fewest actions that bring at least `results` with the probability `sure`. Where the rate is only believed, the doubt
 * about it is part of the answer: the less is known, the more actions. Null where no reachable number is enough.
 */
export function toBeSure(results: number, rate: Rate | number, sure: number): number | null {
  if (results <= 0) return 0;
  const enough = (actions: number) => chanceOf(results, actions, rate) >= sure;
  let high = Math.max(1, Math.ceil(results));
  while (!enough(high)) {
    if (high >= most) return null;
    high = Math.min(most, high * 2);
  }
  let low = 0;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Actions for a goal: exact for reckoning on, whole for showing. */
export interface Needed {
  exact: number;
  average: number;
  /** To be as sure as asked for, in the order asked; null where no reachable number is. */
  sure: readonly (number | null)[];
}

/** Actions for so many results, on average and to be 50, 80 and 90 % sure: "30 on average, 48 to be 80 % sure". */
export function actionsFor(results: number, rate: Rate | number, sure: readonly number[] = [0.5, 0.8, 0.9]): Needed {
  const exact = onAverage(results, rate);
  return { exact, average: roundUp(exact), sure: sure.map((one) => toBeSure(results, rate, one)) };
}

/** Up to the next whole one, but not for the last digit a computer drops; nothing is 0, not -0. */
export const roundUp = (exact: number): number => Math.ceil(exact - 1e-9) + 0;
