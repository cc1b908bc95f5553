import { type Entered, fitsMetric, type Value, type ValueTakenBack } from '../value';
import { dayOf } from './days';
import { oldestKept } from './kept';
import type { Ledger } from './open';
import { byTime, takenBack } from './taken-back';
import { inOneWrite } from './transaction';
import { type Moment, type NewId, newEventId } from './write';

/** A number that was entered, and whether it holds. */
export interface ValueView extends Value {
  /** By which row it was taken back; null where it was not. */
  takenBackBy: string | null;
}

type ValueRow = Value | ValueTakenBack;

/** Appends a row as the last one of its day, also where the clock was set back since the one before. */
async function append(
  ledger: Ledger,
  { at, offset }: Moment,
  newId: NewId,
  row: Entered | Omit<ValueTakenBack, 'id' | 'at' | 'offset'>,
): Promise<string> {
  const before = await ledger.values.where('day').equals(row.day).toArray();
  const last = Math.max(Math.round(at), ...before.map((one) => one.at + 1));
  return ledger.values.add({ ...row, id: newId(last), at: last, offset });
}

/**
 * Appends a number the person measured.
 * @param when now; neither a day to come has numbers nor one older than rows are kept
 * @returns its id
 * @throws RangeError for such a day, or a number that its metric cannot have
 * @throws LedgerClosed when the ledger cannot be written, as `takeBackValue`
 */
export async function enterValue(
  ledger: Ledger,
  { day, metric, value, n }: Entered,
  when: Moment,
  newId: NewId = newEventId,
): Promise<string> {
  const today = dayOf(when.at, when.offset, when.dayStart);
  if (day > today || day < oldestKept(today)) throw new RangeError('That day has no numbers');
  const entered: Entered = { day, metric, value, ...(n === undefined ? {} : { n }) };
  if (!fitsMetric(entered)) throw new RangeError('No number of that metric');
  return inOneWrite(ledger, [ledger.values], () => append(ledger, when, newId, entered));
}

/**
 * Takes a number back, or takes back that it was: then it holds again.
 * @param id of the value, or of the row that took it back
 * @returns the id of the row that says so, by which it can be undone; null where there is no such row
 */
export const takeBackValue = (
  ledger: Ledger,
  id: string,
  when: Moment,
  newId: NewId = newEventId,
): Promise<string | null> =>
  inOneWrite(ledger, [ledger.values], async () => {
    const row = await ledger.values.get(id);
    if (!row) return null;
    const { day, metric } = row;
    const done = takenBack(await ledger.values.where('day').equals(day).toArray()).get(id);
    return done ?? append(ledger, when, newId, { day, metric, of: id });
  });

/** The numbers entered for a range of days (YYYY-MM-DD, both included), those entered first at the beginning. */
export async function valuesBetween(ledger: Ledger, from: string, to: string): Promise<ValueView[]> {
  const rows = await ledger.values.where('day').between(from, to, true, true).toArray();
  const gone = takenBack(rows);
  return rows
    .toSorted(byTime)
    .flatMap((row) => ('of' in row ? [] : [{ ...row, takenBackBy: gone.get(row.id) ?? null }]));
}

/**
 * Removes what was entered for days older than 25 months, in small batches. Nothing is kept of it: an average or a level of
 * so long ago is in no number any more.
 * @param alone runs a write alone
 * @returns how many rows went
 * @throws LedgerClosed when the ledger cannot be written
 */
export async function dropOldValues(
  ledger: Ledger,
  { at, offset, dayStart }: Moment,
  alone: <T>(write: () => Promise<T>) => Promise<T>,
): Promise<number> {
  const oldest = oldestKept(dayOf(at, offset, dayStart));
  let gone = 0;
  for (;;) {
    const dropped = await alone(() =>
      inOneWrite(ledger, [ledger.values], async () => {
        const old = await ledger.values.where('day').below(oldest).limit(batch).primaryKeys();
        await ledger.values.bulkDelete(old);
        return old.length;
      }),
    );
    gone += dropped;
    if (dropped < batch) return gone;
  }
}

/** Small enough that a count never waits for it. */
const batch = 500;

/** Those rows of another ledger that can come in: not here yet, none of days to come, none too old to be kept. */
async function freshOf(ledger: Ledger, rows: readonly ValueRow[], now: Moment): Promise<ValueRow[]> {
  const oldest = oldestKept(dayOf(now.at, now.offset, now.dayStart));
  // By the person's own clock it may be tomorrow already.
  const last = dayOf(now.at, 24 * 60, 0);
  const known = await ledger.values.bulkGet(rows.map(({ id }) => id));
  const fresh = rows.filter(({ day }, place) => !known[place] && day >= oldest && day <= last);
  return [...new Map(fresh.map((row) => [row.id, row])).values()];
}

/** How many of these numbers are entered here already, of those that are no rows about others. */
export async function knownValues(ledger: Ledger, rows: readonly ValueRow[]): Promise<number> {
  const found = await ledger.values.bulkGet(rows.filter((row) => !('of' in row)).map(({ id }) => id));
  return found.filter((row) => row !== undefined).length;
}

/**
 * Takes in what was entered in another ledger; what is here already stays as it is. Runs alone.
 * @returns how many numbers were new
 */
export const takeInValues = (ledger: Ledger, rows: readonly ValueRow[], now: Moment): Promise<number> =>
  inOneWrite(ledger, [ledger.values], async () => {
    const fresh = await freshOf(ledger, rows, now);
    await ledger.values.bulkAdd(fresh);
    return fresh.filter((row) => !('of' in row)).length;
  });
