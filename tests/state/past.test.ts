import { expect, test } from 'vitest';
import type { DayCount } from '../../lib/ledger/days';
import { versionsIn } from '../../lib/ledger/targets';
import { plainCalendar } from '../../lib/measure/workdays';
import { heldOf, pastOf } from '../../lib/state/past';
import type { Agreement, Target } from '../../lib/target';

const today = '2026-11-26';
const role = { template: null, areas: [], headlines: [] };
const target = (value: number, more: Partial<Target> = {}): Target => ({
  ...{ metric: 'call', period: 'month', value, direction: 'up' },
  ...more,
});
const version = (id: string, from: string, ...targets: Target[]): Agreement => ({
  ...{ id, at: Number(id), from, role, targets },
});
const count = (day: string, n: number, metric = 'call'): DayCount => ({
  ...{ day, metric, site: 'manual', currency: '', n, amount: 0, last: 0 },
});

test('each version holds until the next one’s day; one that was taken back never held', () => {
  const rows = [
    version('1', '2026-01-01', target(40)),
    version('2', '2026-06-10', target(60)),
    version('3', '2026-08-01', target(99)),
    { id: '4', at: 4, of: '3' },
    version('5', '2026-12-01', target(70)),
  ];
  expect(
    heldOf(target(60), versionsIn(rows), today).map(({ target: { value }, from, to }) => [value, from, to]),
  ).toEqual([
    [40, '2026-01-01', '2026-06-09'],
    [60, '2026-06-10', '2026-11-30'],
  ]);
});

test('another kind of period, or no target for a while, is not held against anybody', () => {
  const rows = [
    version('1', '2026-01-01', target(10, { period: 'week' })),
    version('2', '2026-07-01', target(40)),
    version('3', '2026-08-01'),
    version('4', '2026-10-01', target(40)),
  ];
  const [past] = pastOf(versionsIn(rows), [count('2026-10-05', 38)], [], plainCalendar, today);
  expect(past?.periods.map(({ span, word }) => [span.from, word])).toEqual([
    ['2026-10-01', 'met'],
    ['2026-07-01', 'missed'],
  ]);
  expect(past).toMatchObject({ met: 1, counted: 2, inARow: 0 });
});

test('doubts about one metric excuse no other; what is not counted has no past', () => {
  const rows = [version('1', '2026-08-01', target(40), target(5, { metric: 'email' }), target(9, { metric: 'csat' }))];
  const doubt = { from: '2026-10-01', to: '2026-10-31', why: 'outage' as const, metric: 'email' };
  const found = pastOf(versionsIn(rows), [], [doubt], plainCalendar, today);
  expect(found.map((one) => [one.target.metric, one.periods[0]?.word])).toEqual([
    ['call', 'missed'],
    ['email', 'not-counted'],
  ]);
  expect(pastOf([], [], [], plainCalendar, today)).toEqual([]);
});
