import { describe, expect, test } from 'vitest';
import { nextWays, orderOf } from '../../lib/measure/experiment-order';

describe('the order', () => {
  test('each way as often as agreed, never more than two ahead, the same for the same seed', () => {
    for (const [seed, each] of [
      [0, 20],
      [4294967295, 21],
      [2026, 33],
    ] as const) {
      const order = [...orderOf(seed, each)];
      expect(order).toEqual([...orderOf(seed, each)]);
      expect(order.filter((way) => way === 0)).toHaveLength(each);
      expect(order).toHaveLength(2 * each);
      let ahead = 0;
      for (const way of order) {
        ahead += way ? 1 : -1;
        expect(Math.abs(ahead)).toBeLessThanOrEqual(2);
      }
    }
  });

  test('another seed, another order; the first is as often one as the other', () => {
    const firsts = Array.from({ length: 400 }, (_, seed) => orderOf(seed * 7919, 20).next().value as number);
    expect(firsts.filter((way) => way === 0).length).toBeGreaterThan(160);
    expect(firsts.filter((way) => way === 1).length).toBeGreaterThan(160);
  });

  test('who does another than was due is brought back to balance', () => {
    const plan = { seed: 3, each: 20 };
    expect(nextWays(plan, [5, 0]).slice(0, 2)).toEqual([1, 1]);
    expect(nextWays(plan, [0, 5]).slice(0, 2)).toEqual([0, 0]);
    expect(nextWays(plan, [20, 3])).toEqual([1, 1, 1, 1]);
    expect(nextWays(plan, [20, 19])).toEqual([1]);
    expect(nextWays(plan, [20, 20])).toEqual([]);
    const done: [number, number] = [0, 0];
    for (const way of orderOf(3, 20)) {
      expect(nextWays(plan, done)[0]).toBe(way);
      done[way] += 1;
    }
  });
});
