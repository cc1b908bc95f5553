import { browser } from './api';
import { type UseOfSite, useKey } from './messages';
import { stored } from './stored';

/** What page scripts wrote down of each site: the days it was worked on and those on which its pages had changed. */
export async function readUse(): Promise<Record<string, UseOfSite>> {
  return (await stored<Record<string, UseOfSite>>(useKey)) ?? {};
}

/** Takes a day (YYYY-MM-DD) out of those sites were worked on: one with a pause says nothing. */
export async function forgetDay(day: string): Promise<void> {
  const use = Object.entries(await readUse()).map(([site, one]) => {
    const others = one.used.filter((used) => used !== day);
    return [site, { ...one, used: others }];
  });
  await browser.storage.local.set({ [useKey]: Object.fromEntries(use) });
}

/** Forgets all of it. */
export const forgetUse = (): Promise<void> => browser.storage.local.remove(useKey);

/** Calls back when a site is used for the first time on a day, or its pages were looked at. At the top level only. */
export function onUse(changed: () => void): void {
  browser.storage.onChanged.addListener((changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && useKey in changes) changed();
  });
}
