import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { email, emails } from '../../lib/codecs/email';
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

describe('mail addresses in one text', () => {
  const [jaro, tove] = ['jaro@mill.example', 'tove@parts.example'];

  it.each([
    ['jaro@mill.example, Tove@parts.example', [jaro, tove]],
    ['Jaro <jaro@mill.example>, tove@parts.example', [jaro, tove]],
    ['jaro@mill.example;tove@parts.example;', [jaro, tove]],
    ['jaro@mill.example\r\ntove@parts.example', [jaro, tove]],
    ['"Linde, Jaro; mill" <jaro@mill.example>, "Tove \\"T\\", parts" <tove@parts.example>', [jaro, tove]],
    ['Linde, Jaro <jaro@mill.example>; Tove <tove@parts.example>', [jaro, tove]],
    ['jaro@mill.example, JARO@mill.example', [jaro]],
    ['the desk upstairs, jaro@mill.example', [jaro]],
    ['mailto:jaro@mill.example?subject=Angebot,%20neu;', [jaro]],
    ['jaro@mill.example', [jaro]],
    ['', []],
    [',;,', []],
    ['write to jaro@mill.example today', []],
    ['"jaro@mill.example, tove@parts.example', [jaro, tove]],
    ['"jaro@mill.example, tove@parts.example"', []],
    [['jaro@mill.example'], []],
    [42, []],
    [null, []],
  ])('are read each by itself: %s', (given, wanted) => {
    expect(emails(given)).toEqual(wanted);
  });

  it('are what each is alone, whatever name stands beside it and whatever stands between', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.emailAddress({ size: 'small' }), fc.stringMatching(/^[^"\\<>@]{0,20}$/)), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.constantFrom(', ', ';', ' ; ', ',\n'),
        (people, between) => {
          const read = people.map(([address, name]) => [`"${name}" <${address}>`, email(address)] as const);
          const known = read.filter(([, address]) => address !== null);
          expect(emails(known.map(([text]) => text).join(between))).toEqual([
            ...new Set(known.map(([, address]) => address)),
          ]);
        },
      ),
    ));

  it('yield addresses and nothing else, soon, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a@.,;<>" \\]{0,200}$/)), (text) => {
        for (const one of emails(text)) expect(email(one)).toBe(one);
      }),
    );
    const start = performance.now();
    for (const part of ['"', '<', '\\"', '"a', '<a', 'a@', '@,']) emails(part.repeat(19_999 / part.length));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
