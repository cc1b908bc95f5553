import { ask } from '@/lib/browser/ask';
import { takeInSaid } from '@/lib/browser/learnt';
import { inLock } from '@/lib/browser/lock';
import { moment } from '@/lib/browser/now';
import { readSettings, type Settings, saveSettings } from '@/lib/browser/settings';
import { tidyUp } from '@/lib/browser/tidy-up';
import { type Checked, checkImport, type Merged, mergeImport } from '@/lib/ledger/import';
import type { Ledger } from '@/lib/ledger/open';
import { unseal } from '@/lib/ledger/seal';
import { keyNames, takeInKeys } from '@/lib/ledger/secret';

export type ImportView = Checked;
export type ImportEnd = Merged;

/** How much of a file was read: 0 to 1. */
type Tell = (part: number) => void;

const partOf = (file: Blob, tell: Tell) => (read: number) => tell(file.size ? read / file.size : 1);

/** Looks at a file without writing anything. Rejects where it is no export, or with the signal's reason. */
export const checkFile = (ledger: Ledger, file: Blob, tell: Tell, signal: AbortSignal): Promise<ImportView> =>
  checkImport(ledger, file, { onProgress: partOf(file, tell), signal });

/**
 * Merges a file that was looked at. The page that shows its progress does it, one batch at a time beside the background.
 * @param passphrase opens the keys in the file, which are taken in first; null leaves them out
 * @throws WrongPassphrase before anything is written
 */
export async function mergeFile(
  ledger: Ledger,
  file: Blob,
  view: ImportView,
  passphrase: string | null,
  tell: Tell,
  signal: AbortSignal,
): Promise<ImportEnd> {
  const settings = await readSettings();
  const alone = <T>(write: (dayStart: number) => Promise<T>) =>
    inLock('ledger', async () => write((await readSettings()).dayStart));
  const keys = view.secret && passphrase !== null ? await unseal(view.secret, passphrase) : [];
  signal.throwIfAborted();
  try {
    if (keys.length > 0) await alone(() => takeInKeys(ledger, keys));
    await noteUnlinked(ledger, view);
    if (view.sets.length > 0) await takeInSaid(view.sets);
    const { words } = view;
    if (words) await saveSettings(({ sendout }) => ({ sendout: sendout ?? words.sendout }));
    await tidyUp(ledger, settings);
    return await mergeImport(ledger, file, view, moment(settings), alone, { onProgress: partOf(file, tell), signal });
  } finally {
    await ask({ do: 'refresh' });
  }
}

/** Remembers which acts came in without their key, and forgets those whose key is here by now. */
async function noteUnlinked(ledger: Ledger, { foreign, foreignTo }: ImportView): Promise<void> {
  const { unlinked } = await readSettings();
  const here = new Set(await keyNames(ledger));
  const came = foreign.map((name): [string, number] => [name, Math.max(unlinked[name] ?? 0, foreignTo ?? 0)]);
  const all = [...Object.entries(unlinked), ...came].filter(([name, to]) => to > 0 && !here.has(name));
  await saveSettings({ unlinked: Object.fromEntries(all) });
}

/** The last act that came in without its key and cannot be linked with later ones, in milliseconds; null if there is none. */
export function unlinkedTo({ unlinked }: Settings): number | null {
  const all = Object.values(unlinked);
  return all.length > 0 ? Math.max(...all) : null;
}
