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
