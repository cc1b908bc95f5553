import { describe, expect, it } from 'vitest';
import { phoneNumber } from '../../lib/codecs/phone';

describe('phoneNumber', () => {
  it.each([
    ['+494215501', '494215501'],
    ['+49 (0)421 55-01', '494215501'],
    ['0049 421/5501', '494215501'],
    ['+49\u00a0421\u20115501', '494215501'],
    ['(0421) 55 01', '04215501'],
    ['0421.5501', '04215501'],
    ['+1-202-555-0143;ext=12', '12025550143x12'],
    ['110', '110'],
    ['12', '12'],
    // A zero in brackets belongs to the number where no country stands before it.
    ['(0)421 5501', '04215501'],
    [494215501, '494215501'],
  ])('reads %s as %s', (written, digits) => {
    expect(phoneNumber(written)).toBe(digits);
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
    expect(phoneNumber(written)).toBeNull();
  });
});
