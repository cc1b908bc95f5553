import type { Row } from '../event';
import type { Ledger } from './open';
import { inOrder } from './state';

/** An event with the rows about it, in the order they were written. */
export interface Told {
  event: Row;
  /** What became of it. */
  about: Row[];
  /** How it was tagged. */
  tagged: Row[];
}

/** From so many on, one look at everything between is quicker than a look for each. Few events have rows about them. */
const many = 100;

/** Looks up the rows about many events at once, which are mostly of one time. The events stay in their order. */
export async function aboutEach(ledger: Ledger, events: readonly Row[]): Promise<Told[]> {
  const ids = events.map(({ id }) => id).sort();
  const about = Map.groupBy(await rowsAboutAny(ledger, ids), ({ of }) => of);
  return events.map((event) => ({ event, ...sorted(about.get(event.id) ?? []) }));
}

/** The rows about one event in the order they were written. What tags it is a row of rows by itself, with its own order. */
export function sorted(rows: readonly Row[]): Pick<Told, 'about' | 'tagged'> {
  const { about = [], tagged = [] } = Object.groupBy(rows, ({ kind }) => (kind === 'tag' ? 'tagged' : 'about'));
  return { about: inOrder(about), tagged: inOrder(tagged) };
}

/** @param ids in their order; rows about others may come with them */
function rowsAboutAny(ledger: Ledger, ids: readonly string[]): Promise<Row[]> {
  const [first = '', last = ''] = [ids[0], ids.at(-1)];
  const of = ledger.events.where('of');
  return (ids.length < many ? of.anyOf(ids) : of.between(first, last, true, true)).toArray();
}
