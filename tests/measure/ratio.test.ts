import { describe, expect, test } from 'vitest';
import { assumedRate, boundsOf, learn, mean, ratioOf, ratioOfRate, wilson } from '../../lib/measure/ratio';

describe('the interval of a share', () => {
  test.each([
    [1, 10, [0.0304, 0.2824], [0.0179, 0.4042]],
    [1, 30, [0.01, 0.1051], [0.0059, 0.1667]],
    [3, 30, [0.0493, 0.1922], [0.0346, 0.2562]],
    [10, 300, [0.0224, 0.0494], [0.0182, 0.0603]],
    [0, 10, [0, 0.1411], [0, 0.2775]],
    [7, 7, [0.81, 1], [0.6457, 1]],
  ])('%i of %i', (results, actions, at80, at95) => {
    for (const [sure, [low, high]] of [
      [0.8, at80],
      [0.95, at95],
    ] as const) {
      const interval = wilson({ results, actions }, sure);
      expect(interval.low).toBeCloseTo(low ?? -1, 4);
      expect(interval.high).toBeCloseTo(high ?? -1, 4);
    }
  });

  test('nothing done: anything may be', () => {
    expect(wilson({ results: 0, actions: 0 }, 0.8)).toEqual({ low: 0, high: 1 });
  });
});

describe('actions per result', () => {
  test('too few actions', () => {
    expect(ratioOf({ actions: 4, results: 2 })).toEqual({ enough: false, lacking: 'actions', have: 4, need: 10 });
    expect(ratioOf({ actions: 9.9, results: 2 })).toMatchObject({ have: 9, need: 10 });
    expect(ratioOf({ actions: 0, results: 0 })).toMatchObject({ have: 0, lacking: 'actions' });
  });

  test('no result yet, however many actions', () => {
    expect(ratioOf({ actions: 300, results: 0 })).toEqual({ enough: false, lacking: 'results', have: 0, need: 1 });
  });

  test('one in thirty lies anywhere between ten and a hundred', () => {
    const ratio = ratioOf({ actions: 30, results: 1 });
    expect(ratio).toMatchObject({ enough: true, actions: 30 });
    if (!ratio.enough) return;
    expect(ratio.few).toBeCloseTo(9.5, 1);
    expect(ratio.many).toBeCloseTo(100, 0);
  });

  test('every action brought a result', () => {
    const ratio = ratioOf({ actions: 12, results: 12 });
    expect(ratio).toMatchObject({ enough: true, actions: 1, few: 1 });
  });

  test('an action can have several results: 20 calls, 30 answers', () => {
    const ratio = ratioOf({ actions: 20, results: 30 }, { several: true });
    expect(ratio).toMatchObject({ enough: true });
    if (!ratio.enough) return;
    expect(ratio.actions).toBeCloseTo(20 / 30, 9);
    expect(ratio.few).toBeLessThan(20 / 30);
    expect(ratio.many).toBeGreaterThan(20 / 30);
  });
});

describe('what is believed', () => {
  const assumed = { several: false, a: 1, b: 29 };

  test.each([
    [1, 30, 0.0333, 0.009, 0.0643],
    [5, 60, 0.0667, 0.0358, 0.1017],
    [0, 30, 0.0167, 0.0018, 0.0383],
  ])('1 in 30 assumed, then %i of %i', (results, actions, middle, low, high) => {
    const rate = learn(assumed, { actions, results });
    expect(mean(rate)).toBeCloseTo(middle, 4);
    expect(boundsOf(rate).low).toBeCloseTo(low, 4);
    expect(boundsOf(rate).high).toBeCloseTo(high, 4);
  });

  test('an assumption is worth fifteen actions, and never less than one result', () => {
    expect(assumedRate({ ratio: 30 })).toEqual(assumed);
    expect(assumedRate({ ratio: 3 })).toEqual({ several: false, a: 5, b: 10 });
    expect(assumedRate({ ratio: 120 })).toEqual({ several: false, a: 1, b: 119 });
  });

  test('an assumption of one to one leaves room for failure', () => {
    const rate = assumedRate({ ratio: 1 });
    expect(rate.b).toBeGreaterThan(0);
    expect(mean(learn(rate, { actions: 100, results: 20 }))).toBeCloseTo(0.3, 1);
  });

  test('several results per action: a count is learnt as a count', () => {
    const rate = learn(assumedRate({ ratio: 2, several: true }), { actions: 20, results: 30 });
    expect(rate).toEqual({ several: true, a: 37.5, b: 35 });
    expect(mean(rate)).toBeCloseTo(1.0714, 4);
  });

  test('shown before anything was counted: 30, within the bounds of the assumption', () => {
    const ratio = ratioOfRate(assumed);
    expect(ratio).toMatchObject({ enough: true, actions: 30 });
    if (!ratio.enough) return;
    expect(ratio.few).toBeCloseTo(13.1, 1);
    expect(ratio.many).toBeCloseTo(275.7, 1);
  });

  test('a rate that may be nothing at all has no upper bound', () => {
    expect(ratioOfRate({ several: true, a: 1e-9, b: 10 })).toMatchObject({ many: null });
  });
});
