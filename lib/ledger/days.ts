import type { Row } from '../event';
import type { DayCount, Ledger } from './open';
import { worth } from './state';
import { inOneWrite } from './transaction';

const minute = 60_000;
const hour = 60 * minute;

/**
 * The day an instant belongs to for the person.
 * @param at milliseconds since 1970
 * @param offset minutes east of UTC
 * @param dayStart minutes after midnight at which a day begins
 * @returns YYYY-MM-DD
 */
export const dayOf = (at: number, offset: number, dayStart: number): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.round(at + (offset - dayStart) * minute))
    .toZonedDateTimeISO('UTC')
    .toPlainDate()
    .toString();

/** The instants that can belong to a day, whatever the offset: `[from, to)` in milliseconds since 1970. */
export function spanOf(day: string, dayStart: number): [from: number, to: number] {
  const start = Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds + dayStart * minute;
  // Offsets reach from 12 hours west to 14 hours east.
  return [start - 14 * hour, start + 36 * hour];
}

type Key = [day: string, metric: string, site: string, currency: string];

const keyOf = ({ at, offset, metric, site, currency = '' }: Row, dayStart: number): Key => [
  dayOf(at, offset, dayStart),
  metric,
  site,
  currency,
];

const nameOf = ({ day, metric, site, currency }: DayCount) => [day, metric, site, currency].join('|');

function plus(before: DayCount | undefined, key: Key, at: number, change: { n: number; amount: number }): DayCount {
  const [day, metric, site, currency] = key;
  return {
    ...before,
    ...{ day, metric, site, currency },
    // Days are disposable: where they were lost, nothing is shown as less than none.
    n: Math.max((before?.n ?? 0) + change.n, 0),
    amount: (before?.amount ?? 0) + change.amount,
    last: Math.max(before?.last ?? at, at),
  };
}

/** Moves the count of an event's own day. Runs inside the transaction that writes the row. */
export async function addToDay(
  ledger: Ledger,
  event: Row,
  change: { n: number; amount: number },
  dayStart: number,
): Promise<void> {
  const key = keyOf(event, dayStart);
  await ledger.days.put(plus(await ledger.days.get(key), key, event.at, change));
}

/** What an event adds to its day, or takes off it. */
export interface Change {
  event: Row;
  n: number;
  /** Minor units. */
  amount: number;
}

/** Changes the counts of many events' days. Runs inside the transaction that writes the rows. */
async function changeDays(
  ledger: Ledger,
  changes: readonly Change[],
  dayStart: number,
  change: (before: DayCount | undefined, key: Key, one: Change) => DayCount,
): Promise<void> {
  const keys = new Map(changes.map(({ event }) => keyOf(event, dayStart)).map((key) => [key.join('|'), key]));
  const stored = await ledger.days.bulkGet([...keys.values()]);
  const days = new Map([...keys.keys()].map((name, index) => [name, stored[index]]));
  for (const one of changes) {
    const key = keyOf(one.event, dayStart);
    days.set(key.join('|'), change(days.get(key.join('|')), key, one));
  }
  await ledger.days.bulkPut([...days.values()].filter((day) => day !== undefined));
}

/** Moves the counts of many events' days, each by what it changes. Runs inside the transaction that writes the rows. */
export const addToDays = (ledger: Ledger, changes: readonly Change[], dayStart: number): Promise<void> =>
  changeDays(ledger, changes, dayStart, (before, key, one) => plus(before, key, one.event.at, one));

/**
 * Keeps what events add to their days although their rows go. Runs inside the transaction that removes the rows.
 * @param gone each with what it adds
 */
export const keepOfDays = (ledger: Ledger, gone: readonly Change[], dayStart: number): Promise<void> =>
  changeDays(ledger, gone, dayStart, (before, key, { event, n, amount }) => {
    const day = plus(before, key, event.at, { n: 0, amount: 0 });
    const kept = { n: (before?.kept?.n ?? 0) + n, amount: (before?.kept?.amount ?? 0) + amount };
    // Days are disposable: where they were lost, what is kept is there all the same.
    return { ...day, n: Math.max(day.n, kept.n), amount: Math.max(day.amount, kept.amount), kept };
  });

/** The counts of a range of days, both ends (YYYY-MM-DD) included; only where something counts. */
export async function dayCounts(ledger: Ledger, from: string, to: string): Promise<DayCount[]> {
  const rows = await ledger.days.where('day').between(from, to, true, true).toArray();
  return rows.filter(({ n, amount }) => n !== 0 || amount !== 0);
}

/** Enough to be fast, few enough not to fill memory. */
const page = 10_000;

/**
 * Counts all days anew from the rows: after the day's start was changed, or when the counts are in doubt. What is kept of
 * rows that were removed stays on the day it was counted on.
 * @param dayStart minutes after midnight
 * @param onProgress called with the number of rows read so far
 * @throws LedgerClosed when the ledger cannot be written
 */
export const rebuildDays = (ledger: Ledger, dayStart: number, onProgress?: (rows: number) => void): Promise<void> =>
  inOneWrite(ledger, [ledger.events, ledger.days], async () => {
    const about = Map.groupBy(await ledger.events.where('of').above('').toArray(), ({ of }) => of);
    const kept = await ledger.days.filter((day) => day.kept !== undefined).toArray();
    const days = new Map(kept.map((day) => [nameOf(day), { ...day, ...day.kept }]));
    let last = '';
    for (let read = 0; ; onProgress?.(read)) {
      const rows = await ledger.events.where('id').above(last).limit(page).toArray();
      for (const event of rows) {
        if (event.of !== undefined) continue;
        const key = keyOf(event, dayStart);
        const name = key.join('|');
        days.set(name, plus(days.get(name), key, event.at, worth(event, about.get(event.id) ?? [])));
      }
      read += rows.length;
      last = rows.at(-1)?.id ?? '';
      if (rows.length < page) break;
    }
    await ledger.days.clear();
    await ledger.days.bulkPut([...days.values()]);
  });
