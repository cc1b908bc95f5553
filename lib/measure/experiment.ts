import type { Experiment, LeftOut, Outcomes, WayOutcome } from '../experiment';
import { tagKinds, tagOfKind } from '../tags';
import { outcomesOf } from './cohort';
import { differenceOf } from './compare';
import { spansOf } from './curve';
import { nextWays, type Way } from './experiment-order';
import { sharesOf } from './experiment-size';
import { knownOf } from './known';
import { type LinkedEntry, link } from './links';
import { type Bounds, wideWilson } from './ratio';
import { columnsOf, type Step } from './steps';
import { dayAfter } from './workdays';

/*
 * Two ways of doing an action, compared once, at an end that was set before: how far that is, and what came of it.
 */

/** How far an experiment is. Until it is over nothing in here tells what came of either way; `next` is due, the first at once. */
export type Run = { done: readonly [number, number]; left: LeftOut } & (
  | { phase: 'to-begin' | 'running'; next: readonly Way[] }
  /** Both ways have their number; results count up to that day, YYYY-MM-DD. */
  | { phase: 'ripening'; closes: string }
  | { phase: 'over'; closes: string; outcomes: Outcomes }
);

/** Acts of both metrics from the experiment's first day on, oldest first. */
export interface Steps {
  actions: readonly Step[];
  results: readonly Step[];
}

/** Which acts count, for which way, and which do not. The first of each way are in, up to its number. */
function sortOut({ kind, from, each }: Experiment, actions: readonly Step[]) {
  const [first] = tagKinds[kind].tags;
  const counted = new Map<Step, Way>();
  const done: [number, number] = [0, 0];
  const left: LeftOut = { untagged: 0, nameless: 0, beyond: 0 };
  for (const act of actions) {
    if (act.day < from) continue;
    if (done[0] >= each && done[1] >= each) break;
    const tag = tagOfKind(kind, act.tags);
    const way: Way = tag === first ? 0 : 1;
    if (act.subject === undefined) left.nameless += act.n;
    else if (tag === undefined) left.untagged += act.n;
    else if (done[way] >= each) left.beyond += act.n;
    else {
      done[way] += 1;
      counted.set(act, way);
    }
  }
  return { counted, done, left };
}

/** What came of the acts of one way. */
function outcomeOf(entries: readonly LinkedEntry[], { lag, horizon }: Experiment): WayOutcome {
  const outcomes = outcomesOf(entries);
  const unknown = outcomes.filter(({ open, done }) => done === null && open < 0).length;
  const results = spansOf(outcomes, horizon).reduce((sum, { to, n }) => sum + (to <= horizon ? n : 0), 0);
  const plain = { actions: entries.length - unknown, results };
  const isSettled = outcomes.every(({ open, done }) => done !== null || open < 0 || open >= horizon);
  return { ...plain, unknown, known: isSettled ? plain : knownOf(outcomes, { lag, horizon }).tally };
}

/**
 * How far an experiment is. Results are credited as everywhere: to the last act with the same subject that has none yet, be it
 * in the experiment or not. What nobody looked at up to the last day is unknown, and stays so.
 * @param seen results are only seen when somebody looks
 */
export function runOf(
  experiment: Experiment,
  { actions, results }: Steps,
  { today, seen }: { today: string; seen: boolean },
): Run {
  const { counted, done, left } = sortOut(experiment, actions);
  const next = nextWays(experiment, done);
  if (next.length > 0) return { phase: experiment.from > today ? 'to-begin' : 'running', done, left, next };
  const last =
    [...counted.keys()]
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? experiment.from;
  const closes = dayAfter(last, experiment.horizon);
  if (today <= closes) return { phase: 'ripening', done, left, closes };
  const upTo = (step: Step) => step.day >= experiment.from && step.day <= closes;
  const marked = actions.filter(upTo).map((act): Step => {
    const { tags: _, ...plain } = act;
    const way = counted.get(act);
    return way === undefined ? plain : { ...plain, tags: [`${way}`] };
  });
  const { entries } = link(columnsOf(marked), columnsOf(results.filter(upTo)), { today: closes, seen });
  const outcome = (way: Way) =>
    outcomeOf(
      entries.filter(({ tags }) => tags?.[0] === `${way}`),
      experiment,
    );
  return { phase: 'over', done, left, closes, outcomes: { ways: [outcome(0), outcome(1)], left } };
}

/** Of so many of each way something has to be known. */
const fewestKnown = 10;

/** What an experiment found. Differences are results per action, the first way less the second. */
export type Verdict =
  | { found: 'first' | 'second' | 'none' | 'unclear'; difference: Bounds }
  /** Of too few acts is known what came of them. */
  | { found: 'unknown' };

/**
 * The one verdict: a way is better once the interval of the difference (19 of 20 cases, Newcombe 1998, method 11) leaves 0 out.
 * `none`: whatever difference there is, it is smaller than what was worth knowing; `unclear`: it need not be.
 */
export function verdictOf({ share, times }: Pick<Experiment, 'share' | 'times'>, { ways }: Outcomes): Verdict {
  const [first, second] = [ways[0].known, ways[1].known];
  if (Math.min(first.actions, second.actions) < fewestKnown) return { found: 'unknown' };
  const difference = differenceOf(first, second, wideWilson);
  if (difference.low > 0) return { found: 'first', difference };
  if (difference.high < 0) return { found: 'second', difference };
  const { low, high } = sharesOf(share, times);
  const isSmall = difference.high < high - low && difference.low > low - high;
  return { found: isSmall ? 'none' : 'unclear', difference };
}
