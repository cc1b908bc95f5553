import { browser } from './api';

/**
 * The address of a tab, or of the active one.
 * @returns null where the browser does not tell: no such tab, or no right to know
 */
export async function tabUrl(tab?: number): Promise<URL | null> {
  try {
    const found =
      tab === undefined
        ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
        : await browser.tabs.get(tab);
    return found?.url ? new URL(found.url) : null;
  } catch {
    return null;
  }
}

/** Opens one of our own pages in a tab, at a section if named. */
export const openPage = (page: 'options.html' | 'sidepanel.html' | 'welcome.html', hash = ''): Promise<unknown> =>
  browser.tabs.create({ url: browser.runtime.getURL(page) + hash });

/** The extension's version, as the manifest says. */
export const version = (): string => browser.runtime.getManifest().version;

/** Opens the page that makes a week and posts it by itself, behind what the person looks at. @returns whether there was room */
export const openGoing = (): Promise<boolean> =>
  browser.tabs.create({ url: browser.runtime.getURL('/going.html'), active: false }).then(
    () => true,
    () => false,
  );

/** Closes the tab this page is in. */
export async function closeThis(): Promise<void> {
  const here = await browser.tabs.getCurrent();
  if (here?.id !== undefined) await browser.tabs.remove(here.id);
}
