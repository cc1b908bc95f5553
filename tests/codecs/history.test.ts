import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTable, type Table } from '../../lib/codecs/csv';
import { isReadable, type Mapping, readHistory } from '../../lib/codecs/history';
import { guessMapping } from '../../lib/codecs/history-guess';

const names = new Map([
  ['call', 'call'],
  ['calls', 'call'],
  ['anrufe', 'call'],
  ['emails', 'email'],
  ['deal won', 'deal-won'],
]);
const german = { order: 'dmy', currency: 'EUR' } as const;
const limits = {
  ...{ today: '2026-11-26', oldest: '2024-10-26' },
  minor: (currency: string) => ({ EUR: 100, JPY: 1 })[currency] ?? null,
};
const table = (text: string): Table => readTable(new TextEncoder().encode(text)) as Table;
const read = (text: string, change: (mapping: Mapping) => Mapping = (same) => same) => {
  const rows = table(text);
  return readHistory(rows, change(guessMapping(rows, names, german)), names, limits);
};

test('one row a day, one column a metric', () => {
  const { entries, bad } = read('Datum;Anrufe;Emails\n05.01.2026;12;3\n06.01.2026;;4\n07.01.2026;0;0\n');
  expect(entries).toEqual([
    { day: '2026-01-05', metric: 'call', n: 12 },
    { day: '2026-01-05', metric: 'email', n: 3 },
    { day: '2026-01-06', metric: 'email', n: 4 },
  ]);
  expect(bad).toEqual([]);
});

test('one row for each act is added up to the day', () => {
  const { entries } = read('date,type\n2026-01-05,Call\n2026-01-05,call\n2026-01-06,Emails\n');
  expect(entries).toEqual([
    { day: '2026-01-05', metric: 'call', n: 2 },
    { day: '2026-01-06', metric: 'email', n: 1 },
  ]);
});

test('amounts keep their currency, and two currencies are two numbers', () => {
  const text = 'Datum;Art;Betrag;Währung\n05.01.2026;Deal won;1.250,50;EUR\n05.01.2026;Deal won;800;JPY\n';
  expect(read(text).entries).toEqual([
    { day: '2026-01-05', metric: 'deal-won', n: 1, amount: 125_050, currency: 'EUR' },
    { day: '2026-01-05', metric: 'deal-won', n: 1, amount: 800, currency: 'JPY' },
  ]);
});

test('each bad row is told with its line and reason, and the good ones stay', () => {
  const text = [
    'date,type,count',
    'soon,Call,1',
    '2027-01-01,Call,1',
    '2020-01-01,Call,1',
    '2026-01-05,Fax,1',
    '2026-01-05,Call,-1',
    '2026-01-05,Call,1.5',
    '2026-01-05,Call,1e9',
    '2026-01-05,Call,999999',
    '2026-01-05,Call,2',
  ].join('\n');
  const { entries, bad, unknown } = read(text, (mapping) => ({ ...mapping, decimal: '.' }));
  expect(entries).toEqual([{ day: '2026-01-05', metric: 'call', n: 2 }]);
  expect(bad.map(({ line, problem }) => [line, problem])).toEqual([
    [2, 'day'],
    [3, 'future'],
    [4, 'old'],
    [5, 'metric'],
    [6, 'number'],
    [7, 'number'],
    [8, 'number'],
    [9, 'number'],
  ]);
  expect(unknown).toEqual(['fax']);
});

test('words are given a meaning, or left out on purpose, which is no mistake', () => {
  const text = 'date,type\n2026-01-05,Outbound dial\n2026-01-05,Lunch\n';
  const { entries, bad, unknown } = read(text, (mapping) => ({
    ...mapping,
    words: { 'outbound dial': 'call', lunch: null },
  }));
  expect(entries).toEqual([{ day: '2026-01-05', metric: 'call', n: 1 }]);
  expect([bad, unknown]).toEqual([[], []]);
});

test('a wide row with one bad number takes in nothing of that row', () => {
  const { entries, bad } = read('Datum;Anrufe;Emails\n05.01.2026;12;x\n06.01.2026;1;2\n', (mapping) => ({
    ...mapping,
    columns: [{ is: 'day' }, { is: 'count', metric: 'call' }, { is: 'count', metric: 'email' }],
  }));
  expect(entries.map(({ day }) => day)).toEqual(['2026-01-06', '2026-01-06']);
  expect(bad).toEqual([{ line: 2, problem: 'number' }]);
});

test('the order of dates is taken from the dates themselves, else from what is usual', () => {
  const guess = (text: string) => guessMapping(table(text), names, german).order;
  expect(guess('date,calls\n01/31/2026,2\n')).toBe('mdy');
  expect(guess('date,calls\n01/02/2026,2\n')).toBe('dmy');
});

test('a table without a day, or without what was done, cannot be read yet', () => {
  const guess = (text: string) => guessMapping(table(text), names, german);
  expect(isReadable(guess('calls\n12\n'))).toBe(false);
  expect(isReadable(guess('date\n2026-01-05\n'))).toBe(false);
  expect(isReadable({ ...guess('date\n2026-01-05\n'), metric: 'call' })).toBe(true);
});

test('no row makes a day that nobody could have had: what is no number any more could never be taken back', () => {
  const much = '9'.repeat(400);
  const { entries, bad } = read(
    `date,type,count,amount\n2026-01-05,Deal won,1,12.50\n2026-01-05,Deal won,1,${much}\n2026-01-05,Deal won,1,99999999999999\n`,
  );
  expect(entries).toEqual([{ day: '2026-01-05', metric: 'deal-won', n: 1, amount: 1250, currency: 'EUR' }]);
  expect(bad.map(({ line }) => line)).toEqual([3, 4]);
  const day = read(`date,type,count\n${'2026-01-05,Call,60000\n'.repeat(3)}`);
  expect(day.entries).toEqual([{ day: '2026-01-05', metric: 'call', n: 60_000 }]);
  expect(day.bad.map(({ line }) => line)).toEqual([3, 4]);
});

test('two columns of one metric are added', () => {
  expect(read('Datum;Anrufe;Calls\n05.01.2026;12;3\n').entries).toEqual([{ day: '2026-01-05', metric: 'call', n: 15 }]);
});

test('two columns cannot both be the day', () => {
  const { columns } = guessMapping(table('date,day,calls\n2026-01-05,2026-01-06,1\n'), names, german);
  expect(columns.filter(({ is }) => is === 'day')).toHaveLength(1);
});

test('whatever is in a table: nothing is thrown, no entry is out of bounds', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('2026-01-05', '05.01.2026', 'Call', 'call', '3', '-1', '"', ';', '1,5', 'EUR', '2026-13-40'),
  );
  const text = fc
    .array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 12 })
    .map((rows) => rows.map((row) => row.join(';')).join('\n'));
  fc.assert(
    fc.property(text, (written) => {
      const rows = readTable(new TextEncoder().encode(written));
      if (!rows) return;
      const mapping = guessMapping(rows, names, german);
      const { entries, bad } = readHistory(rows, mapping, names, limits);
      for (const { day, n } of entries) {
        expect(day >= limits.oldest && day <= limits.today).toBe(true);
        expect(Number.isInteger(n) && n > 0).toBe(true);
      }
      expect(bad.length).toBeLessThanOrEqual(rows.rows.length);
    }),
    { numRuns: 300 },
  );
});
