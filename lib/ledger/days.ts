import type { Row } from '../event';
import type { Day, Kept, Ledger, StoredCount } from './open';
import { type Place, placesOf, type Worth, worth } from './state';
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

/** What an event moves its day's count of a site and a currency by. */
export interface Change extends Worth {
  event: Row;
}

/**
 * What an event's day changes by, at each place it was ever counted at.
 * @param before the rows about it there were; null where the event itself is new
 * @param after these and the new ones
 */
export function changesFrom(event: Row, before: readonly Row[] | null, after: readonly Row[]): Change[] {
  const was = before && worth(event, before);
  const is = worth(event, after);
  const at = (place: Place, one: Worth | null) => (one && nameOf(one) === nameOf(place) ? one : { n: 0, amount: 0 });
  const places = new Map(placesOf(event, after).map((place): [string, Place] => [nameOf(place), place]));
  return [...places.values()].map((place) => ({
    ...{ event, ...place },
    n: at(place, is).n - at(place, was).n,
    amount: at(place, is).amount - at(place, was).amount,
  }));
}

const nameOf = ({ site, currency }: Place): string => `${site}|${currency}`;

const eventDay = ({ at, offset }: Row, dayStart: number): string => dayOf(at, offset, dayStart);

/** Where a day's count of a metric, site and currency stands; it is made where it is the first. */
function placeIn({ counts }: Day, metric: string, site: string, currency: string, last: number): number {
  const place = counts.findIndex((one) => one[0] === metric && one[1] === site && one[2] === currency);
  return place < 0 ? counts.push([metric, site, currency, 0, 0, last]) - 1 : place;
}

/** Changes a day's count. */
type Step = (before: StoredCount, change: Change) => StoredCount;

const moved: Step = ([metric, site, currency, n, amount, last, ...kept], change) => [
  ...([metric, site, currency] as const),
  // Days are disposable: where they were lost, nothing is shown as less than none.
  Math.max(n + change.n, 0),
  amount + change.amount,
  Math.max(last, change.event.at),
  ...kept,
];

/** What is kept is there all the same where the days were lost. */
const keptToo: Step = ([metric, site, currency, n, amount, last, before = [0, 0]], change) => {
  const kept: Kept = [before[0] + change.n, before[1] + change.amount];
  const newest = Math.max(last, change.event.at);
  // An amount may be below nought: whether the day was lost, the number says.
  return [metric, site, currency, Math.max(n, kept[0]), n < kept[0] ? kept[1] : amount, newest, kept];
};

/** Never one the day had before, whatever became of it in between. */
const newMark = (): number => {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (high & 0xfffff) * 2 ** 32 + low;
};

function stepIn(day: Day, change: Change, step: Step): void {
  const { metric, at } = change.event;
  const place = placeIn(day, metric, change.site, change.currency, at);
  day.counts[place] = step(day.counts[place] as StoredCount, change);
}

async function changeDays(ledger: Ledger, changes: readonly Change[], dayStart: number, step: Step): Promise<void> {
  const names = [...new Set(changes.map(({ event }) => eventDay(event, dayStart)))];
  const stored = await ledger.days.bulkGet(names);
  const days = new Map(names.map((day, index): [string, Day] => [day, stored[index] ?? { day, counts: [] }]));
  for (const change of changes) stepIn(days.get(eventDay(change.event, dayStart)) as Day, change, step);
  await ledger.days.bulkPut([...days.values()].map((day) => ({ ...day, mark: newMark() })));
}

/** Moves the counts of the events' own days. Runs inside the transaction that writes the rows. */
export const addToDays = (ledger: Ledger, changes: readonly Change[], dayStart: number): Promise<void> =>
  changeDays(ledger, changes, dayStart, moved);

/**
 * Keeps what events add to their days although their rows go. Runs inside the transaction that removes the rows.
 * @param gone each with what it adds
 */
export const keepOfDays = (ledger: Ledger, gone: readonly Change[], dayStart: number): Promise<void> =>
  changeDays(ledger, gone, dayStart, keptToo);

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

/** What is left of a day without its rows: nothing, or what is kept. */
function onlyKept({ day, counts }: Day): Day[] {
  const kept = counts.flatMap(([metric, site, currency, , , last, kept]): StoredCount[] =>
    kept ? [[metric, site, currency, ...kept, last, kept]] : [],
  );
  return kept.length ? [{ day, counts: kept }] : [];
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
  inOneWrite(ledger, [ledger.events, ledger.days, ledger.dayActs], async () => {
    const about = Map.groupBy(await ledger.events.where('of').above('').toArray(), ({ of }) => of);
    const days = new Map((await ledger.days.toArray()).flatMap(onlyKept).map((day) => [day.day, day]));
    let last = '';
    for (let read = 0; ; onProgress?.(read)) {
      const rows = await ledger.events.where('id').above(last).limit(page).toArray();
      for (const event of rows) {
        if (event.of !== undefined) continue;
        const name = eventDay(event, dayStart);
        const day = days.get(name) ?? { day: name, counts: [] };
        days.set(name, day);
        for (const change of changesFrom(event, null, about.get(event.id) ?? [])) stepIn(day, change, moved);
      }
      read += rows.length;
      last = rows.at(-1)?.id ?? '';
      if (rows.length < page) break;
    }
    await ledger.days.clear();
    await ledger.days.bulkPut([...days.values()].map((day) => ({ ...day, mark: newMark() })));
    await ledger.dayActs.clear();
  });
