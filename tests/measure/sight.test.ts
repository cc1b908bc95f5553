import { expect, test } from 'vitest';
import { cascade, partOn } from '../../lib/measure/cascade';
import { periodOf } from '../../lib/measure/period';
import { ratioOf, type Tally } from '../../lib/measure/ratio';
import { pathsFrom, sharesOf, wholeWay } from '../../lib/measure/sight';
import { plainCalendar } from '../../lib/measure/workdays';
import type { OffDay, Pair, Target } from '../../lib/target';

const today = '2026-11-26';
const target = (period: Target['period'], value: number): Target => ({
  ...{ metric: 'call', period, value, direction: 'up' },
});
const due = (of: Target | null, calendar = plainCalendar, unit = 1) =>
  sharesOf(of, new Map(), calendar, today, unit).map((share) => share.due);

test('a week’s 60 are 12 today, and in month, quarter and year as much as their days ask', () => {
  const [day, week, month, quarter, year] = due(target('week', 60));
  expect([day, week]).toEqual([12, 60]);
  // 21 working days in November, 66 in the quarter, 261 in the year.
  expect([month, quarter, year].map((n) => Math.round(n ?? 0))).toEqual([252, 792, 3132]);
});

test('what is smaller than the target’s period is the cascade’s own part, to the last one', () => {
  const plan = cascade(periodOf(today, 'year', plainCalendar), 1003, plainCalendar).now;
  const parts = (['day', 'week', 'month', 'quarter'] as const).map((kind) => partOn(plan, kind, today)?.value);
  expect(due(target('year', 1003))).toEqual([...parts, 1003]);
});

test('a day off asks for nothing, and money is divided in whole units', () => {
  const off = new Map<string, OffDay>([[today, { day: today, kind: 'leave', share: 1 }]]);
  expect(due(target('week', 60), { ...plainCalendar, off })[0]).toBe(0);
  for (const share of due(target('year', 100_000), plainCalendar, 100)) expect((share ?? 1) % 100).toBe(0);
});

test('without a target, and under a ceiling, nothing is asked; what was done is told all the same', () => {
  expect(due(null)).toEqual([null, null, null, null, null]);
  expect(due({ ...target('week', 3), direction: 'down' })).toEqual([null, null, null, null, null]);
  const days = new Map([
    [today, 2],
    ['2026-11-23', 3],
    ['2026-11-02', 4],
    ['2026-10-01', 5],
    ['2026-01-02', 6],
    ['2025-12-31', 7],
  ]);
  expect(sharesOf(null, days, plainCalendar, today).map(({ done }) => done)).toEqual([2, 5, 9, 14, 20]);
});

const pair = (action: string, result: string): Pair => ({ action, result, ratio: 3, lag: 0, horizon: 30 });

test('ways go on as far as pairs do, and never round in a circle', () => {
  const pairs = [pair('a', 'b'), pair('b', 'c'), pair('a', 'd'), pair('c', 'a')];
  const names = pathsFrom('a', pairs).map((path) => path.map(({ result }) => result).join(''));
  expect(names).toEqual(['bc', 'd']);
  expect(pathsFrom('d', pairs)).toEqual([]);
});

const step = (tally: Tally, several = false) => ({ tally, several, ratio: ratioOf(tally, { several }) });

test('from first to last is the product of what is shown, within bounds that are wider than those of either step', () => {
  const whole = wholeWay([step({ actions: 300, results: 30 }), step({ actions: 60, results: 15 })]);
  expect(whole?.actions).toBeCloseTo(40, 9);
  const relative = (one: { few: number; many: number | null } | null) => (one?.many ?? 0) / (one?.few ?? 1);
  const first = ratioOf({ actions: 300, results: 30 });
  expect(relative(whole)).toBeGreaterThan(relative(first as never));
  expect(whole?.few).toBeLessThan(40);
  expect(whole?.many).toBeGreaterThan(40);
});

test('one step that cannot be told leaves the whole untold', () => {
  expect(wholeWay([step({ actions: 300, results: 30 }), step({ actions: 9, results: 3 })])).toBeNull();
  expect(wholeWay([step({ actions: 300, results: 30 }), step({ actions: 40, results: 0 })])).toBeNull();
  expect(wholeWay([])).toBeNull();
  expect(wholeWay([step({ actions: 30, results: 3 })])).toEqual(ratioOf({ actions: 30, results: 3 }));
});

test('a step with several results an action, and one that always succeeds, stay within their bounds', () => {
  for (const steps of [
    [step({ actions: 20, results: 60 }, true), step({ actions: 30, results: 3 })],
    [step({ actions: 20, results: 20 }), step({ actions: 30, results: 30 })],
  ]) {
    const whole = wholeWay(steps);
    expect(whole?.few).toBeLessThanOrEqual(whole?.actions ?? 0);
    expect(whole?.many ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(whole?.actions ?? 0);
  }
});
