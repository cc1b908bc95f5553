import type { Pair, Role } from '../target';

/** Whether one metric leads to another, by one pair or over several. */
function leadsTo(action: string, result: string, pairs: readonly Pair[]): boolean {
  const behind = new Set([result]);
  // A set is walked to its end with what is added on the way; what leads round in a circle is in it once.
  for (const one of behind) for (const pair of pairs) if (pair.result === one) behind.add(pair.action);
  return action !== result && behind.has(action);
}

/**
 * The metrics that are shown first: both headlines where one leads to the other, else the first headline with what it is
 * paired with; the action before the result. Without a pair the headlines themselves, without headlines the first there is.
 * @param metrics those with a target whose number is counted, in the order of the agreement
 * @returns one or two of them; none where there is none
 */
export function shownFirst(
  { areas, headlines }: Pick<Role, 'areas' | 'headlines'>,
  metrics: readonly string[],
): string[] {
  const has = (metric: string | undefined): metric is string => metric !== undefined && metrics.includes(metric);
  const [first = metrics[0], second] = headlines;
  const pairs = areas.flatMap((area) => area.pairs);
  const linked = [
    { action: second, result: first },
    { action: first, result: second },
  ].find(({ action, result }) => has(action) && has(result) && leadsTo(action, result, pairs));
  const pair =
    linked ??
    pairs.find(({ action, result }) => result === first && has(action)) ??
    pairs.find(({ action, result }) => action === first && has(result));
  const wanted = pair ? [pair.action, pair.result] : [first, second];
  const shown = [...new Set(wanted.filter(has))];
  return shown.length > 0 ? shown : metrics.slice(0, 1);
}
