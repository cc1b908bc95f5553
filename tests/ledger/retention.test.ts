import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { addByHand, undo } from '../../lib/ledger/change';
import { dayCounts, rebuildDays } from '../../lib/ledger/days';
import { exportAll } from '../../lib/ledger/export';
import { checkImport, mergeImport } from '../../lib/ledger/import';
import { lastRemovedDay } from '../../lib/ledger/kept';
import type { Ledger } from '../../lib/ledger/open';
import { eventById, receiptOf } from '../../lib/ledger/read';
import { record } from '../../lib/ledger/record';
import { dropOldEvents, dropOldReceipts, isSteady } from '../../lib/ledger/retention';
import { act, alone, correctDay, counted, day, freshLedger, moment, morning, storedDays } from './practice';

test('receipts go after 35 days, what they are about stays', async () => {
  const ledger = freshLedger();
  const old = await record(ledger, act({ subject: 'old' }), moment(morning - 35 * day - 1));
  const young = await record(ledger, act({ subject: 'young' }), moment(morning - 35 * day));
  expect(await dropOldReceipts(ledger, morning)).toBe(1);
  expect(await receiptOf(ledger, old.id)).toBeUndefined();
  expect(await receiptOf(ledger, young.id)).toBeDefined();
  expect((await eventById(ledger, old.id))?.state).toBe('counted');
  expect(await counted(ledger)).toBe(2);
});

test('more than one batch goes at once', async () => {
  const ledger = freshLedger();
  const receipts = Array.from({ length: 1200 }, (_, index) => ({
    ...{ id: `e${index}`, at: morning - 40 * day + index, site: 'tryton', detector: 'won', revision: 1, signals: [] },
  }));
  await ledger.receipts.bulkAdd(receipts);
  expect(await dropOldReceipts(ledger, morning)).toBe(1200);
  expect(await ledger.receipts.count()).toBe(0);
});

/** 25 months before the practice day, the first day that is kept. */
const oldest = Date.parse('2024-10-24T10:00:00Z');

/** Rows of many kinds: 3 a day for so many days up to the oldest that is kept, and one of today. */
async function longPast(days: number): Promise<Ledger> {
  const ledger = freshLedger();
  const rows = Array.from({ length: days * 3 }, (_, one) => {
    const at = oldest - Math.floor(one / 3) * day + (one % 3) * 3_600_000;
    const metric = ['call', 'message', 'deal-won'][one % 3] ?? '';
    const money = metric === 'deal-won' ? { amount: 1000 + one, currency: 'EUR' } : {};
    const id = at.toString(36) + String(one).padStart(7, '0');
    return {
      id,
      key: `tryton|${metric}|k${one}|10`,
      kind: 'count' as const,
      at,
      offset: 60,
      metric,
      site: 'tryton',
      n: 1,
      ...money,
    };
  });
  await ledger.events.bulkAdd(rows);
  await rebuildDays(ledger, 0);
  for (const { id } of rows.slice(6, 12)) await undo(ledger, id, moment(), 'person');
  await addByHand(ledger, { metric: 'call', site: 'manual', n: 1 }, moment());
  return ledger;
}

const numbers = async (ledger: Ledger) =>
  (await dayCounts(ledger, '2000-01-01', '2100-01-01')).map(({ last, ...count }) => count);

const rowCount = (ledger: Ledger) => ledger.events.count();

test('events older than 25 months go with the rows about them, their day numbers stay, rebuilt or not', async () => {
  const ledger = await longPast(500);
  const before = await numbers(ledger);
  expect(await lastRemovedDay(ledger)).toBeNull();
  expect(await dropOldEvents(ledger, moment(), alone)).toBe(499 * 3);
  expect(await rowCount(ledger)).toBe(3 + 1);
  expect(await lastRemovedDay(ledger)).toBe('2024-10-23');
  expect(await numbers(ledger)).toEqual(before);
  await rebuildDays(ledger, 0);
  expect(await numbers(ledger)).toEqual(before);
  expect(await dropOldEvents(ledger, moment(), alone)).toBe(0);
  expect(await numbers(ledger)).toEqual(before);
});

test('stopped at any batch, no number is lost or doubled, and going on ends where it would have', async () => {
  const ledger = await longPast(500);
  const before = await numbers(ledger);
  for (const stopAt of [2, 1, 2]) {
    let batches = 0;
    const dying = async <T>(write: () => Promise<T>) => {
      batches += 1;
      if (batches < stopAt) return write();
      return ledger.transaction('rw', ledger.tables, async () => {
        await write();
        throw new Error('died');
      });
    };
    await expect(dropOldEvents(ledger, moment(), dying)).rejects.toThrow('died');
    expect(await numbers(ledger)).toEqual(before);
    const stored = await storedDays(ledger);
    await rebuildDays(ledger, 0);
    expect(await storedDays(ledger)).toEqual(stored);
  }
  expect(await rowCount(ledger)).toBeLessThan(1500);
  await dropOldEvents(ledger, moment(), alone);
  expect(await rowCount(ledger)).toBe(4);
  expect(await numbers(ledger)).toEqual(before);
});

test('what was corrected goes with what remained of it, what was unsure as nothing', async () => {
  const ledger = freshLedger();
  const then = moment(oldest - day);
  await record(ledger, act({ n: 5 }), then);
  await record(ledger, act({ subject: 'asked', unsure: 'bulk', n: 40 }), then);
  await correctDay(ledger, { day: '2024-10-23', metric: 'connection-request', n: 2 }, then, then);
  expect(await dropOldEvents(ledger, moment(), alone)).toBe(2);
  expect(await rowCount(ledger)).toBe(0);
  expect(await ledger.receipts.count()).toBe(0);
  await rebuildDays(ledger, 0);
  expect(await counted(ledger)).toBe(2);
});

test("moving the day's start leaves what is kept where it was", async () => {
  const ledger = await longPast(10);
  await dropOldEvents(ledger, moment(), alone);
  const total = (await numbers(ledger)).reduce((sum, { n }) => sum + n, 0);
  await rebuildDays(ledger, 720);
  await dropOldEvents(ledger, moment(morning, 0, 720), alone);
  await rebuildDays(ledger, 0);
  expect((await numbers(ledger)).reduce((sum, { n }) => sum + n, 0)).toBe(total);
});

const fileOf = async (ledger: Ledger) => new Blob(await Array.fromAsync(exportAll(ledger)));
const merge = async (ledger: Ledger, file: Blob) =>
  mergeImport(ledger, file, await checkImport(ledger, file), moment(), alone);

test.each(['before', 'after'])(
  'an export made %s the removal brings the numbers to another browser, once',
  async (when) => {
    const ledger = await longPast(20);
    const before = await numbers(ledger);
    const early = await fileOf(ledger);
    await dropOldEvents(ledger, moment(), alone);
    const file = when === 'before' ? early : await fileOf(ledger);
    const other = freshLedger();
    for (const _ of [1, 2]) {
      await merge(other, file);
      expect(await numbers(other)).toEqual(before);
      expect(await rowCount(other)).toBe(4);
    }
    await rebuildDays(other, 0);
    expect(await numbers(other)).toEqual(before);
    // Where they were removed, neither of the two brings anything.
    for (const one of [early, file]) await merge(ledger, one);
    expect(await numbers(ledger)).toEqual(before);
  },
);

test('an import cancelled in the middle and done again ends the same', async () => {
  const file = await fileOf(await longPast(400));
  const other = freshLedger();
  const cancel = new AbortController();
  const checked = await checkImport(other, file);
  const tell = () => cancel.abort(new Error('cancelled'));
  const watch = { signal: cancel.signal, onProgress: tell };
  await expect(mergeImport(other, file, checked, moment(), alone, watch)).rejects.toThrow('cancelled');
  await merge(other, file);
  const whole = freshLedger();
  await merge(whole, file);
  expect(await numbers(other)).toEqual(await numbers(whole));
});

test.each([
  ['never looked before', null, false],
  ['looked yesterday', morning - day, true],
  ['after a long holiday', morning - 59 * day, true],
  ['after a year, or with a clock set wrong', morning - 365 * day, false],
  ['with a clock that was set back', morning + day, false],
])('the clock is trusted with removing: %s', (_, before, is) => expect(isSteady(before, morning)).toBe(is));
