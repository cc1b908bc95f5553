import { ask } from '@/lib/browser/ask';
import { moveDays } from '@/lib/browser/move-days';
import { saveSettings } from '@/lib/browser/settings';
import type { Ledger } from '@/lib/ledger/open';

/**
 * Moves the beginning of the person's day, for what is counted already too: no day is kept, each is worked out.
 * @param dayStart minutes after midnight
 */
export async function moveDayStart(ledger: Ledger, dayStart: number): Promise<void> {
  await saveSettings({ dayStart, daysDue: true });
  await moveDays(ledger);
  await ask({ do: 'refresh' });
}
