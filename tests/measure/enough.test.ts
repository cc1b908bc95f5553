import { describe, expect, test } from 'vitest';
import { chain, through, whatIf } from '../../lib/measure/chain';
import { actionsFor, chanceOf, toBeSure } from '../../lib/measure/enough';
import { broken } from '../../lib/measure/limits';
import { mean } from '../../lib/measure/ratio';

describe('how many are enough', () => {
  test.each([
    [1, 1 / 30, 30, 0.638, 48, 68],
    [3, 1 / 30, 90, 0.581, 128, 158],
    [4, 0.25, 16, 0.595, 21, 25],
    [3, 0.1, 30, 0.589, 42, 52],
  ])('%i results at %f: %i on average', (k, rate, average, chance, at80, at90) => {
    const needed = actionsFor(k, rate);
    expect(needed.average).toBe(average);
    expect(chanceOf(k, average, rate)).toBeCloseTo(chance, 3);
    expect(needed.sure.slice(1)).toEqual([at80, at90]);
  });

  test('one fewer is not enough', () => {
    const needed = toBeSure(3, { several: false, a: 2, b: 28 }, 0.8) ?? 0;
    expect(chanceOf(3, needed, { several: false, a: 2, b: 28 })).toBeGreaterThanOrEqual(0.8);
    expect(chanceOf(3, needed - 1, { several: false, a: 2, b: 28 })).toBeLessThan(0.8);
  });

  test('the less is known, the more it takes: none known 116, ten in 300 known 52, all known 48', () => {
    expect(toBeSure(1, { several: false, a: 1, b: 29 }, 0.8)).toBe(116);
    expect(toBeSure(1, { several: false, a: 11, b: 319 }, 0.8)).toBe(52);
    expect(toBeSure(1, 1 / 30, 0.8)).toBe(48);
  });

  test('nothing wanted takes nothing; what cannot be reached is said', () => {
    expect(toBeSure(0, 0.5, 0.8)).toBe(0);
    expect(toBeSure(1, 0, 0.8)).toBeNull();
    expect(toBeSure(1, { several: false, a: 0.01, b: 30 }, 0.9)).toBeNull();
  });

  test('several results per action', () => {
    const rate = { several: true, a: 30, b: 20 };
    expect(actionsFor(30, rate).average).toBe(20);
    expect(toBeSure(30, rate, 0.8)).toBeGreaterThan(20);
  });
});

const step = (action: string, rate: number) => ({ action, rate });

describe('a chain', () => {
  test('14 deals take 2,000 calls', () => {
    const steps = [step('proposal', 0.4), step('second meeting', 0.5), step('first meeting', 0.35), step('call', 0.1)];
    expect(chain(14, steps).map(({ average }) => average)).toEqual([35, 70, 200, 2000]);
  });

  test('360,000 a year at a fee of 18,000 take 250 contacts a month: 12 a working day', () => {
    const steps = [step('interview', 1 / 5), step('cv', 1 / 3), step('screen', 1 / 2.5), step('contact', 1 / 4)];
    const month = chain(360_000 / 18_000 / 12, steps);
    expect(month.map(({ exact }) => Math.round(exact * 10) / 10)).toEqual([8.3, 25, 62.5, 250]);
    expect(month.map(({ average }) => average)).toEqual([9, 25, 63, 250]);
    expect(Math.ceil((month[3]?.exact ?? 0) / 21)).toBe(12);
  });

  test('two steps believed: the product of the means, and more doubt than either', () => {
    const one = { several: false, a: 5, b: 10 };
    const both = through(one, { several: false, a: 10, b: 10 });
    if (typeof both === 'number') throw new Error('known');
    expect(mean(both)).toBeCloseTo(1 / 6, 9);
    // Second moment by hand: (5·6)/(15·16) × (10·11)/(20·21)
    const { a, b } = both;
    expect((a * (a + 1)) / ((a + b) * (a + b + 1))).toBeCloseTo(((5 * 6) / (15 * 16)) * ((10 * 11) / (20 * 21)), 9);
  });

  test('a known step leaves a believed one its doubt; several results make a count of it', () => {
    expect(through(1, { several: false, a: 2, b: 8 })).toMatchObject({ a: expect.closeTo(2), b: expect.closeTo(8) });
    const count = through({ several: true, a: 30, b: 20 }, 0.5);
    expect(count).toMatchObject({ several: true, a: expect.closeTo(30), b: expect.closeTo(40) });
  });

  test('what if one CV in two led to an interview, not one in three: 4.2 a day become 2.8', () => {
    const steps = [step('interview', 1 / 5), step('cv', 1 / 3)];
    const [, cv] = whatIf(5, steps, 18, { rates: new Map([['cv', 1 / 2]]) });
    expect(cv).toMatchObject({ action: 'cv', before: expect.closeTo(75 / 18), after: expect.closeTo(50 / 18) });
    const [, more] = whatIf(5, steps, 18, { goal: 10 });
    expect(more?.after).toBeCloseTo(150 / 18, 9);
  });
});

describe('what a plan breaks', () => {
  const plan = [
    { action: 'connection-request', perDay: 30 },
    { action: 'call', perDay: 40 },
  ];
  const week = { action: 'connection-request', why: 'platform', most: 100, days: 5 } as const;

  test('150 requests a week where 100 go through: two thirds of the goal', () => {
    expect(broken(plan, [week])).toEqual([
      { why: 'platform', action: 'connection-request', need: 150, most: 100, possible: 100 / 150 },
    ]);
  });

  test('the tightest first; a plan that fits breaks nothing', () => {
    const hours = { minutes: 240, each: new Map([['call', 12]]) };
    expect(broken(plan, [week], hours).map(({ why }) => why)).toEqual(['hours', 'platform']);
    expect(broken([{ action: 'connection-request', perDay: 20 }], [week], hours)).toEqual([]);
    expect(broken([], [week], hours)).toEqual([]);
  });
});
