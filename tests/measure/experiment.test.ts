import { describe, expect, test } from 'vitest';
import type { Experiment } from '../../lib/experiment';
import { compare, differenceOf } from '../../lib/measure/compare';
import { type Run, runOf, verdictOf } from '../../lib/measure/experiment';
import { orderOf } from '../../lib/measure/experiment-order';
import { daysFor, eachFor, sharesOf } from '../../lib/measure/experiment-size';
import { wideWilson } from '../../lib/measure/ratio';
import type { Step } from '../../lib/measure/steps';
import { dayAfter } from '../../lib/measure/workdays';
import { randomFrom } from './random';

const begin = '2026-03-02';

const trial = (more: Partial<Experiment> = {}): Experiment => ({
  ...{ id: 'x', at: 0, action: 'connection-request', result: 'connection-accepted', kind: 'note', from: begin },
  ...{ each: 20, times: 2, share: 0.3, lag: 2, horizon: 21, seed: 7, ...more },
});

/** On a day after the first one, at a minute of it. */
const step = (day: number, minute: number, more: Partial<Step> = {}): Step => ({
  ...{ day: dayAfter(begin, day), at: day * 1440 + minute, n: 1 },
  ...more,
});

/** So many requests of both ways, two a day, the first of them answered after three days. */
function answered(each: number, won: readonly [number, number]) {
  const actions: Step[] = [];
  const results: Step[] = [];
  for (let one = 0; one < each; one += 1)
    for (const way of [0, 1] as const) {
      const subject = `${way}-${one}`;
      actions.push(step(one, way, { subject, tags: [way ? 'without-note' : 'with-note'] }));
      if (one < won[way]) results.push(step(one + 3, 10 + way, { subject }));
    }
  return { actions, results };
}

const over = (run: Run) => {
  if (run.phase !== 'over') throw new Error(run.phase);
  return run;
};
const late = { today: '2027-01-01', seen: false };

describe('how many of each way', () => {
  test('three of ten, twice as much: a hundred each', () => {
    expect(sharesOf(0.3, 2)).toEqual({ low: expect.closeTo(0.2, 9), high: expect.closeTo(0.4, 9) });
    expect(eachFor(0.3, 2)).toBe(100);
  });

  test('the rarer and the smaller, the more', () => {
    const shares = [0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8];
    const all = [3, 2, 1.5].map((times) => shares.map((share) => eachFor(share, times)));
    for (const row of all) expect(row).toEqual(row.toSorted((a, b) => b - a));
    shares.forEach((_, at) => {
      expect((all[0] as number[])[at]).toBeLessThanOrEqual((all[1] as number[])[at] as number);
      expect((all[1] as number[])[at]).toBeLessThanOrEqual((all[2] as number[])[at] as number);
    });
    expect(Math.min(...all.flat())).toBe(20);
  });

  test('how long that takes', () => {
    expect(daysFor(60, 2.5)).toBe(48);
    expect(daysFor(60, 0)).toBeNull();
  });
});

/** The chances of 0 to n successes. */
function chances(n: number, p: number): number[] {
  let log = n * Math.log(1 - p);
  return Array.from({ length: n + 1 }, (_, k) => {
    const chance = Math.exp(log);
    log += Math.log((n - k) / (k + 1)) + Math.log(p / (1 - p));
    return chance;
  });
}

const arm = (results: number, actions: number) => ({ results, actions, unknown: 0, known: { actions, results } });
const left = { untagged: 0, nameless: 0, beyond: 0 };

/** What is said of so many results of each way. */
const experimentSays =
  (each: number) =>
  (one: number, two: number): string =>
    verdictOf({ share: 0.3, times: 2 }, { ways: [arm(one, each), arm(two, each)], left }).found;

/** How probable it is that a way is called better, worked out from all that can come. */
function calledBetter(each: number, a: number, b: number, says = experimentSays(each)): number {
  const [first, second] = [chances(each, a), chances(each, b)];
  let sum = 0;
  first.forEach((p, one) => {
    if (p < 1e-7) return;
    second.forEach((q, two) => {
      if (q >= 1e-7 && ['first', 'second'].includes(says(one, two))) sum += p * q;
    });
  });
  return sum;
}

describe('what the verdict is worth', () => {
  test.each([0.05, 0.1, 0.3, 0.5, 0.8, 0.95])(
    'two equal ways, %d each: at most one in twenty is called better',
    (share) => {
      for (const each of [20, 30, 60]) expect(calledBetter(each, share, share)).toBeLessThanOrEqual(0.05);
    },
  );

  test('looking back, 25 each, calls more than that a difference: the reason for the wider interval', () => {
    const back = (one: number, two: number) => compare(arm(one, 25), arm(two, 25)).verdict;
    expect(calledBetter(25, 0.5, 0.5, back)).toBeCloseTo(0.065, 3);
    expect(calledBetter(25, 0.5, 0.5)).toBeLessThan(0.05);
  });

  test.each([
    [0.2, 2],
    [0.3, 2],
    [0.5, 2],
    [0.8, 2],
    [0.2, 3],
    [0.5, 3],
    [0.5, 1.5],
    [0.7, 1.5],
  ])('results per action %d, %d times as much: found four times out of five', (share, times) => {
    const { low, high } = sharesOf(share, times);
    expect(calledBetter(eachFor(share, times), high, low)).toBeGreaterThanOrEqual(0.8);
  });

  /** Lives one experiment through: acts in its own order, answers within the horizon, everything known at its end. */
  function live(of: readonly [number, number], seed: number): string {
    const chance = randomFrom(seed);
    const experiment = trial({ seed, each: eachFor(0.3, 2) });
    const actions: Step[] = [];
    const results: Step[] = [];
    for (const way of orderOf(seed, experiment.each)) {
      const day = Math.floor(actions.length / 6);
      const subject = `s${actions.length}`;
      actions.push(step(day, actions.length % 6, { subject, tags: [way ? 'without-note' : 'with-note'] }));
      if (chance() < of[way]) results.push(step(day + Math.floor(chance() * 21), 900, { subject }));
    }
    results.sort((a, b) => a.at - b.at);
    return verdictOf(experiment, over(runOf(experiment, { actions, results }, late)).outcomes).found;
  }
  const many = 400;
  const share = (of: readonly [number, number], wanted: string[]) =>
    Array.from({ length: many }, (_, seed) => live(of, seed + 1)).filter((found) => wanted.includes(found)).length /
    many;

  test('simulated from act to verdict: A and A, and A and twice A', { timeout: 60_000 }, () => {
    const chance = 3 * Math.sqrt((0.05 * 0.95) / many);
    expect(share([0.3, 0.3], ['first', 'second'])).toBeLessThanOrEqual(0.05 + chance);
    expect(share([0.2, 0.4], ['second'])).toBeGreaterThanOrEqual(0.8 - 3 * Math.sqrt((0.8 * 0.2) / many));
    expect(share([0.4, 0.2], ['second']), 'the wrong one').toBe(0);
  });

  test('the interval as published for method 11: 56 of 70 and 48 of 80, 0.0428 to 0.3422', () => {
    const { low, high } = differenceOf({ actions: 70, results: 56 }, { actions: 80, results: 48 }, wideWilson);
    expect(low).toBeCloseTo(0.0428, 4);
    expect(high).toBeCloseTo(0.3422, 4);
  });
});

describe('how far it is', () => {
  test('before its first day nothing counts, and acts of the days before never do', () => {
    const { actions } = answered(3, [0, 0]);
    const later = trial({ from: dayAfter(begin, 2) });
    expect(runOf(later, { actions: [], results: [] }, { today: begin, seen: false })).toMatchObject({
      phase: 'to-begin',
    });
    const run = runOf(later, { actions, results: [] }, { today: dayAfter(begin, 2), seen: false });
    expect(run).toMatchObject({ phase: 'running', done: [1, 1] });
  });

  test('nothing tells what came of it before the end', () => {
    const steps = answered(20, [20, 0]);
    for (const day of [5, 19, 30, 40]) {
      const today = dayAfter(begin, day);
      const past = (all: Step[]) => all.filter((one) => one.day <= today);
      const run = runOf(
        trial(),
        { actions: past(steps.actions), results: past(steps.results) },
        { today, seen: false },
      );
      expect(run.phase).toBe(day < 19 ? 'running' : 'ripening');
      expect(JSON.stringify(run)).not.toContain('results');
    }
  });

  test('it is over once the horizon of its last act has passed, and stays as it was', () => {
    const steps = answered(20, [9, 4]);
    expect(runOf(trial(), steps, { today: dayAfter(begin, 40), seen: false })).toMatchObject({
      ...{ phase: 'ripening', closes: dayAfter(begin, 40) },
    });
    const run = over(runOf(trial(), steps, { today: dayAfter(begin, 41), seen: false }));
    expect(run.outcomes.ways).toMatchObject([
      { actions: 20, results: 9, unknown: 0, known: { actions: 20, results: 9 } },
      { actions: 20, results: 4, unknown: 0 },
    ]);
    const more = { ...steps, results: [...steps.results, step(41, 0, { subject: '1-19' })] };
    expect(over(runOf(trial(), more, late)).outcomes).toEqual(run.outcomes);
  });

  test('what is in neither way is named: no tag, another tag, nobody, beyond the number, and what came after it', () => {
    const { actions, results } = answered(20, [9, 4]);
    const others = [
      step(0, 5, { subject: 'a' }),
      step(0, 6, { subject: 'b', tags: ['permanent', 'missed'] }),
      step(0, 7, { n: 3, tags: ['with-note'] }),
      ...Array.from({ length: 4 }, (_, one) => step(18, 3 + one, { subject: `m${one}`, tags: ['with-note'] })),
      step(19, 9, { subject: 'c' }),
    ];
    const all = [...actions, ...others].sort((a, b) => a.at - b.at);
    const run = over(runOf(trial(), { actions: all, results }, late));
    expect(run.left).toEqual({ untagged: 2, nameless: 3, beyond: 4 });
    expect(run.outcomes.left).toEqual(run.left);
    expect(run.done).toEqual([20, 20]);
    expect(run.closes).toBe(dayAfter(begin, 18 + 21 + 1));
  });

  test('a result is credited to the last act with its subject, also where that one does not count', () => {
    const { actions } = answered(20, [0, 0]);
    const again = step(19, 100, { subject: '0-0' });
    const results = [step(25, 0, { subject: '0-0' }), step(26, 0, { subject: '1-0' })];
    const untagged = over(runOf(trial(), { actions: [...actions, again], results }, late));
    expect(untagged.outcomes.ways.map((way) => way.results)).toEqual([0, 0]);
    const early = [step(20, 0, { subject: '0-0' }), step(21, 0, { subject: '1-0' })];
    const without = over(runOf(trial(), { actions, results: early }, late));
    expect(
      without.outcomes.ways.map((way) => way.results),
      'within the horizon',
    ).toEqual([1, 1]);
  });
});

describe('what nobody looked at', () => {
  const seen = { today: '2027-01-01', seen: true };

  test('is unknown, not failed', () => {
    const { actions } = answered(30, [0, 0]);
    const run = over(runOf(trial({ each: 30 }), { actions, results: [] }, seen));
    expect(run.outcomes.ways).toMatchObject([
      { actions: 0, unknown: 30 },
      { actions: 0, unknown: 30 },
    ]);
    expect(verdictOf(trial(), run.outcomes)).toEqual({ found: 'unknown' });
  });

  test('what was looked at for a part of its time counts for that part', () => {
    const { actions, results } = answered(60, [30, 12]);
    const looked = results.filter(({ day }) => day <= dayAfter(begin, 35));
    const run = over(runOf(trial({ each: 60 }), { actions, results: looked }, seen));
    for (const { actions: told, unknown, known } of run.outcomes.ways) {
      expect(told + unknown).toBe(60);
      expect(unknown).toBeGreaterThan(15);
      expect(known.actions).toBeLessThanOrEqual(told + 0.5);
      expect(known.actions).toBeGreaterThan(15);
    }
  });

  test('a look after the end changes nothing', () => {
    const { actions, results } = answered(30, [9, 4]);
    const before = over(runOf(trial({ each: 30 }), { actions, results }, seen));
    const more = [...results, step(60, 0, { subject: '1-29' })];
    expect(over(runOf(trial({ each: 30 }), { actions, results: more }, seen)).outcomes).toEqual(before.outcomes);
  });
});

test('four verdicts: one is better, none that is worth having, or it cannot be told', () => {
  const found = (a: [number, number], b: [number, number]) =>
    verdictOf({ share: 0.3, times: 2 }, { ways: [arm(...a), arm(...b)], left }).found;
  expect(found([40, 100], [20, 100])).toBe('first');
  expect(found([20, 100], [40, 100])).toBe('second');
  expect(found([30, 100], [31, 100])).toBe('none');
  expect(found([25, 100], [36, 100])).toBe('unclear');
  expect(found([9, 100], [0, 9])).toBe('unknown');
});
