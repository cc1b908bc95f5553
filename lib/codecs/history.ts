import type { Table } from './csv';
import { type DateOrder, type DecimalMark, readDay, readNumber } from './csv-cells';

/** What a column of a history is: `count` holds how many of one metric there were. */
export type Column =
  | { is: 'day' | 'metric' | 'n' | 'amount' | 'currency' | 'nothing' }
  | { is: 'count'; metric: string };

/** How a table is to be read. */
export interface Mapping {
  /** Whether the first row says what the columns are. */
  headed: boolean;
  columns: readonly Column[];
  order: DateOrder;
  decimal: DecimalMark;
  /** What the words of the `metric` column mean, by the word in small letters; null: left out on purpose. */
  words: Readonly<Record<string, string | null>>;
  /** Of all rows, where no column says it. */
  metric: string | null;
  /** ISO 4217, of amounts where no column says it. */
  currency: string;
}

/** What was done of one metric on one day. */
export interface Entry {
  /** YYYY-MM-DD. */
  day: string;
  metric: string;
  n: number;
  /** Minor units; with a currency only. */
  amount?: number;
  currency?: string;
}

export type RowProblem = 'day' | 'future' | 'old' | 'metric' | 'number' | 'currency' | 'quotes';

/** A table read as a history. */
export interface History {
  entries: readonly Entry[];
  /** Rows that could not be read, with what was wrong. */
  bad: readonly { line: number; problem: RowProblem }[];
  /** Words of the `metric` column nobody has said the meaning of. */
  unknown: readonly string[];
}

/** More than this on one day is a slip, not a day's work. */
const most = 100_000;
/** As much money on one day, in minor units, can still be added up without loss. */
const mostMoney = 100_000_000_000_000;

/** A word as it is looked up. */
export const small = (text: string): string => text.trim().toLowerCase();

/** Whether the columns that must be there are: a day, and what was done. */
export const isReadable = ({ columns, metric }: Mapping): boolean => {
  const has = (is: Column['is']) => columns.some((column) => column.is === is);
  return has('day') && (has('count') || has('metric') || metric !== null);
};

/**
 * Reads a table as a history: every entry is a day's number of one metric, however many rows it took.
 * @param names as for `guessMapping`
 * @param today the last day there can be; YYYY-MM-DD, as is `oldest`, the first
 * @param minor how many minor units make one of a currency; null for what is no currency
 */
export function readHistory(
  { rows, broken }: Table,
  mapping: Mapping,
  names: ReadonlyMap<string, string>,
  { today, oldest, minor }: { today: string; oldest: string; minor: (currency: string) => number | null },
): History {
  const sums = new Map<string, Entry>();
  const bad: { line: number; problem: RowProblem }[] = [];
  const unknown = new Set<string>();
  const unclosed = new Set(broken);
  const place = (is: Column['is']) => mapping.columns.findIndex((column) => column.is === is);
  const at = {
    day: place('day'),
    metric: place('metric'),
    n: place('n'),
    amount: place('amount'),
    currency: place('currency'),
  };

  /** Adds what a row says, all of it or nothing. */
  const add = (...entries: Entry[]): RowProblem | null => {
    const after = new Map<string, Entry>();
    for (const entry of entries) {
      const name = [entry.day, entry.metric, entry.currency ?? ''].join('|');
      const before = after.get(name) ?? sums.get(name);
      const n = (before?.n ?? 0) + entry.n;
      const amount = (before?.amount ?? 0) + (entry.amount ?? 0);
      if (n > most || Math.abs(amount) > mostMoney) return 'number';
      after.set(name, { ...entry, n, ...(entry.amount === undefined ? {} : { amount }) });
    }
    for (const [name, entry] of after) sums.set(name, entry);
    return null;
  };
  const readCounts = (cells: readonly string[], day: string): RowProblem | null => {
    const counts: Entry[] = [];
    for (const [index, column] of mapping.columns.entries()) {
      const cell = cells[index] ?? '';
      if (column.is !== 'count' || !cell) continue;
      const n = readNumber(cell, mapping.decimal);
      if (n === null || !Number.isInteger(n) || n < 0 || n > most) return 'number';
      if (n > 0) counts.push({ day, metric: column.metric, n });
    }
    return add(...counts);
  };
  const readOne = (cells: readonly string[], day: string): RowProblem | null => {
    const word = small(cells[at.metric] ?? '');
    const said = at.metric < 0 ? mapping.metric : (names.get(word) ?? mapping.words[word]);
    if (said === null) return null;
    if (said === undefined) {
      if (!word) return 'metric';
      unknown.add(word);
      return 'metric';
    }
    const n = at.n < 0 ? 1 : readNumber(cells[at.n] || '1', mapping.decimal);
    if (n === null || !Number.isInteger(n) || n < 0 || n > most) return 'number';
    const cell = at.amount < 0 ? '' : (cells[at.amount] ?? '');
    if (!cell) return n > 0 ? add({ day, metric: said, n }) : null;
    const currency = ((at.currency < 0 ? '' : cells[at.currency]) || mapping.currency).toUpperCase();
    const units = minor(currency);
    if (units === null) return 'currency';
    const amount = readNumber(cell, mapping.decimal);
    if (amount === null) return 'number';
    return n > 0 ? add({ day, metric: said, n, amount: Math.round(amount * units), currency }) : null;
  };
  const read = (cells: readonly string[]): RowProblem | null => {
    const day = readDay(cells[at.day] ?? '', mapping.order);
    if (!day) return 'day';
    if (day > today) return 'future';
    if (day < oldest) return 'old';
    const wide = mapping.columns.some(({ is }) => is === 'count');
    return wide ? readCounts(cells, day) : readOne(cells, day);
  };
  for (const { line, cells } of rows.slice(mapping.headed ? 1 : 0)) {
    const problem = unclosed.has(line) ? 'quotes' : read(cells);
    if (problem) bad.push({ line, problem });
  }
  return { entries: [...sums.values()], bad, unknown: [...unknown] };
}
