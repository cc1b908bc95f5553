import type { Exchange, Step } from '../talk';
import type { Ledger } from './open';
import { appendBack, appendLast, holding } from './taken-back';
import { inOneWrite } from './transaction';
import { type Moment, newEventId } from './write';

/** What was saved or taken in and not taken back, in that order. */
export const talksOf = async (ledger: Ledger): Promise<Step[]> => holding<Step>(await ledger.talks.toArray());

/**
 * Keeps what a person did with a file: all of it or nothing. What is here already is not kept twice.
 * @returns the id of the last row, by which it is taken back together with the version it became; null where all was here
 * @throws LedgerClosed when the ledger cannot be written, as `takeBackStep`
 */
export const exchange = (
  ledger: Ledger,
  { steps, version }: Exchange,
  when: Moment,
  newId = newEventId,
): Promise<string | null> =>
  inOneWrite(ledger, [ledger.talks, ledger.targets], async () => {
    const known = new Set(holding<Step>(await ledger.talks.toArray()).map(({ hash }) => hash));
    const fresh = steps.filter(({ hash }) => !known.has(hash));
    const made = version && (await appendLast(ledger.targets, version, when, newId));
    let last: string | null = null;
    for (const [place, step] of fresh.entries()) {
      const becomes = made && place === fresh.length - 1 ? { version: made } : {};
      last = await appendLast<Step>(ledger.talks, { ...step, ...becomes }, when, newId);
    }
    return last ?? made ?? null;
  });

/**
 * Takes a step back, and with it the version of targets it became.
 * @param id of the step, or of the version
 * @returns the id of the row that says so; null where there is no such row
 */
export const takeBackStep = (ledger: Ledger, id: string, when: Moment, newId = newEventId): Promise<string | null> =>
  inOneWrite(ledger, [ledger.talks, ledger.targets], async () => {
    const row = await ledger.talks.get(id);
    if (!row) return appendBack(ledger.targets, id, when, newId);
    if ('version' in row && row.version) await appendBack(ledger.targets, row.version, when, newId);
    return appendBack(ledger.talks, id, when, newId);
  });
