import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { email } from '../../lib/codecs/email';
import { phone } from '../../lib/codecs/phone';

describe('a phone number', () => {
  it.each([
    ['+49 30 1234567', '1234567'],
    ['+49 (0)30 / 123 45-67', '1234567'],
    ['tel:+49-30-1234567', '1234567'],
    ['tel:+49301234567;ext=12', '1234567x12'],
    ['0049301234567', '1234567'],
    ['030 1234567', '1234567'],
    ['030\u00a0123\u201145\u201167', '1234567'],
    ['+1 (212) 555-0199', '5550199'],
    ['+354 555 0199', '5550199'],
    [4930123456, '0123456'],
    ['4711', '4711'],
  ])('is one, however it is written: %s', (given, wanted) => {
    expect(phone(given)).toBe(wanted);
  });

  it.each([
    'call me',
    '',
    'tel:',
    'tel:+49 30 CALL ME',
    'Maren 030 1234567',
    '1'.repeat(21),
    '1'.repeat(80),
    null,
    undefined,
    {},
    ['030 1234567'],
    'sip:maren@example.com',
  ])('takes nothing else: %s', (given) => {
    expect(phone(given)).toBeNull();
  });

  it('is the same with and without its country, whatever stands between', () =>
    fc.assert(
      fc.property(
        fc.stringMatching(/^[1-9]\d{6,9}$/),
        fc.constantFrom('+49', '0049', '+49 (0)', '0', '+1 ', ''),
        fc.constantFrom('', ' ', '-', '.', ' / '),
        (number, before, between) => {
          expect(phone(before + [...number].join(between))).toBe(phone(number));
        },
      ),
    ));
});

describe('a mail address', () => {
  it.each([
    ['Maren.Oltmann@Quay.example', 'maren.oltmann@quay.example'],
    ['  jaro@mill.example ', 'jaro@mill.example'],
    ['Jaro Linde <Jaro@mill.example>', 'jaro@mill.example'],
    ['"Linde; Jaro" <jaro@mill.example>', 'jaro@mill.example'],
    ['<jaro@mill.example>', 'jaro@mill.example'],
    ['mailto:jaro@mill.example?subject=Hello%20there', 'jaro@mill.example'],
    ['jaro+crm@mill.co.example', 'jaro+crm@mill.co.example'],
  ])('is one, however it is written: %s', (given, wanted) => {
    expect(email(given)).toBe(wanted);
  });

  it.each([
    'jaro',
    '',
    'jaro@mill',
    '@mill.example',
    'jaro@mill.example, tove@parts.example',
    'jaro@mill.example;tove@parts.example',
    'Jaro <jaro@mill.example>, Tove <tove@parts.example>',
    'write to jaro@mill.example today',
    'jaro@@mill.example',
    `${'x'.repeat(260)}@mill.example`,
    42,
    null,
    {},
  ])('takes nothing else: %s', (given) => {
    expect(email(given)).toBeNull();
  });
});
