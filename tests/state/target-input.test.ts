import { describe, expect, test } from 'vitest';
import { measureIds, metricIds } from '../../lib/catalog';
import { exportedAgreement } from '../../lib/ledger/agreement-format';
import { byPercent, type Problems, readTarget, type Typed, typedOf } from '../../lib/state/target-input';

const today = '2026-11-26';
const typed = (change: Partial<Typed> = {}): Typed => ({
  ...{ metric: 'call', value: '50', period: 'week', currency: 'EUR', baseline: '', review: '', from: today },
  ...change,
});
const problems = (change: Partial<Typed>): Problems => {
  const read = readTarget(typed(change), today);
  return 'problems' in read ? read.problems : {};
};
const target = (change: Partial<Typed>) => {
  const read = readTarget(typed(change), today);
  return 'target' in read ? read.target : null;
};

describe('what is no target is said at its field', () => {
  test.each<[Partial<Typed>, Problems]>([
    [{ value: '' }, { value: 'number' }],
    [{ value: '  ' }, { value: 'number' }],
    [{ value: 'many' }, { value: 'number' }],
    [{ value: 'Infinity' }, { value: 'number' }],
    [{ value: '0' }, { value: 'positive' }],
    [{ value: '-1' }, { value: 'positive' }],
    [{ value: '2.5' }, { value: 'whole' }],
    [{ value: '5001' }, { value: 'absurd' }],
    [{ value: '1e300' }, { value: 'absurd' }],
    [{ metric: 'csat', value: '101' }, { value: 'percent' }],
    [{ metric: 'revenue', value: '0.001' }, { value: 'positive' }],
    [{ metric: 'revenue', value: '1e11' }, { value: 'absurd' }],
    [{ metric: 'revenue', currency: 'EURO' }, { currency: 'currency' }],
    [{ metric: 'revenue', currency: '' }, { currency: 'currency' }],
    [{ metric: 'revenue', currency: 'XQX' }, { currency: 'currency' }],
    [{ baseline: '50' }, { baseline: 'same' }],
    [{ baseline: '-2' }, { baseline: 'positive' }],
    [{ from: '2026-11-25' }, { from: 'past' }],
    [{ from: '' }, { from: 'date' }],
    [{ from: '2026-02-30' }, { from: 'date' }],
    [{ from: '2032-01-01' }, { from: 'far' }],
    [{ review: '2026-11-25' }, { review: 'past' }],
    [{ review: today }, { review: 'early' }],
    [{ review: '2026-12-31', from: '2027-01-01' }, { review: 'early' }],
    [{ review: '20261231' }, { review: 'date' }],
    [
      { value: '0', from: '2020-01-01', review: 'x' },
      { value: 'positive', from: 'past', review: 'date' },
    ],
  ])('%j', (change, wrong) => expect(problems(change)).toEqual(wrong));

  test('a currency does not matter where there is no money', () => expect(problems({ currency: '?' })).toEqual({}));
});

test('numbers are typed as people speak and kept as the ledger wants them', () => {
  expect(target({ metric: 'revenue', value: '30000.5', currency: 'eur' })).toMatchObject({
    value: 3_000_050,
    currency: 'EUR',
  });
  expect(target({ metric: 'revenue', value: '30000', currency: 'JPY' })).toMatchObject({ value: 30_000 });
  expect(target({ metric: 'turnaround-time', value: '2.5' })).toMatchObject({ value: 3600, direction: 'down' });
  expect(target({ metric: 'first-response-time', value: '4' })).toMatchObject({ value: 240, direction: 'down' });
  expect(target({ metric: 'csat', value: '85' })).toMatchObject({ value: 85, direction: 'up' });
  expect(target({})).toEqual({ metric: 'call', period: 'week', value: 50, direction: 'up' });
});

test('a number that starts above its target is to fall', () => {
  expect(target({ baseline: '80' })).toMatchObject({ baseline: 80, direction: 'down' });
  expect(target({ baseline: '0' })).toMatchObject({ baseline: 0, direction: 'up' });
});

test.each([...metricIds, ...measureIds])('%s: what is read can be kept, and is typed the same again', (metric) => {
  const full = typed({ metric, value: '40', baseline: '20', review: '2027-03-01', from: '2026-12-01' });
  const read = target(full);
  expect(read).not.toBeNull();
  if (!read) return;
  expect(typedOf(read, '2026-12-01', 'EUR')).toEqual(full);
  const role = { template: null, areas: [], headlines: [metric] };
  const row = { id: 'a', at: '2026-11-26T10:00:00Z', from: '2026-12-01', role, targets: [read] };
  expect(exportedAgreement.safeParse(row).success).toBe(true);
});

test('a change in percent of where one stands is the number', () => {
  expect(byPercent('40', '10', 'call')).toBe('44');
  expect(byPercent('33', '10', 'call'), 'whole calls').toBe('36');
  expect(byPercent('12000', '-12.5', 'revenue')).toBe('10500');
  expect(byPercent('', '10', 'call')).toBe('');
  expect(byPercent('40', 'x', 'call')).toBe('');
});
