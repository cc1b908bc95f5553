import { expect, test } from 'vitest';
import { versionsIn } from '../../lib/ledger/targets';
import {
  differences,
  historyOf,
  nothing,
  replacedFrom,
  withoutTarget,
  withTarget,
} from '../../lib/state/target-changes';
import type { Agreement, Target } from '../../lib/target';

const target = (metric: string, value = 5): Target => ({ metric, period: 'week', value, direction: 'up' });

test('two metrics are shown first at most: a third takes the place of the first', () => {
  let wanted = withTarget(nothing, target('call'), true);
  wanted = withTarget(wanted, target('email'), true);
  expect(wanted.role.headlines).toEqual(['call', 'email']);
  wanted = withTarget(wanted, target('call', 9), true);
  expect(wanted.role.headlines, 'one that is there keeps its place').toEqual(['call', 'email']);
  wanted = withTarget(wanted, target('post'), true);
  expect(wanted.role.headlines).toEqual(['email', 'post']);
  wanted = withTarget(wanted, target('email'), false);
  expect(wanted.role.headlines).toEqual(['post']);
  expect(wanted.targets.map(({ metric, value }) => [metric, value])).toEqual([
    ['call', 9],
    ['email', 5],
    ['post', 5],
  ]);
  wanted = withoutTarget(wanted, 'post');
  expect(wanted.role.headlines).toEqual([]);
  expect(wanted.targets).toHaveLength(2);
  expect(nothing.targets, 'nothing is changed in place').toEqual([]);
});

test('a difference is told only where there is one', () => {
  const reviewed = { ...target('call'), review: '2027-01-01' };
  expect(differences([target('call'), target('email')], [target('email'), target('call')])).toEqual([]);
  expect(differences([target('call')], [reviewed])).toEqual([{ before: target('call'), after: reviewed }]);
  expect(differences([target('call')], [target('post')])).toEqual([
    { before: null, after: target('post') },
    { before: target('call'), after: null },
  ]);
});

const version = (id: string, at: number, from: string, calls: number): Agreement => ({
  ...{ id, at, from, role: nothing.role, targets: [target('call', calls)] },
});

test('the history says of each version what became of it and what it changed', () => {
  const rows = [
    version('a', 1, '2026-11-01', 40),
    version('b', 2, '2026-12-01', 60),
    version('c', 3, '2026-11-20', 50),
    { id: 'x', at: 4, of: 'c' },
    version('d', 5, '2026-11-22', 45),
    version('e', 6, '2027-01-01', 70),
  ];
  const told = historyOf(versionsIn(rows), '2026-11-26');
  expect(told.map(({ version: { id }, state }) => [id, state])).toEqual([
    ['e', 'comes'],
    ['d', 'holds'],
    ['c', 'back'],
    ['b', 'never'],
    ['a', 'over'],
  ]);
  const calls = told.map(({ changes }) => [changes[0]?.before?.value, changes[0]?.after?.value]);
  expect(calls[1], 'what was taken back is passed over').toEqual([60, 45]);
  expect(calls.at(-1)).toEqual([undefined, 40]);
  expect(replacedFrom(versionsIn(rows), '2026-11-26')?.id).toBe('e');
  expect(replacedFrom(versionsIn(rows), '2027-01-01')).toBeNull();
});
