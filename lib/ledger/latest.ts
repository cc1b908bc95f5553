import type { Row } from '../event';
import type { Ledger } from './open';

/** Sightings may come out of order, but not by more acts on one subject than this. */
export const recent = 8;

/**
 * The latest events of one subject, the one written last first.
 * @param base the key without its ordinal
 * @param limit how many at most
 */
export const latestOf = (ledger: Ledger, base: string, limit = recent): Promise<Row[]> =>
  ledger.events.where('key').between(`${base}|`, `${base}|\uffff`).reverse().limit(limit).toArray();

/** The key by which a site tells of an event that another had seen first. */
export const otherKey = (base: string): string => `${base}|`;

/** An event, and when it was told of: of one that another site saw first, when the site in question did. */
export interface Told {
  event: Row;
  /** Milliseconds since 1970. */
  at: number;
}

/** The events that rows are or are about, each once, as the first of its rows tells of it. */
async function eventsOf(ledger: Ledger, rows: readonly Row[]): Promise<Told[]> {
  if (!rows.length) return [];
  const told = new Map(rows.map(({ id, of = id, at }) => [of, at] as const).reverse());
  const events = await ledger.events.bulkGet([...told.keys()].reverse());
  return events.flatMap((event) => (event ? [{ event, at: told.get(event.id) ?? event.at }] : []));
}

/** Events that another site saw first, and of which a site told by a key in this range, the end not included. */
export async function toldOfOthers(ledger: Ledger, from: string, to: string): Promise<Told[]> {
  const rows = await ledger.events.where('knownAs').between(from, to).reverse().limit(recent).toArray();
  return eventsOf(ledger, rows);
}

/** As `latestOf`, with the events of this subject that another site saw first. */
export async function eventsOfSubject(ledger: Ledger, base: string): Promise<Told[]> {
  const own = await latestOf(ledger, base);
  const others = await toldOfOthers(ledger, otherKey(base), `${base}|\uffff`);
  return [...own.map((event) => ({ event, at: event.at })), ...others];
}

/**
 * Events of a metric that any site knows by a hash, the latest first.
 * @param near whether what a row tells is near enough in time
 */
export async function knownBy(
  ledger: Ledger,
  hash: string,
  metric: string,
  near: (row: Row) => boolean = () => true,
): Promise<Told[]> {
  const known = ledger.events.where('knownAs').equals(hash).reverse();
  const rows = await known
    .filter((row) => row.metric === metric && near(row))
    .limit(recent)
    .toArray();
  return eventsOf(ledger, rows);
}
