import { watchedOf } from '../detect/open';
import { browser } from './api';
import { inLock } from './lock';
import { type Slice, slicesKey } from './messages';
import { type SwitchedOn, switchable, switchedOn } from './switched-on';
import { noteWithdrawn } from './withdrawn';

const script = { id: 'page', js: ['page.js'] };

const sliceOf = ({ site, matches }: SwitchedOn): Slice => ({
  site: site.id,
  matches,
  navigates: site.detectors.some(
    ({ trigger }) => trigger.on === 'request' && trigger.types?.some((type) => type !== 'xhr'),
  ),
  triggers: site.detectors.flatMap((detector) => {
    const { id, trigger, page } = detector;
    const only = page ? { page } : {};
    return trigger.on === 'click' || trigger.on === 'submit' || trigger.on === 'drop'
      ? [{ detector: id, on: trigger.on, selector: trigger.selector, ...only, watch: watchedOf(detector) }]
      : [];
  }),
});

async function register(matches: string[]): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [script.id] });
  if (!matches.length) {
    if (known.length) await browser.scripting.unregisterContentScripts({ ids: [script.id] });
    return;
  }
  const registration = {
    ...script,
    matches,
    allFrames: true,
    // Editors live in frames without an address of their own.
    matchOriginAsFallback: true,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
  if (known.length) await browser.scripting.updateContentScripts([registration]);
  else await browser.scripting.registerContentScripts([registration]);
}

/** Injects into tabs that are already open, so that counting starts at once; a newer script retires an older one. */
async function inject(matches: string[]): Promise<void> {
  const tabs = matches.length ? await browser.tabs.query({ url: matches }) : [];
  await Promise.allSettled(
    tabs.map(({ id }) =>
      browser.scripting.executeScript({
        target: { tabId: id as number, allFrames: true },
        files: script.js,
        injectImmediately: true,
      }),
    ),
  );
}

const patternsOf = (all: readonly { matches: readonly string[] }[]): string[] =>
  [...new Set(all.flatMap(({ matches }) => matches))].sort();

/**
 * Brings page scripts in line with what is switched on: registration, slices, open tabs; notes what was withdrawn.
 * Grants and bindings change close together, so one alignment waits for the other.
 * @param openTabs whether to inject into tabs already open: after a grant or an update, not at every start
 */
export const alignScripts = (openTabs: boolean): Promise<void> =>
  inLock('scripts', async () => {
    const all = await switchable();
    const on = await switchedOn(all);
    const matches = patternsOf(on);
    const stored = await browser.storage.local.get(slicesKey);
    const before = patternsOf((stored[slicesKey] as Slice[] | undefined) ?? []);
    await browser.storage.local.set({ [slicesKey]: on.map(sliceOf) });
    await noteWithdrawn({ before, wanted: patternsOf(all), on: matches }, Date.now());
    await register(matches);
    if (openTabs) await inject(matches);
  });
