import { atLeastFromRate, atLeastFromShare, quantileFromRate, quantileFromShare } from './chance';
import type { Outcome } from './cohort';
import { type Arrival, arrivedBy } from './lag';
import { mean, type Rate } from './ratio';

/*
 * What is still to come of actions done (or planned), and by when.
 */

/** Results to be expected, and between how many they will be with the probability asked for (whole numbers). */
export interface Forecast {
  expected: number;
  low: number;
  high: number;
}

/** Actions of a kind, each of which brings a result within the time looked at with `part` times the rate. */
export interface Coming {
  n: number;
  part: number;
}

/**
 * Actions whose results are still to come between two days, both counted in.
 *
 * @param actions how many on each day (YYYY-MM-DD), planned ones too
 */
export function comingOf(actions: ReadonlyMap<string, number>, arrival: Arrival, from: string, to: string): Coming[] {
  const first = Temporal.PlainDate.from(from);
  const days = first.until(Temporal.PlainDate.from(to)).days;
  return [...actions].map(([day, n]) => {
    const age = Temporal.PlainDate.from(day).until(first).days;
    return { n, part: arrivedBy(arrival, age + days) - arrivedBy(arrival, age - 1) };
  });
}

/**
 * The same of linked actions still open, for the next `days` days: what is known to have been open at an age brings a
 * result later with a better chance than one nobody looked at has brought before.
 *
 * @param ages of each open action: in days today, and up to which it is known to be open (`Outcome.open`)
 */
export function comingOfOpen(
  open: readonly (Pick<Outcome, 'open'> & { age: number })[],
  arrival: Arrival,
  rate: Rate,
  days: number,
): Coming[] {
  return open.map(({ open: known, age }) => {
    const part = arrivedBy(arrival, age + days) - arrivedBy(arrival, age);
    return { n: 1, part: part / (1 - mean(rate) * arrivedBy(arrival, known)) };
  });
}

/**
 * Results to be expected of what is coming, with the doubt about the rate and chance itself in the band. Of shares the
 * actions are taken for as many equal ones as vary as much.
 */
export function forecast(coming: readonly Coming[], rate: Rate, sure = 0.8): Forecast {
  let units = 0;
  let squares = 0;
  for (const { n, part } of coming) {
    units += n * part;
    squares += n * part * part;
  }
  if (units <= 0) return { expected: 0, low: 0, high: 0 };
  const expected = units * mean(rate);
  if (rate.several) {
    const { a, b } = rate;
    const quantile = (p: number) => quantileFromRate(p, a, b, units);
    return { expected, ...band(sure, quantile, (k) => atLeastFromRate(k, a, b, units)) };
  }
  const tries = Math.max(1, Math.round((units * units) / squares));
  const { a, b } = thinned(rate, units / tries);
  const quantile = (p: number) => quantileFromShare(p, a, b, tries);
  return { expected, ...band(sure, quantile, (k) => atLeastFromShare(k, a, b, tries)) };
}

/**
 * The whole numbers between which a count lies. A number at an end is in if at least half of its own chance is (mid-p,
 * Lancaster 1961): with all of it counted in, a band of few results holds more often than it says.
 */
function band(sure: number, quantile: (p: number) => number, atLeast: (k: number) => number) {
  const [from, to] = [(1 - sure) / 2, (1 + sure) / 2];
  const below = (k: number) => 1 - (atLeast(k) + atLeast(k + 1)) / 2;
  const [first, last] = [quantile(from), quantile(to)];
  const low = below(first) < from ? first + 1 : first;
  return { low, high: Math.max(low, below(last) > to ? last - 1 : last) };
}

/** The Beta of a share of which only a part comes in time: the part of its mean, the part's square of its variance. */
function thinned({ a, b }: Rate, part: number): { a: number; b: number } {
  const first = (part * a) / (a + b);
  const variance = (part * part * a * b) / ((a + b) ** 2 * (a + b + 1));
  const strength = (first * (1 - first)) / variance - 1;
  return { a: first * strength, b: (1 - first) * strength };
}
