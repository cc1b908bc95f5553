import { browser } from './api';
import { givingBack } from './withdrawn';

/** Whether all these match patterns are granted. */
export const granted = (origins: readonly string[]): Promise<boolean> =>
  origins.length ? browser.permissions.contains({ origins: [...origins] }) : Promise.resolve(false);

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
