import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { addByHand, undo } from '../../lib/ledger/change';
import { dayCounts, rebuildDays } from '../../lib/ledger/days';
import { exportAll } from '../../lib/ledger/export';
import { checkPast, type PastDay, takeBackPast, takeInPast } from '../../lib/ledger/history';
import { checkImport, mergeImport } from '../../lib/ledger/import';
import type { Ledger } from '../../lib/ledger/open';

import { freshLedger, moment, storedDays } from './practice';

const past: PastDay[] = [
  { day: '2026-03-02', metric: 'call', n: 12 },
  { day: '2026-03-02', metric: 'deal-won', n: 1, amount: 125_050, currency: 'EUR' },
  { day: '2026-03-03', metric: 'call', n: 7 },
];
const alone = <T>(write: (dayStart: number) => Promise<T>) => write(0);
const noon = (day: string) => ({
  ...{ offset: 60 },
  at: Temporal.PlainDateTime.from(`${day}T11:00`).toZonedDateTime('UTC').epochMilliseconds,
});
const takeIn = async (ledger: Ledger, days: readonly PastDay[], id = 'a1') => {
  const { fresh } = await checkPast(ledger, days);
  await takeInPast(ledger, fresh, noon, alone, id);
  return fresh.length;
};
const counts = async (ledger: Ledger) =>
  (await dayCounts(ledger, '2026-01-01', '2026-12-31'))
    .map(({ day, metric, n, amount }) => [day, metric, n, amount])
    .toSorted();
const whole = [
  ['2026-03-02', 'call', 12, 0],
  ['2026-03-02', 'deal-won', 1, 125_050],
  ['2026-03-03', 'call', 7, 0],
];
const span = { from: '2026-03-02', to: '2026-03-03' };

test('a history comes in as days of their own, and rebuilding says the same', async () => {
  const ledger = freshLedger();
  await takeIn(ledger, past);
  expect(await counts(ledger)).toEqual(whole);
  const before = await storedDays(ledger);
  await rebuildDays(ledger, 0);
  expect(await storedDays(ledger)).toEqual(before);
});

test('taken in twice, from whichever file, it counts once', async () => {
  const ledger = freshLedger();
  await takeIn(ledger, past);
  expect(await takeIn(ledger, [...past, { day: '2026-03-04', metric: 'call', n: 1 }], 'b2')).toBe(1);
  expect((await checkPast(ledger, past)).known).toBe(3);
});

test('taken back it is gone, and can come in again, and again only once', async () => {
  const ledger = freshLedger();
  for (const id of ['a1', 'b2', 'c3']) {
    expect(await takeIn(ledger, past, id)).toBe(3);
    expect(await takeIn(ledger, past, 'zz')).toBe(0);
    expect(await counts(ledger)).toEqual(whole);
    expect(await takeBackPast(ledger, { id, ...span }, moment(), alone)).toBe(3);
    expect(await counts(ledger)).toEqual([]);
  }
  expect(await takeBackPast(ledger, { id: 'c3', ...span }, moment(), alone)).toBe(0);
});

test('what the person took back of it since stays so', async () => {
  const ledger = freshLedger();
  await takeIn(ledger, past);
  const [first] = await ledger.events.where('key').startsWith('manual|call|past 2026-03-02').toArray();
  await undo(ledger, first?.id ?? '', moment(), 'person');
  expect(await takeBackPast(ledger, { id: 'a1', ...span }, moment(), alone)).toBe(2);
  expect(await counts(ledger)).toEqual([]);
});

test('days on which the same was counted otherwise are told', async () => {
  const ledger = freshLedger();
  await addByHand(ledger, { metric: 'call', site: 'manual', n: 2 }, { ...noon('2026-03-02'), dayStart: 0 });
  const { fresh, counted } = await checkPast(ledger, past);
  expect(fresh).toHaveLength(3);
  expect(counted).toEqual([past[0]]);
});

test('cancelled between two batches, what is in is whole and can be taken back', async () => {
  const ledger = freshLedger();
  const long = Array.from(
    { length: 1200 },
    (_, one): PastDay => ({
      ...{ metric: ['call', 'email', 'message', 'post'][one % 4] as string, n: 1 + (one % 5) },
      day: Temporal.PlainDate.from('2025-01-01')
        .add({ days: Math.floor(one / 4) })
        .toString(),
    }),
  );
  const stop = new AbortController();
  const cancelled = takeInPast(ledger, long, noon, alone, 'a1', {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  await expect(cancelled).rejects.toThrow();
  expect(await ledger.events.count()).toBe(500);
  const before = await storedDays(ledger);
  await rebuildDays(ledger, 0);
  expect(await storedDays(ledger)).toEqual(before);
  const all = { id: 'a1', from: '2025-01-01', to: '2025-12-31' };
  expect(await takeBackPast(ledger, all, moment(), alone)).toBe(500);
  expect((await dayCounts(ledger, '2025-01-01', '2025-12-31')).length).toBe(0);
});

test('it goes into an export, and comes out of it the same', async () => {
  const ledger = freshLedger();
  await takeIn(ledger, past);
  const file = new Blob([(await Array.fromAsync(exportAll(ledger))).join('')]);
  const other = freshLedger();
  const checked = await checkImport(other, file);
  expect(checked).toMatchObject({ events: 3, bad: 0 });
  await mergeImport(other, file, checked, moment(), alone);
  expect(await counts(other)).toEqual(whole);
  expect((await checkPast(other, past)).known).toBe(3);
});
