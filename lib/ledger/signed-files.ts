import type { NewFile } from '../shared';
import { dayOf } from './days';
import { oldestKept } from './kept';
import type { Ledger } from './open';
import { inOneWrite } from './transaction';
import type { Moment } from './write';

/**
 * Keeps summaries: all of them or none. Those that are here already are not kept twice.
 * @returns the ids of those that were new
 * @throws LedgerClosed when the ledger cannot be written, as the others here
 */
export const takeSummaries = (ledger: Ledger, files: readonly NewFile[], { at }: Moment): Promise<string[]> =>
  inOneWrite(ledger, [ledger.summaries], async () => {
    const here = new Set(await ledger.summaries.toCollection().primaryKeys());
    const fresh = files.filter(({ id }) => !here.has(id));
    await ledger.summaries.bulkPut(fresh.map(({ id, on, text }) => ({ id, at: Math.round(at), on, text })));
    return fresh.map(({ id }) => id);
  });

/** Removes signed files for good, wherever they are: of a person all that came from them and went to them. */
export const removeFiles = (ledger: Ledger, ids: readonly string[]): Promise<void> =>
  inOneWrite(ledger, [ledger.summaries, ledger.replies], async () => {
    await ledger.summaries.bulkDelete([...ids]);
    await ledger.replies.bulkDelete([...ids]);
  });

/** Keeps a reply. @returns its id; null where it is here already */
export const keepReply = (ledger: Ledger, { id, on, text }: NewFile, ours: boolean, { at }: Moment) =>
  inOneWrite(ledger, [ledger.replies], async () => {
    if (await ledger.replies.get(id)) return null;
    return ledger.replies.add({ id, at: Math.round(at), on, text, ours, kept: [] });
  });

/**
 * Removes signed files older than 25 months, as events are.
 * @param alone runs a write alone
 * @returns how many went
 */
export async function dropOldFiles(
  ledger: Ledger,
  { at, offset, dayStart }: Moment,
  alone: <T>(write: () => Promise<T>) => Promise<T>,
): Promise<number> {
  const oldest = oldestKept(dayOf(at, offset, dayStart));
  return alone(() =>
    inOneWrite(ledger, [ledger.summaries, ledger.replies], async () => {
      const tables = [ledger.summaries.where('on'), ledger.replies.where('on')];
      const gone = await Promise.all(tables.map((where) => where.below(oldest).delete()));
      return gone.reduce((sum, n) => sum + n, 0);
    }),
  );
}
