import { describe, expect, test } from 'vitest';
import type { CommissionPlan } from '../../lib/commission';
import type { DayCount } from '../../lib/ledger/days';
import { dayAfter, plainCalendar } from '../../lib/measure/workdays';
import { readPlan, type TypedPlan, typedPlan } from '../../lib/state/commission-input';
import { type Ground, pairEvidence } from '../../lib/state/pair-evidence';
import { byMetric } from '../../lib/state/pairs';
import { worthOf } from '../../lib/state/worth';
import type { Pair } from '../../lib/target';

const today = '2026-11-26';
const plan: CommissionPlan = {
  ...{ period: 'month', currency: 'EUR', threshold: 0, onceOver: 'above', split: 1, paidBack: 0, least: 0 },
  tiers: [{ from: 0, part: 0.1 }],
};
const pair = (action: string, result: string, ratio: number): Pair => ({ action, result, ratio, lag: 0, horizon: 30 });
const pairs = [pair('interview-booked', 'placement', 4), pair('cv-sent', 'interview-booked', 3)];
const count = (ago: number, metric: string, n: number, amount = 0, currency = amount ? 'EUR' : ''): DayCount => ({
  ...{ day: dayAfter(today, -ago), metric, site: 'manual', currency, n, amount, last: 0 },
});
/** Twelve CVs, four interviews, one placement of 10,000 €, in each of the last ten weeks; one this month. */
const work = Array.from({ length: 10 }, (_, week) => week * 7 + 1).flatMap((ago) => [
  ...[count(ago, 'cv-sent', 12), count(ago, 'interview-booked', 4), count(ago, 'placement', 1, 1_000_000)],
]);

function ground(counts: DayCount[], of = pairs): Ground {
  const numbers = byMetric(counts);
  const read = { from: '2026-01-01', of: new Map() };
  return {
    ...{ today, counts, numbers, ofRole: true, agreement: null },
    pairs: of.map((one) => ({ pair: one, evidence: pairEvidence(one, numbers, read, today) })),
  };
}
const worth = (more: Partial<CommissionPlan> = {}, counts = work, of = pairs) =>
  worthOf({ ...plan, ...more }, ground(counts, of), plainCalendar);

describe('what an action is worth', () => {
  test('a tenth of 10,000 €, over four interviews, over three CVs: 250 € and 83 €, with a range', () => {
    const view = worth();
    expect(view).toMatchObject({ broughtIn: 4_000_000, earned: 400_000 });
    const [result] = view.results;
    expect(result).toMatchObject({ metric: 'placement', average: 1_000_000, worth: 100_000, from: null });
    const [interview, cv] = result?.actions ?? [];
    expect(interview?.action).toBe('interview-booked');
    expect((interview?.worth?.value ?? 0) / 100).toBeCloseTo(250, -1);
    expect((cv?.worth?.value ?? 0) / 100).toBeGreaterThan(70);
    expect((cv?.worth?.value ?? 0) / 100).toBeLessThan(95);
    expect(cv?.worth?.low).toBeLessThan(cv?.worth?.value ?? 0);
    expect(cv?.worth?.high).toBeGreaterThan(cv?.worth?.value ?? 0);
  });

  test('the person’s part, and what is paid back, are taken off on both sides', () => {
    const view = worth({ split: 0.5, paidBack: 0.1 });
    expect(view).toMatchObject({ broughtIn: 1_800_000, earned: 180_000 });
    expect(view.results[0]?.worth).toBe(45_000);
  });

  test('below the threshold nothing is earned: what it is worth from there on is told', () => {
    const [result] = worth({ threshold: 9_000_000 }).results;
    expect(Math.abs((result?.from ?? 0) - 9_000_000)).toBeLessThan(10);
    expect(Math.abs((result?.worth ?? 0) - 100_000)).toBeLessThan(2);
    expect(worth({ threshold: 4_500_000 }).results[0]).toMatchObject({ from: null, worth: 50_000 });
  });

  test('a plan that pays nothing more is worth nothing, without a promise', () => {
    const top = [
      { from: 0, part: 0.1 },
      { from: 1_000_000, part: 0 },
    ];
    expect(worth({ tiers: top }).results[0]).toMatchObject({ worth: 0, from: null });
  });

  test('too few amounts, another currency, too few actions: what is lacking is told', () => {
    const few = work.filter(({ metric, day }) => metric !== 'placement' || day > '2026-11-15');
    expect(worth({}, few).results[0]).toMatchObject({ average: null, n: 2, need: 3, actions: [] });
    expect(worth({ currency: 'USD' }).results[0]).toMatchObject({ average: null, n: 0 });
    const rare = work.filter(({ metric, day }) => metric !== 'cv-sent' || day > '2026-11-24');
    const cv = worth({}, [...rare, count(0, 'cv-sent', -5)]).results[0]?.actions.at(-1);
    expect(cv).toMatchObject({ action: 'cv-sent', worth: null, lacking: { ratio: { enough: false } } });
    expect(worth({}, work, [pair('call', 'meeting-held', 3)]).results).toEqual([]);
  });
});

describe('a plan as it is typed', () => {
  const typed = (more: Partial<TypedPlan> = {}): TypedPlan => ({ ...typedPlan(plan, 'EUR'), ...more });
  const problems = (more: Partial<TypedPlan>) => {
    const read = readPlan(typed(more));
    return 'problems' in read ? read.problems : {};
  };

  test('there and back again', () => {
    const full: CommissionPlan = {
      ...{ period: 'year', currency: 'JPY', threshold: 500, onceOver: 'all', split: 0.333, paidBack: 0.05, least: 7 },
      tiers: [
        { from: 0, part: 0.075 },
        { from: 900, part: 0.1 },
      ],
    };
    for (const one of [plan, full]) expect(readPlan(typedPlan(one, 'USD'))).toEqual({ plan: one });
    expect(typedPlan(null, 'USD')).toMatchObject({ currency: 'USD', tiers: [{ from: '', part: '' }] });
  });

  test('each problem stands at its field', () => {
    const tier = (from: string, part: string) => ({ from, part });
    expect(problems({})).toEqual({});
    expect(problems({ currency: 'euro' })).toEqual({ currency: 'currency' });
    expect(problems({ threshold: '-1', least: 'x', paidBack: '-3' })).toEqual({
      ...{ threshold: 'negative', least: 'number', paidBack: 'negative' },
    });
    expect(problems({ split: '0' })).toEqual({ split: 'positive' });
    expect(problems({ split: '101', tiers: [tier('', '120')] })).toEqual({ split: 'percent', 'part-0': 'percent' });
    expect(problems({ tiers: [tier('', '')] })).toEqual({ 'part-0': 'number' });
    expect(problems({ tiers: [tier('', '5'), tier('', '7')] })).toEqual({ 'from-1': 'number' });
    expect(problems({ tiers: [tier('', '5'), tier('9', '7'), tier('9', '8')] })).toEqual({ 'from-2': 'rising' });
    expect(problems({ tiers: [tier('', '5'), tier('0', '7')] })).toEqual({ 'from-1': 'rising' });
    expect(problems({ threshold: '1e30' })).toEqual({ threshold: 'absurd' });
  });
});
