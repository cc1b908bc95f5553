import { browser } from './api';
import { type ChipPlace, chipPlacesKey } from './chip-state';
import { hasChip } from './chip-wanted';
import { type ContentScript, inject, register } from './content-scripts';
import { readSettings } from './settings';
import { below } from './slices';
import { stored } from './stored';
import { patternsOf, type SwitchedOn } from './switched-on';

const script: ContentScript = { id: 'chip', js: ['chip.js'], allFrames: false, runAt: 'document_idle' };

/** Where chips are shown now. */
export async function readChipPlaces(): Promise<ChipPlace[]> {
  return (await stored<ChipPlace[]>(chipPlacesKey)) ?? [];
}

const recordsOf = ({ site: { kinds, tenant }, binding }: SwitchedOn) =>
  kinds.flatMap(({ id, path, hash, record }) => {
    if (!record) return [];
    const place = { ...(path ? { path } : {}), ...(hash ? { hash } : {}) };
    const names = [record.name, ...(tenant ? [tenant] : [])];
    return [{ kind: id, ...below(place, binding?.prefix ?? ''), names }];
  });

const placeOn = (on: SwitchedOn): ChipPlace => ({
  site: on.site.id,
  matches: on.matches,
  ...(on.binding ? { bound: { origin: on.binding.origin, prefix: on.binding.prefix } } : {}),
  records: recordsOf(on),
});

/**
 * Brings the chip in line with what is switched on and where it is wanted. Chips in open tabs hear of it by the storage.
 * To be called alone: it reads before it writes.
 * @param openTabs whether to inject into every open tab, not only where there was no chip before
 */
export async function alignChip(on: readonly SwitchedOn[], openTabs: boolean): Promise<void> {
  const settings = await readSettings();
  const places = on.filter(({ site }) => !site.everywhere && hasChip(site, settings)).map(placeOn);
  const before = await readChipPlaces();
  if (!openTabs && JSON.stringify(before) === JSON.stringify(places)) return;
  const matches = patternsOf(places);
  const had = patternsOf(before);
  await browser.storage.local.set({ [chipPlacesKey]: places });
  await register(script, matches);
  await inject(script, openTabs ? matches : matches.filter((pattern) => !had.includes(pattern)));
}
