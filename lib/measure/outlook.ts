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
  /** What of it the running day is. */
  now: number;
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

/**
 * The probability of an end from two sides, the larger of which is nearer: from the evening before, with the whole running
 * day to come; and from what is done by now, as if the day brought no more.
 * @param more the probability of at least so much more in so many working days
 */
const fromBothSides =
  ({ before, done, left, now }: Halfway, more: (much: number, days: number) => number) =>
  (end: number): number =>
    done >= end ? 1 : Math.max(more(end - before, left), more(end - done, left - now));

/** The rest of a count: Gamma-Poisson (negative binomial), in units of the spread. Gelman, Bayesian Data Analysis, 2.6. */
export function countOutlook(halfway: Halfway): Outlook {
  const { before, done, left, spread } = halfway;
  const [a, b] = rateOf(halfway);
  const at = (p: number) => before + spread * quantileFromRate(p, a, b, left);
  return {
    projection: notBelow(done, { middle: runRate(halfway), low: at(0.1), high: at(0.9) }),
    atLeast: fromBothSides(halfway, (much, days) => (days > 0 ? atLeastFromRate(much / spread, a, b, days) : 0)),
  };
}

/**
 * The rest of a sum of amounts: a Gamma distribution with the mean the days so far suggest and the variance of their
 * spread (`m s left (1 + left / over)`). No single amounts are counted.
 */
export function amountOutlook(halfway: Halfway): Outlook {
  const { before, done, left, spread } = halfway;
  const [a, b] = rateOf(halfway);
  const quantileIn = (days: number) => (p: number) => {
    const mean = ((spread * a) / b) * days;
    const variance = spread * mean * (1 + days / b);
    return days > 0 ? gammaQuantile(p, mean ** 2 / variance, mean / variance) : 0;
  };
  const quantile = quantileIn(left);
  return {
    projection: notBelow(done, {
      middle: runRate(halfway),
      low: before + quantile(0.1),
      high: before + quantile(0.9),
    }),
    atLeast: fromBothSides(halfway, (much, days) => (days > 0 ? 1 - probabilityBelow(much, quantileIn(days)) : 0)),
  };
}
