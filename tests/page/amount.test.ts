// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readAmount } from '../../lib/page/amount';

const read = (page: string, currency: string) => {
  document.documentElement.lang = 'en';
  document.body.innerHTML = page;
  for (const element of document.querySelectorAll('*')) element.checkVisibility = () => !element.hasAttribute('hidden');
  return readAmount({ from: 'page', selector: ['.amount'], currency: [currency] });
};

describe('an amount on the page', () => {
  it.each([
    ['<i class="amount">$25,000.00</i>', '25,000.00', '$'],
    ['<i class="amount">1\u00a0234,50\u00a0€</i>', '1\u00a0234,50', '€'],
    ['<i class="amount">EUR 12.50</i>', '12.50', 'EUR'],
    ['<input class="amount" value="£900">', '900', '£'],
    ['<i class="amount" hidden>$1</i><i class="amount">$2</i>', '2', '$'],
  ])('%s has its currency beside it', (page, digits, currency) => {
    expect(read(page, '.amount')).toEqual({ digits, currency, language: 'en' });
  });

  it('has its currency elsewhere', () => {
    const page = '<i class="amount">25,000.00</i><b>US Dollar</b>';
    expect(read(page, 'b')).toEqual({ digits: '25,000.00', currency: 'US Dollar', language: 'en' });
  });

  it.each(['<i class="amount">25,000.00</i>', '<i class="amount">none yet</i>', ''])('is none in %s', (page) => {
    expect(read(page, '.amount')).toBeNull();
  });
});
