import { expect, test } from 'vitest';
import { readTable, textOf } from '../../lib/codecs/csv';
import { decimalOf, ordersOf, readDay, readNumber } from '../../lib/codecs/csv-cells';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark = true) => {
  const units = Uint16Array.from(`${mark ? '\ufeff' : ''}${text}`, (char) => char.charCodeAt(0));
  return new Uint8Array(units.buffer);
};
const cells = (text: string) => readTable(utf8(text))?.rows.map((row) => row.cells);

test.each([
  ['UTF-8', utf8('Datum;Anrufe;Gespräche')],
  ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('Datum;Anrufe;Gespräche')])],
  ['UTF-16', utf16('Datum;Anrufe;Gespräche')],
  ['UTF-16 without a mark', utf16('Datum;Anrufe;Gespräche', false)],
  ['Windows 1252', Uint8Array.from('Datum;Anrufe;Gespräche', (char) => char.charCodeAt(0))],
])('%s is read', (_, bytes) => {
  expect(textOf(bytes)).toBe('Datum;Anrufe;Gespräche');
});

test.each([',', ';', '\t', '|'])('%j separates', (mark) => {
  expect(cells(`day${mark}calls\n2026-01-05${mark}12\n`)).toEqual([
    ['day', 'calls'],
    ['2026-01-05', '12'],
  ]);
});

test('a spreadsheet may say what separates', () => {
  expect(cells('sep=;\r\nday;calls\r\n05.01.2026;1,5\r\n')).toEqual([
    ['day', 'calls'],
    ['05.01.2026', '1,5'],
  ]);
});

test('rows know their line, over empty lines and breaks within quotes', () => {
  const table = readTable(utf8('day,what\n\n2026-01-05,"call,\nlong"\n2026-01-06,call\n'));
  expect(table?.rows.map(({ line }) => line)).toEqual([1, 3, 5]);
});

test('a quotation mark that never closes is told, not guessed at', () => {
  const table = readTable(utf8('day,what\n2026-01-05,"call\n2026-01-06,call\n'));
  expect(table?.broken.length).toBeGreaterThan(0);
});

test('a picture is no table', () => {
  expect(readTable(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1]))).toBeNull();
});

test.each([
  ['2026-03-01', 'dmy', '2026-03-01'],
  ['2026-03-01T10:00:00Z', 'mdy', '2026-03-01'],
  ['01.03.2026', 'dmy', '2026-03-01'],
  ['1/3/26', 'mdy', '2026-01-03'],
  ['31/12/2025', 'mdy', null],
  ['29.02.2025', 'dmy', null],
  ['12', 'dmy', null],
  ['', 'dmy', null],
  ['1.3.2026 9:15', 'dmy', '2026-03-01'],
] as const)('%j read as %s is %s', (text, order, day) => {
  expect(readDay(text, order)).toBe(day);
});

test('dates decide in which order they are written, if any of them can', () => {
  expect(ordersOf(['03/04/2026', '13/04/2026'])).toEqual(['dmy']);
  expect(ordersOf(['03/04/2026', '04/13/2026'])).toEqual(['mdy']);
  expect(ordersOf(['03/04/2026', '05/06/2026'])).toEqual(['dmy', 'mdy']);
  expect(ordersOf(['13/04/2026', '04/13/2026'])).toEqual([]);
  expect(ordersOf(['2026-04-03'])).toEqual(['ymd']);
});

test.each([
  ['1,234.50', '.', 1234.5],
  ['1.234,50', ',', 1234.5],
  ["1'234", '.', 1234],
  ['12 500,00 €', ',', 12500],
  ['(80)', '.', -80],
  ['EUR 12', '.', 12],
  ['=SUM(A1)', '.', null],
  ['twelve', '.', null],
  ['1.2.3', '.', null],
  ['1,5', '.', null],
  ['12,50', '.', null],
  ['1.5', ',', null],
  ['1,2345', '.', null],
  ['1,23,456.5', '.', 123456.5],
  ['1234,50', ',', 1234.5],
] as const)('%j with %j is %s', (text, decimal, value) => {
  expect(readNumber(text, decimal)).toBe(value);
});

test('how amounts are written is seen from one that has cents', () => {
  expect(decimalOf(['1.234', '1.234,50'])).toBe(',');
  expect(decimalOf(['1,234', '99.5'])).toBe('.');
  expect(decimalOf(['1,234', '2,500'])).toBeNull();
});

test('many empty lines in its middle do not hold up a table', () => {
  const begin = performance.now();
  const table = readTable(new TextEncoder().encode(`a${'\n'.repeat(300_000)}b\n\n`));
  expect(table?.rows.map(({ cells }) => cells[0])).toEqual(['a', 'b']);
  expect(performance.now() - begin).toBeLessThan(10_000);
});
