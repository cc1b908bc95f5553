import { expect, test } from 'vitest';
import type { PastQuestion } from '../../lib/measure/past-periods';
import { sinceBegun, trendFrom, trendOfSums, trendSpans } from '../../lib/measure/trend';
import { daysFrom, plainCalendar } from '../../lib/measure/workdays';
import type { OffDay, Target } from '../../lib/target';

const today = '2026-11-26';
const target = (period: Target['period'], value: number, more: Partial<Target> = {}): Target => ({
  ...{ metric: 'call', period, value, direction: 'up' },
  ...more,
});
const question = (of: Target, from = '2025-01-01', more: Partial<PastQuestion> = {}): PastQuestion => ({
  ...{ held: [{ target: of, from, to: today }], byDay: new Map([['2026-11-23', 7]]), neutral: [] },
  ...{ calendar: plainCalendar },
  ...more,
});

test('thirteen weeks and twelve months, the ones that run last', () => {
  const weeks = trendSpans('week', today, plainCalendar);
  expect([weeks.length, weeks[0]?.from, weeks[12]?.from]).toEqual([13, '2026-08-31', '2026-11-23']);
  const months = trendSpans('month', today, plainCalendar);
  expect([months.length, months[0]?.from, months[11]?.to]).toEqual([12, '2025-12-01', '2026-11-30']);
  expect(trendFrom(today, plainCalendar)).toBe('2025-12-01');
});

test('what runs is asked all of its own, and says that it is not over', () => {
  const weeks = trendOfSums('week', today, question(target('week', 60)));
  expect(weeks.at(-1)).toMatchObject({ value: 7, due: 60, running: true });
  expect(weeks.slice(0, -1).every(({ running, due }) => !running && due === 60)).toBe(true);
  const months = trendOfSums('month', today, question(target('week', 60)));
  expect(Math.round(months.at(-1)?.due ?? 0)).toBe(252);
});

test('a week without a working day is free, and half a week of leave asks for half', () => {
  const off = new Map<string, OffDay>(
    daysFrom('2026-11-09', '2026-11-15').map((day) => [day, { day, kind: 'leave', share: 1 }]),
  );
  off.set('2026-11-16', { day: '2026-11-16', kind: 'sick', share: 0.5 });
  const weeks = trendOfSums(
    'week',
    today,
    question(target('week', 60), '2025-01-01', { calendar: { ...plainCalendar, off } }),
  );
  expect(weeks.at(-3)).toMatchObject({ free: true, due: 0, off: 5 });
  expect(weeks.at(-2)).toMatchObject({ free: false, due: 54, off: 0.5 });
});

test('before the agreement nothing is asked; a ceiling is asked only in its own periods', () => {
  const weeks = trendOfSums('week', today, question(target('week', 60), '2026-11-11'));
  expect(weeks.map(({ due }) => (due === null ? null : Math.round(due))).slice(-4)).toEqual([null, 36, 60, 60]);
  const ceiling = question(target('month', 40, { direction: 'down' }));
  expect(trendOfSums('week', today, ceiling).every(({ due }) => due === null)).toBe(true);
  expect(trendOfSums('month', today, ceiling).every(({ due }) => due === 40)).toBe(true);
});

test('what lies before anything was counted or agreed is no row of noughts', () => {
  const weeks = trendOfSums('week', today, question(target('week', 60), '2026-11-11'));
  expect(sinceBegun(weeks, '2026-11-02').map(({ span }) => span.from)).toEqual([
    ...['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'],
  ]);
  expect(sinceBegun(weeks, null)).toHaveLength(3);
  const none = trendOfSums('week', today, { ...question(target('week', 60)), held: [] });
  expect(sinceBegun(none, null)).toEqual([]);
});
