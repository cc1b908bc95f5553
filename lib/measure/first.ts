import type { Role } from '../target';

/**
 * The metrics that are shown first: the first headline with what it is paired with, the action before the result; without a
 * pair the headlines themselves, and without headlines the first there is.
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
  const pair =
    pairs.find(({ action, result }) => result === first && has(action)) ??
    pairs.find(({ action, result }) => action === first && has(result));
  const wanted = pair ? [pair.action, pair.result] : [first, second];
  const shown = [...new Set(wanted.filter(has))];
  return shown.length > 0 ? shown : metrics.slice(0, 1);
}
