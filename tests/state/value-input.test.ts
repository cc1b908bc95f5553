import { describe, expect, test } from 'vitest';
import type { ValueView } from '../../lib/ledger/values';
import { blankValue, readValue, type TypedValue } from '../../lib/state/value-input';
import { dayValues } from '../../lib/state/values';

const read = (metric: string, typed: Partial<TypedValue>) => readValue(metric, { ...blankValue(metric), ...typed });

describe('what is typed', () => {
  test.each<[string, Partial<TypedValue>, object]>([
    ['waiting-list', { value: '9' }, { value: 9 }],
    ['waiting-list', { value: '0' }, { value: 0 }],
    ['turnaround-time', { value: '8' }, { value: 11_520 }],
    ['turnaround-time', { value: '1.5', n: '4' }, { value: 2160, n: 4 }],
    ['turnaround-time', { value: '30', unit: 'hour' }, { value: 1800 }],
    ['first-response-time', { value: '0.25', n: '40' }, { value: 15, n: 40 }],
    ['csat', { value: '17', n: '20' }, { value: 17, n: 20 }],
    ['csat', { value: '0', n: '1' }, { value: 0, n: 1 }],
  ])('%s, %j', (metric, typed, entered) => expect(read(metric, typed)).toEqual({ entered: { metric, ...entered } }));

  test.each<[string, Partial<TypedValue>, object]>([
    ['waiting-list', {}, { value: 'number' }],
    ['waiting-list', { value: 'nine' }, { value: 'number' }],
    ['waiting-list', { value: '-1' }, { value: 'positive' }],
    ['waiting-list', { value: '2.5' }, { value: 'whole' }],
    ['waiting-list', { value: '1e9' }, { value: 'absurd' }],
    ['turnaround-time', { value: '0' }, { value: 'positive' }],
    ['turnaround-time', { value: '0.0001', unit: 'hour' }, { value: 'positive' }],
    ['turnaround-time', { value: '1001' }, { value: 'absurd' }],
    ['turnaround-time', { value: '8', n: '' }, { n: 'number' }],
    ['turnaround-time', { value: '8', n: '0' }, { n: 'positive' }],
    ['csat', { value: '', n: '' }, { value: 'number', n: 'number' }],
    ['csat', { value: '21', n: '20' }, { value: 'over' }],
    ['csat', { value: '3', n: '3.5' }, { n: 'whole' }],
    ['csat', { value: 'Infinity', n: '1e400' }, { value: 'number', n: 'number' }],
  ])('%s, %j is told at its field', (metric, typed, problems) => expect(read(metric, typed)).toEqual({ problems }));
});

describe('a day', () => {
  const day = '2026-11-24';
  const row = (metric: string, value: number, more: Partial<ValueView> = {}): ValueView => ({
    ...{ id: `${metric} ${value}`, at: 0, offset: 0, day, metric, value, takenBackBy: null },
    ...more,
  });
  const aims = [{ metric: 'waiting-list' }, { metric: 'call' }, { metric: 'revenue' }, { metric: 'turnaround-time' }];

  test('asks for what there is a target for and nothing counts', () => {
    expect(dayValues(day, aims, [], 0)).toEqual([
      { metric: 'turnaround-time', now: null, wanted: true, rows: [] },
      { metric: 'waiting-list', now: null, wanted: true, rows: [] },
    ]);
  });

  test('shows what was entered, the newest first, also without a target; what was taken back is in no number', () => {
    const rows = [
      row('waiting-list', 14),
      row('waiting-list', 9),
      row('csat', 17, { n: 20 }),
      row('waiting-list', 3, { takenBackBy: 'x' }),
    ];
    const found = dayValues(day, [{ metric: 'waiting-list' }], rows, 0);
    expect(found.map(({ metric, now, wanted }) => [metric, now, wanted])).toEqual([
      ['waiting-list', 9, true],
      ['csat', 85, false],
    ]);
    expect(found[0]?.rows.map(({ value }) => value)).toEqual([3, 9, 14]);
  });

  test('knows what was entered on it, also at night where the day begins later', () => {
    const night = { at: Date.parse('2026-11-25T00:30:00Z'), offset: 0 };
    const rows = [row('waiting-list', 9, night), row('waiting-list', 7, { ...night, offset: 480 })];
    const sameDay = (dayStart: number) => dayValues(day, [], rows, dayStart)[0]?.rows.map((one) => one.sameDay);
    expect(sameDay(240)).toEqual([false, true]);
    expect(sameDay(0)).toEqual([false, false]);
  });
});
