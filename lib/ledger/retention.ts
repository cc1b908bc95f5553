import type { Row } from '../event';
import { aboutEach } from './about';
import { dayOf, keepOfDays, spanOf } from './days';
import { oldestKept } from './kept';
import type { Ledger } from './open';
import { worth } from './state';
import { inOneWrite } from './transaction';
import type { Moment } from './write';

/** Longer than this between two looks, somebody was away, or the clock was set wrong, in milliseconds. */
const away = 60 * 86_400_000;

/**
 * Whether the clock can be trusted with removing what cannot be had back: it was looked at before, and has gone on from
 * there as clocks do. One that was set wrong is usually right again by the next day.
 * @param before when it was last looked at, milliseconds since 1970; null if never
 */
export const isSteady = (before: number | null, now: number): boolean =>
  before !== null && now >= before && now - before < away;

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

/**
 * Removes the events of days older than 25 months, with everything about them, in small batches. Their numbers stay on
 * their days, in the same write: stopped at any time, each event is either a row or in the number that is kept.
 * @param now when it is, and when the person's day begins
 * @param alone runs a write alone
 * @returns how many events went
 * @throws LedgerClosed when the ledger cannot be written
 */
export async function dropOldEvents(
  ledger: Ledger,
  now: Moment,
  alone: <T>(write: () => Promise<T>) => Promise<T>,
): Promise<number> {
  const oldest = oldestKept(dayOf(now.at, now.offset, now.dayStart));
  const [, end] = spanOf(oldest, now.dayStart);
  const isOld = (row: Row) => row.of === undefined && dayOf(row.at, row.offset, now.dayStart) < oldest;
  let gone = 0;
  for (;;) {
    const dropped = await alone(() =>
      inOneWrite(ledger, [ledger.events, ledger.receipts, ledger.days, ledger.dayActs], async () => {
        const old = await ledger.events.where('at').below(end).filter(isOld).limit(batch).toArray();
        const told = await aboutEach(ledger, old);
        await keepOfDays(
          ledger,
          told.map(({ event, about }) => ({ event, ...worth(event, about) })),
          now.dayStart,
        );
        const ids = old.map(({ id }) => id);
        await ledger.events.bulkDelete([
          ...ids,
          ...told.flatMap(({ about, tagged }) => [...about, ...tagged].map(({ id }) => id)),
        ]);
        await ledger.receipts.bulkDelete(ids);
        await ledger.dayActs.where('day').below(oldest).delete();
        return old.length;
      }),
    );
    gone += dropped;
    if (dropped < batch) return gone;
  }
}
