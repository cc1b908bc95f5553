import { browser } from './api';

/** A script of ours that runs in pages, and how. */
export interface ContentScript {
  id: string;
  js: string[];
  allFrames: boolean;
  /** Also in frames without an address of their own. */
  matchOriginAsFallback?: boolean;
  runAt: 'document_start' | 'document_idle';
}

/** Lets a script run in every page these match patterns cover, from its next load on; in none, where there are none. */
export async function register(script: ContentScript, matches: string[]): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [script.id] });
  if (!matches.length) {
    if (known.length) await browser.scripting.unregisterContentScripts({ ids: [script.id] });
    return;
  }
  const registration = { ...script, matches, persistAcrossSessions: true };
  if (known.length) await browser.scripting.updateContentScripts([registration]);
  else await browser.scripting.registerContentScripts([registration]);
}

/** Injects into tabs that are already open, so that it works at once; a newer script retires an older one. */
export async function inject({ js, allFrames }: ContentScript, matches: string[]): Promise<void> {
  const tabs = matches.length ? await browser.tabs.query({ url: matches }) : [];
  await Promise.allSettled(
    tabs.map(({ id }) =>
      browser.scripting.executeScript({
        target: { tabId: id as number, allFrames },
        files: js,
        injectImmediately: true,
      }),
    ),
  );
}
