import type { Ledger } from './open';
import { inOneWrite } from './transaction';

/** How long a receipt is kept, in milliseconds. */
const receiptLife = 35 * 86_400_000;

/** Small enough that a count never waits for it. */
const batch = 500;

/**
 * Removes receipts older than 35 days, in small batches.
 * @param now milliseconds since 1970
 * @returns how many went
 * @throws LedgerClosed when the ledger cannot be written
 */
export async function dropOldReceipts(ledger: Ledger, now: number): Promise<number> {
  let gone = 0;
  for (;;) {
    const dropped = await inOneWrite(ledger, [ledger.receipts], async () => {
      const old = await ledger.receipts
        .where('at')
        .below(now - receiptLife)
        .limit(batch)
        .primaryKeys();
      await ledger.receipts.bulkDelete(old);
      return old.length;
    });
    gone += dropped;
    if (dropped < batch) return gone;
  }
}
