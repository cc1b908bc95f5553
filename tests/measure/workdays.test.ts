import { expect, test } from 'vitest';
import { dayAfter, daysFrom, loadOf, plainCalendar, rampOf, weightBetween, weightOf } from '../../lib/measure/workdays';
import type { OffDay, WorkCalendar } from '../../lib/target';

const off = (...days: OffDay[]): WorkCalendar => ({
  ...plainCalendar,
  off: new Map(days.map((day) => [day.day, day])),
});

test('Monday to Friday are worked', () => {
  expect(daysFrom('2026-11-23', '2026-11-29').map((day) => weightOf(day, plainCalendar))).toEqual([
    1, 1, 1, 1, 1, 0, 0,
  ]);
  expect(weightBetween('2026-01-01', '2026-12-31', plainCalendar)).toBe(261);
  expect(weightBetween('2026-11-26', '2026-11-25', plainCalendar)).toBe(0);
});

test('a day off is not, half of one half, and a holiday on a Sunday takes nothing', () => {
  const calendar = off(
    { day: '2026-12-25', kind: 'holiday', share: 1, name: 'Christmas' },
    { day: '2026-12-24', kind: 'leave', share: 0.5 },
    { day: '2026-12-27', kind: 'sick', share: 1 },
  );
  expect(weightBetween('2026-12-21', '2026-12-27', calendar)).toBe(3.5);
});

test('part-time and half a day off multiply', () => {
  const calendar = { ...off({ day: '2026-11-25', kind: 'leave', share: 0.5 }), weights: [1, 1, 0.5, 0, 0, 0, 0] };
  expect(weightBetween('2026-11-23', '2026-11-29', calendar)).toBe(2.25);
});

test('what a calendar should not hold does no harm', () => {
  const odd = { ...off({ day: '2026-11-26', kind: 'leave', share: 3 }), weights: [-1, 2] };
  expect(daysFrom('2026-11-23', '2026-11-26').map((day) => weightOf(day, odd))).toEqual([0, 1, 0, 0]);
});

test('a new starter has a quarter, a half, three quarters, then the whole', () => {
  const steps = [0.25, 0.5, 0.75].map((share) => ({ weeks: 2, share }));
  const calendar: WorkCalendar = { ...plainCalendar, ramp: { from: '2026-09-07', steps } };
  expect(
    ['2026-09-04', '2026-09-07', '2026-09-18', '2026-09-21', '2026-10-05', '2026-10-19'].map((day) =>
      rampOf(day, calendar),
    ),
  ).toEqual([0, 0.25, 0.25, 0.5, 0.75, 1]);
  expect(loadOf('2026-09-20', calendar)).toBe(0);
  expect(weightOf('2026-09-07', calendar)).toBe(1);
});

test('days are counted over every change of the clocks', () => {
  expect(daysFrom('2026-03-28', '2026-03-31')).toEqual(['2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31']);
  expect(dayAfter('2026-10-24')).toBe('2026-10-25');
  expect(dayAfter('2027-01-01', -1)).toBe('2026-12-31');
  // Samoa had no 30 December 2011; the calendar has.
  expect(daysFrom('2011-12-29', '2011-12-31')).toHaveLength(3);
});
