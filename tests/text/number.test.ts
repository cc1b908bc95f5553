import { describe, expect, it } from 'vitest';
import { money } from '../../lib/text/number';

const written = (amount: number, currency: string, language = 'en') =>
  money({ amount, currency }, language).replaceAll(/\s/g, ' ');

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
