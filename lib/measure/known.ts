import type { Pair } from '../target';
import type { Outcome } from './cohort';
import { arrivalOf, arrivedBy } from './lag';
import type { Tally } from './ratio';

/*
 * What linked actions say of a ratio: young ones and those nobody looked at count as far as their outcome is known.
 */

/** What the rate's likelihood is made of: how many results, and open actions by the part that would have arrived. */
interface Evidence {
  results: number;
  open: ReadonlyMap<number, number>;
}

/**
 * The actions and results that tell as much of the ratio as these outcomes do: all of them where all are known, none for
 * an action nobody looked at, a part for one still young. A share of `p` makes a result with the probability `p` and
 * leaves an action open at an age with `1 - p × the part arrived by then` (a cure model with the arrival given: Berkson
 * and Gage 1952); the tally is the Beta distribution of the same mean and variance.
 */
export function knownTally(outcomes: readonly Outcome[], pair: Pick<Pair, 'ratio' | 'lag' | 'horizon'>): Tally {
  const arrival = arrivalOf(outcomes, pair);
  const open = new Map<number, number>();
  let results = 0;
  for (const { open: age, done } of outcomes) {
    if (done !== null && (done <= pair.horizon || age < pair.horizon)) results++;
    else {
      const part = arrivedBy(arrival, age);
      if (part > 0) open.set(part, (open.get(part) ?? 0) + 1);
    }
  }
  return tallyOf({ results, open });
}

/** Mean and variance by summing over the log-odds around the likeliest one; then the Beta of both, less Jeffreys' prior. */
function tallyOf(evidence: Evidence): Tally {
  const middle = likeliest(evidence);
  const step = 0.1 * spread(evidence, middle);
  const top = logChance(evidence, middle);
  let all = 0;
  let first = 0;
  let second = 0;
  for (let i = -100; i <= 100; i++) {
    const odds = middle + i * step;
    const p = 1 / (1 + Math.exp(-odds));
    const chance = Math.exp(logChance(evidence, odds) - top);
    all += chance;
    first += chance * p;
    second += chance * p * p;
  }
  const mean = first / all;
  const strength = (mean * (1 - mean)) / (second / all - mean * mean) - 1;
  const results = Math.max(0, mean * strength - 0.5);
  return { results, actions: Math.max(results, strength - 1) };
}

/** The logarithm of the probability density of log-odds, up to a constant; with Jeffreys' prior of a share. */
function logChance({ results, open }: Evidence, odds: number): number {
  const p = 1 / (1 + Math.exp(-odds));
  let log = (results + 0.5) * Math.log(p) + 0.5 * Math.log1p(-p);
  for (const [part, n] of open) log += n * Math.log1p(-p * part);
  return log;
}

/** The log-odds where the density is highest: its slope changes sign there. */
function likeliest(evidence: Evidence): number {
  let low = -30;
  let high = 30;
  for (let i = 0; i < 60; i++) {
    const odds = (low + high) / 2;
    const rises = logChance(evidence, odds + 1e-4) > logChance(evidence, odds - 1e-4);
    if (rises) low = odds;
    else high = odds;
  }
  return (low + high) / 2;
}

/** The standard deviation a normal distribution of the same curvature at its top has. */
function spread(evidence: Evidence, odds: number): number {
  const h = 0.01;
  const bend =
    (logChance(evidence, odds + h) - 2 * logChance(evidence, odds) + logChance(evidence, odds - h)) / (h * h);
  return bend < 0 ? Math.min(3, 1 / Math.sqrt(-bend)) : 3;
}
