import { describe, expect, test } from 'vitest';
import { courseOf } from '../../lib/measure/course';
import { type PaceQuestion, paceOf } from '../../lib/measure/pace';
import { daysFrom, plainCalendar, weightOf } from '../../lib/measure/workdays';
import type { OffDay } from '../../lib/target';

/** September 2026 without its last day: 21 working days. */
const span = { from: '2026-09-01', to: '2026-09-29' };
const course = courseOf(span, plainCalendar);
const working = daysFrom(span.from, span.to).filter((day) => weightOf(day, plainCalendar));

/** So many on each of the first working days. */
const counts = (...each: number[]) => new Map(each.map((n, at) => [working[at] as string, n]));

const ask = (more: Partial<PaceQuestion> = {}) =>
  paceOf({
    target: { value: 100, direction: 'up' },
    shape: 'count',
    course,
    byDay: counts(4, 4, 4, 4, 4, 4, 4, 4, 3, 3),
    today: working[10] as string,
    ...more,
  });

describe('100 in 21 working days, 38 after ten', () => {
  test('is nine behind and needs six a day', () => {
    const pace = ask();
    expect(course.total).toBe(21);
    expect(pace.expected).toBeCloseTo(47.6, 1);
    expect(pace).toMatchObject({ done: 38, behind: 9, ahead: 0, missing: 62, buffer: 0 });
    expect(pace.need?.exact).toBeCloseTo(5.64, 2);
    expect(pace.need?.whole).toBe(6);
    expect(pace.enough).toEqual({ goal: 6, left: 6 });
  });

  test('will end at about 80, hardly at 100', () => {
    const { projection, chance } = ask();
    expect(projection?.middle).toBeCloseTo(79.8, 5);
    expect(projection?.low).toBeGreaterThan(65);
    expect(projection?.high).toBeLessThan(95);
    expect(chance).toBeCloseTo(0.025, 3);
  });

  test('is likelier with each that the running day brings, and never less likely than without the day', () => {
    const chances = [0, 5, 20, 40, 55].map((n) => ask({ byDay: counts(4, 4, 4, 4, 4, 4, 4, 4, 3, 3, n) }).chance ?? 0);
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
    expect(chances[0]).toBeCloseTo(0.025, 3);
    expect(chances[3]).toBeGreaterThan(0.5);
  });

  test('asks the same of the day while it runs, and is content once that is done', () => {
    const during = (n: number) => ask({ byDay: counts(4, 4, 4, 4, 4, 4, 4, 4, 3, 3, n) });
    expect(during(4).enough).toEqual({ goal: 6, left: 2 });
    expect(during(9).enough).toEqual({ goal: 6, left: 0 });
    expect(during(9).need?.whole).toBe(6);
  });

  test('by the share of the day that has passed more is expected, but the word stays', () => {
    expect(ask({ passed: 0.5 }).expected).toBeCloseTo(50, 5);
    expect(ask({ passed: 0.5 }).mark).toBe(ask().mark);
    expect(ask({ passed: 1 }).expected).toBeCloseTo(52.38, 2);
  });

  test('with what is missing left behind, each day asks its own part', () => {
    expect(ask({ carry: 'reset' }).enough).toEqual({ goal: 5, left: 5 });
  });
});

describe('the word', () => {
  test('is never behind at nine on the first morning', () => {
    const first = ask({ byDay: new Map(), today: working[0] as string });
    expect(first).toMatchObject({ mark: 'too-early', expected: 0, projection: null, chance: null });
    expect(ask({ byDay: new Map(), today: '2026-08-20' }).mark).toBe('too-early');
  });

  test.each([
    ['on', counts(5, 5, 4, 5, 5, 5, 4, 5, 5, 4)],
    ['ahead', counts(7, 7, 7, 7, 7, 7, 7, 7, 7, 7)],
    ['far-behind', counts(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)],
    ['done', counts(50, 50)],
    ['on', counts(4, 4, 4, 4, 4, 4, 4, 4, 3, 3)],
    ['behind', counts(4, 4, 4, 4, 4, 4, 3, 3, 3, 1)],
  ])('%s', (mark, byDay) => expect(ask({ byDay }).mark).toBe(mark));

  test('after the last working day it is reached or missed', () => {
    expect(ask({ today: '2026-10-15' })).toMatchObject({ mark: 'missed', need: null, chance: 0, missing: 62 });
    expect(ask({ today: '2026-09-29', passed: 1 })).toMatchObject({ mark: 'missed', enough: { goal: 0, left: 0 } });
    expect(ask({ today: '2026-10-15', byDay: counts(100) })).toMatchObject({ mark: 'done', chance: 1 });
  });

  test('where nobody works there is nothing due, and nothing infinite', () => {
    const off = courseOf(span, { ...plainCalendar, weights: [0, 0, 0, 0, 0, 0, 0] });
    const pace = ask({ course: off, byDay: new Map() });
    expect(pace).toMatchObject({ mark: 'free', expected: 0, need: null, enough: { goal: 0, left: 0 }, buffer: 0 });
    expect(JSON.stringify(pace)).not.toMatch(/Infinity|NaN/);
    expect(ask({ course: off, byDay: new Map([['2026-09-05', 100]]) }).mark).toBe('done');
  });

  test('a day off asks nothing, and half a day half', () => {
    const today = working[10] as string;
    const off = (share: number) => {
      const away: OffDay = { day: today, kind: 'leave', share };
      return ask({ course: courseOf(span, { ...plainCalendar, off: new Map([[today, away]]) }) });
    };
    expect(off(1).enough).toEqual({ goal: 0, left: 0 });
    expect(off(0.5).enough).toEqual({ goal: 3, left: 3 });
    expect(ask({ today: '2026-09-05' }).enough?.goal).toBe(0);
  });
});

test('two a month are not asked for every day', () => {
  const goals = working.map(
    (today) => ask({ target: { value: 2, direction: 'up' }, byDay: new Map(), today }).enough?.goal,
  );
  expect(goals.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
  expect(goals.slice(5)).toEqual([...Array.from({ length: 15 }, () => 1), 2]);
  const one = counts(1);
  const later = ask({ target: { value: 2, direction: 'up' }, byDay: one, today: working[10] as string });
  expect(later).toMatchObject({ mark: 'on', enough: { goal: 0, left: 0 } });
  expect(later.buffer).toBeCloseTo(0.5, 9);
});

describe('a ceiling', () => {
  const atMost = (value: number, byDay: ReadonlyMap<string, number>, more: Partial<PaceQuestion> = {}) =>
    ask({ target: { value, direction: 'down' }, byDay, ...more });

  test('says what is still allowed', () => {
    expect(atMost(3, counts(0, 2))).toMatchObject({ missing: 1, enough: null, behind: 0, mark: 'on' });
  });

  test('is broken by one too many, whatever is left of the period', () => {
    expect(atMost(3, counts(4))).toMatchObject({ mark: 'missed', missing: 0, chance: 0 });
    expect(atMost(0, counts(1)).mark).toBe('missed');
  });

  test('is kept to the end by who stays below', () => {
    expect(atMost(3, counts(3), { today: '2026-10-01' })).toMatchObject({ mark: 'done', chance: 1 });
    expect(atMost(30, counts(3, 3, 3, 3, 2, 3, 2, 3, 2, 2))).toMatchObject({ mark: 'behind', missing: 4 });
    expect(atMost(30, new Map())).toMatchObject({ mark: 'ahead', behind: 0 });
  });
});

describe('money', () => {
  const money = (byDay: ReadonlyMap<string, number>, more: Partial<PaceQuestion> = {}) =>
    ask({ shape: 'amount', target: { value: 2_100_000, direction: 'up' }, byDay, ...more });

  test('is as sure as its days are alike', () => {
    const steady = money(counts(...Array.from({ length: 10 }, (_, at) => 95_000 + (at % 2) * 10_000)));
    const deals = money(counts(0, 0, 500_000, 0, 0, 0, 300_000, 0, 0, 200_000));
    expect(steady.done).toBe(deals.done);
    expect(steady.projection?.middle).toBeCloseTo(2_100_000, 0);
    const width = ({ projection }: typeof steady) => (projection ? projection.high - projection.low : 0);
    expect(width(steady)).toBeLessThan(200_000);
    expect(width(deals)).toBeGreaterThan(800_000);
  });

  test('of two deals nothing can be said, so nothing is', () => {
    expect(money(counts(0, 0, 100_000, 0, 50_000))).toMatchObject({
      mark: 'on',
      projection: null,
      chance: null,
      behind: 850_000,
    });
  });

  test('needs per day in minor units, never a fraction of one', () => {
    expect(money(counts(1_000_001)).need?.whole).toBe(100_000);
  });

  test('a huge sum does not change what is said of it', () => {
    const large = money(counts(...Array.from({ length: 10 }, (_, at) => (90_000 + at * 1000) * 10_000)), {
      target: { value: 2_100_000 * 10_000, direction: 'up' },
    });
    const small = money(counts(...Array.from({ length: 10 }, (_, at) => 90_000 + at * 1000)));
    expect(large.mark).toBe(small.mark);
    expect(large.chance).toBeCloseTo(small.chance as number, 2);
  });
});
