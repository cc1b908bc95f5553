import { settingsKey, type UseOfSite, useKey } from '../browser/messages';
import { isAlive, native } from './native';

/** So many days are kept: longer than the ledger is looked back at. */
const kept = 40;

type Use = Record<string, UseOfSite>;

/** The person's day, YYYY-MM-DD. @param dayStart minutes after midnight */
const today = (dayStart: number): string =>
  Temporal.Now.zonedDateTimeISO().subtract({ minutes: dayStart }).toPlainDate().toString();

/** One change after the other: two at once would each overwrite what the other wrote. */
let queue: Promise<void> = Promise.resolve();

/**
 * Notes that sites are worked on today: their names and the day, once a day, and nothing else. Nothing is written while
 * counting is paused. Two pages may write at the same moment; then one of them does so again at its next occasion.
 * @param change what else is known of a site that day: makes its new entry, or returns the one it was given
 */
export function noteUse(
  sites: readonly string[],
  change: (use: UseOfSite, day: string) => UseOfSite = (use) => use,
): Promise<void> {
  // An extension that was taken away under the page is no error of the page.
  queue = queue.then(() => write(sites, change)).catch(() => undefined);
  return queue;
}

async function write(sites: readonly string[], change: (use: UseOfSite, day: string) => UseOfSite): Promise<void> {
  if (!isAlive() || !sites.length) return;
  const { local } = native().storage;
  const [stored, set] = await Promise.all([local.get(useKey), local.get(settingsKey)]);
  const settings = (set[settingsKey] ?? {}) as { dayStart?: number; pausedSince?: number | null };
  if (typeof settings.pausedSince === 'number') return;
  const day = today(settings.dayStart ?? 0);
  const use = (stored[useKey] ?? {}) as Use;
  const changed = { ...use };
  for (const site of sites) changed[site] = change(used(use[site] ?? { used: [], changed: [] }, day), day);
  if (sites.some((site) => changed[site] !== use[site])) await local.set({ [useKey]: changed });
}

const used = (use: UseOfSite, day: string): UseOfSite =>
  use.used.includes(day) ? use : { ...use, used: [...use.used, day].slice(-kept) };
