import { dayOf } from '../ledger/days';
import { moment } from './now';
import { readSettings, saveSettings } from './settings';
import { forgetDay } from './use';

/** Stops counting until `resume`, from whichever place. The day says nothing any more of what is usual for the person. */
export async function pause(at = Date.now()): Promise<void> {
  const settings = await readSettings();
  const now = moment(settings, at);
  await saveSettings(({ pausedSince }) => ({ pausedSince: pausedSince ?? at }));
  await forgetDay(dayOf(now.at, now.offset, now.dayStart));
}

/** Counts again. */
export const resume = (): Promise<void> => saveSettings({ pausedSince: null });
