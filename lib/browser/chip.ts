import type { Sendout } from '../catalog';
import type { DayCount } from '../ledger/days';
import type { Recorded } from '../ledger/record';
import { siteById } from '../sites/all';
import type { Site } from '../sites/site';
import { browser } from './api';
import { readChipPlaces } from './chip-script';
import { type ChipNews, type ChipNumbers, type ChipWord, chipNumbersKey, chipUndoFor, chipWordKey } from './chip-state';
import type { First } from './headline';
import { guestsOn } from './switched-on';

/**
 * What of today's counts belongs to a site: those of its metrics, wherever they were done, in the order of its file, and
 * after them those of the sites that are everywhere.
 */
function numbersOf(site: string, guests: readonly Site[], counts: readonly DayCount[]): Record<string, number> {
  const metrics = new Set<string>(
    [siteById(site), ...guests].flatMap((one) => one?.detectors.map(({ metric }) => metric) ?? []),
  );
  const today = (metric: string) => counts.reduce((sum, one) => sum + (one.metric === metric ? one.n : 0), 0);
  const numbers = [...metrics].map((metric) => [metric, today(metric)] as const);
  return Object.fromEntries(numbers.filter(([, n]) => n > 0));
}

/** Writes today's numbers down for the chips; nothing is left lying about where there is none. */
export async function refreshChip(
  counts: readonly DayCount[],
  first: readonly First[],
  state: ChipNumbers['state'],
  sendout: Sendout | null = null,
): Promise<void> {
  const sites = new Set((await readChipPlaces()).map(({ site }) => site));
  if (sites.size === 0) return browser.storage.local.remove([chipNumbersKey, chipWordKey]);
  const guests = await guestsOn();
  const numbers: ChipNumbers = {
    state,
    sites: Object.fromEntries([...sites].map((site) => [site, numbersOf(site, guests, counts)])),
    // Money has no room there.
    pair: first.flatMap(({ metric, done, target, currency }) => (currency ? [] : [{ metric, done, target }])),
    ...(sendout ? { sendout } : {}),
  };
  await browser.storage.local.set({ [chipNumbersKey]: numbers });
}

const say = (word: ChipWord): Promise<void> => browser.storage.local.set({ [chipWordKey]: word });

/**
 * Tells the chips of what the ledger said of an act. What was there already is no news.
 * @param now milliseconds since 1970
 */
export async function tellCounted(
  { site, metric, n }: Pick<ChipNews, 'site' | 'metric' | 'n'>,
  { result, id, at }: Recorded,
  now: number,
): Promise<void> {
  if (result === 'duplicate' || result === 'undone') return;
  if (!(await readChipPlaces()).some((place) => place.site === site)) return;
  const news = { id, site, metric, n, at: now, undo: Math.abs(now - at) < chipUndoFor / 2 };
  await say(result === 'unsure' ? { ...news, unsure: true } : news);
}

/** Tells the chips that an event they may have told of counts no more. */
export async function tellGone(id: string): Promise<void> {
  if ((await readChipPlaces()).length > 0) await say({ gone: id });
}

/** Forgets what was told last: after "delete everything" nothing of it may be left. */
export const forgetTold = (): Promise<void> => browser.storage.local.remove(chipWordKey);
