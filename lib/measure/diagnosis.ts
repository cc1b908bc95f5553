import { gammaQuantile } from './chance';
import { assumedRate, boundsOf, learn, mean, ownRate, ratioOf, type Tally } from './ratio';

/*
 * What a pair asks of the person: more actions, better ones, a harder target, or nothing.
 */

/** Where a target stands: counted, and to be expected by now. */
export interface Standing {
  actual: number;
  expected: number;
}

/** `easy`: the target asks for less than comes anyway. `unknown`: not enough data, or results behind without a proven cause. */
export type Verdict = 'more' | 'better' | 'easy' | 'healthy' | 'unknown';

/** A pair as it stands. */
export interface PairStanding {
  action: Standing;
  result: Standing;
  /** Actions whose outcome is known and their results. */
  known: Tally;
  /** Actions per result that are assumed, or were usual. */
  ratio: number;
  several?: boolean;
}

/**
 * How sure something has to be before anything is said. Looked at every week, chance gets a try every week: at the usual
 * 80 %, every second person would be told something that is not so (docs/measures.md, "Truth by simulation").
 */
const sure = 0.995;
const doubt = (1 - sure) / 2;
/** A difference below this part matters to nobody, however sure it is. */
const matters = 0.15;

/** So few are no chance, were the target's pace kept (the exact bounds of a count: Garwood 1936). */
const behind = ({ actual, expected }: Standing): boolean =>
  actual < (1 - matters) * expected && gammaQuantile(1 - doubt, actual + 1, 1) < expected;

/** So many are no chance. */
const ahead = ({ actual, expected }: Standing): boolean =>
  actual > (1 + matters) * expected && gammaQuantile(doubt, actual, 1) > expected;

/** Whether the own ratio is proven to be another than the assumed one: `worse` takes more actions for a result. */
function proven({ known, ratio, several = false }: Pick<PairStanding, 'known' | 'ratio' | 'several'>) {
  if (known.actions <= 0) return null;
  const { low, high } = boundsOf(ownRate(known, several), sure);
  return high < 1 / ratio ? 'worse' : low > 1 / ratio ? 'better' : null;
}

/**
 * What a pair asks for. Actions are judged before results, and a ratio only where its interval leaves no doubt; as long
 * as nothing is proven, nothing is advised.
 */
export function diagnose(pair: PairStanding): Verdict {
  const { action, result, known, several } = pair;
  if (ahead(result)) return 'easy';
  const found = proven(pair);
  const short = result.actual < result.expected;
  if (behind(action)) return found === 'better' && !short ? 'easy' : 'more';
  if (found === 'worse' && short) return 'better';
  return ratioOf(known, { several }).enough && !behind(result) ? 'healthy' : 'unknown';
}

/** A step of a funnel. */
export type FunnelStep = Pick<PairStanding, 'known' | 'ratio' | 'several'>;

/**
 * The step of a funnel that falls behind its usual ratio most, with the part of the usual results it brings (0.5: half as
 * many). Null while none is proven to fall behind.
 */
export function weakestStep<Step extends FunnelStep>(steps: readonly Step[]): { step: Step; part: number } | null {
  let weakest: { step: Step; part: number } | null = null;
  for (const step of steps) {
    if (proven(step) !== 'worse') continue;
    const before = assumedRate(step);
    const part = mean(learn(before, step.known)) / mean(before);
    if (!weakest || part < weakest.part) weakest = { step, part };
  }
  return weakest;
}
