import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextPeriod, partsOf, periodOf, previousPeriod } from '../../lib/measure/period';
import { dayAfter, daysFrom, plainCalendar } from '../../lib/measure/workdays';
import type { Period } from '../../lib/target';

const from = (weekStart: number, yearStart = 1) => ({ ...plainCalendar, weekStart, yearStart });

test.each([
  ['2026-11-26', 'day', plainCalendar, '2026-11-26', '2026-11-26', 2026, 26],
  ['2026-11-26', 'week', plainCalendar, '2026-11-23', '2026-11-29', 2026, 48],
  ['2026-11-29', 'week', from(7), '2026-11-29', '2026-12-05', 2026, undefined],
  ['2026-11-28', 'week', from(7), '2026-11-22', '2026-11-28', 2026, undefined],
  ['2026-11-27', 'week', from(6), '2026-11-21', '2026-11-27', 2026, undefined],
  ['2028-02-29', 'month', plainCalendar, '2028-02-01', '2028-02-29', 2028, 2],
  ['2026-11-26', 'quarter', plainCalendar, '2026-10-01', '2026-12-31', 2026, 4],
  ['2026-11-26', 'quarter', from(1, 4), '2026-10-01', '2026-12-31', 2026, 3],
  ['2026-02-10', 'quarter', from(1, 4), '2026-01-01', '2026-03-31', 2025, 4],
  ['2026-01-31', 'quarter', from(1, 12), '2025-12-01', '2026-02-28', 2025, 1],
  ['2026-03-31', 'year', from(1, 4), '2025-04-01', '2026-03-31', 2025, undefined],
  ['2026-04-01', 'year', from(1, 4), '2026-04-01', '2027-03-31', 2026, undefined],
  ['2026-11-26', 'year', plainCalendar, '2026-01-01', '2026-12-31', 2026, undefined],
] as const)('%s lies in a %s', (day, kind, calendar, start, end, year, number) => {
  expect(periodOf(day, kind, calendar)).toEqual({ kind, from: start, to: end, year, ...(number && { number }) });
});

describe('a year of 53 weeks', () => {
  test('has a week 53 that is the old year, whatever day it is', () => {
    for (const day of ['2026-12-28', '2026-12-31', '2027-01-01', '2027-01-03'])
      expect(periodOf(day, 'week', plainCalendar)).toMatchObject({ from: '2026-12-28', year: 2026, number: 53 });
  });

  test('is followed by week 1', () => {
    const last = periodOf('2026-12-31', 'week', plainCalendar);
    expect(nextPeriod(last, plainCalendar)).toMatchObject({ from: '2027-01-04', year: 2027, number: 1 });
    expect(previousPeriod(last, plainCalendar)).toMatchObject({ year: 2026, number: 52 });
  });

  test('and in a year of 52 the last days may be week 1 of the next', () => {
    expect(periodOf('2025-12-29', 'week', plainCalendar)).toMatchObject({ year: 2026, number: 1 });
  });
});

test('the weeks of a month are cut at its ends', () => {
  const weeks = partsOf(periodOf('2026-11-26', 'month', plainCalendar), 'week', plainCalendar);
  expect(weeks.map((week) => [week.from, week.to])).toEqual([
    ['2026-11-01', '2026-11-01'],
    ['2026-11-02', '2026-11-08'],
    ['2026-11-09', '2026-11-15'],
    ['2026-11-16', '2026-11-22'],
    ['2026-11-23', '2026-11-29'],
    ['2026-11-30', '2026-11-30'],
  ]);
});

const someDay = fc.integer({ min: 0, max: 40_000 }).map((days) => dayAfter('1990-01-01', days));
const someKind = fc.constantFrom<Period>('day', 'week', 'month', 'quarter', 'year');
const someCalendar = fc.record({
  weekStart: fc.integer({ min: 1, max: 7 }),
  yearStart: fc.integer({ min: 1, max: 12 }),
});

test('periods of a kind follow each other without gap or overlap', () => {
  fc.assert(
    fc.property(someDay, someKind, someCalendar, (day, kind, starts) => {
      const calendar = { ...plainCalendar, ...starts };
      const period = periodOf(day, kind, calendar);
      expect(period.from <= day && day <= period.to).toBe(true);
      const next = nextPeriod(period, calendar);
      expect(next.from).toBe(dayAfter(period.to));
      expect(previousPeriod(next, calendar)).toEqual(period);
      expect(periodOf(period.to, kind, calendar)).toEqual(period);
    }),
    { numRuns: 500 },
  );
});

test('the parts of a period are its days, each once', () => {
  fc.assert(
    fc.property(someDay, someKind, someKind, someCalendar, (day, whole, part, starts) => {
      const calendar = { ...plainCalendar, ...starts };
      const period = periodOf(day, whole, calendar);
      const days = partsOf(period, part, calendar).flatMap(({ from, to }) => daysFrom(from, to));
      expect(days).toEqual(daysFrom(period.from, period.to));
    }),
    { numRuns: 60 },
  );
});
