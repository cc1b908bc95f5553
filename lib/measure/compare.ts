import { normalQuantile } from './chance';
import { type Bounds, type Tally, wilson } from './ratio';

/*
 * Two ways of doing the same, or two stretches of time: is one better, or is it chance?
 */

/** What two tallies say of each other; shares are results per action. */
export type Comparison =
  | { verdict: 'first' | 'second'; difference: Bounds }
  | {
      verdict: 'none yet';
      /** Null where an arm is too small to say. */
      difference: Bounds | null;
      /** How many more actions each way needs to tell a difference as large as the one seen; null where none is seen. */
      more: number | null;
    };

/** Below so many actions each, nothing is said. */
const least = 20;
/** As sure as a difference has to be before it is called one, and as likely as it is then found, if it is there. */
const sure = 0.95;
const power = 0.8;

/**
 * The interval of the difference of two shares (first less second), out of their own intervals (Newcombe 1998, method 10; with
 * `wideWilson` method 11).
 */
export function differenceOf(first: Tally, second: Tally, interval = wilson): Bounds {
  const [a, b] = [first.results / first.actions, second.results / second.actions];
  const [one, two] = [interval(first, sure), interval(second, sure)];
  return {
    low: a - b - Math.hypot(a - one.low, two.high - b),
    high: a - b + Math.hypot(one.high - a, b - two.low),
  };
}

/** Actions each way for a difference like the one seen to be found: the usual sample size of two shares (Fleiss 1981). */
function eachWay(first: Tally, second: Tally): number | null {
  const [a, b] = [first.results / first.actions, second.results / second.actions];
  if (a === b) return null;
  const z = normalQuantile((1 + sure) / 2) + normalQuantile(power);
  return (z * z * (a * (1 - a) + b * (1 - b))) / (a - b) ** 2;
}

/** To a number one can keep in mind: 62 → 60, 7 → 10, 437 → 440. */
const about = (n: number): number => Math.max(10, Math.round(n / 10) * 10);

/**
 * Which of two ways brings more results per action, if any does: "with note 9 of 30, without 4 of 30: no real difference
 * yet, about 60 more each".
 */
export function compare(first: Tally, second: Tally): Comparison {
  const small = Math.min(first.actions, second.actions);
  if (small <= 0) return { verdict: 'none yet', difference: null, more: least };
  const each = eachWay(first, second);
  const more = each === null ? null : about(Math.max(each, least) - small);
  if (small < least) return { verdict: 'none yet', difference: null, more };
  const difference = differenceOf(first, second);
  if (difference.low > 0) return { verdict: 'first', difference };
  if (difference.high < 0) return { verdict: 'second', difference };
  return { verdict: 'none yet', difference, more };
}
