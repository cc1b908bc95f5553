import type { Detector, Limit, Site } from '../sites/site';
import type { Pending } from './pending';
import type { Ports } from './ports';

/** How many requests went through in each hour, by the hour's number since 1970: bare numbers, of nobody. */
export type Hours = Readonly<Record<string, number>>;

const hour = 3_600_000;

/** Hours that are no part of the days before or after an instant are forgotten: a clock may have been set. */
const within = (hours: Hours, at: number, days: number): [string, number][] =>
  Object.entries(hours).filter(([one]) => Math.abs(at / hour - Number(one)) < days * 24 + 1);

/** One request more. @param at milliseconds since 1970 @param days how long it matters */
export function addToHours(hours: Hours, at: number, days: number): Hours {
  const now = String(Math.floor(at / hour));
  return { ...Object.fromEntries(within(hours, at, days)), [now]: (hours[now] ?? 0) + 1 };
}

/** How many requests there were in the days up to now, to the hour and rather one too many. */
export const usedIn = (hours: Hours, now: number, days: number): number =>
  within(hours, now, days).reduce((sum, [, n]) => sum + n, 0);

/** The limit a detector's request counts against, if any. */
export const limitBy = (site: Site | undefined, { id, metric }: Pick<Detector, 'id' | 'metric'>): Limit | undefined =>
  site?.limits?.find((limit) => limit.metric === metric && limit.by.includes(id));

/**
 * Counts an answered request against the limit of its platform, whoever made it: a limit does not ask who pressed. Only
 * what went through counts; a client that sends the same twice is counted once while the first is remembered.
 * @param pending the item whose answer came; told that it was counted, and to be stored by the caller
 */
export async function countAgainstLimit(ports: Ports, pending: Pending): Promise<void> {
  const site = ports.sites.find(({ id }) => id === pending.site);
  const detector = site?.detectors.find(({ id }) => id === pending.detector);
  const limit = detector && pending.index < 0 ? limitBy(site, detector) : undefined;
  const { status = 0 } = pending.answered ?? {};
  if (!limit || status < 200 || status > 299) return;
  const all = await ports.pendings.all();
  const again = all.some(
    ({ id, limited, subjects }) =>
      limited && id !== pending.id && subjects?.some((subject) => pending.subjects?.includes(subject)),
  );
  pending.limited = true;
  if (!again) await ports.useUp({ site: pending.site, metric: limit.metric, days: limit.days }, pending.at);
}
