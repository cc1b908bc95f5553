import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { addByHand, retract, undo } from '../../lib/ledger/change';
import { correctDays } from '../../lib/ledger/correct';
import { exportAll } from '../../lib/ledger/export';
import { checkImport, mergeImport } from '../../lib/ledger/import';
import type { Ledger } from '../../lib/ledger/open';
import { record } from '../../lib/ledger/record';
import { dropOldEvents } from '../../lib/ledger/retention';
import { closePeriod, comparedOf, periodsOn, reopenPeriod } from '../../lib/ledger/shared';
import type { SharedPeriod } from '../../lib/shared';
import { act, alone, counted, day, freshLedger, hour, moment, morning, storedDays, task } from './practice';

const week = { from: '2026-11-23', to: '2026-11-24' };
const today = '2026-11-24';
const office = { from: 9 * 60, to: 17 * 60 };
const workdays = [office, office, office, office, office, null, null];

const closed = async (ledger: Ledger): Promise<SharedPeriod> => {
  const [period] = await periodsOn(ledger, week);
  if (!period) throw new Error('nothing is closed');
  return period;
};
/** What changed since, by metric: "-1". */
const restated = async (ledger: Ledger, on = today) =>
  Object.fromEntries(
    ((await comparedOf(ledger, await closed(ledger), on)) ?? [])
      .filter((one) => one.closed.n !== one.now.n || one.closed.amount !== one.now.amount)
      .map(({ metric, closed: was, now }) => [metric, now.n - was.n]),
  );
const call = (ledger: Ledger, at = morning) => addByHand(ledger, { metric: 'call', site: 'manual', n: 1 }, moment(at));

test('a later undo counts as always, and shows beside what was closed', async () => {
  const ledger = freshLedger();
  const { id } = await record(ledger, act({ n: 3 }), moment());
  await record(ledger, task({ subject: 'a' }), moment());
  await call(ledger, morning - day);
  await closePeriod(ledger, week, moment(), null);
  const before = await closed(ledger);
  expect(before.totals.map(({ metric, n }) => [metric, n])).toEqual([
    ['connection-request', 3],
    ['call', 1],
    ['task-done', 1],
  ]);
  expect(await restated(ledger)).toEqual({});

  await undo(ledger, id, moment(morning + hour), 'person');
  expect(await counted(ledger)).toBe(0);
  expect(await restated(ledger)).toEqual({ 'connection-request': -3 });
  await retract(ledger, { site: 'tryton', metric: 'task-done', subject: 'a' }, moment(morning + day));
  const fix = [
    { day: '2026-11-23', metric: 'call', n: 4 },
    { day: '2026-11-23', metric: 'email', n: 2 },
  ];
  await correctDays(ledger, fix, () => moment(morning - day), moment(morning + day));
  await call(ledger, morning + day);
  expect(await restated(ledger)).toEqual({ 'connection-request': -3, 'task-done': -1, call: 3, email: 2 });
  expect(await closed(ledger), 'what was closed is never changed').toEqual(before);
});

test('put back as it was, there is nothing to restate', async () => {
  const ledger = freshLedger();
  const id = await call(ledger);
  await closePeriod(ledger, week, moment(), null);
  await undo(ledger, id, moment(), 'person');
  await call(ledger);
  expect(await restated(ledger)).toEqual({});
});

test('amounts are restated, though the number stays', async () => {
  const ledger = freshLedger();
  const won = (subject: string, amount: number) =>
    record(ledger, act({ metric: 'deal-won', subject, amount, currency: 'EUR' }), moment());
  const { id } = await won('a', 100);
  await closePeriod(ledger, week, moment(), null);
  await undo(ledger, id, moment(), 'person');
  await won('b', 250);
  const [one] = (await comparedOf(ledger, await closed(ledger), today)) ?? [];
  expect(one).toEqual({
    metric: 'deal-won',
    currency: 'EUR',
    closed: { n: 1, amount: 100 },
    now: { n: 1, amount: 250 },
  });
});

test('it is compared by the measure of then: hours and the day’s start', async () => {
  const ledger = freshLedger();
  await call(ledger, morning);
  await call(ledger, morning + 9 * hour);
  await closePeriod(ledger, week, moment(morning + 10 * hour), workdays);
  expect((await closed(ledger)).totals).toMatchObject([{ n: 1 }]);
  await call(ledger, morning + 10 * hour);
  expect(await restated(ledger), 'what is out of hours was never in it').toEqual({});
  await call(ledger, morning + hour);
  expect(await restated(ledger)).toEqual({ call: 1 });
});

test('neither days to come nor days that are closed; another may follow', async () => {
  const ledger = freshLedger();
  const close = (from: string, to: string) => Promise.try(() => closePeriod(ledger, { from, to }, moment(), null));
  await expect(close('2026-11-23', '2026-11-25')).rejects.toThrow(RangeError);
  await expect(close('2026-11-24', '2026-11-23')).rejects.toThrow(RangeError);
  await close('2026-11-16', '2026-11-22');
  for (const [from, to] of [
    ['2026-11-22', '2026-11-24'],
    ['2026-11-09', '2026-11-16'],
    ['2026-11-18', '2026-11-18'],
    ['2026-11-09', '2026-11-24'],
  ] as const) {
    await expect(close(from, to)).rejects.toThrow(RangeError);
  }
  const id = await close('2026-11-23', '2026-11-24');
  expect(await ledger.shared.count()).toBe(2);
  expect(await reopenPeriod(ledger, id)).toBe(id);
  expect(await reopenPeriod(ledger, id)).toBeNull();
  expect(await periodsOn(ledger, week)).toEqual([]);
  await close('2026-11-23', '2026-11-24');
});

test('no file can keep days to come from being closed', async () => {
  const ledger = freshLedger();
  await call(ledger, morning - day);
  await closePeriod(ledger, { from: '2026-11-23', to: '2026-11-23' }, moment(), null);
  const file = JSON.parse((await Array.fromAsync(exportAll(ledger))).join(''));
  const [period] = file.shared;
  const forged = [
    { from: '2026-11-20', to: '2099-12-31' },
    { from: '2026-11-22', to: '2026-11-20' },
    { from: '2026-11-24', to: '2099-12-31', at: '2099-12-31T12:00:00.000Z' },
    { from: '2026-11-23', to: '2026-11-23' },
  ].map((days, n) => ({ ...period, id: `forged-${n}`, ...days }));
  const copy = freshLedger();
  const blob = new Blob([JSON.stringify({ ...file, shared: forged })]);
  const checked = await checkImport(copy, blob);
  expect(checked.bad).toBe(2);
  await mergeImport(copy, blob, checked, moment(), alone);
  expect((await copy.shared.toArray()).map(({ id }) => id)).toEqual(['forged-3']);
  await closePeriod(copy, { from: today, to: today }, moment(), null);
});

test('export and import carry what was closed, and never change it', async () => {
  const [ledger, copy] = [freshLedger(), freshLedger()];
  await call(ledger);
  await closePeriod(ledger, week, moment(), workdays);
  const text = (await Array.fromAsync(exportAll(ledger))).join('');
  const take = async (file: string) => {
    const blob = new Blob([file]);
    const checked = await checkImport(copy, blob);
    await mergeImport(copy, blob, checked, moment(), alone);
    return checked;
  };
  expect(await take(text)).toMatchObject({ bad: 0, closed: 1 });
  expect(await copy.shared.toArray()).toEqual(await ledger.shared.toArray());
  expect(await restated(copy)).toEqual({});
  const days = await storedDays(copy);
  const forged = JSON.parse(text);
  forged.shared[0].totals[0].n = 99;
  forged.shared.push({ ...forged.shared[0], id: 'new', from: 'last week' });
  expect(await take(JSON.stringify(forged))).toMatchObject({ bad: 1, closed: 0 });
  expect(await copy.shared.toArray()).toEqual(await ledger.shared.toArray());
  expect(await storedDays(copy)).toEqual(days);
});

test('after 25 months what was closed stays; with hours it can no longer be compared', async () => {
  const [whole, part] = [freshLedger(), freshLedger()];
  for (const ledger of [whole, part]) await call(ledger);
  await closePeriod(whole, week, moment(), null);
  await closePeriod(part, week, moment(), workdays);
  for (const ledger of [whole, part]) await dropOldEvents(ledger, moment(morning + 800 * day), (write) => write());
  expect(await restated(whole, '2029-02-01')).toEqual({});
  expect(await comparedOf(part, await closed(part), '2029-02-01')).toBeNull();
  expect((await closed(part)).totals).toMatchObject([{ metric: 'call', n: 1 }]);
});
