import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addByHand, countAgain, undo } from '../../lib/ledger/change';
import { dayCounts, dayOf, rebuildDays, spanOf } from '../../lib/ledger/days';
import { eventsOfDay } from '../../lib/ledger/read';
import { record } from '../../lib/ledger/record';
import { act, freshLedger, moment, plainDay, storedDays } from './practice';

const berlin = (text: string) => {
  const zoned = Temporal.ZonedDateTime.from(`${text}[Europe/Berlin]`);
  return { at: zoned.epochMilliseconds, offset: zoned.offsetNanoseconds / 60e9 };
};

test.each([
  ['midnight begins a day', '2026-11-24T00:00:00', 0, '2026-11-24'],
  ['the last moment ends it', '2026-11-24T23:59:59.999', 0, '2026-11-24'],
  ['before the day starts it is still yesterday', '2026-11-24T03:59:59.999', 240, '2026-11-23'],
  ['at its start it is today', '2026-11-24T04:00:00', 240, '2026-11-24'],
  ['a day may start in the evening', '2026-11-24T21:59:00', 22 * 60, '2026-11-23'],
  ['the hour that summer takes', '2026-03-29T03:00:00', 0, '2026-03-29'],
  ['the first of the hours that winter doubles', '2026-10-25T02:30:00+02:00', 150, '2026-10-25'],
  ['the second one', '2026-10-25T02:30:00+01:00', 150, '2026-10-25'],
  ['before it, by the clock on the wall', '2026-10-25T02:29:00+01:00', 150, '2026-10-24'],
  ['the end of a year', '2026-12-31T23:59:00', 0, '2026-12-31'],
  ['a day that is not in every year', '2028-02-29T12:00:00', 0, '2028-02-29'],
])('%s', (_name, text, dayStart, expected) => {
  const { at, offset } = berlin(text);
  expect(dayOf(at, offset, dayStart)).toBe(expected);
});

test('one instant is another day elsewhere', () => {
  const at = Date.parse('2026-11-24T11:00:00Z');
  expect(dayOf(at, 14 * 60, 0)).toBe('2026-11-25');
  expect(dayOf(at, -12 * 60, 0)).toBe('2026-11-23');
  expect(dayOf(at, 345, 0)).toBe('2026-11-24');
});

const instant = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2040-01-01') });
const offset = fc.integer({ min: -12 * 60, max: 14 * 60 });
const dayStart = fc.integer({ min: 0, max: 24 * 60 - 1 });

test('every instant lies in the span of its day, whatever the offset', () => {
  fc.assert(
    fc.property(instant, offset, dayStart, (at, east, start) => {
      const day = dayOf(at, east, start);
      expect(day).toBe(plainDay(at, east, start));
      const [from, to] = spanOf(day, start);
      expect(from <= at && at < to).toBe(true);
    }),
  );
});

test('an event counts where the person was when it was done', async () => {
  const ledger = freshLedger();
  const at = Date.parse('2026-11-24T11:00:00Z');
  await record(ledger, act({ subject: 'east' }), moment(at, 14 * 60));
  await record(ledger, act({ subject: 'west' }), moment(at, -12 * 60));
  const days = (await dayCounts(ledger, '2026-11-01', '2026-11-30')).map(({ day }) => day);
  expect(days).toEqual(['2026-11-23', '2026-11-25']);
  expect(await eventsOfDay(ledger, '2026-11-25', 0)).toMatchObject([{ subject: 'east' }]);
  expect(await eventsOfDay(ledger, '2026-11-23', 0)).toMatchObject([{ subject: 'west' }]);
  expect(await eventsOfDay(ledger, '2026-11-24', 0)).toEqual([]);
});

test('moving the start of the day moves the counts with it', async () => {
  const ledger = freshLedger();
  const night = Date.parse('2026-11-24T02:00:00Z');
  await record(ledger, act(), moment(night));
  expect(await dayCounts(ledger, '2026-11-24', '2026-11-24')).toMatchObject([{ n: 1 }]);
  await rebuildDays(ledger, 240);
  expect(await dayCounts(ledger, '2026-11-24', '2026-11-24')).toEqual([]);
  expect(await dayCounts(ledger, '2026-11-23', '2026-11-23')).toMatchObject([{ n: 1 }]);
});

test('lost days come back from the rows, more than one page of them', async () => {
  const ledger = freshLedger();
  const rows = Array.from({ length: 12_345 }, (_, index) => ({
    ...{ id: `e${index}`, key: `k${index}`, kind: 'count' as const, at: Date.parse('2026-11-24T10:00:00Z') + index },
    ...{ offset: 0, metric: 'call', site: 'manual', n: 1 },
  }));
  await ledger.events.bulkAdd(rows);
  const progress: number[] = [];
  await rebuildDays(ledger, 0, (read) => progress.push(read));
  expect(await dayCounts(ledger, '2026-11-24', '2026-11-24')).toMatchObject([{ metric: 'call', n: 12_345 }]);
  expect(progress).toEqual([10_000]);
});

test('while days are lost nothing goes below none', async () => {
  const ledger = freshLedger();
  const when = moment();
  const { id } = await record(ledger, act({ metric: 'task-done' }), when);
  const before = await storedDays(ledger);
  await ledger.days.clear();
  await undo(ledger, id, when, 'person');
  expect((await storedDays(ledger)).map(({ n }) => n)).toEqual([0]);
  await countAgain(ledger, id, when);
  await rebuildDays(ledger, 0);
  expect(await storedDays(ledger)).toEqual(before);
});

test('a range takes both of its ends', async () => {
  const ledger = freshLedger();
  for (const date of ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25']) {
    await addByHand(ledger, { metric: 'call', site: 'manual', n: 1 }, moment(Date.parse(`${date}T10:00:00Z`)));
  }
  expect((await dayCounts(ledger, '2026-11-23', '2026-11-24')).map(({ day }) => day)).toEqual([
    '2026-11-23',
    '2026-11-24',
  ]);
});
