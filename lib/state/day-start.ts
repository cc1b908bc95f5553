import { ask } from '@/lib/browser/ask';
import { inLock } from '@/lib/browser/lock';
import { saveSettings } from '@/lib/browser/settings';
import { rebuildDays } from '@/lib/ledger/days';
import type { Ledger } from '@/lib/ledger/open';

/**
 * Moves the beginning of the person's day, for what is counted already too: no day is kept, each is worked out.
 * @param dayStart minutes after midnight
 */
export async function moveDayStart(ledger: Ledger, dayStart: number): Promise<void> {
  await saveSettings({ dayStart });
  await inLock('ledger', () => rebuildDays(ledger, dayStart));
  await ask({ do: 'refresh' });
}
