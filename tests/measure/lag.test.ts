import { describe, expect, test } from 'vitest';
import { cohortsOf, type Entry, knownUpTo, type Outcome, outcomesOf } from '../../lib/measure/cohort';
import { curve, kaplanMeier, shareAtAge } from '../../lib/measure/curve';
import { knownOf } from '../../lib/measure/known';
import { arrivedBy, assumedArrival, lagShifted, maturityWeighted } from '../../lib/measure/lag';
import { chance } from '../truth/random';

const pair = { lag: 7, horizon: 28 };
const knownTally = (outcomes: readonly Outcome[], of = pair) => knownOf(outcomes, of).tally;
const many = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);

describe('entries', () => {
  const entry = (start: string, result: string | null, looked: string | null): Entry => ({ start, result, looked });

  test('days become ages, over a change of the clock and a leap day too', () => {
    expect(
      outcomesOf([
        entry('2028-02-27', '2028-03-01', '2028-02-28'),
        entry('2026-03-28', null, '2026-03-30'),
        entry('2026-03-28', null, null),
        entry('2026-03-28', '2026-03-30', '2026-04-20'),
        entry('2026-03-28', '2026-03-27', null),
      ]),
    ).toEqual([
      { open: 1, done: 3 },
      { open: 2, done: null },
      { open: -1, done: null },
      { open: 2, done: 2 },
      { open: -1, done: 0 },
    ]);
  });

  test('results are known up to the last look', () => {
    expect(knownUpTo([entry('2026-01-05', null, '2026-01-09'), entry('2026-01-05', '2026-01-12', null)])).toBe(
      '2026-01-12',
    );
    expect(knownUpTo([entry('2026-01-05', null, null)])).toBeNull();
  });

  test('cohorts by week and month, over the turn of the year', () => {
    const entries = ['2026-01-05', '2026-01-04', '2025-12-29'].map((day) => entry(day, null, null));
    expect(cohortsOf(entries, 'week').map(({ from, entries: those }) => [from, those.length])).toEqual([
      ['2025-12-29', 2],
      ['2026-01-05', 1],
    ]);
    expect(cohortsOf(entries, 'week', 7).map(({ from }) => from)).toEqual(['2025-12-28', '2026-01-04']);
    expect(cohortsOf(entries, 'month').map(({ from }) => from)).toEqual(['2025-12-01', '2026-01-01']);
  });
});

describe('the share with a result by each age', () => {
  // By hand: 10 at risk, one result on day 1 (.1); 2 go out of sight on day 2; of 7 two on day 3: 1 - .9 × 5/7.
  const open = (age: number) => ({ open: age, done: null });
  const done = (age: number) => ({ open: age, done: age });
  const few = [done(1), open(2), open(2), done(3), done(3), ...many(5, open(9))];

  test('young ones count as long as they were watched', () => {
    const shares = kaplanMeier(few, 9);
    expect(shares[0]).toBe(0);
    expect(shares[2]).toBeCloseTo(0.1, 9);
    expect(shares[9]).toBeCloseTo(1 - (0.9 * 5) / 7, 9);
  });

  test('what nobody looked at changes nothing: unknown, not failed', () => {
    expect(kaplanMeier([...few, ...many(100, open(-1))], 9)).toEqual(kaplanMeier(few, 9));
    expect(knownTally(many(50, open(-1)), pair)).toEqual({
      actions: expect.closeTo(0, 1),
      results: expect.closeTo(0, 1),
    });
  });

  test('a result after the horizon is none', () => {
    expect(kaplanMeier([done(12), ...many(9, open(20))], 10).at(-1)).toBe(0);
  });

  test('results whose day is only known between two looks: with narrow looks the same comes out', () => {
    const seen = few.map((one) => (one.done === null ? one : { open: one.done - 1, done: one.done }));
    const shares = curve(seen, 9);
    expect(shares[9]).toBeCloseTo(1 - (0.9 * 5) / 7, 3);
  });

  test('taking the day it was seen for the day it came overstates; the curve does not', () => {
    const random = chance(4);
    // Three of ten answer on the first day; each is looked at once, some day within thirty.
    const outcomes = Array.from({ length: 3000 }, () => {
      const look = 1 + Math.floor(random.next() * 30);
      return random.happens(0.3) ? { open: -1, done: look } : { open: look, done: null };
    });
    const wrong = outcomes.map(({ open, done }) => ({ open: done ?? open, done }));
    expect(kaplanMeier(wrong, 30).at(-1)).toBeGreaterThan(0.5);
    const { actions, results } = knownTally(outcomes, { lag: 2, horizon: 30 });
    expect(Math.abs(results / actions - 0.3)).toBeLessThan(0.02);
    expect(curve(outcomes, 30)[15]).toBeCloseTo(0.3, 1);
  });

  test('a cohort too young for the age says nothing; a complete one does', () => {
    expect(shareAtAge([done(1), ...many(9, open(5))], 21, 28)).toBeNull();
    expect(shareAtAge([done(1), ...many(9, open(25))], 21, 28)).toBeCloseTo(0.1, 9);
    expect(shareAtAge(many(4, done(2)), 21, 28)).toBe(1);
    expect(shareAtAge([], 21, 28)).toBeNull();
  });
});

describe('what is known of a ratio', () => {
  test('all old and looked at: all of them', () => {
    const outcomes = [...many(9, { open: 5, done: 5 }), ...many(21, { open: 40, done: null })];
    const { actions, results } = knownTally(outcomes, pair);
    expect(actions).toBeCloseTo(30, 1);
    expect(results).toBeCloseTo(9, 1);
  });

  test('as many again of yesterday say next to nothing', () => {
    const outcomes = [...many(9, { open: 5, done: 5 }), ...many(21, { open: 40, done: null })];
    const more = knownTally([...outcomes, ...many(30, { open: 1, done: null })], pair);
    expect(more.results / more.actions).toBeCloseTo(0.3, 1);
    expect(more.actions).toBeGreaterThan(29);
    expect(more.actions).toBeLessThan(40);
  });

  test.each([
    [100, 10],
    [0, 1],
    [0, 0],
  ])('a lag of %i and a horizon of %i, as somebody may type them', (lag, horizon) => {
    const outcomes = [...many(9, { open: 0, done: 0 }), ...many(21, { open: 40, done: null })];
    const { actions, results } = knownTally(outcomes, { lag, horizon });
    expect(actions).toBeCloseTo(30, 1);
    expect(results).toBeCloseTo(9, 1);
  });

  test('a hundred thousand outcomes are no trouble', () => {
    const outcomes = [...many(30_000, { open: 5, done: 5 }), ...many(70_000, { open: 40, done: null })];
    const { actions, results } = knownTally(outcomes, pair);
    expect(results / actions).toBeCloseTo(0.3, 3);
  });
});

describe('how results arrive', () => {
  test.each([
    [2, 21],
    [7, 28],
    [60, 180],
    [0, 7],
    [100, 120],
  ])('half by day %i, all by day %i', (lag, horizon) => {
    const arrival = assumedArrival({ lag, horizon });
    if (lag > 0 && lag < horizon / 2) expect(arrivedBy(arrival, lag)).toBeCloseTo(0.5, 6);
    expect(arrivedBy(arrival, -1)).toBe(0);
    expect(arrivedBy(arrival, horizon)).toBe(1);
    expect(arrivedBy(arrival, horizon + 50)).toBe(1);
    expect(arrival.every((share, age) => share >= arrivedBy(arrival, age - 1))).toBe(true);
  });

  test('own results take the place of what is assumed', () => {
    const late = [...many(100, { open: 20, done: 20 }), ...many(200, { open: 40, done: null })];
    expect(Math.abs(arrivedBy(knownOf([], pair).arrival, 10) - arrivedBy(assumedArrival(pair), 10))).toBeLessThan(0.1);
    expect(arrivedBy(knownOf(late, pair).arrival, 10)).toBeLessThan(0.25);
  });
});

describe('without links', () => {
  test('results of a week over the actions of a week earlier by the lag', () => {
    const actions = new Map([
      ['2026-03-01', 99],
      ['2026-03-02', 30],
      ['2026-03-08', 30],
      ['2026-03-09', 99],
    ]);
    const results = new Map([
      ['2026-03-08', 7],
      ['2026-03-09', 8],
      ['2026-03-15', 7],
    ]);
    expect(lagShifted(actions, results, '2026-03-15', 7, 7)).toEqual({ actions: 60, results: 15 });
  });

  test('30 each, four weeks: 25.0 % as it looks, 30.3 % by age', () => {
    const arrived = [0.6, 0.8, 0.9, 1];
    const cohorts = [5, 8, 8, 9].map((results, i) => ({ actions: 30, results, arrived: arrived[i] ?? 1 }));
    const { actions, results } = maturityWeighted(cohorts);
    expect(results / 120).toBeCloseTo(0.25, 3);
    expect(results / actions).toBeCloseTo(0.303, 3);
  });
});
