import { expect, test } from 'vitest';
import { changeOfRatio, ratioHistory } from '../../lib/measure/ratio-history';
import { dayAfter } from '../../lib/measure/workdays';

const today = '2026-11-26';
const from = dayAfter(today, -366);
const ago = (days: number) => dayAfter(today, -days);
/** So many on each day from some days ago to others. */
const each = (n: number, since: number, until = 0) =>
  new Map(Array.from({ length: since - until + 1 }, (_, at) => [ago(until + at), n]));
const history = (actions: Map<string, number>, results: Map<string, number>, lag = 0) =>
  ratioHistory({ lag }, actions, results, { from, today });

test('four stretches of thirteen weeks in a year, the newest first; the lag takes from the oldest', () => {
  const all = history(each(10, 366), each(1, 366));
  expect(all.map(({ span, tally }) => [span.to, tally.actions, tally.results])).toEqual([
    [today, 910, 91],
    [ago(91), 910, 91],
    [ago(182), 910, 91],
    [ago(273), 910, 91],
  ]);
  // The actions of the fourth would lie before what was read.
  expect(history(each(10, 366), each(1, 366), 7)).toHaveLength(3);
});

test('actions and results are moved by the lag, so that a rise does not look like a fall', () => {
  const grown = new Map([...each(10, 366, 91), ...each(30, 90)]);
  const results = new Map([...each(1, 366, 61), ...each(3, 60)]);
  const [now] = history(grown, results, 30);
  expect(now?.ratio).toMatchObject({ enough: true });
  expect((now?.tally.actions ?? 0) / (now?.tally.results ?? 1)).toBeCloseTo(10, 9);
});

test('it begins with the first action, not with noughts before it', () => {
  expect(history(each(2, 100), each(1, 100))).toHaveLength(2);
  expect(history(new Map(), each(1, 100))).toHaveLength(1);
  expect(history(each(2, 5), new Map(), 10)).toEqual([]);
});

test('a change is one only where the intervals have nothing in common', () => {
  const better = new Map([...each(1, 366, 91), ...each(3, 90)]);
  expect(changeOfRatio(history(each(10, 366), better))).toBe('fewer');
  expect(changeOfRatio(history(each(10, 366), new Map([...each(3, 366, 91), ...each(1, 90)])))).toBe('more');
  expect(changeOfRatio(history(each(10, 366), each(1, 366)))).toBe('same');
  // Three results and one: three times as many, and nothing to tell.
  const rare = new Map([ago(20), ago(30), ago(40), ago(120)].map((day) => [day, 1]));
  expect(changeOfRatio(history(each(1, 181), rare))).toBe('same');
  expect(changeOfRatio(history(each(1, 60), each(1, 60)))).toBe('few');
  expect(changeOfRatio(history(each(1, 366), new Map()))).toBe('few');
});
