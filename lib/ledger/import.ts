import type { Receipt, Row } from '../event';
import { addToDays } from './days';
import { readExport } from './export-file';
import type { Correction } from './export-format';
import type { Ledger } from './open';
import { inOrder, ordinal, stateOf, worth } from './state';
import { rowsAbout, writeRows } from './write';

/** What a file holds, seen against the ledger. */
export interface Checked {
  events: number;
  /** Of these, events the ledger has already. */
  known: number;
  /** Entries that are no events. */
  bad: number;
  /** Milliseconds since 1970 of the first and the last event; null where there is none. */
  from: number | null;
  to: number | null;
  /** By the event they are about; few, so they are kept for the merge. */
  corrections: ReadonlyMap<string, Correction[]>;
}

interface Watch {
  /** Told how many bytes were read, of `file.size`. */
  onProgress?: (read: number) => void;
  signal?: AbortSignal;
}

/**
 * Reads a whole export without writing anything.
 * @throws NotAnExport for any other file; the signal's reason when it is aborted
 */
export async function checkImport(ledger: Ledger, file: Blob, { onProgress, signal }: Watch = {}): Promise<Checked> {
  const about = new Map<string, Correction[]>();
  const checked = { events: 0, known: 0, bad: 0, from: null as number | null, to: null as number | null };
  for await (const { events, corrections, bad, read } of readExport(file)) {
    signal?.throwIfAborted();
    for (const one of corrections) about.set(one.of, [...(about.get(one.of) ?? []), one]);
    checked.known += events.length - (await unknownOf(ledger, events)).length;
    checked.events += events.length;
    checked.bad += bad;
    for (const { at } of events) {
      checked.from = Math.min(checked.from ?? at, at);
      checked.to = Math.max(checked.to ?? at, at);
    }
    onProgress?.(read);
  }
  return { ...checked, corrections: about };
}

/** Those whose id and key the ledger does not have; a key is what makes an act one act. */
async function unknownOf(ledger: Ledger, events: readonly Row[]): Promise<Row[]> {
  const ids = await ledger.events.bulkGet(events.map(({ id }) => id));
  const rest = events.filter((_, index) => ids[index] === undefined);
  const taken = await ledger.events
    .where('key')
    .anyOf(rest.map(({ key }) => key))
    .toArray();
  const keys = new Set(taken.map(({ key }) => key));
  return rest.filter(({ key }) => !keys.has(key) && keys.add(key));
}

/** Small enough that a count never waits long for it. */
const batch = 500;

/** What a merge did. */
export interface Merged {
  added: number;
  skipped: number;
}

/**
 * Merges an export into the ledger: events it has are skipped, so that merging twice changes nothing. Each batch is one
 * write in which events, what became of them and their days agree; cancelled at any time, the ledger is whole.
 * @param checked what `checkImport` said of the same file
 * @param alone runs a write alone, and says when the day begins now
 * @throws NotAnExport, LedgerClosed, or the signal's reason
 */
export async function mergeImport(
  ledger: Ledger,
  file: Blob,
  { corrections }: Checked,
  alone: <T>(write: (dayStart: number) => Promise<T>) => Promise<T>,
  { onProgress, signal }: Watch = {},
): Promise<Merged> {
  const merged = { added: 0, skipped: 0 };
  for await (const { events, read } of readExport(file)) {
    for (let from = 0; from < events.length; from += batch) {
      signal?.throwIfAborted();
      const rows = events.slice(from, from + batch);
      const added = await alone((dayStart) => mergeBatch(ledger, rows, corrections, dayStart));
      merged.added += added;
      merged.skipped += rows.length - added;
    }
    onProgress?.(read);
  }
  return merged;
}

const mergeBatch = (ledger: Ledger, rows: readonly Row[], corrections: Checked['corrections'], dayStart: number) =>
  writeRows(ledger, async () => {
    const fresh = await unknownOf(ledger, rows);
    const theirs = (event: Row) => rowsFrom(event, corrections.get(event.id) ?? []);
    const added = fresh.map((event) => ({ event, before: [] as Row[], after: theirs(event), isNew: true }));
    const corrected = await correctedSince(ledger, rows, theirs);
    await ledger.events.bulkAdd([
      ...fresh,
      ...[...added, ...corrected].flatMap(({ before, after }) => after.slice(before.length)),
    ]);
    const changes = [...added, ...corrected].map(({ event, before, after, isNew }) => {
      const was = isNew ? { n: 0, amount: 0 } : worth(event, stateOf(event, before));
      const is = worth(event, stateOf(event, after));
      return { event, n: is.n - was.n, amount: is.amount - was.amount };
    });
    await addToDays(ledger, changes, dayStart);
    // What still waits for an answer is found by its receipt.
    await ledger.receipts.bulkPut(fresh.filter(({ kind }) => kind === 'unsure').map(receiptOf));
    return fresh.length;
  });

/** Events the ledger has, of which the file tells more: what is here is the beginning of what is there. */
async function correctedSince(ledger: Ledger, rows: readonly Row[], theirs: (event: Row) => Row[]) {
  const told = rows.filter((event) => theirs(event).length > 0);
  const stored = await ledger.events.bulkGet(told.map(({ id }) => id));
  const found: { event: Row; before: Row[]; after: Row[]; isNew: boolean }[] = [];
  for (const event of stored) {
    if (!event || event.of !== undefined) continue;
    const before = await rowsAbout(ledger, event.id);
    const after = theirs(event);
    const begins = before.every(({ kind, at }, place) => after[place]?.kind === kind && after[place]?.at === at);
    if (begins && after.length > before.length) found.push({ event, before, after, isNew: false });
  }
  return found;
}

/** The rows about an event in the order they were written, numbered anew. */
const rowsFrom = ({ id, metric, site }: Row, corrections: readonly Correction[]): Row[] =>
  inOrder(corrections.map((one): Row => ({ ...one, metric, site, n: 0 }))).map((row, place) => {
    const key = `${id}|${ordinal(place)}`;
    return { ...row, id: key, key };
  });

const receiptOf = ({ id, at, site, detector = '', revision = 0 }: Row): Receipt => ({
  ...{ id, at, site, detector, revision, signals: [], reason: 'ask-first' },
});
