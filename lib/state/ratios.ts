import { agesFor, cohortTable } from '@/lib/measure/cohort-table';
import { type Comparison, compare } from '@/lib/measure/compare';
import { diagnose, type Verdict, weakestStep } from '@/lib/measure/diagnosis';
import { dueBetween } from '@/lib/measure/due';
import { type Evidence, reachOf } from '@/lib/measure/evidence';
import { pathsTo } from '@/lib/measure/paths';
import { later } from '@/lib/measure/period';
import { type Ratio, ratioOf, type Tally } from '@/lib/measure/ratio';
import { type RatioThen, ratioHistory } from '@/lib/measure/ratio-history';
import { sumBetween } from '@/lib/measure/spread';
import { kindsFor, type TagId, type TagKindId, tagKinds, tagOfKind } from '@/lib/tags';
import type { Pair, WorkCalendar } from '@/lib/target';
import { dayAfter } from '@/lib/text/day';
import { type Ground, year } from './pair-evidence';

/** The door opens with so many actions and results of one pair. */
export const opensWith = { actions: 10, results: 1 };

/** Up to so many actions the assumed ratio stands beside the own one. */
const assumedUpTo = 30;

/** Targets are held against so many days: less says too little, more is long ago. */
const heldAgainst = 56;

/** Two ways of doing an action, told apart by a tag. */
export interface Ways {
  kind: TagKindId;
  arms: readonly [Arm, Arm];
  comparison: Comparison;
}

interface Arm extends Tally {
  tag: TagId;
}

/** One pair as it is shown. */
export interface RatioView {
  pair: Pair;
  evidence: Evidence;
  ratio: Ratio;
  /** The assumed actions per result; null once the own ones say enough. */
  assumed: number | null;
  /** `no-target`: neither has one, so there is nothing to hold it against. */
  word: Verdict | 'no-target';
  ways: readonly Ways[];
  /** How it was in the last year; worked out once somebody looks. */
  history: () => RatioThen[];
  /** Its actions by week; null where nobody knows which result came of which. */
  cohorts: (() => Cohorts) | null;
  /** Where there are more results than actions: how many do not say which candidate and job they are of. */
  untold: number;
}

/** The actions of a pair by the week they were done in. */
export interface Cohorts extends ReturnType<typeof cohortTable> {
  /** In days. */
  ages: readonly number[];
}

/** The pairs, or what is missing until they are shown. */
export type RatiosView =
  | { open: false; nearest: { pair: Pair; actions: number; results: number } | null }
  | { open: true; ofRole: boolean; ratios: readonly RatioView[]; chains: readonly Chain[]; weakest: RatioView | null };

/** Pairs one after another, from the first action to the last result. */
export type Chain = readonly RatioView[];

/** Below so many each, two ways are not compared. */
const fewest = 10;

/** The ways of doing a pair's action, by each kind of tag, where both were done often enough and their outcome is known. */
export function waysOf({ action }: Pair, { entries }: Evidence): Ways[] {
  const known = entries.filter(({ result, looked }) => result !== null || looked !== null);
  const armOf = (kind: TagKindId, tag: TagId): Arm => {
    const those = known.filter(({ tags = [] }) => tagOfKind(kind, tags) === tag);
    return { tag, actions: those.length, results: those.filter(({ result }) => result !== null).length };
  };
  return kindsFor(action).flatMap((kind) => {
    const [first, second] = tagKinds[kind].tags;
    const arms: [Arm, Arm] = [armOf(kind, first), armOf(kind, second)];
    if (arms.some(({ actions }) => actions < fewest)) return [];
    return [{ kind, arms, comparison: compare(...arms) }];
  });
}

/** What a pair asks for, held against its targets over the last weeks; today counts once it is over. */
function wordOf(pair: Pair, evidence: Evidence, ground: Ground, calendar: WorkCalendar): RatioView['word'] {
  const { agreement, numbers, today } = ground;
  const targetOf = (metric: string) =>
    agreement?.targets.find((target) => target.metric === metric && target.direction === 'up');
  if (!agreement || (!targetOf(pair.action) && !targetOf(pair.result))) return 'no-target';
  const first = dayAfter(today, -heldAgainst);
  const span = { from: later(agreement.from, first), to: dayAfter(today, -1) };
  const standing = (metric: string) => {
    const target = targetOf(metric);
    const actual = sumBetween(numbers.get(metric) ?? new Map(), span.from, span.to);
    // Without a target whatever was done is what was to be expected.
    return { actual, expected: target && span.from <= span.to ? dueBetween(target, span, calendar) : actual };
  };
  return diagnose({
    ...{ action: standing(pair.action), result: standing(pair.result) },
    ...{ known: evidence.tally, ratio: pair.ratio, several: evidence.several },
  });
}

/** What was counted of both ends of a pair lately. */
function countedOf(pair: Pair, { numbers, today }: Ground) {
  const sum = (metric: string) =>
    sumBetween(numbers.get(metric) ?? new Map(), dayAfter(today, 1 - reachOf(pair)), today);
  return { pair, actions: sum(pair.action), results: sum(pair.result) };
}

const nearness = ({ actions, results }: { actions: number; results: number }): number =>
  Math.min(actions / opensWith.actions, 1) + Math.min(results / opensWith.results, 1);

/** The chains of two pairs and more that end in what leads to nothing further. */
function chainsOf(ratios: readonly RatioView[]): Chain[] {
  const of = new Map(ratios.map((one) => [one.pair, one]));
  const pairs = [...of.keys()];
  const ends = new Set(pairs.map(({ result }) => result).filter((end) => pairs.every(({ action }) => action !== end)));
  return [...ends]
    .flatMap((end) => pathsTo(end, pairs))
    .filter(({ length }) => length > 1)
    .map((path) => path.toReversed().flatMap((pair) => of.get(pair) ?? []));
}

/** The step of the chains that falls behind what the role assumes most, where one is proven to. */
function weakestOf(chains: readonly Chain[]): RatioView | null {
  const steps = [...new Set(chains.flat())].map((view) => {
    const { tally: known, several } = view.evidence;
    return { view, known, several, ratio: view.pair.ratio };
  });
  return weakestStep(steps)?.step.view ?? null;
}

/** The numbers of both metrics of a pair, by day. */
const bothEnds = ({ action, result }: Pair, { numbers }: Ground) =>
  [numbers.get(action) ?? new Map(), numbers.get(result) ?? new Map()] as const;

/** A pair's linked actions by week, at the ages that tell of it. */
function cohortsIn(
  { horizon }: Pair,
  { entries, knownUpTo }: Evidence,
  { weekStart }: WorkCalendar,
  today: string,
): Cohorts {
  const ages = agesFor(horizon);
  return { ages, ...cohortTable(entries, ages, weekStart, knownUpTo ?? today) };
}

/** The ratios of all pairs. */
export function ratiosOf(ground: Ground, calendar: WorkCalendar): RatiosView {
  const counted = ground.pairs.map(({ pair }) => countedOf(pair, ground));
  const nearest = counted.toSorted((a, b) => nearness(b) - nearness(a))[0] ?? null;
  if (!nearest || nearness(nearest) < 2) return { open: false, nearest };
  const { today } = ground;
  const ratios = ground.pairs.map(({ pair, evidence, untold: unnamed = 0 }): RatioView => {
    const untold = evidence.results > evidence.actions ? unnamed : 0;
    const word = wordOf(pair, evidence, ground, calendar);
    return {
      ...{ pair, evidence, untold },
      ratio: ratioOf(evidence.tally, { several: evidence.several }),
      assumed: evidence.actions < assumedUpTo ? pair.ratio : null,
      // More came to a later stage than to the one before: such a ratio is no praise.
      word: untold > 0 && word === 'healthy' ? 'unknown' : word,
      ways: waysOf(pair, evidence),
      history: () => ratioHistory(pair, ...bothEnds(pair, ground), { from: dayAfter(today, -year), today }),
      cohorts: evidence.way === 'linked' ? () => cohortsIn(pair, evidence, calendar, today) : null,
    };
  });
  // Pairs that are only guessed need not belong together.
  const chains = ground.ofRole ? chainsOf(ratios) : [];
  return { open: true, ofRole: ground.ofRole, ratios, chains, weakest: weakestOf(chains) };
}
