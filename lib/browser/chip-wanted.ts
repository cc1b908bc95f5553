import type { Site } from '../sites/site';
import { browser } from './api';
import { chipSpotKey } from './chip-state';
import { type Settings, saveChip } from './settings';

/** Whether a site has its chip: as the person said, else as the site file says. */
export const hasChip = ({ id, chip }: Pick<Site, 'id' | 'chip'>, { chips }: Pick<Settings, 'chips'>): boolean =>
  chips[id] ?? chip === 'on';

/** The person wants the chip on a site, or does not. Switched on it shows at once, even if it was hidden for an hour. */
export async function switchChip(site: string, on: boolean): Promise<void> {
  if (on) await browser.storage.local.remove(chipSpotKey(site));
  await saveChip(site, on);
}
