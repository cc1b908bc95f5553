import { expect, test } from 'vitest';
import { currencies, likelyCurrency } from '../../lib/text/currency';
import { figure } from '../../lib/text/figure';

test.each([
  ['call', 1234, undefined, 'en', '1,234'],
  ['revenue', 3_000_000, 'EUR', 'de-DE', '30.000 €'],
  ['revenue', 3_000_050, 'USD', 'en-US', '$30,000.50'],
  ['revenue', 30_000, 'JPY', 'en-US', '¥30,000'],
  ['turnaround-time', 14_400, undefined, 'en', '10 days'],
  ['turnaround-time', 1440, undefined, 'de', '1 Tag'],
  ['first-response-time', 90, undefined, 'en', '1.5 hours'],
  ['csat', 85, undefined, 'en', '85%'],
  ['of-a-pack', 7, undefined, 'en', '7'],
])('%s %i %s in %s', (metric, value, currency, language, words) =>
  expect(figure({ metric, value, ...(currency ? { currency } : {}) }, language).replaceAll('\u00a0', ' ')).toBe(words),
);

test.each([
  ['en', 'USD'],
  ['en-GB', 'GBP'],
  ['de', 'EUR'],
  ['de-CH', 'CHF'],
  ['fr', 'EUR'],
  ['pt-BR', 'BRL'],
])('in %s people most likely reckon in %s', (language, currency) => {
  expect(likelyCurrency(language)).toBe(currency);
  expect(currencies).toContain(currency);
});
