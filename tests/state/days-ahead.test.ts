import { expect, test } from 'vitest';
import { plainCalendar } from '../../lib/measure/workdays';
import { daysAhead } from '../../lib/state/days-ahead';
import type { OffDay } from '../../lib/target';

/** A Thursday. */
const today = '2026-11-26';
const off = (...days: OffDay[]) => ({ ...plainCalendar, off: new Map(days.map((one) => [one.day, one])) });
const leave = (day: string, share = 1): OffDay => ({ day, kind: 'leave', share, by: 'person' });

test('thirteen whole weeks, of which what is over says so', () => {
  const { days, working, off: none } = daysAhead(plainCalendar, today);
  expect([days.length, days[0]?.day, days.at(-1)?.day]).toEqual([91, '2026-11-23', '2027-02-21']);
  expect(days.slice(0, 7).map(({ is }) => is)).toEqual(['over', 'over', 'over', 'worked', 'worked', 'none', 'none']);
  expect([working, none]).toEqual([62, []]);
});

test('a half day is part of one, a weekend of leave takes nothing and is not told', () => {
  const calendar = off(leave('2026-11-27', 0.5), leave('2026-11-28'), leave('2026-12-24'), leave('2026-12-25'));
  const { days, working, off: groups } = daysAhead(calendar, today);
  const is = (day: string) => days.find((one) => one.day === day)?.is;
  expect([is('2026-11-27'), is('2026-11-28'), is('2026-12-24')]).toEqual(['part', 'none', 'off']);
  expect(working).toBe(59.5);
  expect(groups.map(({ days: those, cost }) => [those[0], cost])).toEqual([
    ['2026-11-27', 0.5],
    ['2026-12-24', 2],
  ]);
});

test('what was off before today is over, and a holiday on which one works is worked', () => {
  const calendar = off(leave('2026-11-24'), { day: '2026-12-25', kind: 'holiday', share: 0 });
  const { days, off: groups } = daysAhead(calendar, today);
  expect(days.find(({ day }) => day === '2026-12-25')?.is).toBe('worked');
  expect(groups).toEqual([]);
});

test('a three-day week from Sunday has its own empty days', () => {
  const { days } = daysAhead({ ...plainCalendar, weekStart: 7, weights: [1, 1, 1, 0, 0, 0, 0] }, today);
  expect(days[0]?.day).toBe('2026-11-22');
  expect(days.slice(7, 14).map(({ is }) => is)).toEqual(['none', 'worked', 'worked', 'worked', 'none', 'none', 'none']);
});
