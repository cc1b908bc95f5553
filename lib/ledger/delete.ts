import type { Ledger } from './open';
import { inOneWrite } from './transaction';

/**
 * Empties the ledger, the key subjects are hashed with included: what comes after cannot be linked to what was.
 * @throws LedgerClosed when the ledger cannot be written
 */
export const deleteAll = (ledger: Ledger): Promise<void> =>
  inOneWrite(ledger, ledger.tables, async () => {
    for (const table of ledger.tables) await table.clear();
  });
