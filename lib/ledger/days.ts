import type { Row } from '../event';
import type { Day, Ledger, StoredCount } from './open';
import { stateOf, worth } from './state';
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

/** What an event moves its day by: n and minor units. */
interface Change {
  event: Row;
  n: number;
  amount: number;
}

const eventDay = ({ at, offset }: Row, dayStart: number): string => dayOf(at, offset, dayStart);

/** Moves a day's count, which is made where it is the first. */
function move({ counts }: Day, { event, n, amount }: Change): void {
  const { metric, site, currency = '', at } = event;
  const place = counts.findIndex((one) => one[0] === metric && one[1] === site && one[2] === currency);
  const [, , , before, money, last] = counts[place] ?? [metric, site, currency, 0, 0, at];
  // Days are disposable: where they were lost, nothing is shown as less than none.
  const after: StoredCount = [metric, site, currency, Math.max(before + n, 0), money + amount, Math.max(last, at)];
  if (place < 0) counts.push(after);
  else counts[place] = after;
}

/** Moves the counts of the events' own days. Runs inside the transaction that writes the rows. */
export async function addToDays(ledger: Ledger, changes: readonly Change[], dayStart: number): Promise<void> {
  const names = [...new Set(changes.map(({ event }) => eventDay(event, dayStart)))];
  const stored = await ledger.days.bulkGet(names);
  const days = new Map(names.map((day, index): [string, Day] => [day, stored[index] ?? { day, counts: [] }]));
  for (const change of changes) move(days.get(eventDay(change.event, dayStart)) as Day, change);
  await ledger.days.bulkPut([...days.values()]);
}

/** What one metric of one site came to on one day. */
export interface DayCount {
  /** YYYY-MM-DD. */
  day: string;
  metric: string;
  site: string;
  /** ISO 4217; '' for what has no amount. */
  currency: string;
  n: number;
  /** Minor units. */
  amount: number;
  /** Milliseconds since 1970 of the day's last event. */
  last: number;
}

const named = (day: string, [metric, site, currency, n, amount, last]: StoredCount): DayCount => ({
  day,
  metric,
  site,
  currency,
  n,
  amount,
  last,
});

/** The counts of a range of days, both ends (YYYY-MM-DD) included; only where something counts. */
export async function dayCounts(ledger: Ledger, from: string, to: string): Promise<DayCount[]> {
  const days = await ledger.days.where('day').between(from, to, true, true).toArray();
  return days
    .flatMap(({ day, counts }) => counts.map((count) => named(day, count)))
    .filter(({ n, amount }) => n !== 0 || amount !== 0);
}

/** Enough to be fast, few enough not to fill memory. */
const page = 10_000;

/**
 * Counts all days anew from the rows: after the day's start was changed, or when the counts are in doubt.
 * @param dayStart minutes after midnight
 * @param onProgress called with the number of rows read so far
 * @throws LedgerClosed when the ledger cannot be written
 */
export const rebuildDays = (ledger: Ledger, dayStart: number, onProgress?: (rows: number) => void): Promise<void> =>
  inOneWrite(ledger, [ledger.events, ledger.days], async () => {
    const about = Map.groupBy(await ledger.events.where('of').above('').toArray(), ({ of }) => of);
    const days = new Map<string, Day>();
    let last = '';
    for (let read = 0; ; onProgress?.(read)) {
      const rows = await ledger.events.where('id').above(last).limit(page).toArray();
      for (const event of rows) {
        if (event.of !== undefined) continue;
        const name = eventDay(event, dayStart);
        const day = days.get(name) ?? { day: name, counts: [] };
        days.set(name, day);
        move(day, { event, ...worth(event, stateOf(event, about.get(event.id) ?? [])) });
      }
      read += rows.length;
      last = rows.at(-1)?.id ?? '';
      if (rows.length < page) break;
    }
    await ledger.days.clear();
    await ledger.days.bulkPut([...days.values()]);
  });
