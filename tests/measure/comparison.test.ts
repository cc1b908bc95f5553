import { describe, expect, test } from 'vitest';
import { compare, differenceOf } from '../../lib/measure/compare';
import { diagnose, type PairStanding, weakestStep } from '../../lib/measure/diagnosis';

/** Forty days of ten messages, one in ten answered, unless said otherwise. */
const pair = (other: Partial<PairStanding> = {}): PairStanding => ({
  action: { actual: 400, expected: 400 },
  result: { actual: 40, expected: 40 },
  known: { actions: 400, results: 40 },
  ratio: 10,
  ...other,
});

describe('what a pair asks for', () => {
  test('all as planned: healthy', () => {
    expect(diagnose(pair())).toBe('healthy');
  });

  test('too few actions, the ratio as usual: more', () => {
    const half = { action: { actual: 200, expected: 400 }, result: { actual: 20, expected: 40 } };
    expect(diagnose(pair({ ...half, known: { actions: 200, results: 20 } }))).toBe('more');
  });

  test('too few actions and a bad ratio: actions are judged first', () => {
    const both = { action: { actual: 200, expected: 400 }, result: { actual: 5, expected: 40 } };
    expect(diagnose(pair({ ...both, known: { actions: 200, results: 5 } }))).toBe('more');
  });

  test('enough actions that bring a third: better', () => {
    const third = { result: { actual: 13, expected: 40 }, known: { actions: 400, results: 13 } };
    expect(diagnose(pair(third))).toBe('better');
  });

  test('none at all of many: better, though there is no ratio to show', () => {
    expect(diagnose(pair({ result: { actual: 0, expected: 40 }, known: { actions: 400, results: 0 } }))).toBe('better');
  });

  test('a bad ratio made up for by more actions: healthy', () => {
    const made = { action: { actual: 1200, expected: 400 }, known: { actions: 1200, results: 40 } };
    expect(diagnose(pair(made))).toBe('healthy');
  });

  test('far more results than wanted: the target is too easy', () => {
    expect(diagnose(pair({ result: { actual: 80, expected: 40 }, known: { actions: 400, results: 80 } }))).toBe('easy');
  });

  test('the results come with half of the actions: too easy as well', () => {
    const few = { action: { actual: 200, expected: 400 }, result: { actual: 41, expected: 40 } };
    expect(diagnose(pair({ ...few, known: { actions: 200, results: 41 } }))).toBe('easy');
  });

  test('nobody looked at what came of it: no advice', () => {
    expect(diagnose(pair({ result: { actual: 0, expected: 40 }, known: { actions: 0, results: 0 } }))).toBe('unknown');
    expect(diagnose(pair({ known: { actions: 9, results: 3 } }))).toBe('unknown');
  });

  test('the first week of something rare: no advice', () => {
    const week = { action: { actual: 3, expected: 5 }, result: { actual: 0, expected: 1 } };
    expect(diagnose(pair({ ...week, known: { actions: 3, results: 0 }, ratio: 5 }))).toBe('unknown');
  });

  test('nothing expected yet: nothing is behind', () => {
    const nothing = { actual: 0, expected: 0 };
    const start = { action: nothing, result: nothing, known: { actions: 0, results: 0 } };
    expect(diagnose(pair(start))).toBe('unknown');
  });

  test('actions that can have several results', () => {
    const few = { result: { actual: 200, expected: 800 }, known: { actions: 400, results: 200 }, ratio: 0.5 };
    expect(diagnose(pair({ ...few, several: true }))).toBe('better');
  });
});

describe('the weakest step', () => {
  const step = (action: string, ratio: number, actions: number, results: number) => ({
    action,
    ratio,
    known: { actions, results },
  });

  test('the one that falls furthest behind its own usual ratio, not the one with the lowest rate', () => {
    const steps = [step('request', 30, 900, 29), step('cv', 3, 120, 15), step('interview', 5, 100, 18)];
    expect(weakestStep(steps)).toMatchObject({ step: { action: 'cv' }, part: expect.closeTo(0.44, 1) });
  });

  test('none stands out by chance', () => {
    expect(weakestStep([step('request', 30, 60, 1), step('cv', 3, 12, 2)])).toBeNull();
    expect(weakestStep([])).toBeNull();
  });
});

describe('two ways', () => {
  const arm = (results: number, actions: number) => ({ results, actions });

  test('9 of 30 and 4 of 30: no real difference yet, about 60 more each', () => {
    expect(compare(arm(9, 30), arm(4, 30))).toMatchObject({ verdict: 'none yet', more: 60 });
  });

  test('with as many as it said, the same difference is one', () => {
    expect(compare(arm(27, 90), arm(12, 90)).verdict).toBe('first');
    expect(compare(arm(12, 90), arm(27, 90)).verdict).toBe('second');
  });

  test('the difference of 56 of 70 and 48 of 80, as published: 0.0524 to 0.3339', () => {
    const { low, high } = differenceOf(arm(56, 70), arm(48, 80));
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });

  test('below twenty each, nothing is said, be it ever so clear', () => {
    expect(compare(arm(19, 19), arm(0, 19))).toEqual({ verdict: 'none yet', difference: null, more: 10 });
    expect(compare(arm(0, 0), arm(9, 30))).toMatchObject({ verdict: 'none yet', more: 20 });
  });

  test('no difference at all is never found', () => {
    expect(compare(arm(10, 50), arm(10, 50))).toMatchObject({ verdict: 'none yet', more: null });
  });
});
