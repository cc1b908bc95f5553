import type { Row, RowKind } from '../event';
import { addToDays } from './days';
import type { Ledger } from './open';
import { inOrder, ordinal, stateOf, worth } from './state';
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
export const rowsAbout = async (ledger: Ledger, id: string): Promise<Row[]> =>
  inOrder(await ledger.events.where('of').equals(id).toArray());

/** Runs a write over everything a row touches. */
export const writeRows = <T>(ledger: Ledger, job: () => Promise<T>): Promise<T> =>
  inOneWrite(ledger, [ledger.events, ledger.receipts, ledger.days], job);

/** Appends a new event and counts it on its day. Call inside `writeRows`. */
export async function appendEvent(ledger: Ledger, event: Row, dayStart: number): Promise<void> {
  await ledger.events.add(event);
  await addToDays(ledger, [{ event, ...worth(event, stateOf(event, [])) }], dayStart);
}

/** Appends a row about an event and moves its own day by the difference. Call inside `writeRows`. */
export async function appendAbout(
  ledger: Ledger,
  event: Row,
  about: readonly Row[],
  kind: RowKind,
  { at, offset, dayStart }: Moment,
  tags?: string[],
): Promise<void> {
  const { metric, site } = event;
  const key = `${event.id}|${ordinal(about.length)}`;
  const row: Row = {
    ...{ id: key, key, kind, at: Math.round(at), offset, metric, site, n: 0, of: event.id },
    ...(tags ? { tags } : {}),
  };
  const before = worth(event, stateOf(event, about));
  const after = worth(event, stateOf(event, [...about, row]));
  const change = { n: after.n - before.n, amount: after.amount - before.amount };
  await ledger.events.add(row);
  if (change.n || change.amount) await addToDays(ledger, [{ event, ...change }], dayStart);
}
