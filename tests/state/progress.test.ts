import { describe, expect, test } from 'vitest';
import type { DayCount } from '../../lib/ledger/days';
import { byDayOf } from '../../lib/measure/target-days';
import { plainCalendar } from '../../lib/measure/workdays';
import { averageOf } from '../../lib/state/measured';
import { aimOf, askedOf, headlinePair, progressOf, type Standing } from '../../lib/state/progress';
import type { Pair, Target } from '../../lib/target';
import type { Entered } from '../../lib/value';

const count = (day: string, metric: string, n: number, amount = 0, currency = ''): DayCount => ({
  ...{ day, metric, site: 'tryton', currency, n, amount, last: 0 },
});
const target = (metric: string, some: Partial<Target> = {}): Target => ({
  ...{ metric, period: 'week', value: 10, direction: 'up' },
  ...some,
});

test('counts of all sites are one number a day, and no other metric is in it', () => {
  const counts = [count('2026-11-23', 'call', 2), { ...count('2026-11-23', 'call', 3), site: 'manual' }];
  expect(byDayOf(target('call'), [...counts, count('2026-11-23', 'email', 9)])).toEqual(new Map([['2026-11-23', 5]]));
});

test('revenue is what deals and placements brought, in the currency of the target only', () => {
  const counts = [
    count('2026-11-23', 'deal-won', 1, 500_00, 'EUR'),
    count('2026-11-23', 'placement', 1, 900_00, 'EUR'),
    count('2026-11-23', 'deal-won', 1, 700_00, 'USD'),
    count('2026-11-23', 'proposal-sent', 1, 800_00, 'EUR'),
  ];
  expect(byDayOf(target('revenue', { currency: 'EUR' }), counts)).toEqual(new Map([['2026-11-23', 1400_00]]));
});

test('what a period brought in other currencies is not in the revenue, but told', () => {
  const counts = [
    count('2026-11-22', 'deal-won', 1, 999_00, 'EUR'),
    count('2026-11-23', 'deal-won', 1, 500_00, 'EUR'),
    count('2026-11-24', 'placement', 1, 700_00, 'EUR'),
    count('2026-11-24', 'deal-won', 1, 100_00, 'USD'),
    count('2026-11-24', 'deal-won', 1, 50_00, 'CHF'),
    count('2026-11-24', 'deal-won', 1),
    count('2026-11-24', 'proposal-sent', 1, 800_00, 'EUR'),
  ];
  const targets = [target('revenue', { currency: 'USD', value: 1000_00 }), target('deal-won')];
  const [revenue, deals] = progressOf(targets, counts, plainCalendar, '2026-11-25');
  expect(revenue?.pace?.done).toBe(100_00);
  expect(revenue?.others).toEqual([
    { amount: 50_00, currency: 'CHF' },
    { amount: 1200_00, currency: 'EUR' },
  ]);
  expect(deals?.others).toEqual([]);
});

test('what is not counted has no pace, not a pace of nought', () => {
  const [list] = progressOf([target('waiting-list', { direction: 'down' })], [], plainCalendar, '2026-11-25');
  expect(list?.pace).toBeNull();
});

test('each target stands in its own period', () => {
  const counts = [count('2026-11-02', 'call', 30), count('2026-11-23', 'call', 4), count('2026-11-25', 'call', 1)];
  const targets = [target('call'), target('call', { period: 'month', value: 80 }), target('call', { period: 'day' })];
  const [week, month, day] = progressOf(targets, counts, plainCalendar, '2026-11-25');
  expect([week?.pace?.done, month?.pace?.done, day?.pace?.done]).toEqual([5, 35, 1]);
  expect(week?.span).toMatchObject({ from: '2026-11-23', to: '2026-11-29' });
  expect(week?.pace?.expected).toBe(4);
  expect(week?.today).toBe(1);
});

const pairOf = (action: string, result: string): Pair => ({ action, result, ratio: 4, lag: 7, horizon: 30 });

function standing(headlines: string[], pairs: Pair[], metrics: string[]): Standing {
  const areas = [{ name: 'Sales', lens: 'business' as const, results: [], pairs }];
  const agreed = { id: 'a', at: 0, from: '2026-01-01', takenBackBy: null, until: null };
  const targets = metrics.map((metric) => target(metric));
  return {
    agreement: { ...agreed, role: { template: null, areas, headlines }, targets },
    targets: progressOf(targets, [], plainCalendar, '2026-11-25'),
  };
}
const shown = (one: Standing) => headlinePair(one).map(({ target: { metric } }) => metric);

test('the headline comes with its pair, the action first', () => {
  const pairs = [pairOf('call', 'meeting-held'), pairOf('proposal-sent', 'deal-won')];
  expect(shown(standing(['deal-won'], pairs, ['call', 'deal-won', 'proposal-sent']))).toEqual([
    'proposal-sent',
    'deal-won',
  ]);
  // An action can be the headline, too.
  expect(shown(standing(['call'], pairs, ['meeting-held', 'call']))).toEqual(['call', 'meeting-held']);
});

test('two headlines of which one leads to the other are the pair, however many steps lie between', () => {
  const pairs = [pairOf('proposal-sent', 'deal-won'), pairOf('meeting-held', 'proposal-sent')];
  const metrics = ['deal-won', 'proposal-sent', 'meeting-held', 'email'];
  expect(shown(standing(['deal-won', 'meeting-held'], pairs, metrics))).toEqual(['meeting-held', 'deal-won']);
  expect(shown(standing(['meeting-held', 'deal-won'], pairs, metrics))).toEqual(['meeting-held', 'deal-won']);
  // Nothing leads from one to the other: the first one's pair.
  expect(shown(standing(['deal-won', 'email'], pairs, metrics))).toEqual(['proposal-sent', 'deal-won']);
  expect(shown(standing(['deal-won', 'deal-won'], pairs, metrics))).toEqual(['proposal-sent', 'deal-won']);
  const circle = [...pairs, pairOf('deal-won', 'meeting-held')];
  expect(shown(standing(['email', 'deal-won'], circle, metrics))).toEqual(['email', 'deal-won']);
});

test('without a target for the other half, the headlines stand alone', () => {
  const pairs = [pairOf('proposal-sent', 'deal-won')];
  expect(shown(standing(['deal-won', 'email'], pairs, ['deal-won', 'email', 'call']))).toEqual(['deal-won', 'email']);
  expect(shown(standing([], [], ['call', 'email']))).toEqual(['call']);
  expect(askedOf(standing(['deal-won', 'email'], pairs, ['deal-won', 'email', 'call']))?.target.metric).toBe(
    'deal-won',
  );
});

test('a headline nobody counts is shown all the same, and the day is asked of the first number that is counted', () => {
  const list = standing(['turnaround-time', 'waiting-list'], [], ['waiting-list', 'call', 'turnaround-time']);
  expect(shown(list)).toEqual(['turnaround-time', 'waiting-list']);
  expect(askedOf(list)?.target.metric).toBe('call');
  const only = standing(['waiting-list'], [], ['waiting-list']);
  expect(shown(only)).toEqual(['waiting-list']);
  expect(askedOf(only)).toBeNull();
  expect(shown(standing(['average-deal-value', 'call'], [], ['call', 'average-deal-value']))).toEqual([
    'average-deal-value',
    'call',
  ]);
});

test('leave lowers what is asked of actions, not of money, and a ceiling stays', () => {
  const off = new Map(['2026-11-26', '2026-11-27'].map((day) => [day, { day, kind: 'leave' as const, share: 1 }]));
  const targets = [
    target('call'),
    target('revenue', { currency: 'EUR', value: 1000_00 }),
    target('deal-lost', { direction: 'down' }),
  ];
  const values = progressOf(targets, [], { ...plainCalendar, off }, '2026-11-25').map(({ pace }) => pace?.target);
  expect(values).toEqual([6, 1000_00, 10]);
});

describe('the average deal', () => {
  const week = { from: '2026-11-23', to: '2026-11-29' };
  const aim = target('average-deal-value', { currency: 'EUR', value: 500_00 });
  const deals = (...all: [day: string, n: number, amount: number][]) =>
    all.map(([day, n, amount]) => count(day, 'deal-won', n, amount, 'EUR'));
  const of = (counts: DayCount[]) => averageOf(aim, counts, [], week, '2026-11-27');

  test('is sum over sum, in one currency and period, and deals without an amount are not in it', () => {
    const counts = [
      ...deals(['2026-11-23', 1, 900_00], ['2026-11-24', 3, 300_00], ['2026-11-22', 1, 9_00], ['2026-11-28', 1, 9_00]),
      count('2026-11-24', 'deal-won', 4),
      count('2026-11-24', 'deal-won', 1, 800_00, 'USD'),
      count('2026-11-25', 'proposal-sent', 1, 800_00, 'EUR'),
    ];
    expect(of(counts)).toEqual({ mark: 'too-early', mean: 300_00, n: 4, known: 2 });
  });

  test('of nothing is nothing, not nought; and other targets have none', () => {
    expect(of([])).toEqual({ mark: 'too-early', mean: null, n: 0, known: 0 });
    expect(
      averageOf(target('revenue', { currency: 'EUR' }), deals(['2026-11-23', 1, 1]), [], week, '2026-11-27'),
    ).toBeNull();
  });

  test('says nothing of few days, and behind only what chance does not explain', () => {
    const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];
    const all = (...amounts: number[]) =>
      of(deals(...days.map((day, at): [string, number, number] => [day, 1, amounts[at] ?? 0])));
    expect(of(deals(['2026-11-23', 30, 300_00]))?.mark, 'one batch, however large').toBe('too-early');
    expect(all(100_00, 900_00, 200_00, 700_00, 400_00)?.mark).toBe('on');
    expect(all(600_00, 610_00, 590_00, 600_00, 600_00)?.mark).toBe('on');
    expect(all(400_00, 410_00, 390_00, 400_00, 400_00)?.mark).toBe('far-behind');
  });

  test('stands with its target', () => {
    const [one] = progressOf([aim], deals(['2026-11-24', 2, 900_00]), plainCalendar, '2026-11-25');
    expect(one).toMatchObject({ pace: null, average: { mean: 450_00, n: 2 } });
  });
});

describe('what is entered', () => {
  const entered = (metric: string, ...all: [day: string, value: number, n?: number][]): Entered[] =>
    all.map(([day, value, n]) => ({ day, metric, value, ...(n === undefined ? {} : { n }) }));
  const standsAt = (aim: Target, values: Entered[], today = '2026-11-25') =>
    progressOf([aim], [], plainCalendar, today, values)[0];
  const waiting = target('waiting-list', { value: 12, direction: 'down' });
  const turnaround = target('turnaround-time', { value: 14_400, direction: 'down', period: 'month' });
  const csat = target('csat', { value: 85, period: 'month' });

  test('at most 12 waiting, now 9; of one day the number entered last stands', () => {
    const values = entered('waiting-list', ['2026-11-23', 15], ['2026-11-25', 11], ['2026-11-25', 9]);
    const { level, pace } = standsAt(waiting, values) ?? {};
    expect(level).toMatchObject({ last: { value: 9, day: '2026-11-25' }, pace: { mark: 'done', done: 9, target: 12 } });
    expect(level?.range).toMatchObject({ lowest: 9, highest: 15 });
    expect(pace, 'it asks nothing of the day').toBeNull();
  });

  test('a level of before the period is told, and not taken for one of now', () => {
    const before = entered('waiting-list', ['2026-11-20', 9]);
    expect(standsAt(waiting, before)?.level).toEqual({
      last: { value: 9, day: '2026-11-20' },
      pace: null,
      range: null,
    });
    expect(standsAt(waiting, [])?.level).toEqual({ last: null, pace: null, range: null });
    const ahead = entered('waiting-list', ['2026-11-26', 9]);
    expect(standsAt(waiting, ahead)?.level).toEqual({ last: null, pace: null, range: null });
  });

  test('a list above its target is no alarm until more than chance speaks for it, and missed once the week is over', () => {
    const values = entered('waiting-list', ['2026-11-23', 15], ['2026-11-25', 15]);
    expect(standsAt(waiting, values, '2026-11-23')?.level?.pace?.mark).toBe('too-early');
    expect(standsAt(waiting, values)?.level?.pace?.mark).toBe('on');
    expect(standsAt(waiting, values, '2026-11-28')?.level?.pace?.mark).toBe('missed');
  });

  test('turnarounds are averaged over the period, each entry by how many it is the average of', () => {
    const values = entered('turnaround-time', ['2026-11-02', 2880], ['2026-11-24', 20_160], ['2026-10-30', 99]);
    expect(standsAt(turnaround, values)?.average).toEqual({ mark: 'too-early', mean: 11_520, n: 2, known: 2 });
    const batch = entered('turnaround-time', ['2026-11-02', 2880, 3], ['2026-11-24', 20_160]);
    expect(standsAt(turnaround, batch)?.average).toMatchObject({ mean: 7200, n: 4, known: 2 });
  });

  test('a turnaround is behind only beyond what chance explains, and five that are alike are enough', () => {
    const on = (days: number): [string, number] => ['2026-11-10', days * 1440];
    const of = (...days: number[]) => standsAt(turnaround, entered('turnaround-time', ...days.map(on)))?.average?.mark;
    expect(of(30, 30, 30, 30)).toBe('too-early');
    expect(of(12, 2, 25, 8, 11)).toBe('on');
    expect(of(8, 9, 7, 10, 8)).toBe('on');
    expect(of(14, 15, 14, 16, 15)).toBe('far-behind');
  });

  test('half of what was entered one by one took at most so long; of averages nobody knows', () => {
    const one = (days: number, n = 1): [string, number, number] => ['2026-11-10', days * 1440, n];
    const of = (...all: [string, number, number?][]) =>
      standsAt(turnaround, entered('turnaround-time', ...all))?.average;
    expect(of(one(2), one(3), one(90))?.median).toBe(3 * 1440);
    expect(of(one(2), one(3))).not.toHaveProperty('median');
    expect(of(one(2), one(3), one(90, 4))).not.toHaveProperty('median');
  });

  test('satisfaction is sum over sum, and each answer tells', () => {
    const values = entered('csat', ['2026-11-02', 1, 1], ['2026-11-24', 16, 19]);
    expect(standsAt(csat, values)?.average).toEqual({ mark: 'on', mean: 85, n: 20, known: 20 });
    expect(standsAt(csat, entered('csat', ['2026-11-02', 3, 4]))?.average).toMatchObject({
      mark: 'too-early',
      known: 4,
    });
    expect(standsAt(csat, entered('csat', ['2026-11-02', 40, 100]))?.average).toMatchObject({ mark: 'far-behind' });
  });

  test('nothing entered is nothing, not nought', () => {
    expect(standsAt(csat, [])?.average).toEqual({ mark: 'too-early', mean: null, n: 0, known: 0 });
  });
});

describe('what the day’s part keeps on pace', () => {
  const pairs = [pairOf('call', 'meeting-booked')];
  const agreed = (targets: Target[], counts: DayCount[] = []): Standing => {
    const one = standing(['meeting-booked'], pairs, []);
    return { ...one, targets: progressOf(targets, counts, plainCalendar, '2026-11-25') };
  };
  const aim = (one: Standing) => {
    const asked = one.targets[0];
    const found = asked && aimOf(one, asked);
    return found ? `${found.target.metric} ${found.target.period}` : null;
  };
  const meetings = (value: number) => target('meeting-booked', { value });

  test('is the result, where enough of the action is agreed for it', () => {
    expect(aim(agreed([target('call', { period: 'day', value: 8 }), meetings(10)]))).toBe('meeting-booked week');
  });

  test('is no result that it is too little for, or that is reached already', () => {
    expect(aim(agreed([target('call', { period: 'day', value: 8 }), meetings(11)]))).toBeNull();
    const calls = [count('2026-11-23', 'call', 8), count('2026-11-24', 'call', 8)];
    expect(aim(agreed([target('call', { value: 40 }), meetings(11)], calls))).toBe('call week');
    const done = [...calls, count('2026-11-23', 'meeting-booked', 10)];
    expect(aim(agreed([target('call', { value: 40 }), meetings(10)], done))).toBe('call week');
  });

  test('is nothing where the action itself is behind: that would be a promise', () => {
    const slump = ['2026-10-05', '2026-10-06', '2026-11-02'].map((day) => count(day, 'call', 1));
    const month = agreed(
      [target('call', { period: 'month', value: 200 }), target('meeting-booked', { value: 1 })],
      slump,
    );
    expect(month.targets[0]?.pace?.mark).toMatch(/behind/);
    expect(aim(month)).toBeNull();
  });
});
