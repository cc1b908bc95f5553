import { betaQuantile, gammaQuantile, normalQuantile } from './chance';

/*
 * How many actions lead to one result, and how sure that is. Formulas with sources and worked examples: docs/measures.md.
 */

/** What is known of a pair: actions whose outcome is known, and results. Fractions where outcomes are known in part. */
export interface Tally {
  actions: number;
  results: number;
}

/**
 * What is believed of the results per action. A share (each action has one result or none) is distributed as Beta(a, b),
 * a count (an action can have several) as Gamma with shape `a` and rate `b`.
 */
export interface Rate {
  several: boolean;
  a: number;
  b: number;
}

/** Results per action within which the rate lies with the probability asked for. */
export interface Bounds {
  low: number;
  high: number;
}

/** Actions per result, or what is still lacking to say it. */
export type Ratio =
  | {
      enough: true;
      /** Actions for one result. */
      actions: number;
      /** Between `few` and `many` actions with the probability asked for; `many` is null where there is no upper bound. */
      few: number;
      many: number | null;
    }
  | { enough: false; lacking: 'actions' | 'results'; have: number; need: number };

/** Below this many actions nothing is said of a ratio. */
const needed = 10;

/** Results per action to be expected. */
export const mean = ({ several, a, b }: Rate): number => (several ? a / b : a / (a + b));

/** Below how many results per action the rate lies with the probability `p`. */
export const quantile = ({ several, a, b }: Rate, p: number): number =>
  several ? gammaQuantile(p, a, b) : b <= 0 ? 1 : betaQuantile(p, a, b);

/** The middle part of what is believed: `sure` 0.8 leaves a tenth on either side. */
export const boundsOf = (rate: Rate, sure = 0.8): Bounds => ({
  low: quantile(rate, (1 - sure) / 2),
  high: quantile(rate, (1 + sure) / 2),
});

/**
 * The interval of a share after Wilson (1927), as NIST recommends it: never outside 0 to 1, sensible with few actions.
 * `sure` 0.8 for advice, 0.95 for what leaves the house.
 */
export function wilson({ actions: n, results: k }: Tally, sure: number): Bounds {
  if (n <= 0) return { low: 0, high: 1 };
  const z = normalQuantile((1 + sure) / 2);
  const p = k / n;
  const middle = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const whole = 1 + (z * z) / n;
  return {
    low: k <= 0 ? 0 : Math.max(0, (middle - half) / whole),
    high: k >= n ? 1 : Math.min(1, (middle + half) / whole),
  };
}

/**
 * The same with a correction for continuity (Newcombe 1998, Statistics in Medicine 17:857, method 4): rather too wide than
 * too narrow, also with few actions. Fractions of actions and results will do.
 */
export function wideWilson({ actions: n, results: k }: Tally, sure: number): Bounds {
  if (n <= 0) return { low: 0, high: 1 };
  const z = normalQuantile((1 + sure) / 2);
  const p = k / n;
  const part = (sign: -1 | 1) => {
    const root = z * z + sign * 2 - 1 / n + 4 * p * (n * (1 - p) - sign);
    return (2 * k + z * z + sign * (1 + z * Math.sqrt(Math.max(0, root)))) / (2 * (n + z * z));
  };
  return { low: k <= 0 ? 0 : Math.max(0, part(-1)), high: k >= n ? 1 : Math.min(1, part(1)) };
}

/** What the person's own numbers alone say of a rate, with Jeffreys' prior, which leans nowhere. */
export const ownRate = ({ actions, results }: Tally, several = false): Rate => ({
  several,
  a: results + 0.5,
  b: several ? actions : Math.max(0, actions - results) + 0.5,
});

/**
 * What is believed of a pair before anything was counted: the ratio it assumes, worth as much as fifteen actions and at
 * least one result. (Worth less than a result, it would put most of its weight on next to no results at all.)
 */
export function assumedRate({ ratio, several = false }: { ratio: number; several?: boolean }): Rate {
  const strength = Math.max(15, ratio);
  if (several) return { several, a: strength / ratio, b: strength };
  const a = Math.min(strength / ratio, strength - 0.5);
  return { several, a, b: strength - a };
}

/** What is believed after counting: the own numbers draw what was assumed towards them, the more the more there are. */
export function learn(before: Rate, { actions, results }: Tally): Rate {
  const without = before.several ? actions : Math.max(0, actions - results);
  return { ...before, a: before.a + results, b: before.b + without };
}

/** Actions per result within bounds of results per action: the bounds change places. */
const perResult = (per: number, { low, high }: Bounds): Ratio => ({
  enough: true,
  actions: 1 / per,
  few: 1 / high,
  many: low > 0 ? 1 / low : null,
});

/** The ratio that follows from what is believed, for planning: "30 requests → 1 meeting (20–60)". */
export const ratioOfRate = (rate: Rate, sure = 0.8): Ratio => perResult(mean(rate), boundsOf(rate, sure));

/**
 * The ratio out of the person's own numbers alone, for showing; what is lacking below ten actions or without a result.
 *
 * @param several one action can have several results
 * @param sure the probability with which the ratio lies within the bounds
 */
export function ratioOf(tally: Tally, { several = false, sure = 0.8 } = {}): Ratio {
  const { actions, results } = tally;
  if (actions < needed) return { enough: false, lacking: 'actions', have: Math.floor(actions), need: needed };
  if (results <= 0) return { enough: false, lacking: 'results', have: 0, need: 1 };
  return perResult(results / actions, several ? boundsOf(ownRate(tally, true), sure) : wilson(tally, sure));
}
