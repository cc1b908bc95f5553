import type { Pair } from '../target';
import type { Outcome } from './cohort';
import { type Span, spansOf } from './curve';
import { type Arrival, arrivalBy, arrivedBy } from './lag';
import { type Likely, likely, type Peak, peakOf } from './likely';
import type { Tally } from './ratio';

/*
 * What linked actions say of a ratio and of its lag: young ones and those nobody looked at count as far as their outcome
 * is known.
 */

/** What the outcomes of a pair's actions say. */
export interface Known {
  /** Actions and results that tell as much of the ratio as the outcomes do. */
  tally: Tally;
  /** How results arrive. */
  arrival: Arrival;
}

/** A way results may arrive, and the logarithm of how likely it is before anything was seen. */
interface Candidate {
  arrival: Arrival;
  before: number;
}

const factors = [0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 2.8, 4];
const shapes = [0.6, 1, 1.6, 2.5];

/** The pair's lag need not be the person's: half of the results by a quarter to four times of it, in four shapes. */
function candidatesOf({ lag, horizon }: Pick<Pair, 'lag' | 'horizon'>): Candidate[] {
  const middle = Math.min(lag, horizon / 2) + 0.5;
  const halves = factors.map((factor) => ({ half: factor * middle - 0.5, before: -(Math.log(factor) ** 2) / 2 }));
  const within = halves.filter(({ half }) => half > -0.5 && half <= 0.7 * horizon);
  return shapes.flatMap((shape) =>
    within.map(({ half, before }) => ({ arrival: arrivalBy(half, shape, horizon), before })),
  );
}

/**
 * What these outcomes say of the pair's ratio and lag. A share of `p` makes a result between two ages with the probability
 * `p` times the part arriving between them, and leaves an action open at an age with `1 - p` times the part arrived by then
 * (a mixture cure model: Boag 1949, Berkson and Gage 1952). Every way of arriving speaks with the weight the outcomes give
 * it, so that the doubt about the lag is in the doubt about the ratio. The tally is the Beta distribution of the same mean
 * and variance, less Jeffreys' prior: all actions where all are known, none for one nobody looked at, a part for a young one.
 * @param outcomes each of them, or equal ones as one with how many they are
 */
export function knownOf(outcomes: readonly (Outcome & { n?: number })[], pair: Pick<Pair, 'lag' | 'horizon'>): Known {
  const spans = spansOf(outcomes, pair.horizon);
  const seen = candidatesOf(pair).map(({ arrival, before }) => ({ arrival, ...seenOf(spans, arrival, before) }));
  const best = Math.max(...seen.map(({ log, peak }) => log + peak.least));
  const all = seen.map((one) => ({ arrival: one.arrival, ...weigh(one, best) }));
  const top = Math.max(...all.map(({ log }) => log));
  const weights = all.map(({ log }) => Math.exp(log - top));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const average = (of: (one: (typeof all)[number]) => number) =>
    all.reduce((sum, one, index) => sum + (weights[index] ?? 0) * of(one), 0) / whole;
  return {
    tally: tallyOf(
      average(({ mean }) => mean),
      average(({ square }) => square),
    ),
    arrival: Array.from({ length: pair.horizon + 1 }, (_, age) => average(({ arrival }) => arrivedBy(arrival, age))),
  };
}

/** What was seen, if results arrive in some way. */
interface Seen {
  results: number;
  open: [number, number][];
  /** The logarithm of how likely it is, without the share. */
  log: number;
  peak: Peak;
}

function seenOf(spans: readonly Span[], arrival: Arrival, before: number): Seen {
  const open: [number, number][] = [];
  let results = 0;
  let log = before;
  for (const { from, to, n } of spans) {
    if (to < arrival.length) {
      results += n;
      log += n * Math.log(Math.max(1e-12, arrivedBy(arrival, to) - arrivedBy(arrival, from - 1)));
    } else open.push([arrivedBy(arrival, from - 1), n]);
  }
  return { results, open, log, peak: peakOf(results, open) };
}

/** What is less likely than something else by more than this (a logarithm) has a weight of 0, as numbers are stored. */
const nothing = 750;

/** How well a way of arriving explains the outcomes, and what the share then is. @param best the least the best one comes to */
function weigh({ results, open, log, peak }: Seen, best: number): Likely {
  if (log + peak.most < best - nothing) return { mean: 0, square: 0, log: Number.NEGATIVE_INFINITY };
  const share = likely(results, open, peak);
  return { ...share, log: share.log + log };
}

function tallyOf(mean: number, square: number): Tally {
  const strength = (mean * (1 - mean)) / (square - mean * mean) - 1;
  const results = Math.max(0, mean * strength - 0.5);
  return { results, actions: Math.max(results, strength - 1) };
}
