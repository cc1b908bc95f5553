import type { Refusal } from '../event';
import type { Ledger } from './open';
import { inOneWrite } from './transaction';

/** How many refused sightings are remembered. */
const kept = 50;

/**
 * Remembers a sighting that was not counted; the oldest gives way. Browsers tell times in fractions of milliseconds, of
 * which no calendar can be made.
 * @throws LedgerClosed when the ledger cannot be written
 */
export const refuse = (ledger: Ledger, refusal: Refusal): Promise<void> =>
  inOneWrite(ledger, [ledger.refusals], async () => {
    await ledger.refusals.add({ ...refusal, at: Math.round(refusal.at) });
    const extra = (await ledger.refusals.count()) - kept;
    if (extra > 0) await ledger.refusals.bulkDelete(await ledger.refusals.limit(extra).primaryKeys());
  });

/** What was not counted lately and why, the last one first. */
export const refusals = (ledger: Ledger): Promise<Refusal[]> => ledger.refusals.reverse().toArray();
