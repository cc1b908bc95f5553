import { describe, expect, it } from 'vitest';
import { pacing } from '../../lib/page/pacing';

/** Looks at a page that changes without a pause; each look costs so much. Returns when it looked, in milliseconds. */
function looksAt(cost: number, until: number): number[] {
  const pace = pacing();
  const looks: number[] = [];
  for (let now = 0; now < until; ) {
    now += pace.wait(now);
    looks.push(now);
    pace.looked(now, now + cost);
    now += cost;
  }
  return looks;
}

describe('the pace of looking', () => {
  it('is quick at first, then takes a small share of the time, whatever a look costs', () => {
    const cheap = looksAt(0.1, 10_000);
    expect(cheap.slice(0, 3).map(Math.round)).toEqual([0, 50, 100]);
    expect(cheap.length * 0.1).toBeLessThan(3);
    const dear = looksAt(2, 10_000);
    expect(dear.length).toBeLessThan(12);
  });

  it('never leaves a changing page alone for more than a second', () => {
    const looks = looksAt(5, 10_000);
    expect(Math.max(...looks.map((at, index) => at - (looks[index - 1] ?? at)))).toBeLessThan(1010);
  });

  it('looks at once after a rest', () => {
    const pace = pacing();
    pace.looked(0, 50);
    expect(pace.wait(60)).toBeGreaterThan(0);
    expect(pace.wait(1200)).toBe(0);
  });
});
