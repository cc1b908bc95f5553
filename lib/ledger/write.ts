import type { Row, RowKind } from '../event';
import { sorted, type Told } from './about';
import { addToDays, changesFrom } from './days';
import type { Ledger } from './open';
import { ordinal, worth } from './state';
import { inOneWrite } from './transaction';

/** Moment something is written: an instant, the offset there, and when the person's day begins. */
export interface Moment {
  /** Milliseconds since 1970. */
  at: number;
  /** Minutes east of UTC. */
  offset: number;
  /** Minutes after midnight. */
  dayStart: number;
}

/** Makes the id of an event that happened at an instant (milliseconds since 1970). */
export type NewId = (at: number) => string;

/** A new event's id: sorts by time, and is different even within one millisecond. */
export const newEventId: NewId = (at) => {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return Math.round(at).toString(36) + random.toString(36).padStart(7, '0');
};

/** The rows about an event, in the order they were written. */
export const toldOf = async (ledger: Ledger, id: string): Promise<Pick<Told, 'about' | 'tagged'>> =>
  sorted(await ledger.events.where('of').equals(id).toArray());

/** What became of an event, in the order it was written. */
export const rowsAbout = async (ledger: Ledger, id: string): Promise<Row[]> => (await toldOf(ledger, id)).about;

/** Runs a write over everything a row touches. */
export const writeRows = <T>(ledger: Ledger, job: () => Promise<T>): Promise<T> =>
  inOneWrite(ledger, [ledger.events, ledger.receipts, ledger.days], job);

/** Appends a new event and counts it on its day. Call inside `writeRows`. */
export async function appendEvent(ledger: Ledger, event: Row, dayStart: number): Promise<void> {
  await ledger.events.add(event);
  await addToDays(ledger, [{ event, ...worth(event, []) }], dayStart);
}

/** A row about an event, to be the next after those there are. @param more what remains (`correct` only), tags */
export function rowAbout(
  event: Row,
  about: readonly Row[],
  kind: RowKind,
  { at, offset }: Moment,
  { n = 0, tags }: { n?: number; tags?: string[] | undefined } = {},
): Row {
  const { metric, site } = event;
  const key = `${event.id}|${ordinal(about.length)}`;
  return {
    ...{ id: key, key, kind, at: Math.round(at), offset, metric, site, n, of: event.id },
    ...(tags ? { tags } : {}),
  };
}

/** Appends a row about an event and moves its own day by the difference. Call inside `writeRows`. */
export async function appendRow(
  ledger: Ledger,
  event: Row,
  about: readonly Row[],
  row: Row,
  dayStart: number,
): Promise<void> {
  const changes = changesFrom(event, about, [...about, row]);
  await ledger.events.add(row);
  const nothing = changes.every(({ n, amount }) => n === 0 && amount === 0);
  if (!nothing || row.kind === 'also' || row.kind === 'worth') await addToDays(ledger, changes, dayStart);
}

/** As `appendRow`, a row that has nothing to say but its kind and tags. Call inside `writeRows`. */
export const appendAbout = (
  ledger: Ledger,
  event: Row,
  about: readonly Row[],
  kind: RowKind,
  when: Moment,
  tags?: string[],
): Promise<void> => appendRow(ledger, event, about, rowAbout(event, about, kind, when, { tags }), when.dayStart);

/** An event with the rows about it, those there are and those to come. */
export interface Turn {
  event: Row;
  /** In the order they were written; null where the event itself is new. */
  before: readonly Row[] | null;
  /** Begins with all of `before`. */
  after: readonly Row[];
  /** New rows that tag it. */
  tagged?: readonly Row[];
}

/** Appends what is new of many events at once and moves their days by the difference. Call inside `writeRows`. */
export async function appendTurns(ledger: Ledger, turns: readonly Turn[], dayStart: number): Promise<void> {
  const rows = turns.flatMap(({ event, before, after, tagged = [] }) => [
    ...(before ? [] : [event]),
    ...after.slice(before?.length ?? 0),
    ...tagged,
  ]);
  const changes = turns.flatMap(({ event, before, after }) => changesFrom(event, before, after));
  await ledger.events.bulkAdd(rows);
  await addToDays(ledger, changes, dayStart);
}
