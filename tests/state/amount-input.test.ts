import { expect, test } from 'vitest';
import { currencyOfTargets } from '../../lib/browser/currency';
import { readAmount, typedAmount } from '../../lib/state/amount-input';

test.each([
  ['7500.5', 'eur', { amount: 750_050, currency: 'EUR' }],
  ['7500', 'JPY', { amount: 7500, currency: 'JPY' }],
  ['-320', ' GBP ', { amount: -32_000, currency: 'GBP' }],
  ['0', 'EUR', { amount: 0, currency: 'EUR' }],
  ['', '', null],
  [' ', 'nonsense', null],
])('%j %j is an amount', (amount, currency, money) => {
  expect(readAmount({ amount, currency })).toEqual({ money });
});

test.each([
  ['1', 'EURO', { currency: 'currency' }],
  ['1', '', { currency: 'currency' }],
  ['ten', 'EUR', { amount: 'number' }],
  ['1e99', 'EUR', { amount: 'absurd' }],
  ['-10000000001', 'EUR', { amount: 'absurd' }],
])('%j %j is none', (amount, currency, problems) => {
  expect(readAmount({ amount, currency })).toEqual({ problems });
});

test('what is typed at first is read as what it was', () => {
  for (const money of [{ amount: 750_050, currency: 'EUR' }, { amount: -3, currency: 'JPY' }, null])
    expect(readAmount(typedAmount(money, 'EUR'))).toEqual({ money });
});

test('targets say a currency only where they say one', () => {
  expect(currencyOfTargets([])).toBeNull();
  expect(currencyOfTargets([{}, { currency: 'EUR' }, { currency: 'EUR' }])).toBe('EUR');
  expect(currencyOfTargets([{ currency: 'EUR' }, { currency: 'CHF' }])).toBeNull();
});
