import { browser } from './api';
import { inLock } from './lock';
import { stored } from './stored';

/** A check of a site that is under way, or whose outcome is still shown. On this machine only, and in no export. */
export interface Check {
  site: string;
  /** Milliseconds since 1970. */
  since: number;
  /** When it was finished, milliseconds since 1970; null while it goes on. */
  until: number | null;
  /** How many acts the person has ticked off, by metric. */
  done: Readonly<Record<string, number>>;
  /** How many of them while counting was paused. Absent where an older version began it. */
  paused?: Readonly<Record<string, number>>;
}

/** It lies in local storage, not in the page: the person works in another tab, and the settings may be closed meanwhile. */
const key = 'check';

/** The check there is; null where there is none. */
export async function readCheck(): Promise<Check | null> {
  return (await stored<Check>(key)) ?? null;
}

/** Changes the check there is, or makes one; two presses in a row both count. */
export const changeCheck = (change: (check: Check | null) => Check | null): Promise<void> =>
  inLock('check', async () => {
    const check = change(await readCheck());
    if (check) await browser.storage.local.set({ [key]: check });
  });

/** Forgets it, ticks and all. */
export const forgetCheck = (): Promise<void> => inLock('check', () => browser.storage.local.remove(key));

/** Calls back whenever it changes, from whichever page. */
export const onCheck = (changed: () => void): void =>
  browser.storage.onChanged.addListener((changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && key in changes) changed();
  });
