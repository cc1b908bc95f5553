import { expect, test } from 'vitest';
import type { Entry } from '../../lib/measure/cohort';
import { agesFor, cohortTable } from '../../lib/measure/cohort-table';

const today = '2026-11-26';
/** Known at once: what has no result has none up to today. */
const sure = (start: string, result: string | null = null): Entry => ({ start, result, looked: result ?? today });

test('a week is told at the ages it has reached, and at no other', () => {
  const entries = [
    sure('2026-11-02', '2026-11-05'),
    sure('2026-11-03'),
    sure('2026-11-20'),
    sure('2026-11-24', '2026-11-24'),
  ];
  const { rows, together } = cohortTable(entries, [7, 14, 28], 1, today);
  expect(rows.map(({ from, n }) => [from, n])).toEqual([
    ['2026-11-23', 1],
    ['2026-11-16', 1],
    ['2026-11-02', 2],
  ]);
  expect(rows[2]?.cells).toEqual([
    { results: 1, known: 2 },
    { results: 1, known: 2 },
    { results: 1, known: 1 },
  ]);
  // Six days old: of a week nothing is known yet; its result of the same day is.
  expect(rows[1]?.cells[0]).toEqual({ results: 0, known: 0 });
  expect(rows[0]?.cells[0]).toEqual({ results: 1, known: 1 });
  // The young week of which all came is not told together with the one that had its time.
  expect(together).toEqual([
    { results: 1, known: 2 },
    { results: 1, known: 2 },
    { results: 0, known: 0 },
  ]);
});

test('what nobody looked at is unknown, not failed; what came between two looks is on neither side of an age', () => {
  const start = '2026-10-05';
  const never: Entry = { start, result: null, looked: null };
  const between: Entry = { start, result: '2026-10-25', looked: '2026-10-08' };
  const after: Entry = { start, result: '2026-10-25', looked: '2026-10-20' };
  const cells = (one: Entry) => cohortTable([one], [7, 14, 28], 1, today).rows[0]?.cells;
  expect(cells(never)).toEqual([7, 14, 28].map(() => ({ results: 0, known: 0 })));
  expect(cells(between)).toEqual([
    { results: 0, known: 0 },
    { results: 0, known: 0 },
    { results: 1, known: 1 },
  ]);
  expect(cells(after)?.slice(0, 2)).toEqual([
    { results: 0, known: 1 },
    { results: 0, known: 1 },
  ]);
});

test('weeks begin where the person’s do; ages end with the horizon', () => {
  expect(cohortTable([sure('2026-11-22')], [7], 7, today).rows[0]?.from).toBe('2026-11-22');
  expect(cohortTable([], [7], 1, today)).toEqual({ rows: [], together: [{ results: 0, known: 0 }] });
  expect([agesFor(5), agesFor(21), agesFor(45), agesFor(120)]).toEqual([
    [5],
    [7, 14, 21],
    [7, 14, 28, 45],
    [14, 28, 56, 120],
  ]);
});
