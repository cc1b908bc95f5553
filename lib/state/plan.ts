import { shapeOf } from '@/lib/catalog';
import { chain, type Leg, type Step } from '@/lib/measure/chain';
import { courseOf, standingOn } from '@/lib/measure/course';
import { dueOf } from '@/lib/measure/due';
import { type Broken, broken, type Limit } from '@/lib/measure/limits';
import { pathsTo } from '@/lib/measure/paths';
import { type PeriodSpan, periodOf } from '@/lib/measure/period';
import { assumedRate, learn, mean } from '@/lib/measure/ratio';
import { sumBetween } from '@/lib/measure/spread';
import { byDayOf } from '@/lib/measure/target-days';
import { sites } from '@/lib/sites/all';
import type { Pair, Target, WorkCalendar } from '@/lib/target';
import { averagePaid } from './paid';
import type { Ground, PairEvidence } from './pair-evidence';
import { type GoalEnding, goalEnding } from './plan-ending';

/** How sure the plan can be asked to be. */
export const sureness = [0.5, 0.8, 0.9] as const;

/** From so many actions on a ratio is called the person's own; until then the assumed one still speaks. */
const ownFrom = 30;

/** One pair on the way to a goal. */
export interface PlanStep extends Step {
  pair: Pair;
  /** Actions per result it reckons with. */
  ratio: number;
  own: boolean;
}

/** One action on the way to a goal. */
export interface PlanLeg extends Leg, Pick<PlanStep, 'pair' | 'ratio' | 'own'> {
  /** What was done of it in the period so far. */
  done: number;
}

/** One way to a goal. */
export interface PlanPath {
  legs: readonly PlanLeg[];
  steps: readonly Step[];
  /** Which limits it breaks, with the site whose limit it is. */
  broken: readonly (Broken & { site: string; about: number; days: number })[];
  /** How many days lie between the first action and the goal in half of the cases. */
  lag: number;
}

/** A result with what it takes from now on. Its numbers are in its own unit: counts, or minor units. */
export interface PlanGoal {
  target: Target;
  span: PeriodSpan;
  /** What the period asks for, after leave. */
  due: number;
  done: number;
  missing: number;
  /** Working days left of the period, today among them. */
  left: number;
  /** What one result of the chain brings: 1, or the average amount of what is paid. */
  each: number;
  /** The metric the ways lead to: the target's own, or what is paid for. */
  metric: string;
  paths: readonly PlanPath[];
  /** Where it will end; null for a day, which is over before anything comes of it. */
  ending: GoalEnding | null;
}

/** How one action turns into its result: what was assumed, drawn to the own numbers the more the more there are. */
export const rateOf = ({ pair, evidence: { several, tally } }: PairEvidence) =>
  learn(assumedRate({ ratio: pair.ratio, several }), tally);

/** The ways to a metric, the goal's own pair first, with what each pair reckons with. */
export function waysTo(metric: string, pairs: readonly PairEvidence[]): PlanStep[][] {
  const of = new Map(pairs.map((one) => [one.pair, one]));
  return pathsTo(metric, [...of.keys()]).map((path) => path.flatMap((pair) => stepOf(of.get(pair)) ?? []));
}

function stepOf(known: PairEvidence | undefined): PlanStep | null {
  if (!known) return null;
  const rate = rateOf(known);
  const { pair, evidence } = known;
  return { pair, rate, action: pair.action, ratio: 1 / mean(rate), own: evidence.actions >= ownFrom };
}

const platforms = sites.flatMap(({ name, limits = [] }) =>
  limits.map(({ metric, about, days }) => ({ site: name, metric, about, days })),
);

/** Platforms' limits that a plan breaks; theirs go by calendar days, a plan by working days. */
function brokenBy(legs: readonly PlanLeg[], left: number, { weights }: WorkCalendar): PlanPath['broken'] {
  const week = weights.reduce((sum, weight) => sum + weight, 0);
  const plan = legs.map(({ action, exact }) => ({ action, perDay: left > 0 ? exact / left : 0 }));
  return platforms.flatMap(({ site, metric, about, days }) => {
    const limit: Limit = { action: metric, why: 'platform', most: about, days: (week * days) / 7 };
    return limit.days > 0 ? broken(plan, [limit]).map((one) => ({ ...one, site, about, days })) : [];
  });
}

function pathOf(
  steps: readonly PlanStep[],
  { missing, each, span, left }: Pick<PlanGoal, 'missing' | 'each' | 'span' | 'left'>,
  { numbers, today }: Ground,
  calendar: WorkCalendar,
): PlanPath {
  const needed = chain(missing / each, steps, sureness);
  const legs = steps.flatMap(({ pair, ratio, own }, place): PlanLeg[] => {
    const leg = needed[place];
    if (!leg) return [];
    const done = sumBetween(numbers.get(pair.action) ?? new Map(), span.from, today);
    return [{ ...leg, pair, ratio, own, done }];
  });
  const lag = steps.reduce((sum, { pair }) => sum + pair.lag, 0);
  return { legs, steps, broken: brokenBy(legs, left, calendar), lag };
}

/** What one target takes; null where nothing leads to it. */
function goalOf(target: Target, ground: Ground, calendar: WorkCalendar): PlanGoal | null {
  const { pairs, counts, today } = ground;
  const paid = target.metric === 'revenue' ? averagePaid(target, ground) : null;
  if (target.direction === 'down' || (target.metric === 'revenue' ? !paid : shapeOf(target.metric) !== 'count'))
    return null;
  const metric = paid?.metric ?? target.metric;
  const byDay = byDayOf(target, counts) ?? new Map<string, number>();
  const ways = waysTo(metric, pairs);
  if (ways.length === 0) return null;
  const span = periodOf(today, target.period, calendar);
  const due = dueOf(target, span, calendar);
  const done = sumBetween(byDay, span.from, today);
  const { left } = standingOn(courseOf(span, calendar), today, false);
  const goal = { target, span, due, done, missing: Math.max(due - done, 0), left, each: paid?.average ?? 1, metric };
  const ending = target.period === 'day' ? null : goalEnding(metric, span, ground, calendar);
  return { ...goal, ending, paths: ways.map((way) => pathOf(way, goal, ground, calendar)) };
}

/** What the headlines take, in their order; without any that something leads to, the other results with a target. */
export function goalsOf(ground: Ground, calendar: WorkCalendar): PlanGoal[] {
  const { agreement, pairs } = ground;
  if (!agreement) return [];
  const goals = (metrics: Iterable<string>) =>
    [...new Set(metrics)].flatMap((metric) => {
      const target = agreement.targets.find((one) => one.metric === metric);
      return (target && goalOf(target, ground, calendar)) ?? [];
    });
  const first = goals(agreement.role.headlines);
  return first.length > 0 ? first : goals(pairs.map(({ pair }) => pair.result)).slice(0, 2);
}
