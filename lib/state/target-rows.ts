import { measureIds, metricIds } from '@/lib/catalog';
import { readRow } from '@/lib/share/target-file';
import type { FileTarget } from '@/lib/talk';
import type { Role, Target } from '@/lib/target';
import { type Problem, readTarget, typedOf } from './target-input';

/** What is wrong with a row of a target file. */
export type RowProblem =
  | Problem
  /** It is not written as a target. */
  | 'shape'
  /** Another row is for the same metric. */
  | 'twice'
  /** This version does not know the metric. */
  | 'unknown';

/** A row that cannot be taken. */
export interface BadRow {
  /** Its place in the file, from 1. */
  place: number;
  /** Null where that cannot be told. */
  metric: string | null;
  problem: RowProblem;
}

/** The rows of a file: those that can be taken, and the others. */
export interface Judged {
  good: FileTarget[];
  bad: BadRow[];
}

const known = new Set<string>([...metricIds, ...measureIds]);

/** A row as a target of the person's own would be. */
export function targetOf({ metric, period, amount, currency, baseline, review }: FileTarget): Target {
  const typed = typedOf(
    {
      ...{ metric, period, value: amount, direction: 'up' },
      ...(currency === undefined ? {} : { currency }),
      ...(baseline === undefined ? {} : { baseline }),
      ...(review === undefined ? {} : { review }),
    },
    '',
    currency ?? '',
  );
  const read = readTarget({ ...typed, from: anyDay, review: '' }, anyDay);
  if ('problems' in read) throw new RangeError(`No target for ${metric}`);
  return { ...read.target, ...(review === undefined ? {} : { review }) };
}

/** A row is judged apart from its days here. */
const anyDay = '2000-01-01';

/** A target of the person's own as a file says it. */
export function fileTargetOf({ metric, period, value, currency, baseline, review }: Target, role: Role): FileTarget {
  const area =
    role.areas.find(({ results }) => results.includes(metric)) ??
    role.areas.find(({ pairs }) => pairs.some(({ action }) => action === metric));
  return {
    ...{ metric, period, amount: value },
    ...(currency === undefined ? {} : { currency }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(review === undefined ? {} : { review }),
    ...(area ? { area: area.name } : {}),
  };
}

function problemOf(row: FileTarget, effective: string, today: string): RowProblem | null {
  const { metric, period, amount, currency, baseline, review } = row;
  if (!known.has(metric)) return 'unknown';
  if (!Number.isSafeInteger(amount) || !Number.isSafeInteger(baseline ?? 0)) return amount > 0 ? 'whole' : 'positive';
  const target: Target = {
    ...{ metric, period, value: amount, direction: 'up' },
    ...(currency === undefined ? {} : { currency }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(review === undefined ? {} : { review }),
  };
  const read = readTarget(typedOf(target, effective, ''), today);
  if ('problems' in read) {
    const { value, currency: money, baseline: stands, review: again } = read.problems;
    const found = value ?? money ?? stands ?? again;
    if (found) return found;
  }
  const kept = 'target' in read ? read.target.currency : currency;
  if (kept !== currency) return 'currency';
  return null;
}

/**
 * Judges the rows of a file one by one, by the same rules as what is typed.
 * @param effective the day they are to hold from, YYYY-MM-DD, as is `today`: nothing is looked at again before either
 */
export function judgeRows(rows: readonly unknown[], effective: string, today: string): Judged {
  const read = rows.map(readRow);
  const often = new Map<string, number>();
  for (const row of read) if (row) often.set(row.metric, (often.get(row.metric) ?? 0) + 1);
  const judged: Judged = { good: [], bad: [] };
  for (const [at, row] of read.entries()) {
    const problem = !row
      ? 'shape'
      : (problemOf(row, effective, today) ?? ((often.get(row.metric) ?? 0) > 1 ? 'twice' : null));
    if (row && problem === null) judged.good.push(row);
    else judged.bad.push({ place: at + 1, metric: row?.metric ?? null, problem: problem ?? 'shape' });
  }
  return judged;
}
