import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addByHand, undo } from '../../lib/ledger/change';
import { correctDays } from '../../lib/ledger/correct';
import { dayCounts } from '../../lib/ledger/days';
import { record } from '../../lib/ledger/record';
import { dropOldEvents } from '../../lib/ledger/retention';
import { totalsOf } from '../../lib/ledger/totals';
import { act, day, freshLedger, hour, moment, morning } from './practice';

const office = { from: 9 * 60, to: 17 * 60 };
const workdays = [office, office, office, office, office, null, null];
const today = { from: '2026-11-24', to: '2026-11-24' };
const week = { from: '2026-11-23', to: '2026-11-29' };
const noon = (on: string) => moment(Date.parse(`${on}T12:00:00Z`));

test('what is done outside working hours stays out of what is shared, and in the person’s own numbers', async () => {
  const ledger = freshLedger();
  const call = (at: number) => addByHand(ledger, { metric: 'call', site: 'manual', n: 1 }, moment(at));
  for (const at of [morning - 2 * hour, morning, morning + hour, morning + 7 * hour]) await call(at);
  const own = await dayCounts(ledger, today.from, today.to);
  expect(own).toMatchObject([{ metric: 'call', n: 4 }]);
  expect(await totalsOf(ledger, today, 0, workdays)).toEqual([{ metric: 'call', currency: '', n: 2, amount: 0 }]);
  expect(await totalsOf(ledger, today, 0, null)).toEqual([{ metric: 'call', currency: '', n: 4, amount: 0 }]);
  expect(await dayCounts(ledger, today.from, today.to), 'asking changes nothing').toEqual(own);
});

test('no time is in it, whatever is asked', async () => {
  const ledger = freshLedger();
  await record(ledger, act(), moment());
  const [total] = await totalsOf(ledger, today, 0, null);
  expect(Object.keys(total ?? {}).sort()).toEqual(['amount', 'currency', 'metric', 'n']);
});

test('amounts by currency, and events where they stand now', async () => {
  const ledger = freshLedger();
  const won = (subject: string, currency: string, at = morning) =>
    record(ledger, act({ metric: 'deal-won', subject, amount: 100_00, currency }), moment(at));
  await won('a', 'EUR');
  await won('b', 'CHF');
  await won('c', 'EUR', morning - 5 * hour);
  const { id } = await won('d', 'EUR');
  await undo(ledger, id, moment(morning + 12 * hour), 'person');
  expect(await totalsOf(ledger, today, 0, workdays)).toEqual([
    { metric: 'deal-won', currency: 'CHF', n: 1, amount: 100_00 },
    { metric: 'deal-won', currency: 'EUR', n: 1, amount: 100_00 },
  ]);
});

test('the day is by the day’s start, the hours by the clock', async () => {
  const ledger = freshLedger();
  const nights = workdays.map((hours) => hours && { from: 22 * 60, to: 3 * 60 });
  const late = Date.parse('2026-11-25T02:00:00Z');
  await addByHand(ledger, { metric: 'call', site: 'manual', n: 1 }, moment(late, 0, 240));
  await addByHand(ledger, { metric: 'call', site: 'manual', n: 1 }, moment(late + 90 * 60_000, 0, 240));
  expect(await totalsOf(ledger, today, 240, nights)).toMatchObject([{ n: 1 }]);
  expect(await totalsOf(ledger, today, 0, nights)).toEqual([]);
});

test('what was entered later for a whole day counts where the day has hours', async () => {
  const ledger = freshLedger();
  const early = workdays.map((hours) => hours && { from: 6 * 60, to: 8 * 60 });
  const wanted = ['2026-11-20', '2026-11-21'].map((on) => ({ day: on, metric: 'call', n: 3 }));
  await correctDays(ledger, wanted, noon, moment());
  const days = { from: '2026-11-16', to: '2026-11-22' };
  expect(await totalsOf(ledger, days, 0, early)).toMatchObject([{ n: 3 }]);
  expect(await totalsOf(ledger, days, 0, null)).toMatchObject([{ n: 6 }]);
});

test('of removed events the numbers are left, and no hours', async () => {
  const ledger = freshLedger();
  await record(ledger, act(), moment());
  await dropOldEvents(ledger, moment(morning + 800 * day), (write) => write());
  expect(await totalsOf(ledger, today, 0, null)).toMatchObject([{ metric: 'connection-request', n: 1 }]);
  expect(await totalsOf(ledger, today, 0, workdays)).toEqual([]);
});

test('without hours it is what the days say; with hours never more', async () => {
  const acts = fc.array(
    fc.record({
      at: fc.integer({ min: -6 * day, max: 6 * day }),
      offset: fc.constantFrom(0, 60, -480, 840),
      metric: fc.constantFrom('call', 'message'),
      n: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(acts, fc.constantFrom(0, 240), async (done, dayStart) => {
      const ledger = freshLedger();
      for (const { at, offset, ...what } of done) {
        await addByHand(ledger, { ...what, site: 'manual' }, moment(morning + at, offset, dayStart));
      }
      const sums: Record<string, number> = {};
      for (const { metric, n } of await dayCounts(ledger, week.from, week.to)) sums[metric] = (sums[metric] ?? 0) + n;
      const all = await totalsOf(ledger, week, dayStart, null);
      expect(Object.fromEntries(all.map(({ metric, n }) => [metric, n]))).toEqual(sums);
      for (const { metric, n } of await totalsOf(ledger, week, dayStart, workdays)) {
        expect(n).toBeLessThanOrEqual(sums[metric] ?? 0);
      }
      await ledger.delete();
    }),
    { numRuns: 60 },
  );
});
