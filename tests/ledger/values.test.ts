import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { readViewMessage } from '../../lib/browser/message-schemas';
import { momentOn } from '../../lib/browser/now';
import { answerView } from '../../lib/browser/view-requests';
import { deleteAll } from '../../lib/ledger/delete';
import { exportAll } from '../../lib/ledger/export';
import { checkImport, mergeImport } from '../../lib/ledger/import';
import type { Ledger } from '../../lib/ledger/open';
import { firstAndLast } from '../../lib/ledger/read';
import { readValue } from '../../lib/ledger/value-format';
import { dropOldValues, enterValue, takeBackValue, valuesBetween } from '../../lib/ledger/values';
import type { Moment } from '../../lib/ledger/write';
import { alone, aloneWith, day, freshLedger, hour, moment, morning } from './practice';

const today = '2026-11-24';
const waiting = (value: number, on = today) => ({ day: on, metric: 'waiting-list', value });
const satisfied = (value: number, n: number) => ({ day: today, metric: 'csat', value, n });
const held = async (ledger: Ledger, from = today, to = today) =>
  (await valuesBetween(ledger, from, to)).filter(({ takenBackBy }) => !takenBackBy).map(({ value }) => value);

test('what is entered is there for its day, in the order it was entered, also after the clock was set back', async () => {
  const ledger = freshLedger();
  await enterValue(ledger, waiting(14), moment(morning + hour, 60));
  await enterValue(ledger, waiting(9), moment(morning));
  await enterValue(ledger, waiting(40, '2026-11-20'), moment(morning));
  expect(await held(ledger)).toEqual([14, 9]);
  expect(await held(ledger, '2026-11-01', today)).toEqual([40, 14, 9]);
  const [first] = await valuesBetween(ledger, today, today);
  expect(first).toMatchObject({ ...waiting(14), at: morning + hour, offset: 60, takenBackBy: null });
});

test('taken back it holds no longer, and undone it does; once is enough, and rows are only appended', async () => {
  const ledger = freshLedger();
  const id = await enterValue(ledger, satisfied(17, 20), moment());
  const gone = await takeBackValue(ledger, id, moment());
  expect(await held(ledger)).toEqual([]);
  expect(await takeBackValue(ledger, id, moment())).toBe(gone);
  await takeBackValue(ledger, gone ?? '', moment());
  expect(await held(ledger)).toEqual([17]);
  await takeBackValue(ledger, id, moment());
  expect(await held(ledger)).toEqual([]);
  expect(await ledger.values.count()).toBe(4);
  expect(await ledger.values.get(id)).toMatchObject(satisfied(17, 20));
  expect(await takeBackValue(ledger, 'nothing', moment())).toBeNull();
});

describe('is refused', () => {
  test.each<[string, object]>([
    ['of a day to come', waiting(3, '2026-11-25')],
    ['of a day whose rows are removed', waiting(3, '2024-10-23')],
    ['more satisfied than answered', satisfied(21, 20)],
    ['of nobody', { ...satisfied(0, 0) }],
    ['a score without how many answered', { ...waiting(4), metric: 'csat' }],
    ['a level of several', { ...waiting(4), n: 2 }],
    ['what is counted', { ...waiting(4), metric: 'call' }],
    ['what follows from deals', { ...waiting(4), metric: 'revenue' }],
  ])('%s', async (_, entered) => {
    const ledger = freshLedger();
    const message = readViewMessage({ do: 'enter', ...entered });
    if (message?.do === 'enter') await expect(enterValue(ledger, message, moment())).rejects.toThrow(RangeError);
    else expect(message).toBeNull();
    expect(await ledger.values.count()).toBe(0);
  });

  test.each<object>([{ value: -1 }, { value: 2.5 }, { value: 1e13 }, { value: '9' }, { day: '2026-02-30' }, { n: 0 }])(
    'from a view: %j',
    (wrong) => expect(readViewMessage({ do: 'enter', ...waiting(9), ...wrong })).toBeNull(),
  );
});

test('the day it is for is what the person said: by their own start of the day, and on a day of 23 hours', async () => {
  const ledger = freshLedger();
  // Half past two at night still belongs to the day before, for whom the day begins at four.
  const late: Moment = { at: Date.parse('2026-03-29T00:30:00Z'), offset: 60, dayStart: 240 };
  await expect(enterValue(ledger, waiting(5, '2026-03-29'), late)).rejects.toThrow(RangeError);
  await enterValue(ledger, waiting(5, '2026-03-28'), late);
  // The clocks go forward between these two; both are of the 29th.
  for (const [at, offset, value] of [
    ['2026-03-29T02:30:00Z', 120, 6],
    ['2026-03-29T21:59:00Z', 120, 7],
  ] as const)
    await enterValue(ledger, waiting(value, '2026-03-29'), { at: Date.parse(at), offset, dayStart: 240 });
  expect(await held(ledger, '2026-03-28', '2026-03-28')).toEqual([5]);
  expect(await held(ledger, '2026-03-29', '2026-03-29')).toEqual([6, 7]);
});

test('a view asks for it, and for the way back', async () => {
  const ledger = freshLedger();
  const now = Temporal.Now.plainDateISO().toString();
  expect(momentOn(now, moment(Date.now())).dayStart).toBe(0);
  const entered = await answerView(ledger, { do: 'enter', ...waiting(9, now) }, { real: false });
  expect(entered).toMatchObject({ ok: true, id: expect.any(String) });
  expect(await held(ledger, now, now)).toEqual([9]);
  const id = entered.ok ? (entered.id ?? '') : '';
  expect(await answerView(ledger, { do: 'take-back-value', id }, { real: false })).toMatchObject({ ok: true });
  expect(await held(ledger, now, now)).toEqual([]);
  const tomorrow = Temporal.Now.plainDateISO().add({ days: 2 }).toString();
  expect(await answerView(ledger, { do: 'enter', ...waiting(9, tomorrow) }, { real: false })).toMatchObject({
    ok: false,
  });
});

const fileOf = async (ledger: Ledger) => new Blob(await Array.fromAsync(exportAll(ledger)));
const merge = async (ledger: Ledger, file: Blob, now = moment()) =>
  mergeImport(ledger, file, await checkImport(ledger, file), now, aloneWith(0));

test('it leaves with the export and comes in once; what became of it later comes in, too', async () => {
  const ledger = freshLedger();
  const first = await enterValue(ledger, waiting(14), moment());
  await enterValue(ledger, satisfied(17, 20), moment());
  const early = await fileOf(ledger);
  const other = freshLedger();
  expect(await checkImport(other, early)).toMatchObject({ values: 2, bad: 0 });
  expect(await merge(other, early)).toMatchObject({ added: 0, values: 2 });
  expect(await checkImport(other, early)).toMatchObject({ values: 0, bad: 0 });
  expect(await merge(other, early)).toMatchObject({ values: 0 });
  await takeBackValue(ledger, first, moment());
  await merge(other, await fileOf(ledger));
  expect(await other.values.toArray()).toEqual(await ledger.values.toArray());
  await merge(other, early);
  expect(await held(other)).toEqual([17]);
});

test('of a file what is none, of days to come or too old stays out, and nothing here is changed', async () => {
  const ledger = freshLedger();
  const id = await enterValue(ledger, waiting(9), moment());
  const row = { id: 'a', at: '2026-11-24T10:00:00Z', offset: 60, ...waiting(12) };
  const values = [
    ...[null, 7, {}, { ...row, value: -1 }, { ...row, day: '2026-11-31' }, { ...row, day: '2026-12-24' }],
    ...[
      { ...row, metric: 'csat' },
      { ...row, metric: 'call' },
      { ...row, n: 3 },
      { ...row, id: 'a b' },
    ],
    { ...row, id },
    { ...row, id: 'old', at: '2024-10-01T10:00:00Z', day: '2024-10-01' },
    // Written by a clock that was a month ahead.
    { ...row, id: 'ahead', at: '2026-12-24T10:00:00Z', day: '2026-12-24' },
    { ...row, id: 'later', metric: 'of-a-later-version' },
    row,
    { ...row, value: 13 },
  ];
  const file = new Blob([JSON.stringify({ format: 'groundwork', version: 1, events: [], values })]);
  expect(await checkImport(ledger, file)).toMatchObject({ bad: 10 });
  expect(await merge(ledger, file)).toMatchObject({ values: 2 });
  expect(await ledger.values.get(id)).toMatchObject({ value: 9 });
  expect((await ledger.values.toCollection().primaryKeys()).sort()).toEqual(['a', 'later', id].sort());
});

test('a row that takes back is known by what it is of', () => {
  const gone = { id: 'b', at: '2026-11-24T10:00:00Z', offset: 0, day: today, metric: 'csat', of: 'a' };
  expect(readValue(gone)).toEqual({ ...gone, at: morning });
  expect(readValue({ ...gone, day: '2026-12-24' })).toBeNull();
});

test('it goes after 25 months, and with everything else', async () => {
  const ledger = freshLedger();
  const rows = Array.from({ length: 1100 }, (_, place) => ({
    ...{ id: `v${place}`, at: morning - 800 * day + place, offset: 0 },
    ...waiting(place, '2024-09-15'),
  }));
  await ledger.values.bulkAdd(rows);
  await enterValue(ledger, waiting(9, '2024-10-24'), moment());
  expect(await dropOldValues(ledger, moment(), alone)).toBe(1100);
  expect(await held(ledger, '2000-01-01', today)).toEqual([9]);
  expect(await dropOldValues(ledger, moment(), alone)).toBe(0);
  await deleteAll(ledger);
  expect(await ledger.values.count()).toBe(0);
});

test('who only enters numbers has something to lose, too', async () => {
  const ledger = freshLedger();
  expect(await firstAndLast(ledger)).toBeNull();
  await enterValue(ledger, waiting(9, '2026-11-23'), moment(morning - day));
  await enterValue(ledger, waiting(8), moment());
  expect(await firstAndLast(ledger)).toEqual([morning - day, morning]);
});
