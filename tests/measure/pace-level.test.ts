import { expect, test } from 'vitest';
import { courseOf } from '../../lib/measure/course';
import { type LevelQuestion, paceOfLevel } from '../../lib/measure/pace-level';
import { daysFrom, plainCalendar, weightOf } from '../../lib/measure/workdays';

const span = { from: '2026-09-01', to: '2026-09-28' };
const course = courseOf(span, plainCalendar);
const working = daysFrom(span.from, span.to).filter((day) => weightOf(day, plainCalendar));

/** Readings of the first working days. */
const list = (...values: number[]) => new Map(values.map((value, at) => [working[at] as string, value]));

const ask = (readings: ReadonlyMap<string, number>, more: Partial<LevelQuestion> = {}) =>
  paceOfLevel({
    target: { value: 20, baseline: 60, direction: 'down' },
    course,
    readings,
    today: working[10] as string,
    ...more,
  });

const halfway = list(58, 57, 54, 51, 50, 48, 47, 44, 42, 40);

test('a waiting list that is to fall from 60 to 20 is halfway after half of the days', () => {
  const pace = ask(halfway);
  expect(course.total).toBe(20);
  expect(pace).toMatchObject({ mark: 'on', done: 40, expected: 40, behind: 0, ahead: 0, missing: 20, enough: null });
  expect(pace?.need).toEqual({ exact: 2, whole: 2 });
  expect(pace?.projection?.middle).toBeCloseTo(20, 9);
  expect(pace?.chance).toBeCloseTo(0.5, 2);
});

test('one that does not move is behind', () => {
  const pace = ask(list(60, 61, 60, 59, 60, 61, 60, 60, 59, 60));
  expect(pace).toMatchObject({ mark: 'far-behind', behind: 20, missing: 40 });
  expect(pace?.chance).toBeLessThan(0.01);
});

test('one below its target is done as long as it stays there', () => {
  expect(ask(list(60, 40, 18))?.mark).toBe('done');
  expect(ask(list(60, 18, 40))?.mark).not.toBe('done');
  expect(ask(halfway, { today: '2026-10-01' })).toMatchObject({ mark: 'missed', chance: 0, need: null });
});

test('the last value holds over days without one, and says where a period began', () => {
  const readings = new Map([
    ['2026-08-20', 70],
    ['2026-08-28', 60],
    ['2026-09-05', 55],
  ]);
  const pace = ask(readings, { target: { value: 20, direction: 'down' }, today: working[5] as string });
  expect(pace).toMatchObject({ done: 55, expected: 50, behind: 5, mark: 'on', chance: null, projection: null });
});

test('a level may also have to rise', () => {
  const target = { value: 100, baseline: 60, direction: 'up' } as const;
  const rising = list(63, 64, 66, 68, 71, 72, 74, 76, 78, 80);
  expect(ask(rising, { target })).toMatchObject({ mark: 'on', done: 80, expected: 80, missing: 20 });
});

test('without a reading nothing is said, without working days nothing is due', () => {
  expect(ask(new Map())).toBeNull();
  const off = courseOf(span, { ...plainCalendar, weights: [] });
  const pace = ask(halfway, { course: off });
  expect(pace?.mark).toBe('free');
  expect(JSON.stringify(pace)).not.toMatch(/Infinity|NaN/);
  expect(ask(halfway, { today: '2026-08-01' })).toBeNull();
});
