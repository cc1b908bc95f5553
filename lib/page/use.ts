import { type Slice, settingsKey, type UseOfSite, useKey } from '../browser/messages';
import { isAlive, native } from './native';

/** So many days are kept: longer than the ledger is looked back at. */
const kept = 40;

type Use = Record<string, UseOfSite>;

/** The person's day, YYYY-MM-DD. @param dayStart minutes after midnight */
const today = (dayStart: number): string =>
  Temporal.Now.zonedDateTimeISO().subtract({ minutes: dayStart }).toPlainDate().toString();

/**
 * Changes what is known of the use of sites today. Nothing is written where nothing changes, and nothing while counting
 * is paused. Two pages may write at the same moment; then one of them does so again at its next occasion.
 * @param change makes the new entry of a site, or returns the one it was given
 */
export async function changeUse(
  sites: readonly string[],
  change: (use: UseOfSite, day: string) => UseOfSite,
): Promise<void> {
  if (!isAlive()) return;
  const { local } = native().storage;
  const [stored, kept] = await Promise.all([local.get(useKey), local.get(settingsKey)]);
  const settings = (kept[settingsKey] ?? {}) as { dayStart?: number; pausedSince?: number | null };
  if (typeof settings.pausedSince === 'number') return;
  const day = today(settings.dayStart ?? 0);
  const use = (stored[useKey] ?? {}) as Use;
  const changed = { ...use };
  for (const site of sites) {
    const before = use[site] ?? { used: [], changed: [] };
    const after = change(before, day);
    if (after !== before) changed[site] = after;
  }
  if (sites.some((site) => changed[site] !== use[site])) await local.set({ [useKey]: changed });
}

/** Notes that a site is worked on today: its name and the day, once a day, and nothing else. */
export const noteUse = (slices: readonly Slice[]): Promise<void> =>
  changeUse([...new Set(slices.map(({ site }) => site))], (use, day) =>
    use.used.at(-1) === day ? use : { ...use, used: [...use.used, day].slice(-kept) },
  );
