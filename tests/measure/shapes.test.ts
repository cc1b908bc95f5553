import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreMark } from '../../lib/measure/pace-score';
import { sampleOf, sampleOfBatches } from '../../lib/measure/sample';
import { amountsByDay, levelAt, levelOver, moneyTotals, ratioOf, totalIn } from '../../lib/measure/totals';
import { fromPercent, inPercent, shareOfWay } from '../../lib/measure/way';

describe('the way from A to B', () => {
  test.each([
    [{ value: 25, direction: 'down', baseline: 40 }, 34, 0.4],
    [{ value: 25, direction: 'down', baseline: 40 }, 43, -0.2],
    [{ value: 25, direction: 'down', baseline: 40 }, 25, 1],
    [{ value: 44, direction: 'up', baseline: 40 }, 41, 0.25],
    [{ value: 100, direction: 'up' }, 38, 0.38],
    [{ value: 40, direction: 'up', baseline: 40 }, 39, 0],
    [{ value: 40, direction: 'up', baseline: 40 }, 41, 1],
    [{ value: 3, direction: 'down' }, 2, 1],
    [{ value: 3, direction: 'down' }, 4, 0],
    // It is to stay below 25 and was: no way leads there.
    [{ value: 25, direction: 'down', baseline: 20 }, 24, 1],
    [{ value: 25, direction: 'down', baseline: 20 }, 26, 0],
  ] as const)('%j at %d: %d', (target, now, share) => expect(shareOfWay(target, now)).toBeCloseTo(share, 12));

  test('in per cent: a tenth more, a quarter less', () => {
    expect(fromPercent(40, 10)).toBe(44);
    expect(fromPercent(40, -25)).toBe(30);
    expect(fromPercent(5, 10)).toBe(6);
    expect(inPercent(40, 44)).toBeCloseTo(10, 12);
    expect(inPercent(0, 5)).toBeNull();
  });

  test('B is always the whole way, A none of it', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (baseline, value) => {
        fc.pre(baseline !== value);
        const direction = value > baseline ? 'up' : 'down';
        expect(shareOfWay({ value, baseline, direction }, value)).toBe(1);
        expect(shareOfWay({ value, baseline, direction }, baseline)).toBeCloseTo(0, 12);
      }),
    );
  });
});

describe('money', () => {
  const fees = [
    { day: '2026-11-02', amount: 18_000_00, currency: 'EUR' },
    { day: '2026-11-02', amount: 9_000_00, currency: 'GBP' },
    { day: '2026-11-03', amount: 12_000_00, currency: 'EUR' },
    { day: '2026-11-03', amount: -2_000_00, currency: 'EUR' },
  ];

  test('of two currencies is two sums', () => {
    expect([...moneyTotals(fees)]).toEqual([
      ['EUR', 28_000_00],
      ['GBP', 9_000_00],
    ]);
  });

  test('in another currency than the target is named, not added', () => {
    const { amount, others } = totalIn(fees, 'EUR');
    expect(amount).toBe(28_000_00);
    expect([...others]).toEqual([['GBP', 9_000_00]]);
    expect(totalIn(fees, 'USD').amount).toBe(0);
  });

  test('goes to its days', () => {
    expect([...amountsByDay(fees, 'EUR')]).toEqual([
      ['2026-11-02', 18_000_00],
      ['2026-11-03', 10_000_00],
    ]);
  });
});

describe('a ratio', () => {
  test('is sum over sum, not the mean of ratios', () => {
    const days = [
      { part: 1, of: 1 },
      { part: 50, of: 100 },
    ];
    expect(ratioOf(days)).toBeCloseTo(51 / 101, 12);
    expect(ratioOf([])).toBeNull();
    expect(ratioOf([{ part: 3, of: 0 }])).toBeNull();
  });
});

describe('a level', () => {
  const readings = new Map([
    ['2026-10-30', 12],
    ['2026-11-20', 9],
    ['2026-11-05', 15],
  ]);

  test('is its last value, whatever order the readings came in', () => {
    expect(levelAt(readings, '2026-11-04')).toBe(12);
    expect(levelAt(readings, '2026-11-30')).toBe(9);
    expect(levelAt(readings, '2026-10-01')).toBeNull();
  });

  test('over a month began where the month before left it', () => {
    const november = { from: '2026-11-01', to: '2026-11-30' };
    expect(levelOver(readings, november)).toEqual({ start: 12, end: 9, lowest: 9, highest: 15 });
    expect(levelOver(new Map([['2026-11-05', 15]]), november)).toEqual({ start: 15, end: 15, lowest: 15, highest: 15 });
    expect(levelOver(readings, { from: '2027-01-01', to: '2027-01-31' })).toEqual({
      start: 9,
      end: 9,
      lowest: 9,
      highest: 9,
    });
    expect(levelOver(readings, { from: '2026-09-01', to: '2026-09-30' })).toBeNull();
  });
});

describe('a mean', () => {
  const five = { value: 5, direction: 'down' } as const;
  const sample = (mean: number, n = 20, deviation = 2) => ({ n, mean, deviation });

  test('has no pace: it is within what chance does to it, or not', () => {
    expect(scoreMark(five, sample(4.9), false)).toBe('on');
    expect(scoreMark(five, sample(5.7), false)).toBe('on');
    expect(scoreMark(five, sample(6), false)).toBe('behind');
    expect(scoreMark(five, sample(7), false)).toBe('far-behind');
    expect(scoreMark(five, sample(9, 4), false)).toBe('too-early');
    expect(scoreMark(five, null, false)).toBe('too-early');
  });

  test('is reached or missed in the end; of nothing neither', () => {
    expect(scoreMark(five, sample(4.9), true)).toBe('done');
    expect(scoreMark(five, sample(5.1), true)).toBe('missed');
    expect(scoreMark(five, null, true)).toBe('free');
  });

  test('and what single values say of it', () => {
    expect(sampleOf([2, 4, 6])).toEqual({ n: 3, mean: 4, deviation: 2 });
    expect(sampleOf([5])).toEqual({ n: 1, mean: 5, deviation: 0 });
    expect(sampleOf([])).toBeNull();
  });
});

describe('values in batches', () => {
  test('of one each are the values themselves', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
        const batches = sampleOfBatches(values.map((part) => ({ part, of: 1 })));
        const single = sampleOf(values);
        expect(batches?.n).toBe(single?.n);
        expect(batches?.mean).toBeCloseTo(single?.mean ?? Number.NaN, 9);
        expect(batches?.deviation).toBeCloseTo(single?.deviation ?? Number.NaN, 6);
      }),
    );
  });

  test('weigh by how many they hold, and none is nothing', () => {
    expect(
      sampleOfBatches([
        { part: 900, of: 1 },
        { part: 300, of: 3 },
      ])?.mean,
    ).toBe(300);
    expect(sampleOfBatches([{ part: 0, of: 0 }])).toBeNull();
  });

  test('are as many as there are, not as many as they hold', () => {
    const mark = (batches: number) =>
      scoreMark({ value: 10, direction: 'up' }, { n: 500, mean: 9.7, deviation: 3, batches }, false);
    expect(mark(4)).toBe('too-early');
    expect(mark(5)).toBe('behind');
  });
});
