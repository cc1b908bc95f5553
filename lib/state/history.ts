import { ask } from '@/lib/browser/ask';
import { inLock } from '@/lib/browser/lock';
import { moment, momentOn } from '@/lib/browser/now';
import { readSettings, saveSettings } from '@/lib/browser/settings';
import { longest, readTable, type Table } from '@/lib/codecs/csv';
import { type History, isReadable, type Mapping, readHistory } from '@/lib/codecs/history';
import { guessMapping } from '@/lib/codecs/history-guess';
import { dayOf } from '@/lib/ledger/days';
import { checkPast, type PastChecked, type PastTaken, takeBackPast, takeInPast } from '@/lib/ledger/history';
import { oldestKept } from '@/lib/ledger/kept';
import type { Ledger } from '@/lib/ledger/open';
import { currencies } from '@/lib/text/currency';
import { minorOf } from '@/lib/text/number';

export type { Table } from '@/lib/codecs/csv';
export type { Column, History, Mapping, RowProblem } from '@/lib/codecs/history';
export type { PastTaken } from '@/lib/ledger/history';

/** Metrics by their ids and names, in small letters. */
export type Names = ReadonlyMap<string, string>;

/** What is wrong with a file as a whole. */
export type FileProblem = 'long' | 'no-text' | 'empty';

/** Told how far it has come, 0 to 1. */
type Tell = (part: number) => void;

/** Reads a file as a table, with how it is probably meant. */
export async function openTable(
  file: Blob,
  names: Names,
  usual: { order: 'dmy' | 'mdy'; currency: string },
): Promise<{ table: Table; mapping: Mapping } | { problem: FileProblem }> {
  if (file.size > longest) return { problem: 'long' };
  const table = readTable(new Uint8Array(await file.arrayBuffer()));
  if (!table) return { problem: 'no-text' };
  if (table.rows.length === 0) return { problem: 'empty' };
  return { table, mapping: guessMapping(table, names, usual) };
}

/** A table read by a mapping and held against the ledger; null while columns are missing. */
export type PastView = History & PastChecked;

/** Reads a table by a mapping and holds it against the ledger, without writing anything. */
export async function readPast(ledger: Ledger, table: Table, mapping: Mapping, names: Names): Promise<PastView | null> {
  if (!isReadable(mapping)) return null;
  const { at, offset, dayStart } = moment(await readSettings());
  const today = dayOf(at, offset, dayStart);
  const minor = (currency: string) => (currencies.includes(currency) ? minorOf(currency) : null);
  const history = readHistory(table, mapping, names, { today, oldest: oldestKept(today), minor });
  return { ...history, ...(await checkPast(ledger, history.entries)) };
}

const alone = <T>(write: (dayStart: number) => Promise<T>) =>
  inLock('ledger', async () => write((await readSettings()).dayStart));

/**
 * Takes a history in and remembers how to take it back.
 * @param onTop whether days on which the same was counted otherwise get it on top; else they stay as they are
 * @throws LedgerClosed, or the signal's reason; what is in by then is whole and can be taken back
 */
export async function takeIn(
  ledger: Ledger,
  { fresh, counted }: PastView,
  onTop: boolean,
  tell: Tell,
  signal: AbortSignal,
): Promise<PastTaken | null> {
  const left = new Set(onTop ? [] : counted);
  const past = fresh.filter((one) => !left.has(one)).toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const [first] = past;
  const last = past.at(-1);
  if (!first || !last) return null;
  const now = moment(await readSettings());
  const taken = { id: now.at.toString(36), added: past.length, from: first.day, to: last.day };
  await saveSettings({ past: taken });
  const onProgress = (done: number) => tell(done / past.length);
  try {
    await takeInPast(ledger, past, (day) => momentOn(day, now), alone, taken.id, { onProgress, signal });
  } finally {
    await ask({ do: 'refresh' });
  }
  return taken;
}

/** Takes the history that came in last back. @returns how many numbers of a day no longer count */
export async function takeBack(ledger: Ledger, taken: PastTaken, tell: Tell): Promise<number> {
  const settings = await readSettings();
  const onProgress = (done: number) => tell(done / taken.added);
  const back = await takeBackPast(ledger, taken, moment(settings), alone, { onProgress });
  await saveSettings({ past: null });
  await ask({ do: 'refresh' });
  return back;
}
