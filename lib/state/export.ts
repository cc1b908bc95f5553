import { random } from '@/lib/browser/random';
import { saveSettings } from '@/lib/browser/settings';
import { exportAll } from '@/lib/ledger/export';
import type { Ledger } from '@/lib/ledger/open';
import { seal } from '@/lib/ledger/seal';
import { secretKeys } from '@/lib/ledger/secret';

/**
 * The whole ledger as one file. Parts are handed to the browser as they come, so a long history does not fill memory.
 * @param passphrase seals the keys of the subjects into it; without, they stay here
 */
export async function exportFile(ledger: Ledger, passphrase?: string): Promise<Blob> {
  const secret = passphrase && (await seal(await secretKeys(ledger, random), passphrase, random));
  const parts: Blob[] = [];
  for await (const text of exportAll(ledger, secret || undefined)) parts.push(new Blob([text]));
  await saveSettings({ exportedAt: Date.now() });
  return new Blob(parts, { type: 'application/json' });
}
