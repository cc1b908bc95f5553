import { expect, it } from 'vitest';
import type { SharedPeriod } from '../../lib/shared';
import { openPart } from '../../lib/state/closed';
import { weekOf } from '../../lib/text/day';

/* 23 November 2026 is a Monday. */

const closed = (from: string, to: string): SharedPeriod => ({
  ...{ id: from, from, to, at: 0, dayStart: 0, hours: null, totals: [] },
});

it('a week is from its first day to the one before the next', () => {
  expect(weekOf('2026-11-23', 1)).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  expect(weekOf('2026-11-29', 1)).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  expect(weekOf('2026-11-29', 7)).toEqual({ from: '2026-11-29', to: '2026-12-05' });
  expect(weekOf('2027-01-01', 1)).toEqual({ from: '2026-12-28', to: '2027-01-03' });
});

it.each([
  ['2026-11-26', '2026-11-26', null],
  ['2026-11-27', '2026-11-27', { from: '2026-11-23', to: '2026-11-27' }],
  ['2026-11-23', '2026-11-28', { from: '2026-11-23', to: '2026-11-28' }],
  ['2026-11-18', '2026-11-23', { from: '2026-11-16', to: '2026-11-22' }],
  ['2026-10-25', '2026-11-29', { from: '2026-10-19', to: '2026-10-25' }],
  ['2026-10-25', '2026-11-30', null],
])('of the week of %s on %s can be closed: %j', (day, today, open) => {
  expect(openPart(day, today, [], 1)).toEqual(open);
});

it('what was done after a week was closed on a Friday can be closed by itself, and no day twice', () => {
  const friday = [closed('2026-11-23', '2026-11-27')];
  expect(openPart('2026-11-28', '2026-11-29', friday, 1)).toEqual({ from: '2026-11-28', to: '2026-11-29' });
  expect(openPart('2026-11-26', '2026-11-29', friday, 1)).toBeNull();
  expect(openPart('2026-11-28', '2026-11-29', [...friday, closed('2026-11-28', '2026-11-29')], 1)).toBeNull();
});

it('a week is closed by the person’s own week', () => {
  // Sunday to Saturday: on a Thursday its fifth day has come; from Monday it is the fourth.
  expect(openPart('2026-11-26', '2026-11-26', [], 7)).toEqual({ from: '2026-11-22', to: '2026-11-26' });
  expect(openPart('2026-11-26', '2026-11-26', [], 1)).toBeNull();
});
