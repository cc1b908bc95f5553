import { browser } from './api';
import { givingBack } from './withdrawn';

/** Whether all these match patterns are granted. */
export const granted = (origins: readonly string[]): Promise<boolean> =>
  origins.length ? browser.permissions.contains({ origins: [...origins] }) : Promise.resolve(false);

const hostOf = (pattern: string): string => /^[^:]+:\/\/([^/:]+)/.exec(pattern)?.[1] ?? '*';

/** Whether what is given might include what is wanted; only the browser knows for sure. */
function mayCover(given: string, wanted: string): boolean {
  const [wide, host] = [hostOf(given), hostOf(wanted)];
  return wide === '*' || wide === host || (wide.startsWith('*.') && `.${host}`.endsWith(wide.slice(1)));
}

/** All match patterns that are granted, as the browser writes them. */
export const allGranted = async (): Promise<readonly string[]> => (await browser.permissions.getAll()).origins ?? [];

/**
 * Whether each of many sets of patterns is granted, in their order. The browser is asked about a set only where all that is
 * granted does not tell: to ask about each site by itself would take longer than anything else a page does.
 * @param origins all that is granted
 */
export async function grantedEach(all: readonly (readonly string[])[], origins: readonly string[]): Promise<boolean[]> {
  const given = new Set(origins);
  const isGranted = (wanted: readonly string[]) => {
    const missing = wanted.filter((one) => !given.has(one));
    if (!missing.length) return wanted.length > 0;
    return missing.every((one) => origins.some((wide) => mayCover(wide, one))) && granted(missing);
  };
  return Promise.all(all.map(isGranted));
}

/** Asks for match patterns. Must be called at once in a click: browsers refuse a request that comes later. */
export const requestOrigins = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...origins] });

/** Gives match patterns back. */
export async function removeOrigins(origins: readonly string[]): Promise<boolean> {
  await givingBack(origins);
  return browser.permissions.remove({ origins: [...origins] });
}

/** Calls back whenever a permission is given or withdrawn, here or in the browser's own pages. Returns the way to stop. */
export function onPermissionsChanged(changed: () => void): () => void {
  const listener = () => changed();
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}
