import { cohortsOf, type Entry, outcomesOf } from './cohort';
import { dayAfter } from './workdays';

/** Of a week's actions, at some age: how many had a result so far, and of how many it is known whether they had. */
export interface CohortCell {
  results: number;
  /** Under all of them the results are the least there were: those that came are known sooner than those that did not. */
  known: number;
}

/** The actions of one week. */
export interface CohortRow {
  /** The week's first day, YYYY-MM-DD. */
  from: string;
  n: number;
  /** One for each age. */
  cells: readonly CohortCell[];
}

/** Ages in days at which weeks are compared, the last of them the horizon. */
export function agesFor(horizon: number): number[] {
  const steps = horizon > 60 ? [14, 28, 56] : [7, 14, 28];
  return [...steps.filter((age) => age < horizon), horizon];
}

/** What is known of actions at each age. What came between two looks, nobody knows which side of an age it came on. */
function cellsOf(entries: readonly Entry[], ages: readonly number[]): CohortCell[] {
  const outcomes = outcomesOf(entries);
  return ages.map((age) => {
    const results = outcomes.filter(({ done }) => done !== null && done <= age).length;
    const without = outcomes.filter(({ open, done }) => open >= age && (done === null || done > age)).length;
    return { results, known: results + without };
  });
}

/**
 * Actions by the week they were done in, the newest first, with how many had a result by which age. Weeks of different age are
 * compared at the same age only, and a young one says nothing of an age it has not reached. Together are only those weeks
 * that have reached the age and are known in full at it.
 * @param upTo until when results are known, YYYY-MM-DD
 */
export function cohortTable(
  entries: readonly Entry[],
  ages: readonly number[],
  weekStart: number,
  upTo: string,
): { rows: CohortRow[]; together: readonly CohortCell[] } {
  const rows = cohortsOf(entries, 'week', weekStart)
    .map(({ from, entries: those }) => ({ from, n: those.length, cells: cellsOf(those, ages) }))
    .toReversed();
  const together = ages.map((age, at) => {
    // A young week is known in full only where everything in it came to something: it would speak for none but itself.
    const isOld = (from: string) => dayAfter(from, 6 + age) <= upTo;
    const full = rows.flatMap(({ from, n, cells }) => (cells[at]?.known === n && isOld(from) ? [cells[at]] : []));
    const sum = (of: keyof CohortCell) => full.reduce((so, cell) => so + cell[of], 0);
    return { results: sum('results'), known: sum('known') };
  });
  return { rows, together };
}
