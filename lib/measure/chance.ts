import betaQuantileOf from '@stdlib/stats-base-dists-beta-quantile';
import binomialBelow from '@stdlib/stats-base-dists-binomial-cdf';
import gammaQuantileOf from '@stdlib/stats-base-dists-gamma-quantile';
import negativeBinomialBelow from '@stdlib/stats-base-dists-negative-binomial-cdf';
import negativeBinomialQuantileOf from '@stdlib/stats-base-dists-negative-binomial-quantile';
import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile';

/*
 * The distributions the arithmetic is made of: the library's, with the words of this field and what lies at their edges.
 */

/** Below which share of successes a rate lies with the probability `p`, where it is distributed as Beta(a, b). */
export const betaQuantile = (p: number, a: number, b: number): number => betaQuantileOf(p, a, b);

/** Below which rate a mean count per unit lies with the probability `p`: Gamma with shape `a` and rate `b`. */
export const gammaQuantile = (p: number, a: number, b: number): number => gammaQuantileOf(p, a, b);

/** How many standard deviations from the mean a normal value stays below with the probability `p`. */
export const normalQuantile = (p: number): number => normalQuantileOf(p, 0, 1);

/** The probability of at least `k` successes in `n` tries of which each succeeds with `p`. */
export const atLeastOfTries = (k: number, n: number, p: number): number =>
  k <= 0 ? 1 : k > n ? 0 : 1 - binomialBelow(k - 1, n, p);

/** The part of one more unit in all units: what the negative binomial's success probability is to a Gamma's rate. */
const share = (b: number, units: number) => b / (b + units);

/**
 * The probability of at least `k` more in `units` to come, where the rate per unit is distributed as Gamma(a, b): the
 * negative binomial is what a Poisson count becomes when its rate is not known for sure.
 */
export const atLeastFromRate = (k: number, a: number, b: number, units: number): number =>
  k <= 0 ? 1 : units <= 0 ? 0 : 1 - negativeBinomialBelow(Math.ceil(k) - 1, a, share(b, units));

/** How many there will be in `units` to come at most, with the probability `p`; the rate as for `atLeastFromRate`. */
export const quantileFromRate = (p: number, a: number, b: number, units: number): number =>
  units <= 0 ? 0 : negativeBinomialQuantileOf(p, a, share(b, units));

/**
 * The probability of a value below `x`, from the quantiles of its distribution: what `quantile` gives for a probability is
 * looked up the other way round, to within a billionth.
 * @param quantile rises with the probability
 */
export function probabilityBelow(x: number, quantile: (p: number) => number): number {
  let low = 0;
  let high = 1;
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (quantile(middle) < x) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The probabilities of 0, 1, 2 … successes in `n` tries, where the share of successes is distributed as Beta(a, b) (the
 * beta-binomial): what a binomial becomes when its rate is not known for sure. Walked in logarithms, each from the one
 * before, so that neither many tries nor small rates run out of digits.
 */
function* fromShare(n: number, a: number, b: number): Generator<number> {
  let log = 0;
  for (let i = 0; i < n; i++) log += Math.log1p(-a / (a + b + i));
  for (let x = 0; x <= n; x++) {
    yield Math.exp(log);
    log += Math.log(((n - x) * (a + x)) / ((x + 1) * (b + n - x - 1)));
  }
}

/** The probability of at least `k` successes in `n` tries (whole), where the share of successes is Beta(a, b). */
export function atLeastFromShare(k: number, a: number, b: number, n: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  let fewer = 0;
  let x = 0;
  for (const chance of fromShare(n, a, b)) {
    if (x++ >= k) break;
    fewer += chance;
  }
  return Math.max(0, 1 - fewer);
}

/** How many successes there will be in `n` tries (whole) at most, with the probability `p`; the rate as above. */
export function quantileFromShare(p: number, a: number, b: number, n: number): number {
  let sum = 0;
  let x = 0;
  for (const chance of fromShare(n, a, b)) {
    sum += chance;
    if (sum >= p - 1e-12) return x;
    x++;
  }
  return n;
}
