import { expect, test } from 'vitest';
import { changeOf } from '../../lib/measure/change';
import { dayAfter, daysFrom, plainCalendar } from '../../lib/measure/workdays';
import type { OffDay } from '../../lib/target';
import { poisson, randomFrom } from './random';

/** Thirteen weeks from a Monday on. */
const first = '2026-06-01';
const weeks = Array.from({ length: 13 }, (_, at) => {
  const from = dayAfter(first, at * 7);
  return { from, to: dayAfter(from, 6) };
});
const workdays = daysFrom(first, dayAfter(first, 90)).filter((_, at) => at % 7 < 5);
const isLate = (day: string) => day >= (weeks[9]?.from ?? '');
const days = (of: (day: string) => number) => new Map(workdays.map((day) => [day, of(day)]));
const change = (of: (day: string) => number, calendar = plainCalendar) => changeOf(days(of), weeks, calendar, 'count');

test('twice as many are more, half as many are less, as many are the same', () => {
  expect(change((day) => (isLate(day) ? 6 : 3))).toEqual({ word: 'more', now: 6, before: 3, weeks: 9 });
  expect(change((day) => (isLate(day) ? 3 : 6)).word).toBe('less');
  expect(change(() => 4)).toEqual({ word: 'same', now: 4, before: 4, weeks: 9 });
});

test('a few say nothing, however different they look', () => {
  const one = (day: string) => (day === weeks[10]?.from || day === weeks[12]?.from ? 2 : 0);
  expect(change(one)).toEqual({ word: 'few' });
  expect(
    changeOf(
      days(() => 9),
      weeks.slice(0, 7),
      plainCalendar,
      'count',
    ),
  ).toEqual({ word: 'few' });
  expect(changeOf(new Map(), [], plainCalendar, 'count')).toEqual({ word: 'few' });
});

test('fewer because of leave is no change: it is told per working day', () => {
  const off = new Map<string, OffDay>(
    daysFrom(weeks[10]?.from ?? '', weeks[11]?.to ?? '').map((day) => [day, { day, kind: 'leave', share: 1 }]),
  );
  const told = change((day) => (off.has(day) ? 0 : 4), { ...plainCalendar, off });
  expect(told).toMatchObject({ word: 'same', now: 4, before: 4 });
  expect(change((day) => (off.has(day) ? 0 : 4)).word).toBe('less');
});

test('all of the last weeks off leaves nothing to compare', () => {
  const off = new Map<string, OffDay>(
    daysFrom(weeks[9]?.from ?? '', weeks[12]?.to ?? '').map((day) => [day, { day, kind: 'leave', share: 1 }]),
  );
  expect(change(() => 4, { ...plainCalendar, off })).toEqual({ word: 'few' });
});

test('money: one large deal is no rise', () => {
  const deals = new Map(workdays.filter((_, at) => at % 6 === 0).map((day) => [day, 500_000]));
  const told = changeOf(deals.set(weeks[12]?.from ?? '', 3_000_000), weeks, plainCalendar, 'amount');
  expect(told.word).not.toBe('more');
});

test('what was taken back later may leave less than nothing', () => {
  expect(change((day) => (isLate(day) ? -1 : 4)).word).toBe('less');
});

test.each([
  [0.4, 1],
  [3, 1],
  [12, 1],
  [4, 3],
])(
  'of people who change nothing, %d a day and %d at a time, at most two in a hundred are told that they did',
  (rate, batch) => {
    const random = randomFrom(rate * 100 + batch);
    const wrong = Array.from({ length: 400 }, () => change(() => batch * poisson(rate / batch, random)).word).filter(
      (word) => word === 'more' || word === 'less',
    );
    expect(wrong.length).toBeLessThanOrEqual(8);
  },
);
