import type { Pair } from '../target';
import { type Entry, knownUpTo, outcomesOf } from './cohort';
import { type Known, knownOf } from './known';
import { type Arrival, assumedArrival, lagShifted } from './lag';
import { type Alike, areLinked, type LinkedEntry, type Links, link } from './links';
import type { Tally } from './ratio';
import { type ByDay, sumBetween } from './spread';
import { type Step, type StepColumns, withMore } from './steps';
import { dayAfter } from './workdays';

/*
 * What there is to tell a pair's ratio from: links where there are any, else numbers of days.
 */

/** What a pair's own numbers say, and of what. */
export interface Evidence {
  /**
   * `linked`: each result was credited to its action. `shifted`: results of some days beside the actions of as many days,
   * earlier by the lag. `beside`: of the same days, because there are too few for anything else.
   */
  way: 'linked' | 'shifted' | 'beside';
  /** How many days it looks back. */
  days: number;
  /** What was counted in those days. */
  actions: number;
  results: number;
  /** How many of them were not counted: candidates went past them. */
  passed: Tally;
  /** What that tells of the ratio. */
  tally: Tally;
  /** An action can have several results, or it is not known which had any. */
  several: boolean;
  /** Linked actions of which nobody knows yet whether anything came of them. */
  unknown: number;
  /** Up to which day results are known; null where it is known at once, or nothing was seen yet. */
  knownUpTo: string | null;
  /** Each linked action with what came of it; empty where there are no links. */
  entries: readonly LinkedEntry[];
  /** How results arrive: as links tell it, else as the pair assumes it. */
  arrival: Arrival;
}

/** Fewer days of actions say too little to move them by the lag. */
const fewest = 28;

/** How far back a pair is looked at, in days. */
export const reachOf = ({ horizon }: Pick<Pair, 'horizon'>): number => Math.max(90, horizon);

/** A pair's own numbers. */
export interface PairNumbers {
  pair: Pair;
  /** By day, from `reachOf` and the lag before today on. */
  actions: ByDay;
  results: ByDay;
  /** What names whom it is about, oldest first, from a day on: `reachOf` before today, or later where there is too much. */
  steps: { from: string; actions: StepColumns; results: StepColumns };
  /** What candidates went past without its being counted, oldest first. */
  passed?: { actions: readonly Step[]; results: readonly Step[] };
  /** Results are only seen when somebody looks. */
  seen: boolean;
  /** YYYY-MM-DD. */
  today: string;
}

const none = { actions: [], results: [] };

/** Numbers by day, with some more. */
function withSteps(byDay: ByDay, steps: readonly Step[]): ByDay {
  if (steps.length === 0) return byDay;
  const days = new Map(byDay);
  for (const { day, n } of steps) days.set(day, (days.get(day) ?? 0) + n);
  return days;
}

/** Counted steps and those that were passed, oldest first. */
const together = (counted: StepColumns, passed: readonly Step[], from: string): StepColumns =>
  withMore(
    counted,
    passed.filter(({ day }) => day >= from).map((step): Step => ({ ...step, passed: true })),
  );

const countOf = (alike: readonly Alike[], isMeant: (entry: LinkedEntry) => boolean): number =>
  alike.reduce((sum, { entry, n }) => (isMeant(entry) ? sum + n : sum), 0);

/**
 * What entries say of the ratio and the lag. An action that was passed together with its result was one that led to it, and
 * says nothing of how long results take: nobody knows when it would have been.
 */
function knownWithPassed(alike: readonly Alike[], pair: Pair): Known {
  const isTimed = ({ passed, start, result }: LinkedEntry) => !passed || result !== start;
  const timed = alike.filter(({ entry }) => isTimed(entry));
  const outcomes = outcomesOf(timed.map(({ entry }) => entry));
  const { tally, arrival } = knownOf(
    outcomes.map((outcome, place) => ({ ...outcome, n: timed[place]?.n ?? 1 })),
    pair,
  );
  const atOnce = countOf(alike, (entry) => !isTimed(entry));
  return { tally: { actions: tally.actions + atOnce, results: tally.results + atOnce }, arrival };
}

/** What is told by links; null where they do not tell enough. */
function byLinks({ pair, steps, passed = none, seen, today }: PairNumbers): Evidence | null {
  if (pair.several) return null;
  const [actions, results] = [
    together(steps.actions, passed.actions, steps.from),
    together(steps.results, passed.results, steps.from),
  ];
  const links: Links = link(actions, results, { today, seen });
  if (!areLinked(links)) return null;
  const { entries, alike } = links;
  const isUnknown = ({ result, looked }: Entry) => result === null && looked === null;
  const { tally, arrival } = knownWithPassed(alike, pair);
  return {
    ...{ way: 'linked', several: false, entries, knownUpTo: seen ? knownUpTo(alike.map(({ entry }) => entry)) : null },
    days: Temporal.PlainDate.from(steps.from).until(today).days + 1,
    actions: entries.length,
    results: countOf(alike, ({ result }) => result !== null),
    passed: { actions: countOf(alike, (entry) => entry.passed === true), results: links.passed },
    ...{ tally, arrival },
    unknown: countOf(alike, isUnknown),
  };
}

/** What a pair's own numbers say of its ratio. */
export function evidenceOf(numbers: PairNumbers): Evidence {
  const linked = byLinks(numbers);
  if (linked) return linked;
  const { pair, passed = none, today } = numbers;
  const actions = withSteps(numbers.actions, passed.actions);
  const results = withSteps(numbers.results, passed.results);
  const more = { actions: withSteps(new Map(), passed.actions), results: withSteps(new Map(), passed.results) };
  const reach = reachOf(pair);
  const from = dayAfter(today, 1 - reach);
  const sum = (byDay: ByDay) => sumBetween(byDay, from, today);
  const known = { several: true, knownUpTo: null, unknown: 0, entries: [], arrival: assumedArrival(pair) };
  const first = [...actions].reduce((least, [day, n]) => (n > 0 && day < least ? day : least), today);
  const since = Temporal.PlainDate.from(first).until(today).days + 1 - pair.lag;
  if (since < fewest || pair.lag === 0) {
    const tally = { actions: sum(actions), results: sum(results) };
    const beside = { actions: sum(more.actions), results: sum(more.results) };
    return { way: 'beside', days: reach, ...tally, passed: beside, tally, ...known };
  }
  const days = Math.min(reach, since);
  const tally = lagShifted(actions, results, today, days, pair.lag);
  const shifted = lagShifted(more.actions, more.results, today, days, pair.lag);
  return { way: 'shifted', days, ...tally, passed: shifted, tally, ...known };
}
