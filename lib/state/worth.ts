import type { CommissionPlan } from '@/lib/commission';
import { through } from '@/lib/measure/chain';
import { actionWorth, earned, ownOf, paysFrom, resultWorth, type Worth } from '@/lib/measure/commission';
import { pathsTo } from '@/lib/measure/paths';
import { type PeriodSpan, periodOf } from '@/lib/measure/period';
import { type Rate, type Ratio, ratioOf } from '@/lib/measure/ratio';
import { paid } from '@/lib/measure/target-days';
import type { Pair, WorkCalendar } from '@/lib/target';
import { averageOfPaid } from './paid';
import type { Ground, PairEvidence } from './pair-evidence';
import { rateOf } from './plan';

/** One action on the way to a paid result, and what it is worth; or what is lacking to say it. */
export interface ActionValue {
  action: string;
  worth: Worth | null;
  /** The pair whose own numbers do not tell yet. */
  lacking: { pair: Pair; ratio: Extract<Ratio, { enough: false }> } | null;
}

/** What one paid result, and each action that leads to it, is worth. */
export interface ResultValue {
  metric: string;
  /** What it brings in on average, or of how many amounts that is not told yet. */
  average: number | null;
  n: number;
  need: number;
  /** What one more earns. */
  worth: number;
  /** Nothing is earned yet: that is what one is worth from so much brought in on. */
  from: number | null;
  actions: readonly ActionValue[];
}

/** What the person earns, and what their work is worth. Amounts in minor units of the plan's currency. */
export interface WorthView {
  plan: CommissionPlan;
  span: PeriodSpan;
  /** The person's own part of what came in in the period, and what it earns. */
  broughtIn: number;
  earned: number;
  results: readonly ResultValue[];
}

/** What an action is worth by one way to the result. @param path from the result backwards */
function valueBy(path: readonly PairEvidence[], result: number): ActionValue | null {
  const last = path.at(-1);
  if (!last) return null;
  const { action } = last.pair;
  for (const { pair, evidence } of path) {
    const ratio = ratioOf(evidence.tally, { several: evidence.several });
    if (!ratio.enough) return { action, worth: null, lacking: { pair, ratio } };
  }
  const [first, ...others] = path.map(rateOf);
  const rate = others.reduce((one: Rate | number, other) => through(one, other), first as Rate);
  return { action, worth: typeof rate === 'number' ? null : actionWorth(result, rate), lacking: null };
}

/** What one result is worth, and each action on the ways to it, by its shortest way. */
function resultOf(metric: string, plan: CommissionPlan, broughtIn: number, { counts, pairs }: Ground): ResultValue {
  const told = averageOfPaid(metric, plan.currency, counts);
  const now = told.average === null ? 0 : resultWorth(plan, broughtIn, told.average);
  const start = now > 0 ? null : paysFrom(plan);
  const from = start !== null && start > broughtIn ? start : null;
  const worth = from === null || told.average === null ? now : resultWorth(plan, from, told.average);
  const of = new Map(pairs.map((one) => [one.pair, one]));
  const ways = pathsTo(metric, [...of.keys()]).flatMap((path) =>
    path.map((_, place) => path.slice(0, place + 1).flatMap((pair) => of.get(pair) ?? [])),
  );
  const actions = new Map<string, ActionValue>();
  for (const way of ways.toSorted((a, b) => a.length - b.length)) {
    const value = valueBy(way, worth);
    if (value && !actions.get(value.action)?.worth) actions.set(value.action, value);
  }
  return { metric, ...told, worth, from, actions: told.average === null ? [] : [...actions.values()] };
}

/** What the person's work is worth by their commission plan. */
export function worthOf(plan: CommissionPlan, ground: Ground, calendar: WorkCalendar): WorthView {
  const { counts, pairs, today } = ground;
  const span = periodOf(today, plan.period, calendar);
  const all = counts
    .filter(({ metric, currency }) => paid.includes(metric) && currency === plan.currency)
    .filter(({ day }) => day >= span.from && day <= today)
    .reduce((sum, { amount }) => sum + amount, 0);
  const broughtIn = ownOf(plan, all);
  const results = paid
    .filter((metric) => pairs.some(({ pair }) => pair.result === metric))
    .map((metric) => resultOf(metric, plan, broughtIn, ground));
  return { plan, span, broughtIn, earned: earned(plan, broughtIn), results };
}
