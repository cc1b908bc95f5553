import { watchedOf } from '../detect/open';
import { browser } from './api';
import { type Slice, slicesKey } from './messages';
import { type SwitchedOn, switchedOn } from './switched-on';

const script = { id: 'page', js: ['page.js'] };

const sliceOf = ({ site, matches }: SwitchedOn): Slice => ({
  site: site.id,
  matches,
  navigates: site.detectors.some(
    ({ trigger }) => trigger.on === 'request' && trigger.types?.some((type) => type !== 'xhr'),
  ),
  triggers: site.detectors.flatMap((detector) => {
    const { id, trigger } = detector;
    return trigger.on === 'click' || trigger.on === 'submit' || trigger.on === 'drop'
      ? [{ detector: id, on: trigger.on, selector: trigger.selector, watch: watchedOf(detector) }]
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

/**
 * Brings page scripts in line with what is switched on: registration, slices, open tabs.
 * @param openTabs whether to inject into tabs already open: after a grant or an update, not at every start
 */
export async function alignScripts(openTabs: boolean): Promise<void> {
  const on = await switchedOn();
  const matches = [...new Set(on.flatMap((one) => one.matches))].sort();
  await browser.storage.local.set({ [slicesKey]: on.map(sliceOf) });
  await register(matches);
  if (openTabs) await inject(matches);
}
