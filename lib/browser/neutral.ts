import { browser } from './api';
import { inLock } from './lock';
import { stored } from './stored';

/** Days in a row (YYYY-MM-DD, both included) that nobody may hold against the person. */
export interface Neutral {
  from: string;
  to: string;
  /** Counting was paused, or could not be trusted. */
  why: 'paused' | 'outage';
  /** Absent where it is about all metrics. */
  metric?: string;
}

const key = 'neutral';

/** More than anybody pauses or sites break within the time that is looked at. */
const most = 400;

/** The days that are over; what goes on is told by the settings, the standings and what was withdrawn. */
export async function readNeutral(): Promise<readonly Neutral[]> {
  return (await stored<Neutral[]>(key)) ?? [];
}

/** Writes down days that are over, the last ones at the end. */
export const addNeutral = (days: readonly Neutral[]): Promise<void> =>
  inLock('neutral', async () => {
    if (days.length === 0) return;
    await browser.storage.local.set({ [key]: [...(await readNeutral()), ...days].slice(-most) });
  });

/** Forgets them all. */
export const forgetNeutral = (): Promise<void> => browser.storage.local.remove(key);

/** Calls back whenever days are written down. Returns the way to stop. */
export function onNeutral(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && key in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
