import { rebuildDays } from '../ledger/days';
import type { Ledger } from '../ledger/open';
import { inLock } from './lock';
import { readSettings, saveSettings } from './settings';

/**
 * Counts the days anew if their beginning was moved; nothing to do otherwise. Should whoever moves them end half-way, the
 * next to call this finishes.
 */
export const moveDays = (ledger: Ledger): Promise<void> =>
  inLock('ledger', async () => {
    const { daysDue, dayStart } = await readSettings();
    if (!daysDue) return;
    await rebuildDays(ledger, dayStart);
    await saveSettings({ daysDue: false });
  });
