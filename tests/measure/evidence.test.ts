import { expect, test } from 'vitest';
import { evidenceOf, type PairNumbers, reachOf } from '../../lib/measure/evidence';
import { areLinked, link } from '../../lib/measure/links';
import { ratioOf } from '../../lib/measure/ratio';
import { columnsOf, type Step } from '../../lib/measure/steps';
import { dayAfter } from '../../lib/measure/workdays';
import type { Pair } from '../../lib/target';

const today = '2026-11-26';
const pair: Pair = { result: 'connection-accepted', action: 'connection-request', ratio: 3, lag: 2, horizon: 21 };

/** An act so many days ago. */
const step = (ago: number, subject?: string, n = 1): Step => ({
  ...{ day: dayAfter(today, -Math.floor(ago)), at: (1000 - ago) * 1000, n },
  ...(subject === undefined ? {} : { subject }),
});

const byDay = (steps: readonly Step[]) => {
  const days = new Map<string, number>();
  for (const { day, n } of steps) days.set(day, (days.get(day) ?? 0) + n);
  return days;
};

const numbers = (actions: Step[], results: Step[], more: Partial<PairNumbers> = {}): PairNumbers => ({
  ...{
    pair,
    actions: byDay(actions),
    results: byDay(results),
    steps: { from: dayAfter(today, -89), actions: columnsOf(actions), results: columnsOf(results) },
    seen: false,
    today,
  },
  ...more,
});

test('a result is credited to the last action with the same subject before it, and each once', () => {
  const { entries, found, named, all } = link(
    columnsOf([step(30, 'a'), step(20, 'a'), step(10, 'a'), step(9, 'b'), step(8)]),
    columnsOf([step(15, 'a'), step(12, 'a'), step(11, 'a'), step(9.001, 'b'), step(5, 'c'), step(4)]),
    { today, seen: false },
  );
  const results = entries.map(({ start, result }) => [start, result]);
  expect(results).toEqual([
    [dayAfter(today, -30), dayAfter(today, -12)],
    [dayAfter(today, -20), dayAfter(today, -15)],
    [dayAfter(today, -10), null],
    [dayAfter(today, -9), null],
  ]);
  expect({ found, named, all }).toEqual({ found: 2, named: 5, all: 6 });
});

test('what is only seen is known up to the last look, and came between two looks', () => {
  const { entries } = link(
    columnsOf([step(30, 'a'), step(28, 'b'), step(6, 'c'), step(2, 'd')]),
    columnsOf([step(25, 'b'), step(5, 'a')]),
    {
      today,
      seen: true,
    },
  );
  expect(entries.map(({ result, looked }) => [result, looked])).toEqual([
    [dayAfter(today, -5), dayAfter(today, -25)],
    [dayAfter(today, -25), null],
    [null, dayAfter(today, -5)],
    [null, null],
  ]);
});

test('links tell of a pair only where most results name somebody and most of those find their action', () => {
  expect(areLinked({ found: 8, named: 8, all: 10 })).toBe(true);
  expect(areLinked({ found: 7, named: 7, all: 10 })).toBe(false);
  expect(areLinked({ found: 3, named: 10, all: 10 })).toBe(false);
  expect(areLinked({ found: 0, named: 0, all: 0 })).toBe(false);
});

test('linked: 300 old requests with 90 accepted are 3.3 to one, though as many young ones have nothing yet', () => {
  const old = Array.from({ length: 300 }, (_, one) => step(30 + (one % 50), `s${one}`));
  const young = Array.from({ length: 300 }, (_, one) => step(0, `y${one}`));
  const accepted = old.flatMap(({ subject }, one) => (one % 10 < 3 ? [step(28 + (one % 50), subject)] : []));
  const evidence = evidenceOf(numbers([...old, ...young], accepted));
  expect(evidence).toMatchObject({ way: 'linked', days: 90, actions: 600, results: 90, several: false, unknown: 0 });
  const ratio = ratioOf(evidence.tally);
  expect(ratio.enough && ratio.actions).toBeGreaterThan(2.9);
  expect(ratio.enough && ratio.actions).toBeLessThan(3.6);
});

test('what nobody looked at is unknown, not failed', () => {
  const old = Array.from({ length: 100 }, (_, one) => step(60, `s${one}`));
  const since = Array.from({ length: 100 }, (_, one) => step(10, `y${one}`));
  const seen = old.slice(0, 30).map(({ subject }) => step(20, subject));
  const evidence = evidenceOf(numbers([...old, ...since], seen, { seen: true }));
  expect(evidence).toMatchObject({ unknown: 100, knownUpTo: dayAfter(today, -20) });
  expect(evidence.tally.actions).toBeLessThan(101);
});

test('without links, the results of some days beside the actions of as many days, earlier by the lag', () => {
  const late: Pair = { ...pair, lag: 7, horizon: 45 };
  const actions = Array.from({ length: 60 }, (_, ago) => step(ago, undefined, ago < 7 ? 100 : 10));
  const results = Array.from({ length: 60 }, (_, ago) => step(ago));
  const evidence = evidenceOf(numbers(actions, results, { pair: late }));
  expect(evidence).toMatchObject({ way: 'shifted', days: 53, actions: 530, results: 53, several: true });
});

test('where there is too little to move, the same days beside each other; without a lag always', () => {
  const few = evidenceOf(numbers([step(3, undefined, 12)], [step(0)], { pair: { ...pair, lag: 7 } }));
  expect(few).toMatchObject({ way: 'beside', actions: 12, results: 1 });
  expect(ratioOf(few.tally, few)).toMatchObject({ enough: true, actions: 12 });
  const actions = Array.from({ length: 60 }, (_, ago) => step(ago));
  expect(evidenceOf(numbers(actions, [], { pair: { ...pair, lag: 0 } })).way).toBe('beside');
  expect(reachOf({ horizon: 120 })).toBe(120);
});

test('more results than actions is a ratio below one, not nonsense', () => {
  const evidence = evidenceOf(numbers([step(1, undefined, 10)], [step(0, undefined, 25)]));
  expect(ratioOf(evidence.tally, evidence)).toMatchObject({ enough: true, actions: 0.4 });
});

test('an action that can have several results is never linked one to one', () => {
  const actions = Array.from({ length: 20 }, (_, one) => step(40, `s${one}`));
  const results = actions.map(({ subject }) => step(30, subject));
  expect(evidenceOf(numbers(actions, results, { pair: { ...pair, several: true } })).way).not.toBe('linked');
});

const offers: Pair = { result: 'offer-made', action: 'interview-booked', ratio: 3, lag: 14, horizon: 60 };

test('passed steps count in the ratio, and are told apart from what was counted', () => {
  const interviews = Array.from({ length: 7 }, (_, one) => step(40, `i${one}`));
  const made = [step(30, 'i0'), step(30, 'i1'), step(20, 'x'), step(19, 'y')];
  const gone = [step(20, 'x'), step(19, 'y')];
  const counted = evidenceOf(numbers(interviews, made, { pair: offers }));
  expect(counted).toMatchObject({ way: 'linked', actions: 7, results: 2, passed: { actions: 0, results: 0 } });
  const passed = { actions: gone, results: [] };
  const whole = evidenceOf(numbers(interviews, made, { pair: offers, passed }));
  expect(whole).toMatchObject({ way: 'linked', actions: 9, results: 4, passed: { actions: 2, results: 0 } });
  expect(whole.tally.results).toBeLessThanOrEqual(whole.tally.actions);
});

test('without links passed steps are numbers of days, too', () => {
  const cvs = Array.from({ length: 12 }, () => step(3));
  const several: Pair = { ...offers, action: 'cv-sent', result: 'interview-booked', lag: 0, several: true };
  const passed = { actions: [step(4, 'a'), step(200, 'old')], results: [step(2, 'a'), step(1, 'b')] };
  const whole = evidenceOf(numbers(cvs, [step(1, 'c')], { pair: several, passed }));
  expect(whole).toMatchObject({ way: 'beside', actions: 13, results: 3, passed: { actions: 1, results: 2 } });
});

test('a step passed before the days that are looked at is in none of them', () => {
  const passed = { actions: [step(95, 'a')], results: [] };
  const interviews = Array.from({ length: 9 }, (_, one) => step(40, `i${one}`));
  const whole = evidenceOf(numbers(interviews, [step(30, 'i0'), step(3, 'a')], { pair: offers, passed }));
  expect(whole.passed.actions).toBe(0);
  expect(whole.actions).toBe(9);
});

test('what was passed says nothing of how long results take: young actions are not taken for failed', () => {
  const old = Array.from({ length: 30 }, (_, one) => step(80, `i${one}`));
  const later = old.slice(0, 10).map(({ subject }) => step(60, subject));
  const young = Array.from({ length: 30 }, (_, one) => step(3, `y${one}`));
  const gone = Array.from({ length: 10 }, (_, one) => step(10, `x${one}`));
  const made = [...later, ...gone];
  const without = evidenceOf(numbers([...old, ...young], later, { pair: offers }));
  const whole = evidenceOf(numbers([...old, ...young], made, { pair: offers, passed: { actions: gone, results: [] } }));
  expect(whole.arrival).toEqual(without.arrival);
  expect(whole.tally.actions).toBeCloseTo(without.tally.actions + 10, 9);
  expect(whole.tally.results).toBeCloseTo(without.tally.results + 10, 9);
});

test('where all were passed, all that is known is that each had its result', () => {
  const gone = Array.from({ length: 12 }, (_, one) => step(10, `x${one}`));
  const whole = evidenceOf(numbers([], gone, { pair: offers, passed: { actions: gone, results: [] } }));
  expect(whole).toMatchObject({ way: 'linked', actions: 12, results: 12, passed: { actions: 12, results: 0 } });
  expect(whole.tally.actions).toBeCloseTo(12, 2);
  expect(whole.tally.results).toBeCloseTo(12, 2);
});

test('who went past a step on the way to the result, and has it not yet, is still open', () => {
  const sent: Pair = { ...offers, action: 'cv-sent', result: 'placement' };
  const cvs = Array.from({ length: 20 }, (_, one) => step(70, `c${one}`));
  const placed = cvs.slice(0, 5).map(({ subject }) => step(50, subject));
  // They came to the interview two days ago.
  const gone = Array.from({ length: 10 }, (_, one) => step(2, `x${one}`));
  const whole = evidenceOf(numbers(cvs, placed, { pair: sent, passed: { actions: gone, results: [] } }));
  expect(whole).toMatchObject({ actions: 30, results: 5, passed: { actions: 10, results: 0 } });
  expect(whole.tally.actions).toBeLessThan(26);
});
