import { browser } from './api';
import { alignChip } from './chip-script';
import { type ContentScript, inject, register } from './content-scripts';
import { inLock } from './lock';
import { type Slice, slicesKey } from './messages';
import { sliceOf } from './slices';
import { stored } from './stored';
import { patternsOf, switchable, switchedOn } from './switched-on';
import { noteWithdrawn } from './withdrawn';

const script: ContentScript = {
  id: 'page',
  js: ['page.js'],
  allFrames: true,
  // Editors live in frames without an address of their own.
  matchOriginAsFallback: true,
  runAt: 'document_start',
};

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
    const before = patternsOf((await stored<Slice[]>(slicesKey)) ?? []);
    await browser.storage.local.set({ [slicesKey]: on.map((one) => sliceOf(one)) });
    await noteWithdrawn({ before, wanted: patternsOf(all), on: matches }, Date.now());
    await register(script, matches);
    if (openTabs) await inject(script, matches);
    await alignChip(on, openTabs);
  });

/**
 * Brings in line what the person's settings say: the chips, and the sites that ask the browser for nothing. Open tabs
 * follow at once.
 */
export async function alignSettings(): Promise<void> {
  const isSame = await inLock('scripts', async () => {
    const on = await switchedOn(await switchable());
    const known = (await stored<Slice[]>(slicesKey)) ?? [];
    const ids = (all: readonly string[]) => all.join();
    if (ids(on.map(({ site }) => site.id)) !== ids(known.map(({ site }) => site))) return false;
    await alignChip(on, false);
    return true;
  });
  if (!isSame) await alignScripts(true);
}
