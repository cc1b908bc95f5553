import { exportAll } from '@/lib/ledger/export';
import type { Ledger } from '@/lib/ledger/open';

/** The whole ledger as one file. Parts are handed to the browser as they come, so a long history does not fill memory. */
export async function exportFile(ledger: Ledger): Promise<Blob> {
  const parts: Blob[] = [];
  for await (const text of exportAll(ledger)) parts.push(new Blob([text]));
  return new Blob(parts, { type: 'application/json' });
}
