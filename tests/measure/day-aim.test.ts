import { describe, expect, it } from 'vitest';
import { isEnoughFor } from '../../lib/measure/day-aim';
import type { Pair, Target } from '../../lib/target';

const target = (metric: string, period: Target['period'], value: number, more: Partial<Target> = {}): Target => ({
  ...{ metric, period, value, direction: 'up' },
  ...more,
});
const pair = (ratio: number): Pair => ({ result: 'meeting-booked', action: 'call', ratio, lag: 7, horizon: 30 });

describe('whether an action is enough for its result', () => {
  it('compares both a working day, at the assumed ratio', () => {
    // 20 a week are 4 meetings at 5 calls each: exactly enough.
    expect(isEnoughFor(target('call', 'day', 4), target('meeting-booked', 'week', 4), [pair(5)])).toBe(true);
    expect(isEnoughFor(target('call', 'day', 4), target('meeting-booked', 'week', 5), [pair(5)])).toBe(false);
    expect(isEnoughFor(target('call', 'week', 30), target('meeting-booked', 'quarter', 78), [pair(5)])).toBe(true);
    expect(isEnoughFor(target('call', 'week', 30), target('meeting-booked', 'quarter', 79), [pair(5)])).toBe(false);
  });

  it('says nothing without the pair, of money, of a ceiling', () => {
    expect(isEnoughFor(target('email', 'day', 99), target('meeting-booked', 'week', 1), [pair(5)])).toBe(false);
    const down = target('meeting-booked', 'week', 1, { direction: 'down' });
    expect(isEnoughFor(target('call', 'day', 99), down, [pair(1)])).toBe(false);
    const revenue = target('revenue', 'week', 100, { currency: 'EUR' });
    const paid: Pair = { ...pair(1), result: 'revenue' };
    expect(isEnoughFor(target('call', 'day', 999), revenue, [paid])).toBe(false);
  });
});
