import { shapeOf } from '@/lib/catalog';
import type { Version } from '@/lib/ledger/targets';
import { chain } from '@/lib/measure/chain';
import { dueOf } from '@/lib/measure/due';
import { roundUp } from '@/lib/measure/enough';
import { periodOf } from '@/lib/measure/period';
import { type Need, type Tree, type TreeNode, treeOf } from '@/lib/measure/plan-tree';
import { sumBetween } from '@/lib/measure/spread';
import { byDayOf } from '@/lib/measure/target-days';
import { standingIn, type TreeStanding } from '@/lib/measure/tree-standing';
import type { Target, WorkCalendar } from '@/lib/target';
import { minorOf } from '@/lib/text/number';
import { averagePaid } from './paid';
import type { Ground } from './pair-evidence';
import { heldOf } from './past';
import { type PlanStep, waysTo } from './plan';

/** A goal's tree, and how each part of it stands. */
export interface StandingTree extends Tree {
  standing(node: TreeNode): TreeStanding;
}

/** A goal that can be opened down to the day. */
export interface GoalTree {
  target: Target;
  /** The ways to it by pairs, the first of them reckoned with at first; none where nothing leads to it. */
  ways: readonly (readonly PlanStep[])[];
  /** Works the tree out, which is left until somebody looks. @param way place of one of the ways */
  tree(way: number): StandingTree;
}

/** What a goal takes of each action of a way; of money first what brings it. */
function needsOf(way: readonly PlanStep[], results: number, paid: string | null, { numbers }: Ground): Need[] {
  const legs = chain(results, way, []).map(({ action, average }) => ({ metric: action, n: average }));
  const all = paid === null ? legs : [{ metric: paid, n: roundUp(results) }, ...legs];
  return all.map((need) => ({ ...need, done: numbers.get(need.metric) ?? new Map() }));
}

/** The tree of a target that is summed up; null for what is not, for a ceiling, and for a day, which has no parts. */
export function goalTree(
  target: Target,
  ground: Ground,
  calendar: WorkCalendar,
  versions: readonly Version[] = [],
): GoalTree | null {
  const { metric, currency, direction, period } = target;
  const { counts, pairs, today } = ground;
  const isMoney = metric === 'revenue';
  const sums = isMoney || shapeOf(metric) === 'count';
  if (!sums || direction === 'down' || period === 'day') return null;
  const paid = isMoney ? averagePaid(target, ground) : null;
  const ways = isMoney && !paid ? [] : waysTo(paid?.metric ?? metric, pairs);
  return {
    ...{ target, ways },
    tree: (place) => {
      const span = periodOf(today, period, calendar);
      const byDay = byDayOf(target, counts) ?? new Map<string, number>();
      const due = dueOf(target, span, calendar);
      const missing = Math.max(due - sumBetween(byDay, span.from, today), 0);
      const way = ways[place] ?? [];
      const needs = way.length > 0 ? needsOf(way, missing / (paid?.average ?? 1), paid?.metric ?? null, ground) : [];
      const unit = currency ? minorOf(currency) : 1;
      const since = heldOf(target, versions, today)[0]?.from ?? span.from;
      const question = { span, due, byDay, calendar, today };
      return {
        ...treeOf({ ...question, unit, needs }),
        standing: standingIn({ ...question, since, shape: isMoney ? 'amount' : 'count' }),
      };
    },
  };
}

/** The trees of all targets that can be opened, those shown first at the top. */
export function goalTrees(ground: Ground, calendar: WorkCalendar, versions: readonly Version[]): GoalTree[] {
  const { targets = [], role } = ground.agreement ?? {};
  const place = (metric: string) => {
    const found = role?.headlines.indexOf(metric) ?? -1;
    return found < 0 ? Number.MAX_SAFE_INTEGER : found;
  };
  return targets
    .toSorted((a, b) => place(a.metric) - place(b.metric))
    .flatMap((target) => goalTree(target, ground, calendar, versions) ?? []);
}
