import { atLeastFromRate, gammaQuantile, probabilityBelow, quantileFromRate } from './chance';

/** Where it will end if it goes on as it went: in four of five cases between `low` and `high`. */
export interface Projection {
  middle: number;
  low: number;
  high: number;
}

/** What is known halfway. Numbers are counts or minor units, time is in working days. */
export interface Halfway {
  target: number;
  /** Done on the days that are over. */
  before: number;
  /** Done altogether, the running day included. */
  done: number;
  over: number;
  left: number;
  total: number;
  /** See `spreadOf`. */
  spread: number;
}

/** What is to be expected of the rest. */
export interface Outlook {
  projection: Projection;
  /** The probability that at least so many will be done in the end. */
  atLeast(end: number): number;
}

/**
 * What is believed of the daily rate before the first day: as much as one event tells, and a little less than the target
 * asks. For 100 in 21 days this is Gamma(1, 1/4).
 */
const doubt = 1.2;

const rateOf = ({ target, before, over, total, spread }: Halfway): [a: number, b: number] => [
  before / spread + 1,
  over + (target > 0 ? (doubt * spread * total) / target : doubt * total),
];

const runRate = ({ before, over, left }: Halfway): number => before + (before / over) * left;

/** The running day is known only as a least: it is not over. */
const notBelow = (done: number, { middle, low, high }: Projection): Projection => ({
  middle: Math.max(middle, done),
  low: Math.max(low, done),
  high: Math.max(high, done),
});

/** The rest of a count: Gamma-Poisson (negative binomial), in units of the spread. Gelman, Bayesian Data Analysis, 2.6. */
export function countOutlook(halfway: Halfway): Outlook {
  const { before, done, left, spread } = halfway;
  const [a, b] = rateOf(halfway);
  const at = (p: number) => before + spread * quantileFromRate(p, a, b, left);
  return {
    projection: notBelow(done, { middle: runRate(halfway), low: at(0.1), high: at(0.9) }),
    atLeast: (end) => (done >= end ? 1 : atLeastFromRate((end - before) / spread, a, b, left)),
  };
}

/**
 * The rest of a sum of amounts: a Gamma distribution with the mean the days so far suggest and the variance of their
 * spread (`m s left (1 + left / over)`). No single amounts are counted.
 */
export function amountOutlook(halfway: Halfway): Outlook {
  const { before, done, left, spread } = halfway;
  const [a, b] = rateOf(halfway);
  const mean = ((spread * a) / b) * left;
  const variance = spread * mean * (1 + left / b);
  const quantile = (p: number) => (left > 0 ? gammaQuantile(p, mean ** 2 / variance, mean / variance) : 0);
  return {
    projection: notBelow(done, {
      middle: runRate(halfway),
      low: before + quantile(0.1),
      high: before + quantile(0.9),
    }),
    atLeast: (end) => (done >= end ? 1 : left > 0 ? 1 - probabilityBelow(end - before, quantile) : 0),
  };
}
