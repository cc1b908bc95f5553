import type { Table } from 'dexie';
import type { TakenBack } from '../target';
import type { Moment, NewId } from './write';

/** A row of a table in which rows are only appended: something said, or that something said was taken back. */
type Appended = { id: string; at: number } | TakenBack;

/** Later rows last, the same way in every browser. */
export const byTime = (a: Appended, b: Appended): number => a.at - b.at || (a.id < b.id ? -1 : 1);

/** What was taken back, by which row. A row that takes back holds unless a later one took it back itself. */
export function takenBack(rows: readonly Appended[]): Map<string, string> {
  const gone = new Map<string, string>();
  for (const row of rows.toSorted(byTime).reverse()) {
    if ('of' in row && !gone.has(row.id)) gone.set(row.of, row.id);
  }
  return gone;
}

/** What was said and not taken back, in the order it was said. */
export function holding<T extends { id: string; at: number }>(rows: readonly (T | TakenBack)[]): T[] {
  const gone = takenBack(rows);
  return rows.toSorted(byTime).filter((row): row is T => !('of' in row) && !gone.has(row.id));
}

/**
 * Appends a row as the last one of its table, also where the clock was set back since the one before. Call inside a write.
 * @returns its id
 */
export async function appendLast<T extends { id: string; at: number }>(
  table: Table<T | TakenBack, string>,
  row: Omit<T, 'id' | 'at'> | Pick<TakenBack, 'of'>,
  when: Moment,
  newId: NewId,
): Promise<string> {
  const latest = Math.max(0, ...(await table.toArray()).map(({ at }) => at));
  const at = Math.max(Math.round(when.at), latest + 1);
  return table.add({ ...row, id: newId(at), at } as T);
}

/**
 * Takes something back, or takes back that it was. Call inside a write.
 * @param id of what was said, or of the row that took it back
 * @returns the id of the row that says so, by which it can be undone; null where there is no such row
 */
export async function appendBack<T extends { id: string; at: number }>(
  table: Table<T | TakenBack, string>,
  id: string,
  when: Moment,
  newId: NewId,
): Promise<string | null> {
  const rows = await table.toArray();
  const done = takenBack(rows).get(id);
  if (done !== undefined || !rows.some((row) => row.id === id)) return done ?? null;
  return appendLast(table, { of: id }, when, newId);
}

/** Adds those rows of another ledger that are not here, by id. Call inside a write. @returns how many were new */
export async function addUnknown<T extends { id: string }>(
  table: Table<T, string>,
  rows: readonly T[],
): Promise<number> {
  const ids = new Set(await table.toCollection().primaryKeys());
  const fresh = new Map(rows.filter(({ id }) => !ids.has(id)).map((row) => [row.id, row]));
  await table.bulkAdd([...fresh.values()]);
  return fresh.size;
}
