import { metricIds } from '@/lib/catalog';
import { dueBetween } from '@/lib/measure/due';
import type { Evidence } from '@/lib/measure/evidence';
import { type PeriodSpan, periodOf } from '@/lib/measure/period';
import { type Ratio, ratioOf } from '@/lib/measure/ratio';
import { pathsFrom, type Share, sharesOf, wholeWay } from '@/lib/measure/sight';
import { sumBetween } from '@/lib/measure/spread';
import { byDayOf, isCounted, isPaid } from '@/lib/measure/target-days';
import type { Area, Pair, Target, WorkCalendar } from '@/lib/target';
import { minorOf } from '@/lib/text/number';
import { averageOfPaid } from './paid';
import type { Ground, PairEvidence } from './pair-evidence';

/** One step of a line: a pair, and what the person's own numbers say of it. */
export interface SightStep {
  pair: Pair;
  evidence: Evidence;
  ratio: Ratio;
}

/** What a line leads to. Its numbers are in the target's own unit. */
export interface SightGoal {
  target: Target;
  /** The year that runs, what the target asks of all of it, and what was done so far. */
  year: PeriodSpan;
  due: number;
  done: number;
  /** What one result of the line brings, in minor units, where the goal is money; null while there are too few to say. */
  each: number | null;
}

/** One way from an action to a goal of the year. */
export interface SightLine {
  steps: readonly SightStep[];
  /** Actions per last result; null while a step cannot be told. Of a line without steps null as well. */
  whole: Extract<Ratio, { enough: true }> | null;
  goal: SightGoal;
  /** Whom and what it serves; null where no area has it. */
  area: Area | null;
  /** How many actions the goal of the year takes in all, on average; null while that cannot be told. */
  takes: number | null;
}

/** What one action is for. */
export interface Sight {
  metric: string;
  target: Target | null;
  /** Since when its targets hold, YYYY-MM-DD. */
  since: string;
  shares: readonly Share[];
  /** The first is the way to what is shown first. */
  lines: readonly SightLine[];
}

/** The target of a metric, or that for the money it brings. */
const goalOf = (metric: string, targets: readonly Target[]): Target | null =>
  targets.find((one) => one.metric === metric && one.direction === 'up' && isCounted(metric)) ??
  (isPaid(metric) ? (targets.find((one) => one.metric === 'revenue' && one.direction === 'up') ?? null) : null);

/** A way as far as the last step that has a goal; empty where none has. */
function upToGoal(path: readonly PairEvidence[], targets: readonly Target[]): readonly PairEvidence[] {
  const last = path.findLastIndex(({ pair }) => goalOf(pair.result, targets) !== null);
  return path.slice(0, last + 1);
}

/** The area whose result a metric is, the first of the metrics first. */
function areaOf(metrics: readonly string[], areas: readonly Area[]): Area | null {
  for (const metric of metrics) {
    const area =
      areas.find(({ results }) => results.includes(metric)) ??
      areas.find(({ pairs }) => pairs.some(({ result, action }) => result === metric || action === metric));
    if (area) return area;
  }
  return null;
}

function lineOf(
  metric: string,
  path: readonly PairEvidence[],
  target: Target,
  { agreement, counts, today }: Ground,
  calendar: WorkCalendar,
): SightLine {
  const end = path.at(-1)?.pair.result ?? metric;
  const steps = path.map(({ pair, evidence }): SightStep => {
    const { tally, several } = evidence;
    return { pair, evidence, ratio: ratioOf(tally, { several }) };
  });
  const whole = wholeWay(steps.map(({ ratio, evidence: { tally, several } }) => ({ ratio, tally, several })));
  const year = periodOf(today, 'year', calendar);
  const due = dueBetween(target, year, calendar);
  const done = sumBetween(byDayOf(target, counts) ?? new Map(), year.from, today);
  const isMoney = target.metric === 'revenue' && end !== 'revenue';
  const each = isMoney ? averageOfPaid(end, target.currency, counts).average : null;
  const results = isMoney ? (each === null ? null : due / each) : due;
  return {
    ...{
      steps,
      whole,
      area: areaOf([target.metric, end], agreement?.role.areas ?? []),
      goal: { target, year, due, done, each },
    },
    takes: whole && results !== null ? whole.actions * results : null,
  };
}

/** What can be looked at: what is agreed and added up, and what leads to it; actions first, in the order of their pairs. */
export function sightMetrics({ agreement, pairs }: Ground): string[] {
  const targets = agreement?.targets ?? [];
  const own = targets.filter(({ metric, direction }) => direction === 'up' && isCounted(metric));
  const actions = pairs.map(({ pair }) => pair.action);
  const leads = actions.filter((metric) => lineStarts(metric, pairs, targets).length > 0);
  return [
    ...new Set([...leads.toSorted((a, b) => depth(b, pairs) - depth(a, pairs)), ...own.map(({ metric }) => metric)]),
  ];
}

/** How many steps the longest way from a metric has. */
const depth = (metric: string, pairs: readonly PairEvidence[]): number =>
  Math.max(
    0,
    ...pathsFrom(
      metric,
      pairs.map(({ pair }) => pair),
    ).map(({ length }) => length),
  );

/** The ways from a metric to goals, each once. */
function lineStarts(
  metric: string,
  pairs: readonly PairEvidence[],
  targets: readonly Target[],
): (readonly PairEvidence[])[] {
  const of = new Map(pairs.map((one) => [one.pair, one]));
  const paths = pathsFrom(metric, [...of.keys()]).map((path) =>
    upToGoal(
      path.flatMap((pair) => of.get(pair) ?? []),
      targets,
    ),
  );
  const named = paths.map((path) => [path.map(({ pair }) => pair.result).join('>'), path] as const);
  return [...new Map(named.filter(([, { length }]) => length > 0)).values()];
}

/** The line of sight of one metric; null where nothing is agreed. Without a goal it leads to, it has no lines. */
export function sightOf(metric: string, ground: Ground, calendar: WorkCalendar): Sight | null {
  const { agreement, pairs, counts, today } = ground;
  if (!agreement) return null;
  const { targets, role } = agreement;
  const target = targets.find((one) => one.metric === metric) ?? null;
  const paths = lineStarts(metric, pairs, targets);
  const lines = paths.flatMap((path) => {
    const goal = goalOf(path.at(-1)?.pair.result ?? '', targets);
    return goal ? [lineOf(metric, path, goal, ground, calendar)] : [];
  });
  const own = target && goalOf(metric, targets) ? [lineOf(metric, [], target, ground, calendar)] : [];
  const rank = ({ goal }: SightLine) => {
    const place = role.headlines.indexOf(goal.target.metric);
    return place < 0 ? role.headlines.length : place;
  };
  const byDay = byDayOf(target ?? { metric, period: 'day', value: 1, direction: 'up' }, counts) ?? new Map();
  return {
    ...{ metric, target, since: agreement.from },
    shares: sharesOf(target, byDay, calendar, today, target?.currency ? minorOf(target.currency) : 1),
    lines: lines.length > 0 ? lines.toSorted((a, b) => rank(a) - rank(b)) : own,
  };
}

/** What can be looked at, and what is. */
export interface Sights {
  /** Metric ids. */
  metrics: readonly string[];
  sight: Sight | null;
  /** Whether the address asks for it: the person came here to see it. */
  asked: boolean;
}

/**
 * The line of sight that is looked at.
 * @param asked the metric the address names, whether or not it leads to anything; null where it names none
 * @param chosen what was chosen in the view before; '' for nothing
 */
export function sightsOf(
  { asked, chosen }: { asked: string | null; chosen: string },
  ground: Ground,
  calendar: WorkCalendar,
): Sights {
  const found = sightMetrics(ground);
  const named = asked !== null && metricIds.some((id) => id === asked) ? asked : null;
  const metrics = named !== null && !found.includes(named) ? [named, ...found] : found;
  const looked = named ?? (found.includes(chosen) ? chosen : found[0]);
  return { metrics, sight: looked ? sightOf(looked, ground, calendar) : null, asked: named !== null };
}
