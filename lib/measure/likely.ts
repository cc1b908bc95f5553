/*
 * The share of actions that bring a result, where some are only partly known: likelihood summed up, no more.
 */

/** What is believed of a share. */
export interface Likely {
  mean: number;
  /** The mean of its square. */
  square: number;
  /** The logarithm of how likely what was seen is altogether. */
  log: number;
}

/** How many actions are open, each with the part of their results that would have come. */
type Open = readonly (readonly [part: number, n: number])[];

const shareOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** How many steps to either side are summed up. */
const steps = 45;

/** Where the share is likeliest, and about how far around. */
export interface Peak {
  /** In log-odds. */
  middle: number;
  step: number;
  /** The logarithm of how likely it is there, and the least and the most that all together can come to (`Likely.log`). */
  top: number;
  least: number;
  most: number;
}

/** The likeliest share with so many results and so many open; Jeffreys' prior. */
export function peakOf(results: number, open: Open): Peak {
  const middle = likeliest(results, open);
  const top = logChance(results, open, middle);
  const h = 0.01;
  const bend = (2 * top - logChance(results, open, middle + h) - logChance(results, open, middle - h)) / (h * h);
  const step = 0.2 * Math.min(3, 1 / Math.sqrt(Math.max(bend, 1e-9)));
  const least = top + Math.log(step);
  return { middle, step, top, least, most: least + Math.log(2 * steps + 1) };
}

/** The share with so many results and so many open, by sums over the log-odds around the likeliest. @param peak of the same */
export function likely(results: number, open: Open, { middle, step, top }: Peak): Likely {
  let all = 0;
  let mean = 0;
  let square = 0;
  for (let i = -steps; i <= steps; i++) {
    const p = shareOf(middle + i * step);
    const chance = Math.exp(logChance(results, open, middle + i * step) - top);
    all += chance;
    mean += chance * p;
    square += chance * p * p;
  }
  return { mean: mean / all, square: square / all, log: top + Math.log(all * step) };
}

/** The logarithm of the density of log-odds, up to a constant. */
function logChance(results: number, open: Open, odds: number): number {
  const p = shareOf(odds);
  let log = (results + 0.5) * Math.log(p) + 0.5 * Math.log1p(-p);
  // Asked for a hundred times a way: what is in a pair is taken out by its place, which is several times as quick.
  for (const one of open) log += one[1] * Math.log1p(-p * one[0]);
  return log;
}

/** Where the density is highest: there its slope changes sign. */
function likeliest(results: number, open: Open): number {
  let low = -15;
  let high = 15;
  for (let i = 0; i < 40; i++) {
    const odds = (low + high) / 2;
    const p = shareOf(odds);
    let slope = (results + 0.5) * (1 - p) - 0.5 * p;
    for (const one of open) slope -= (one[1] * one[0] * p * (1 - p)) / (1 - p * one[0]);
    if (slope > 0) low = odds;
    else high = odds;
  }
  return (low + high) / 2;
}
