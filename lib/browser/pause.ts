import { addNeutral } from './neutral';
import { dayIn } from './now';
import { readSettings, saveSettings } from './settings';
import { forgetDay } from './use';

/** Stops counting until `resume`, from whichever place. The day says nothing any more of what is usual for the person. */
export async function pause(at = Date.now()): Promise<void> {
  const settings = await readSettings();
  await saveSettings(({ pausedSince }) => ({ pausedSince: pausedSince ?? at }));
  await forgetDay(dayIn(settings, at));
}

/** Counts again; the days of the pause are held against nobody. */
export async function resume(at = Date.now()): Promise<void> {
  const settings = await readSettings();
  const { pausedSince } = settings;
  await saveSettings({ pausedSince: null });
  if (pausedSince === null) return;
  await addNeutral([{ from: dayIn(settings, pausedSince), to: dayIn(settings, at), why: 'paused' }]);
}
