import { expect, test } from 'vitest';
import { dueBetween } from '../../lib/measure/due';
import { pathsTo } from '../../lib/measure/paths';
import { plainCalendar } from '../../lib/measure/workdays';
import type { Pair, Target } from '../../lib/target';

const target = (some: Partial<Target> = {}): Target => ({
  ...{ metric: 'call', period: 'week', value: 10, direction: 'up' },
  ...some,
});

test('a stretch across periods asks for its part of each, and nothing on days off', () => {
  const due = (from: string, to: string, of = target()) => dueBetween(of, { from, to }, plainCalendar);
  expect(due('2026-11-23', '2026-11-29')).toBeCloseTo(10);
  expect(due('2026-11-27', '2026-11-30')).toBeCloseTo(4);
  expect(due('2026-11-28', '2026-11-29')).toBe(0);
  expect(due('2026-10-26', '2026-11-22', target({ period: 'month', value: 21 }))).toBeCloseTo((21 * 5) / 22 + 15);
});

test('leave lowers it', () => {
  const off = new Map([['2026-11-25', { day: '2026-11-25', kind: 'leave' as const, share: 1 }]]);
  const due = dueBetween(target(), { from: '2026-11-23', to: '2026-11-29' }, { ...plainCalendar, off });
  expect(due).toBeCloseTo(8);
});

const pair = (result: string, action: string): Pair => ({ result, action, ratio: 2, lag: 1, horizon: 9 });

test('ways to a goal go back as far as pairs do, fork, and never go round', () => {
  const pairs = [pair('a', 'b'), pair('b', 'c'), pair('b', 'd'), pair('d', 'a'), pair('x', 'y')];
  const names = (metric: string) => pathsTo(metric, pairs).map((path) => path.map(({ action }) => action).join());
  expect(names('a')).toEqual(['b,c', 'b,d']);
  expect(names('y')).toEqual([]);
  const many = Array.from({ length: 30 }, (_, one) => pair('a', `m${one}`));
  expect(pathsTo('a', many)).toHaveLength(4);
});
