import { type Parts, ratioOf } from './totals';

/** What single values say of their mean: turnaround times, answers of customers. */
export interface Sample {
  n: number;
  mean: number;
  /** The standard deviation of single values; of yes-or-no `sqrt(p (1 - p))`. */
  deviation: number;
  /** In how many batches the values are known, where not one by one. */
  batches?: number;
}

/** Number, mean and standard deviation (n - 1) of values; null of none. */
export function sampleOf(values: readonly number[]): Sample | null {
  const n = values.length;
  if (n === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, deviation: n > 1 ? Math.sqrt(squares / (n - 1)) : 0 };
}

/**
 * The same of values known only in batches, as a day's deals with the sum of their amounts. The mean is sum over sum; that of
 * a batch of `n` values strays from it by a variance of `s^2 / n`, so `s^2 = sum(n (mean of the batch - mean)^2) / (batches - 1)`,
 * as between the groups of an analysis of variance. Batches of one are single values.
 */
export function sampleOfBatches(batches: readonly Parts[]): Sample | null {
  const known = batches.filter(({ of }) => of > 0);
  const mean = ratioOf(known);
  if (mean === null) return null;
  const n = known.reduce((sum, { of }) => sum + of, 0);
  const squares = known.reduce((sum, { part, of }) => sum + of * (part / of - mean) ** 2, 0);
  return { n, mean, deviation: known.length > 1 ? Math.sqrt(squares / (known.length - 1)) : 0, batches: known.length };
}

/**
 * The same of answers that are yes or no: their share, in hundredths. Each answer is a value of its own, so that its deviation
 * follows from the share: that of the answers or that of the target, whichever is larger. By their own alone, few answers
 * that are alike would seem sure.
 * @param target in hundredths
 */
export function sampleOfShare(days: readonly Parts[], target: number): Sample | null {
  const share = ratioOf(days);
  if (share === null) return null;
  const n = days.reduce((sum, { of }) => sum + of, 0);
  const wanted = Math.min(Math.max(target / 100, 0), 1);
  const variance = Math.max(share * (1 - share), wanted * (1 - wanted));
  return { n, mean: share * 100, deviation: Math.sqrt(variance) * 100 };
}

/** Of how many single values, or batches of them, a sample is. */
export const knownOf = (sample: Sample | null): number => sample?.batches ?? sample?.n ?? 0;
