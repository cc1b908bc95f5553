import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { SignedFile } from '@/lib/shared';

/** A signed file of the ledger and what it says; null where it is no longer what was taken in. */
export interface Signed<Row, Said> {
  row: Row;
  said: Said | null;
}

/**
 * Checks signed files of the ledger anew, each once for as long as the page lives. It is done beside the query: a read of
 * the ledger would not wait for the signatures.
 * @param read reads a file; rejects where it is none
 */
export function checked<Row extends SignedFile, Said extends { hash: string }>(
  rows: ReadonlySignal<readonly Row[] | undefined>,
  read: (file: Blob) => Promise<Said>,
): ReadonlySignal<readonly Signed<Row, Said>[] | undefined> {
  const known = new Map<string, Promise<Said | null>>();
  const readAnew = ({ id, text }: Row): Promise<Said | null> =>
    read(new Blob([text])).then(
      (said) => (said.hash === id ? said : null),
      () => null,
    );
  const readOnce = (row: Row): Promise<Said | null> => {
    const found = known.get(row.id) ?? readAnew(row);
    known.set(row.id, found);
    return found;
  };
  const all = signal<readonly Signed<Row, Said>[]>();
  effect(() => {
    const now = rows.value;
    if (!now) return;
    let isStale = false;
    void Promise.all(now.map(async (row) => ({ row, said: await readOnce(row) }))).then((found) => {
      if (!isStale) all.value = found;
    });
    return () => {
      isStale = true;
    };
  });
  return all;
}
