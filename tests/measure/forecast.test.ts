import { describe, expect, test } from 'vitest';
import type { CommissionPlan } from '../../lib/commission';
import { anatomyOf } from '../../lib/measure/anatomy';
import { actionWorth, earned, paysFrom, resultWorth } from '../../lib/measure/commission';
import { comingOf, comingOfOpen, forecast } from '../../lib/measure/forecast';

describe('what is to come', () => {
  /** Half by the first day, all by the third. */
  const arrival = [0, 0.5, 0.75, 1];
  const rate = { several: false, a: 30, b: 70 };

  test('of each day, the part that comes between two days', () => {
    const actions = new Map([
      ['2026-03-01', 10],
      ['2026-03-04', 10],
      ['2026-03-05', 10],
      ['2026-03-09', 10],
    ]);
    const coming = comingOf(actions, arrival, '2026-03-05', '2026-03-06');
    expect(coming.map(({ part }) => part)).toEqual([0, 0.75, 0.5, 0]);
  });

  test('100 that all come: 30, between 22 and 38', () => {
    expect(forecast([{ n: 100, part: 1 }], rate)).toEqual({ expected: 30, low: 22, high: 38 });
  });

  test('half of them in time: half as many, with chance weighing more', () => {
    const { expected, low, high } = forecast([{ n: 100, part: 0.5 }], rate);
    expect(expected).toBe(15);
    expect(low).toBeGreaterThan(8);
    expect(high).toBeLessThan(22);
  });

  test('nothing coming is nothing; one is none or one', () => {
    expect(forecast([], rate)).toEqual({ expected: 0, low: 0, high: 0 });
    expect(forecast([{ n: 4, part: 0 }], rate)).toEqual({ expected: 0, low: 0, high: 0 });
    expect(forecast([{ n: 1, part: 1 }], rate)).toEqual({ expected: 0.3, low: 0, high: 1 });
  });

  test('several results per action', () => {
    const { expected, low, high } = forecast([{ n: 20, part: 0.5 }], { several: true, a: 40, b: 20 });
    expect(expected).toBe(20);
    expect(low).toBeLessThan(20);
    expect(high).toBeGreaterThan(20);
  });

  test('one known to be open is less likely to bring something than one nobody looked at', () => {
    const [seen, unseen] = comingOfOpen(
      [
        { open: 1, age: 1 },
        { open: -1, age: 1 },
      ],
      arrival,
      rate,
      2,
    );
    // Open after a day: (1 - .5) of the rate, made likelier by what has not come: 1 - .3 × .5.
    expect(seen?.part).toBeCloseTo(0.5 / 0.85, 9);
    expect(unseen?.part).toBeCloseTo(0.5, 9);
  });
});

describe('commission', () => {
  const plan: CommissionPlan = {
    period: 'month',
    currency: 'EUR',
    threshold: 10_000_00,
    onceOver: 'above',
    tiers: [
      { from: 0, part: 0.1 },
      { from: 20_000_00, part: 0.2 },
    ],
    split: 1,
    paidBack: 0,
    least: 0,
  };

  test.each([
    [0, 0],
    [10_000_00, 0],
    [15_000_00, 500_00],
    [20_000_00, 1_000_00],
    [25_000_00, 2_000_00],
  ])('%i brought in earn %i', (broughtIn, earns) => {
    expect(earned(plan, broughtIn)).toBe(earns);
  });

  test('over the threshold, on all of it', () => {
    expect(earned({ ...plan, onceOver: 'all' }, 10_000_00)).toBe(0);
    expect(earned({ ...plan, onceOver: 'all' }, 15_000_00)).toBe(1_500_00);
  });

  test('guaranteed pay: only what is above it is worth anything', () => {
    const paid = { ...plan, least: 800_00 };
    expect(earned(paid, 0)).toBe(800_00);
    expect(resultWorth(paid, 0, 15_000_00)).toBe(0);
    expect(resultWorth(paid, 0, 25_000_00)).toBe(1_200_00);
  });

  test('a placement of 18,000, half of it a colleague’s, one in ten paid back', () => {
    const shared = { ...plan, split: 0.5, paidBack: 0.1 };
    // 8,100 from 14,000 to 22,100: 6,000 at a tenth, 2,100 at a fifth.
    expect(resultWorth(shared, 14_000_00, 18_000_00)).toBe(600_00 + 420_00);
  });

  test('each further amount pays from the threshold on, or from where guaranteed pay is earned', () => {
    const from = (more: Partial<CommissionPlan>) => paysFrom({ ...plan, ...more });
    expect(Math.abs((from({}) ?? 0) - 10_000_00)).toBeLessThan(10);
    expect(from({ onceOver: 'all' })).toBe(10_000_01);
    // 800 € are a tenth of what lies above: 18,000 €.
    expect(Math.abs((from({ least: 800_00 }) ?? 0) - 18_000_00)).toBeLessThan(10);
    expect(from({ tiers: [{ from: 0, part: 0 }] })).toBeNull();
    expect(from({ tiers: [] })).toBeNull();
  });

  test('a CV sent is worth 37 €, between 20 and 56', () => {
    const worth = actionWorth(560_00, { several: false, a: 6, b: 84.8 });
    expect(worth).toEqual({ value: 37_00, low: 19_86, high: 56_47 });
  });
});

describe('anatomy of a win', () => {
  test('31 requests, 6 replies, 3 CVs, 47 days; the first step was 4 Oct', () => {
    const events = [
      { day: '2026-11-20', metric: 'placement', n: 1 },
      { day: '2026-10-04', metric: 'connection-request', n: 30 },
      { day: '2026-10-09', metric: 'reply', n: 6 },
      { day: '2026-11-01', metric: 'connection-request', n: 1 },
      { day: '2026-11-02', metric: 'cv-sent', n: 3 },
      { day: '2026-11-25', metric: 'message', n: 2 },
    ];
    expect(anatomyOf(events, 'placement')).toEqual({
      counts: [
        { metric: 'connection-request', n: 31 },
        { metric: 'reply', n: 6 },
        { metric: 'cv-sent', n: 3 },
        { metric: 'placement', n: 1 },
      ],
      days: 47,
      first: { day: '2026-10-04', metric: 'connection-request' },
    });
  });

  test('a win out of the blue; none at all', () => {
    const win = [{ day: '2026-11-20', metric: 'placement', n: 1 }];
    expect(anatomyOf(win, 'placement')).toMatchObject({ days: 0, first: { metric: 'placement' } });
    expect(anatomyOf(win, 'deal-won')).toBeNull();
    expect(anatomyOf([], 'deal-won')).toBeNull();
  });
});
