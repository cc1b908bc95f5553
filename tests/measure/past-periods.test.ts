import { describe, expect, test } from 'vitest';
import {
  type Held,
  lookedBack,
  missedInARow,
  type NeutralDays,
  type PastQuestion,
  pastPeriods,
} from '../../lib/measure/past-periods';
import { daysFrom, plainCalendar } from '../../lib/measure/workdays';
import type { OffDay, Target } from '../../lib/target';
import { leave, withOff } from './calendars';

/** A Thursday. */
const today = '2026-11-26';
const calls: Target = { metric: 'call', period: 'month', value: 100, direction: 'up' };
const held = (target = calls, from = '2026-01-01', to = today): Held => ({ target, from, to });

/** So many in each month, on its tenth day. */
const months = (each: Record<string, number>) =>
  new Map(Object.entries(each).map(([month, n]) => [`2026-${month}-10`, n]));

const past = (more: Partial<PastQuestion> = {}, period = calls.period) =>
  pastPeriods(period, today, {
    ...{ held: [held()], byDay: new Map(), neutral: [], calendar: plainCalendar },
    ...more,
  });
const words = (more: Partial<PastQuestion> = {}) => past(more).map(({ word }) => word);

describe('periods that are over', () => {
  test('met from 90 % on, the newest first, none before the first agreement, the running one not', () => {
    const found = past({
      byDay: months({ '10': 90, '09': 89, '08': 120, '11': 500 }),
      held: [held(calls, '2026-08-01')],
    });
    expect(found.map(({ span, word }) => [span.from, word])).toEqual([
      ['2026-10-01', 'met'],
      ['2026-09-01', 'missed'],
      ['2026-08-01', 'met'],
    ]);
    expect(past()).toHaveLength(10);
    expect(pastPeriods('month', today, { held: [], byDay: new Map(), neutral: [], calendar: plainCalendar })).toEqual(
      [],
    );
  });

  test('leave lowers what was asked; a month away is not counted', () => {
    const away = withOff(leave(...daysFrom('2026-09-01', '2026-09-30'), ...daysFrom('2026-10-12', '2026-10-23')));
    const [october, september] = past({ calendar: away, byDay: months({ '10': 50 }) });
    expect(october).toMatchObject({ word: 'met', off: 10 });
    expect(october?.due).toBeCloseTo(55, 0);
    expect(september).toMatchObject({ word: 'not-counted', due: 0, off: 22 });
  });

  test('paused days and days in doubt are nobody’s fault: they are asked of nobody', () => {
    const days = (from: string, to: string, why: NeutralDays['why']): NeutralDays => ({ from, to, why });
    const half = [days('2026-10-05', '2026-10-16', 'outage')];
    const byDay = months({ '10': 50 });
    expect(words({ byDay })[0]).toBe('missed');
    expect(past({ byDay, neutral: half })[0]).toMatchObject({ word: 'met', outage: 10, paused: 0 });
    const all = [days('2026-09-20', '2026-11-03', 'paused'), days('2026-10-01', '2026-10-02', 'outage')];
    expect(past({ byDay: new Map(), neutral: all })[0]).toMatchObject({ word: 'not-counted', paused: 22, outage: 2 });
    expect(past({ neutral: half, byDay: months({ '10': 10 }) })[0]?.word, 'the other days count').toBe('missed');
  });

  test('a ramp-up never counts as a miss, but what was met counts', () => {
    const ramp = { from: '2026-09-14', steps: [{ weeks: 4, share: 0.5 }] };
    const calendar = { ...plainCalendar, ramp };
    const [october, september] = past({ calendar, byDay: months({ '10': 10 }) });
    expect([october?.word, september?.word]).toEqual(['not-counted', 'not-counted']);
    expect(october?.ramp).toBe(true);
    expect(words({ calendar, byDay: months({ '10': 95 }) })[0]).toBe('met');
  });

  test('agreed in between: asked for its part of the month; missed, it is not counted', () => {
    const late = [held(calls, '2026-10-16')];
    const done = (n: number) => new Map([...months({ '10': 1000 }), ['2026-10-20', n] as const]);
    expect(past({ held: late, byDay: done(50) })[0]).toMatchObject({ word: 'met', done: 50, partly: true });
    expect(past({ held: late, byDay: done(5) })[0]?.word).toBe('not-counted');
  });

  test('a target changed in between is asked for by the days it held', () => {
    const two = [held(calls, '2026-01-01', '2026-10-15'), held({ ...calls, value: 200 }, '2026-10-16')];
    const [october] = past({ held: two, byDay: months({ '10': 150 }) });
    expect(october).toMatchObject({ word: 'met', partly: false });
    expect(october?.due).toBeGreaterThan(140);
    expect(october?.due).toBeLessThan(160);
  });

  test('a ceiling is met below it, and leave does not move it', () => {
    const most: Target = { metric: 'deal-lost', period: 'month', value: 3, direction: 'down' };
    expect(words({ held: [held(most)], byDay: months({ '10': 3, '09': 4 }) }).slice(0, 2)).toEqual(['met', 'missed']);
  });

  test('days without work are no days; no more are looked back on than fit', () => {
    const daily = [held({ ...calls, period: 'day', value: 4 })];
    const found = past({ held: daily, byDay: new Map([['2026-11-24', 4]]) }, 'day');
    expect(found).toHaveLength(lookedBack.day);
    expect(found.slice(0, 4).map(({ span, word }) => [span.from, word])).toEqual([
      ['2026-11-25', 'missed'],
      ['2026-11-24', 'met'],
      ['2026-11-23', 'missed'],
      ['2026-11-20', 'missed'],
    ]);
  });

  test('in a row: what is not counted neither adds nor ends it', () => {
    const away = withOff(leave(...daysFrom('2026-09-01', '2026-09-30')));
    const byDay = months({ '07': 100 });
    expect(missedInARow(past({ calendar: away, byDay }))).toBe(2);
    expect(missedInARow(past({ byDay: months({ '10': 100 }) }))).toBe(0);
    expect(missedInARow([])).toBe(0);
  });

  test('an odd calendar day off twice over is still one day', () => {
    const off = new Map<string, OffDay>([['2026-10-05', { day: '2026-10-05', kind: 'leave', share: 1 }]]);
    const neutral: NeutralDays[] = [
      { from: '2026-10-05', to: '2026-10-06', why: 'paused' },
      { from: '2026-10-06', to: '2026-10-06', why: 'paused' },
    ];
    expect(past({ calendar: { ...plainCalendar, off }, neutral })[0]).toMatchObject({ off: 1, paused: 1 });
  });
});
