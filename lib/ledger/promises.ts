import type { KeptPromise } from '../talk';
import type { Ledger } from './open';
import { talksOf } from './talks';
import { inOneWrite } from './transaction';

/**
 * Notes in the row of the file it stands in that a promise was kept, or that it was not.
 * @param id the hash of a reply, or of what was agreed
 * @param promise its place in the file, from 0
 * @param due YYYY-MM-DD: of a promise that comes again and again the day it was due
 * @returns the id of the row; null where there is no such file
 * @throws LedgerClosed when the ledger cannot be written
 */
export const keepPromise = (
  ledger: Ledger,
  id: string,
  promise: number,
  isKept: boolean,
  due?: string,
): Promise<string | null> =>
  inOneWrite(ledger, [ledger.replies, ledger.talks], async () => {
    const reply = await ledger.replies.get(id);
    if (reply) {
      const others = reply.kept.filter((one) => one !== promise);
      const kept = isKept ? [...others, promise].sort((a, b) => a - b) : others;
      return ledger.replies.put({ ...reply, kept });
    }
    const step = (await talksOf(ledger)).findLast(({ hash }) => hash === id);
    if (!step) return null;
    const others = (step.kept ?? []).filter((one) => one.promise !== promise || one.due !== due);
    const mark: KeptPromise = due === undefined ? { promise } : { promise, due };
    return ledger.talks.put({ ...step, kept: isKept ? [...others, mark].sort(byPlace) : others });
  });

const byPlace = (a: KeptPromise, b: KeptPromise): number =>
  a.promise - b.promise || ((a.due ?? '') < (b.due ?? '') ? -1 : 1);
