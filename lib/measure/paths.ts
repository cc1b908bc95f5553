import type { Pair } from '../target';

/*
 * The ways that lead to a result: pairs one after another, from the goal backwards.
 */

/** No more ways to one goal than anybody keeps in view. */
const most = 4;

/** Every way to a metric, each as far back as the pairs go; none where nothing leads to it. No metric is twice in a way. */
export function pathsTo(metric: string, pairs: readonly Pair[], been: readonly string[] = []): Pair[][] {
  const seen = [...been, metric];
  const last = pairs.filter(({ action, result }) => result === metric && !seen.includes(action));
  return last
    .flatMap((pair) => {
      const before = pathsTo(pair.action, pairs, seen);
      return before.length > 0 ? before.map((path) => [pair, ...path]) : [[pair]];
    })
    .slice(0, most);
}
