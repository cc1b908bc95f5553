import { shapeOf } from '@/lib/catalog';
import type { DayCount } from '@/lib/ledger/days';
import type { ByDay } from '@/lib/measure/spread';
import { templates } from '@/lib/roles/all';
import type { Pair, Role } from '@/lib/target';

/** So many pairs are guessed for somebody without a role. */
const most = 5;

/** What was counted of each metric on each day, all sites together. */
export type NumbersByDay = ReadonlyMap<string, ByDay>;

/** Day counts by metric and day. */
export function byMetric(counts: readonly DayCount[]): NumbersByDay {
  const found = new Map<string, Map<string, number>>();
  for (const { metric, day, n } of counts) {
    const days = found.get(metric) ?? new Map<string, number>();
    found.set(metric, days);
    days.set(day, (days.get(day) ?? 0) + n);
  }
  return found;
}

/** Whether both ends of a pair are counted one by one: what is measured has no ratio. */
const isCounted = ({ action, result }: Pair): boolean => shapeOf(action) === 'count' && shapeOf(result) === 'count';

const nameOf = ({ action, result }: Pair): string => `${action}>${result}`;

/** Each pair once, the first of each. */
const distinct = (pairs: readonly Pair[]): Pair[] =>
  [...new Map(pairs.toReversed().map((p) => [nameOf(p), p])).values()].reverse();

/** The pairs of a role that can be counted. */
export const rolePairs = ({ areas }: Pick<Role, 'areas'>): Pair[] =>
  distinct(areas.flatMap(({ pairs }) => pairs).filter(isCounted));

/**
 * The pairs somebody without a role seems to have: of all roles, those of whose action most was counted; such with
 * results come first.
 */
export function guessedPairs(numbers: NumbersByDay): Pair[] {
  const total = (metric: string) => [...(numbers.get(metric)?.values() ?? [])].reduce((sum, n) => sum + n, 0);
  const known = distinct(templates.flatMap(({ areas }) => rolePairs({ areas }))).map((pair) => ({
    pair,
    actions: total(pair.action),
    results: total(pair.result),
  }));
  return known
    .filter(({ actions }) => actions > 0)
    .sort((a, b) => Number(b.results > 0) - Number(a.results > 0) || b.actions - a.actions)
    .slice(0, most)
    .map(({ pair }) => pair);
}
