import { type Row, wholeDay } from '../event';
import { spanOf } from './days';
import type { Ledger } from './open';
import { ordinal, standingOf } from './state';
import { appendTurns, type Moment, type NewId, newEventId, rowAbout, rowsAbout, type Turn, writeRows } from './write';

/** What was done of one metric on one day, before Groundwork counted it. */
export interface PastDay {
  /** YYYY-MM-DD. */
  day: string;
  metric: string;
  n: number;
  /** Minor units. */
  amount?: number;
  currency?: string;
}

/** Runs a write alone, and says when the day begins now. */
type Alone = <T>(write: (dayStart: number) => Promise<T>) => Promise<T>;

interface Watch {
  /** Told how many were written, of all. */
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
}

/** The site of what a person adds. */
const byHand = 'manual';
/** The rows of one history find each other by this tag. */
const tagOf = (id: string) => `past-${id}`;
/** Small enough that a count never waits long for it. */
const batch = 500;

/** A day's number of one metric is known by what its key begins with, from whichever file: taken in twice it counts once. */
const keyOf = ({ day, metric, currency = '' }: PastDay): string => `${byHand}|${metric}|past ${day} ${currency}|`;
const keyBegin = ({ key }: Row): string => key.slice(0, key.lastIndexOf('|') + 1);

/** What a history comes to, seen against the ledger. */
export interface PastChecked {
  /** Not here yet. */
  fresh: readonly PastDay[];
  /** Here already from such a file. */
  known: number;
  /** Of the fresh: days on which the same metric has been counted otherwise. */
  counted: readonly PastDay[];
}

/** Holds a history against the ledger, without writing anything. */
export async function checkPast(ledger: Ledger, past: readonly PastDay[]): Promise<PastChecked> {
  const taken = new Set<string>();
  for (let from = 0; from < past.length; from += batch) {
    const keys = past.slice(from, from + batch).map(keyOf);
    // One that was taken back may come in again.
    for (const row of await ledger.events.where('key').startsWithAnyOf(keys).toArray()) {
      if (standingOf(row, await rowsAbout(ledger, row.id)).state === 'counted') taken.add(keyBegin(row));
    }
  }
  const fresh = past.filter((one) => !taken.has(keyOf(one)));
  const days = [...new Set(fresh.map(({ day }) => day))].toSorted();
  const stored = days.length ? await ledger.days.where('day').between(days[0], days.at(-1), true, true).toArray() : [];
  const counted = new Set(
    stored.flatMap(({ day, counts }) => counts.flatMap(([metric, , , n]) => (n > 0 ? [`${day}|${metric}`] : []))),
  );
  return {
    fresh,
    known: past.length - fresh.length,
    counted: fresh.filter(({ day, metric }) => counted.has(`${day}|${metric}`)),
  };
}

/** What was taken in, by which it can be taken back. */
export interface PastTaken {
  id: string;
  added: number;
  /** The first and the last day, YYYY-MM-DD. */
  from: string;
  to: string;
}

/**
 * Takes a history in: one event for a day and metric, added by hand. Cancelled at any time, what is in is whole and can be
 * taken back.
 * @param past fresh days only, see `checkPast`
 * @param dated the moment a day's events are written under
 * @param id by which it is taken back
 * @throws LedgerClosed, or the signal's reason
 */
export async function takeInPast(
  ledger: Ledger,
  past: readonly PastDay[],
  dated: (day: string) => Pick<Moment, 'at' | 'offset'>,
  alone: Alone,
  id: string,
  { onProgress, signal }: Watch = {},
  newId: NewId = newEventId,
): Promise<void> {
  const rowOf = (one: PastDay, place: number): Row => {
    const { at, offset } = dated(one.day);
    const { metric, n, amount, currency } = one;
    const key = keyOf(one) + ordinal(place);
    return {
      ...{ id: newId(at), key, kind: 'count', at: Math.round(at), offset, metric, site: byHand, n },
      ...(amount === undefined || currency === undefined ? {} : { amount, currency }),
      tags: [tagOf(id), wholeDay],
    };
  };
  for (let from = 0; from < past.length; from += batch) {
    signal?.throwIfAborted();
    const some = past.slice(from, from + batch);
    await alone((dayStart) =>
      writeRows(ledger, async () => {
        const places = await placesOf(ledger, some.map(keyOf));
        const rows = some.map((one) => rowOf(one, places.get(keyOf(one)) ?? 0));
        await appendTurns(
          ledger,
          rows.map((event): Turn => ({ event, before: null, after: [] })),
          dayStart,
        );
      }),
    );
    onProgress?.(Math.min(from + batch, past.length));
  }
}

/** How many rows there are under each key's beginning: the place of the next. */
async function placesOf(ledger: Ledger, keys: string[]): Promise<Map<string, number>> {
  const places = new Map<string, number>();
  for (const row of await ledger.events.where('key').startsWithAnyOf(keys).toArray()) {
    places.set(keyBegin(row), (places.get(keyBegin(row)) ?? 0) + 1);
  }
  return places;
}

/**
 * Takes a history back, as far as it still counts.
 * @param taken its id and its days
 * @returns how many events were taken back
 * @throws LedgerClosed, or the signal's reason
 */
export async function takeBackPast(
  ledger: Ledger,
  { id, from, to }: Pick<PastTaken, 'id' | 'from' | 'to'>,
  when: Pick<Moment, 'at' | 'offset'>,
  alone: Alone,
  { onProgress, signal }: Watch = {},
): Promise<number> {
  const [first] = spanOf(from, 0);
  const [, last] = spanOf(to, 24 * 60);
  const isOf = (row: Row) => row.of === undefined && row.tags?.includes(tagOf(id)) === true;
  const events = await ledger.events.where('at').between(first, last).filter(isOf).toArray();
  let back = 0;
  for (let start = 0; start < events.length; start += batch) {
    signal?.throwIfAborted();
    const some = events.slice(start, start + batch);
    back += await alone((dayStart) =>
      writeRows(ledger, async () => {
        const turns: Turn[] = [];
        for (const event of some) {
          const before = await rowsAbout(ledger, event.id);
          if (standingOf(event, before).state !== 'counted') continue;
          turns.push({ event, before, after: [...before, rowAbout(event, before, 'undo', { ...when, dayStart })] });
        }
        await appendTurns(ledger, turns, dayStart);
        return turns.length;
      }),
    );
    onProgress?.(Math.min(start + batch, events.length));
  }
  return back;
}
