import { describe, expect, it } from 'vitest';
import { phone } from '../../lib/codecs/phone';

describe('phone', () => {
  it.each([
    ['+494215501', '4215501'],
    ['+49 (0)421 55-01', '4215501'],
    ['0049 421/5501', '4215501'],
    ['+49\u00a0421\u20115501', '4215501'],
    ['(0421) 55 01', '4215501'],
    ['0421.5501', '4215501'],
    ['+1-202-555-0143;ext=12', '5550143x12'],
    ['110', '110'],
    ['12', '12'],
    // A zero in brackets belongs to the number where no country stands before it.
    ['(0)421 5501', '4215501'],
    [494215501, '4215501'],
  ])('reads %s as %s', (written, digits) => {
    expect(phone(written)).toBe(digits);
  });

  it.each([
    '',
    '7',
    '()',
    '+',
    'tove@pbx.example',
    '1-800-FLOWERS',
    'Tove Rautner 0421 5501',
    '+49 421 5501;phone-context=firm.example',
    `+${'1'.repeat(21)}`,
    '1'.repeat(100),
    null,
    undefined,
    { number: '0421' },
  ])('reads %s as none', (written) => {
    expect(phone(written)).toBeNull();
  });
});
