import type { Table } from 'dexie';
import { LedgerClosed, whyClosed } from './closed';
import { type Ledger, ledgerState } from './open';

/**
 * Runs a write in one transaction: all of it happens, or nothing.
 * @param tables everything the write reads or changes
 * @throws LedgerClosed when the ledger will not open or the disk is full
 */
export async function inOneWrite<T>(ledger: Ledger, tables: Table[], job: () => Promise<T>): Promise<T> {
  const state = await ledgerState(ledger);
  if (!state.ok) throw new LedgerClosed(state.why);
  try {
    return await ledger.transaction('rw', tables, job);
  } catch (error) {
    const why = whyClosed(error);
    throw why ? new LedgerClosed(why, error) : error;
  }
}
