import { expect, test } from 'vitest';
import type { DayCount } from '../../lib/ledger/days';
import type { Version } from '../../lib/ledger/targets';
import { dayAfter, plainCalendar } from '../../lib/measure/workdays';
import { type Ground, pairEvidence } from '../../lib/state/pair-evidence';
import { byMetric } from '../../lib/state/pairs';
import { goalsOf } from '../../lib/state/plan';
import { goalTree, goalTrees } from '../../lib/state/plan-tree';
import { progressOf } from '../../lib/state/progress';
import { readPositive, tryOut } from '../../lib/state/what-if';
import type { Pair, Target } from '../../lib/target';

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
    pairs: pairs.map((one) => ({
      pair: one,
      evidence: pairEvidence(one, numbers, { from: today, of: new Map() }, today),
    })),
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

test('a tree takes what the goal’s card says, of each action; another way takes others', () => {
  const ways = [
    pair('meeting-held', 'deal-won', 4),
    pair('call', 'meeting-held', 10),
    pair('email', 'meeting-held', 20),
  ];
  const known = ground(ways, [target('deal-won', 3, { period: 'quarter' })], [count('2026-09-30', 'call', 7)]);
  const [goal] = goalsOf(known, plainCalendar);
  const [tree] = goalTrees(known, plainCalendar, []);
  if (!goal || !tree) throw new Error('no goal');
  for (const [at, path] of goal.paths.entries()) {
    const { root } = tree.tree(at);
    expect(root.needs.map(({ metric, still }) => [metric, still])).toEqual(
      path.legs.map(({ action, average }) => [action, average]),
    );
    expect(root.still).toBe(goal.missing);
  }
  expect(tree.ways.map((way) => way.map(({ action }) => action))).toEqual([
    ['meeting-held', 'call'],
    ['meeting-held', 'email'],
  ]);
});

test('money has what brings it as the first step, and no step while too few did', () => {
  const deals = Array.from({ length: 3 }, (_, one) => count(dayAfter(today, -one - 1), 'deal-won', 1, 9000_00));
  const revenue = target('revenue', 36_000_00, { currency: 'EUR' });
  const pairs = [pair('proposal-sent', 'deal-won', 3)];
  const needs = (counts: DayCount[]) =>
    goalTree(revenue, ground(pairs, [revenue], counts), plainCalendar)?.tree(0).root.needs;
  expect(needs(deals)?.map(({ metric }) => metric)).toEqual(['deal-won', 'proposal-sent']);
  expect(needs(deals)?.[0]?.still).toBe(4);
  expect(needs([])).toEqual([]);
});

test('a ceiling, a way down, an average and a day have no parts; what is shown first comes first', () => {
  const of = (one: Target) => goalTree(one, ground([], [one]), plainCalendar);
  expect(of(target('email', 40, { direction: 'down' }))).toBeNull();
  expect(of(target('deal-lost', 2, { direction: 'down', baseline: 6 }))).toBeNull();
  expect(of(target('waiting-list', 5, { direction: 'down', baseline: 40 }))).toBeNull();
  expect(of(target('average-deal-value', 900_00, { currency: 'EUR' }))).toBeNull();
  expect(of(target('call', 8, { period: 'day' }))).toBeNull();
  const first = ground([], [target('call', 9), target('email', 9)], [], ['email']);
  expect(goalTrees(first, plainCalendar, []).map(({ target }) => target.metric)).toEqual(['email', 'call']);
});

test('each part says how it stands: as the target’s own pace, short without alarm, to come, or before anything was agreed', () => {
  const one = target('call', 1000, { period: 'year' });
  const counts = Array.from({ length: 60 }, (_, ago) => count(dayAfter('2026-06-30', -ago), 'call', 5));
  const known = ground([], [one], counts);
  const agreed = { ...known.agreement, from: '2026-06-10' } as Version;
  const { root, standing } = goalTree(one, known, plainCalendar, [agreed])?.tree(0) ?? {};
  if (!root || !standing) throw new Error('no tree');
  expect(root.parts().map((part) => standing(part).word)).toEqual(['before', 'done', 'short', 'pace']);
  const [progress] = progressOf([one], counts, plainCalendar, today);
  expect(standing(root)).toEqual({ word: 'pace', pace: progress?.pace });
  const running = root.parts()[3]?.parts() ?? [];
  expect(running.map((part) => standing(part).word)).toEqual(['pace', 'to-come', 'to-come']);
  const week = running[0]?.parts()[0];
  const days = week?.parts() ?? [];
  // A Thursday: then Friday, and a weekend.
  expect(days.map((day) => standing(day).word)).toEqual(['open', 'to-come', 'free', 'free']);
});

test('a part that has what it was to bring is ahead, not reached, while what was missed before is still to do in it', () => {
  const one = target('call', 1000, { period: 'year' });
  const counts = [count(today, 'call', 90)];
  const { root, standing } = goalTree(one, ground([], [one], counts), plainCalendar)?.tree(0) ?? {};
  const october = root?.parts()[3]?.parts()[0];
  if (!october || !standing) throw new Error('no tree');
  expect(october).toMatchObject({ planned: 84, done: 90 });
  expect(october.still).toBeGreaterThan(0);
  expect(standing(october)).toMatchObject({ word: 'pace', pace: { mark: 'ahead' } });
  const reached = goalTree(one, ground([], [one], [count(today, 'call', 1000)]), plainCalendar)?.tree(0);
  expect(reached?.standing(reached.root)).toMatchObject({ pace: { mark: 'done' } });
  expect(
    reached?.root
      .parts()[3]
      ?.parts()
      .map((part) => reached.standing(part).word),
  ).toEqual(['done', 'free', 'free']);
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
