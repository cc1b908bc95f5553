import { expect, test } from 'vitest';
import type { TaggedTotal } from '../../lib/ledger/tag-totals';
import { customersOf } from '../../lib/state/customers';

const total = (tag: TaggedTotal['tag'], some: Partial<TaggedTotal> = {}): TaggedTotal => ({
  ...{ metric: 'deal-won', day: '2026-11-24', tag, n: 1, amount: 0, currency: '' },
  ...some,
});
const month = { from: '2026-11-01', to: '2026-11-30' };
const deals = { metric: 'deal-won' };

test('new, existing, and the rest only where there is one', () => {
  const both = [total('new-customer', { n: 3 }), total('existing-customer', { n: 2 })];
  expect(customersOf(deals, both, month)).toEqual([
    { tag: 'new-customer', value: 3 },
    { tag: 'existing-customer', value: 2 },
  ]);
  expect(customersOf(deals, [...both, total(null, { n: 4 })], month)).toContainEqual({ tag: null, value: 4 });
});

test('nothing is told where nothing says whose, or another period does', () => {
  expect(customersOf(deals, [total(null)], month)).toBeNull();
  expect(customersOf(deals, [total('new-customer', { day: '2026-10-31' })], month)).toBeNull();
  expect(customersOf(deals, [total('new-customer', { metric: 'placement' })], month)).toBeNull();
  expect(customersOf({ metric: 'message' }, [total('new-customer', { metric: 'message' })], month)).toBeNull();
});

test('money is that of deals and placements in the currency of the target', () => {
  const totals = [
    total('new-customer', { amount: 100, currency: 'EUR' }),
    total('new-customer', { metric: 'placement', amount: 30, currency: 'EUR' }),
    total('existing-customer', { amount: 7, currency: 'USD' }),
    total('new-customer', { metric: 'proposal-sent', amount: 900, currency: 'EUR' }),
  ];
  expect(customersOf({ metric: 'revenue', currency: 'EUR' }, totals, month)).toEqual([
    { tag: 'new-customer', value: 130 },
    { tag: 'existing-customer', value: 0 },
  ]);
});
