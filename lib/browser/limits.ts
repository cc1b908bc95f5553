import { addToHours, type Hours } from '../detect/limits';
import { browser } from './api';
import { inLock } from './lock';
import { stored } from './stored';

/** Requests in each hour, by `site/metric`. On this machine only, and in no export. */
export type Used = Readonly<Record<string, Hours>>;

const key = 'limits';

/** What was used up lately. */
export async function readUsed(): Promise<Used> {
  return (await stored<Used>(key)) ?? {};
}

/** Counts one request more. @param at milliseconds since 1970 */
export const useUp = (limit: { site: string; metric: string; days: number }, at: number): Promise<void> =>
  inLock('limits', async () => {
    const used = await readUsed();
    const name = `${limit.site}/${limit.metric}`;
    await browser.storage.local.set({ [key]: { ...used, [name]: addToHours(used[name] ?? {}, at, limit.days) } });
  });

/** Forgets all of it. */
export const forgetUsed = (): Promise<void> => inLock('limits', () => browser.storage.local.remove(key));

/** Calls back whenever more is used up. Returns the way to stop. */
export function onUsed(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && key in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
