import { expect, test } from 'vitest';
import type { DayCount } from '../../lib/ledger/days';
import { versionsIn } from '../../lib/ledger/targets';
import { plainCalendar } from '../../lib/measure/workdays';
import { type Known, trendOf } from '../../lib/state/trends';
import type { Target } from '../../lib/target';
import type { Entered } from '../../lib/value';

const today = '2026-11-26';
const target = (metric: string, value: number, more: Partial<Target> = {}): Target => ({
  ...{ metric, period: 'month', value, direction: 'up' },
  ...more,
});
const entered = (metric: string, day: string, value: number, n?: number): Entered =>
  ({ id: day, at: 0, metric, day, value, takenBackBy: null, ...(n ? { n } : {}) }) as Entered;
const deal = (day: string, amount: number): DayCount => ({
  ...{ day, metric: 'deal-won', site: 'manual', currency: 'EUR', n: 1, amount, last: 0 },
});
const trend = (of: Target, more: Partial<Known> = {}) => {
  const role = { template: null, areas: [], headlines: [] };
  const versions = versionsIn([{ id: '1', at: 1, from: '2026-01-01', role, targets: [of] }]);
  return trendOf(of, { versions, counts: [], values: [], neutral: [], calendar: plainCalendar, today, ...more });
};
const last = <T>(points: readonly T[], many: number) => points.slice(-many);

test('an average is that of each week, with of how many; where nothing was entered there is no nought', () => {
  const values = [entered('turnaround-time', '2026-11-10', 600), entered('turnaround-time', '2026-11-24', 300, 3)];
  const { weeks, change } = trend(target('turnaround-time', 480, { direction: 'down' }), { values });
  expect(last(weeks, 3).map(({ value, n, due }) => [value, n, due])).toEqual([
    [600, 1, 480],
    [null, 0, 480],
    [300, 3, 480],
  ]);
  expect(change).toBeNull();
});

test('a level holds until the next reading', () => {
  const values = [entered('waiting-list', '2026-11-03', 40), entered('waiting-list', '2026-11-20', 30)];
  const { weeks } = trend(target('waiting-list', 5, { direction: 'down' }), { values });
  expect(last(weeks, 5).map(({ value }) => value)).toEqual([null, 40, 40, 30, 30]);
});

test('the average deal is that of the target’s currency, revenue its sum', () => {
  const counts = [
    deal('2026-11-24', 300_000),
    deal('2026-11-25', 100_000),
    { ...deal('2026-11-25', 9), currency: 'USD' },
  ];
  const euros = { currency: 'EUR' };
  expect(trend(target('average-deal-value', 1, euros), { counts }).weeks.at(-1)).toMatchObject({
    value: 200_000,
    n: 2,
  });
  expect(trend(target('revenue', 1, euros), { counts }).weeks.at(-1)?.value).toBe(400_000);
  expect(trend(target('revenue', 1, euros), { counts }).change).toEqual({ word: 'few' });
});

test('a pause takes from what was asked and excuses what was not done', () => {
  const counts = Array.from({ length: 91 }, (_, ago) => ago)
    .map((ago) => Temporal.PlainDate.from('2026-11-20').subtract({ days: ago }))
    .filter(({ dayOfWeek }) => dayOfWeek < 6)
    .map((day): DayCount => ({ ...deal(day.toString(), 0), metric: 'call', currency: '', n: 4 }))
    .filter(({ day }) => day < '2026-11-02' || day > '2026-11-13');
  const neutral = [{ from: '2026-11-02', to: '2026-11-13', why: 'paused' as const }];
  const calls = target('call', 88);
  expect(trend(calls, { counts }).change?.word).toBe('less');
  const paused = trend(calls, { counts, neutral });
  expect(paused.change?.word).toBe('same');
  expect(paused.weeks.at(-3)).toMatchObject({ paused: 5, due: 0 });
});
