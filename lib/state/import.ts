import { ask } from '@/lib/browser/ask';
import { inLock } from '@/lib/browser/lock';
import { readSettings } from '@/lib/browser/settings';
import { type Checked, checkImport, type Merged, mergeImport } from '@/lib/ledger/import';
import type { Ledger } from '@/lib/ledger/open';

export type ImportView = Checked;
export type ImportEnd = Merged;

/** How much of a file was read: 0 to 1. */
type Tell = (part: number) => void;

const partOf = (file: Blob, tell: Tell) => (read: number) => tell(file.size ? read / file.size : 1);

/** Looks at a file without writing anything. Rejects where it is no export, or with the signal's reason. */
export const checkFile = (ledger: Ledger, file: Blob, tell: Tell, signal: AbortSignal): Promise<ImportView> =>
  checkImport(ledger, file, { onProgress: partOf(file, tell), signal });

/** Merges a file that was looked at. The page that shows its progress does it, one batch at a time beside the background. */
export async function mergeFile(
  ledger: Ledger,
  file: Blob,
  view: ImportView,
  tell: Tell,
  signal: AbortSignal,
): Promise<ImportEnd> {
  const alone = <T>(write: (dayStart: number) => Promise<T>) =>
    inLock('ledger', async () => write((await readSettings()).dayStart));
  try {
    return await mergeImport(ledger, file, view, alone, { onProgress: partOf(file, tell), signal });
  } finally {
    await ask({ do: 'refresh' });
  }
}
