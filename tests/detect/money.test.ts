import { describe, expect, it } from 'vitest';
import { readMoney } from '../../lib/detect/money';

describe('readMoney', () => {
  it.each([
    ['1,234.50', 'EUR', 'en', 123450],
    ['1.234,50', '€', 'de', 123450],
    ['1 234,50', 'Euro', 'fr', 123450],
    ["1'234.50", 'CHF', 'de-CH', 123450],
    ['1,234', 'EUR', 'en', 123400],
    ['1.234', 'EUR', 'de', 123400],
    ['1.234', 'EUR', 'en', 123],
    ['12,5', 'EUR', 'en', 1250],
    ['1.234.567', 'EUR', 'en', 123456700],
    ['1200', 'JPY', 'ja', 1200],
    ['0.00', 'EUR', 'en', 0],
    ['-40.00', 'USD', 'en', -4000],
  ])('%s %s in %s is %i', (digits, currency, language, amount) => {
    expect(readMoney(digits, currency, language)?.amount).toBe(amount);
  });

  it('knows the words of each language a page is in, whichever was first', () => {
    expect(readMoney('5', 'Swiss Franc', 'en')?.currency).toBe('CHF');
    expect(readMoney('5', 'Schweizer Franken', 'de')?.currency).toBe('CHF');
    expect(readMoney('5', 'franc suisse', 'fr')?.currency).toBe('CHF');
  });

  it('is silent rather than wrong', () => {
    expect(readMoney('9'.repeat(40), 'EUR', 'en')).toBeNull();
    expect(readMoney('1,234.50', 'barter', 'en')).toBeNull();
    expect(readMoney('about ten', 'EUR', 'en')).toBeNull();
    expect(readMoney('', 'EUR', 'en')).toBeNull();
    expect(readMoney('5', 'EUR', 'not a language')?.amount).toBe(500);
  });
});
