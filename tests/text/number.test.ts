import { describe, expect, it } from 'vitest';
import { money, number } from '../../lib/text/number';

const written = (amount: number, currency: string, language = 'en') =>
  money({ amount, currency }, language).replaceAll(/\s/g, ' ');

it('is written as the language writes it, with `Intl` or without', () => {
  const languages = [
    'de',
    'de-CH',
    'en',
    'en-IN',
    'en-001',
    'es',
    'es-MX',
    'fr',
    'fr-CA',
    'nl',
    'nl-BE',
    'pt',
    'pt-BR',
  ];
  for (const language of [...languages, 'ar-EG', 'mr', 'en-u-nu-arab']) {
    const format = new Intl.NumberFormat(language);
    for (let n = 0; n <= 1001; n++) expect(number(n, language)).toBe(format.format(n));
    for (const n of [-1, 0.5, 999.9, 12_345]) expect(number(n, language)).toBe(format.format(n));
  }
});

describe('money', () => {
  it('has no noughts after the point, and never half of them', () => {
    expect(written(1_250_000, 'EUR')).toBe('€12,500');
    expect(written(486_050, 'EUR', 'de')).toBe('4.860,50 €');
  });

  it('has as many minor units as its currency', () => {
    expect(written(1500, 'JPY')).toBe('¥1,500');
    expect(written(1500, 'KWD')).toBe('KWD 1.500');
  });

  it('of a currency nobody knows shows its code', () => expect(written(1500, 'euros')).toBe('15 euros'));
});
