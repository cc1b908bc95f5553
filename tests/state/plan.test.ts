import { expect, test } from 'vitest';
import type { DayCount } from '../../lib/ledger/days';
import { dayAfter, plainCalendar } from '../../lib/measure/workdays';
import { type Ground, pairEvidence } from '../../lib/state/pair-evidence';
import { byMetric } from '../../lib/state/pairs';
import { goalsOf } from '../../lib/state/plan';
import { partedOf, partedTargets } from '../../lib/state/plan-parts';
import { readPositive, tryOut } from '../../lib/state/what-if';
import type { OffDay, Pair, Target } from '../../lib/target';

/** The first working day of a month with 21 of them. */
const today = '2026-10-01';

const pair = (action: string, result: string, ratio: number): Pair => ({ action, result, ratio, lag: 0, horizon: 30 });
const target = (metric: string, value: number, more: Partial<Target> = {}): Target => ({
  ...{ metric, period: 'month', value, direction: 'up' },
  ...more,
});
const count = (day: string, metric: string, n: number, amount = 0): DayCount => ({
  ...{ day, metric, site: 'manual', currency: amount ? 'EUR' : '', n, amount, last: 0 },
});

function ground(
  pairs: Pair[],
  targets: Target[],
  counts: DayCount[] = [],
  headlines = [targets[0]?.metric ?? ''],
): Ground {
  const numbers = byMetric(counts);
  const agreed = { id: 'a', at: 0, from: '2026-01-01', takenBackBy: null, until: null };
  return {
    ...{ today, counts, numbers, ofRole: true },
    agreement: { ...agreed, role: { template: null, headlines, areas: [] }, targets },
    pairs: pairs.map((one) => ({ pair: one, evidence: pairEvidence(one, numbers, { from: today, acts: [] }, today) })),
  };
}
const goals = (...of: Parameters<typeof ground>) => goalsOf(ground(...of), plainCalendar);

test('back from the goal through each pair, rounded up once', () => {
  const [goal] = goals(
    [pair('meeting-held', 'deal-won', 4), pair('call', 'meeting-held', 10)],
    [target('deal-won', 2)],
  );
  expect(goal).toMatchObject({ due: 2, done: 0, missing: 2, left: 22 });
  const legs = goal?.paths[0]?.legs ?? [];
  expect(legs.map(({ action, average, ratio }) => [action, average, ratio])).toEqual([
    ['meeting-held', 8, 4],
    ['call', 80, 10],
  ]);
  for (const { average, sure } of legs) {
    const [half = 0, most = 0, nearly = 0] = sure as number[];
    expect(most).toBeGreaterThan(average);
    expect(nearly).toBeGreaterThan(most);
    expect(half).toBeLessThan(most);
  }
});

test('what was done is taken off, and a goal that is reached needs nothing', () => {
  const done = (n: number) =>
    goals([pair('call', 'deal-won', 5)], [target('deal-won', 4)], [count(today, 'deal-won', n)]);
  expect(done(1)[0]).toMatchObject({ done: 1, missing: 3 });
  expect(done(6)[0]).toMatchObject({ missing: 0 });
  expect(done(6)[0]?.paths[0]?.legs[0]).toMatchObject({ average: 0, exact: 0 });
});

test('a platform’s limit that breaks is named with the part it leaves', () => {
  const plan = (value: number) =>
    goals([pair('connection-request', 'meeting-booked', 30)], [target('meeting-booked', value)])[0]?.paths[0]?.broken;
  expect(plan(10)).toEqual([]);
  const [limit] = plan(22) ?? [];
  expect(limit).toMatchObject({ site: 'LinkedIn', action: 'connection-request', about: 100, days: 7 });
  expect(limit?.need).toBeCloseTo(150);
  expect(limit?.possible).toBeCloseTo(2 / 3);
});

test('money is worked back by what one deal brought on average, and by nothing where too few did', () => {
  const deals = (n: number) =>
    Array.from({ length: n }, (_, one) => count(dayAfter(today, -one - 1), 'deal-won', 1, 9000_00));
  const revenue = target('revenue', 36_000_00, { currency: 'EUR' });
  const pairs = [pair('proposal-sent', 'deal-won', 3)];
  expect(goals(pairs, [revenue], deals(2))).toEqual([]);
  const [goal] = goals(pairs, [revenue], deals(3));
  expect(goal).toMatchObject({ metric: 'deal-won', each: 9000_00, missing: 36_000_00 });
  expect(goal?.paths[0]?.legs[0]?.exact).toBeGreaterThan(4);
  expect(goals(pairs, [{ ...revenue, currency: 'USD' }], deals(3))).toEqual([]);
});

test('ceilings and what is measured are not worked back; without a headline the other results are', () => {
  const down = target('deal-lost', 3, { direction: 'down' });
  expect(goals([pair('call', 'deal-lost', 3)], [down])).toEqual([]);
  expect(goals([pair('call', 'deal-won', 3)], [target('call', 100), target('deal-won', 3)])[0]?.metric).toBe(
    'deal-won',
  );
});

test('what if: twice the goal is twice the day, half the ratio half of it; nonsense is nothing', () => {
  const [goal] = goals([pair('call', 'deal-won', 11)], [target('deal-won', 4)], []);
  const path = goal?.paths[0];
  if (!goal || !path) throw new Error('no goal');
  const before = { target: '4', ratios: { call: '11' } };
  const day = (tried: typeof before) => tryOut(goal, path, { tried, before, scale: 1 })?.[0]?.after;
  expect(day(before)).toBeCloseTo(2);
  expect(day({ ...before, target: '8' })).toBeCloseTo(4);
  expect(day({ target: '4', ratios: { call: '5,5' } })).toBeCloseTo(1);
  expect(day({ target: '0', ratios: before.ratios })).toBeUndefined();
  expect(tryOut({ ...goal, left: 0 }, path, { tried: before, before, scale: 1 })).toBeNull();
  expect(['', ' ', 'x', '-1', '0', 'Infinity', '1e3', '2,5'].map(readPositive)).toEqual([
    ...[null, null, null, null, null, null],
    ...[1000, 2.5],
  ]);
});

const sum = (parts: readonly { value: number }[]) => parts.reduce((all, { value }) => all + value, 0);

test('the parts add up to the whole, days off get nothing', () => {
  const off = new Map<string, OffDay>();
  for (let day = '2026-10-05'; day <= '2026-10-11'; day = dayAfter(day)) off.set(day, { day, kind: 'leave', share: 1 });
  const calendar = { ...plainCalendar, off };
  for (const period of ['year', 'quarter', 'month', 'week'] as const) {
    const parted = partedOf(target('call', 997, { period }), ground([], []), calendar);
    for (const { whole, parts } of parted?.tables ?? []) {
      expect(sum(parts), `${period}`).toBe(whole.value);
      expect(parts.reduce((all, { days }) => all + days, 0)).toBeCloseTo(whole.days);
      expect(parts.filter(({ time }) => time === 'now')).toHaveLength(1);
    }
  }
  const month = partedOf(target('call', 997), ground([], []), calendar)?.tables[0]?.parts ?? [];
  expect(month.find(({ from }) => from === '2026-10-05')).toMatchObject({ value: 0, days: 0 });
});

test('a year shows its quarters, its months, the weeks of this one and their days; money in whole units; a day has no parts', () => {
  const of = (one: Target) => partedOf(one, ground([], []), plainCalendar);
  const year = of(target('call', 1000, { period: 'year' }));
  expect(year?.tables.map(({ parts }) => [parts[0]?.kind, parts.length])).toEqual([
    ['quarter', 4],
    ['month', 12],
    ['week', 5],
    ['day', 4],
  ]);
  const [quarters, months, weeks, days] = year?.tables ?? [];
  expect(quarters?.whole.value).toBe(1000);
  expect(sum(months?.parts.slice(9) ?? []), 'the months of the last quarter').toBe(quarters?.parts[3]?.value);
  expect(weeks?.whole.value).toBe(months?.parts[9]?.value);
  expect(days?.whole.value).toBe(weeks?.parts[0]?.value);
  const money = of(target('revenue', 1000_00, { period: 'year', currency: 'EUR' }));
  expect(money?.tables[0]?.parts.every(({ value }) => value % 100 === 0)).toBe(true);
  expect(of(target('call', 8, { period: 'day' }))).toBeNull();
  const first = ground([], [target('call', 9), target('email', 9)], [], ['email']);
  expect(partedTargets(first, plainCalendar).map(({ target }) => target.metric)).toEqual(['email', 'call']);
});

test('where it will end is told by the action that is known best, and not of a day or of what is lacking', () => {
  const days = Array.from({ length: 120 }, (_, ago) => dayAfter(today, -ago - 1));
  const counts = days.flatMap((day) => [count(day, 'proposal-sent', 4), count(day, 'deal-won', 1)]);
  const few = [count(dayAfter(today, -1), 'call', 3)];
  const pairs = [pair('call', 'deal-won', 30), pair('proposal-sent', 'deal-won', 4)];
  const end = (period: Target['period'], of = [...counts, ...few]) =>
    goals(pairs, [target('deal-won', 40, { period })], of)[0]?.ending;
  expect(end('month')).toMatchObject({ pair: { action: 'proposal-sent' }, end: { done: 0 } });
  expect(end('month', few)?.end).toMatchObject({ enough: false });
  expect(end('day')).toBeNull();
});
