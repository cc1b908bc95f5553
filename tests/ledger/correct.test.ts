import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { metricIds } from '../../lib/catalog';
import type { Corrected } from '../../lib/event';
import { addByHand, countAgain, retract, undo } from '../../lib/ledger/change';
import { correctDays, putBack as putAllBack } from '../../lib/ledger/correct';
import { dayCounts, rebuildDays } from '../../lib/ledger/days';
import { exportAll } from '../../lib/ledger/export';
import type { Ledger } from '../../lib/ledger/open';
import { eventById, eventsOfDay } from '../../lib/ledger/read';
import { record } from '../../lib/ledger/record';
import { tagsAmong } from '../../lib/tags';
import {
  act,
  correctDay,
  counted,
  day,
  freshLedger,
  hour,
  moment,
  morning,
  putBack,
  second,
  storedDays,
} from './practice';

const today = '2026-11-24';
const evening = moment(morning + 8 * hour);
const request = 'connection-request';

const say = (ledger: Ledger, n: number, metric = request, on = today, dated = evening) =>
  correctDay(ledger, { day: on, metric, n }, dated, evening);

const back = (ledger: Ledger, done: Corrected | null, metric = request) =>
  putBack(ledger, { day: today, metric, id: done?.id ?? '' }, evening);

/** What each event amounts to, oldest first. */
const told = async (ledger: Ledger) =>
  (await eventsOfDay(ledger, today, 0))
    .reverse()
    .map(({ site, state, n, was }) => [site, state, n, ...(was ? [was] : [])]);

/** Three seen, of 1, 5 and 1, and two by hand in between. */
async function fullDay() {
  const ledger = freshLedger();
  const seen = async (subject: string, n: number, minute: number) =>
    (await record(ledger, act({ subject, n }), moment(morning + minute * 60 * second))).id;
  const hand = (minute: number) =>
    addByHand(ledger, { metric: request, site: 'manual', n: 1 }, moment(morning + minute * 60 * second));
  const ids = [await seen('a', 1, 0), await hand(1), await seen('b', 5, 2), await hand(3), await seen('c', 1, 4)];
  return { ledger, ids };
}

describe('upwards', () => {
  test('what is missing is one event by hand', async () => {
    const { ledger } = await fullDay();
    const done = await say(ledger, 14);
    expect(done).toMatchObject({ from: 9, to: 14, many: 1, changed: [{ from: 0, to: 5 }] });
    expect(await counted(ledger)).toBe(14);
    expect((await told(ledger)).at(-1)).toEqual(['manual', 'counted', 5]);
  });

  test.each(metricIds)('%s can be added to a day that had none', async (metric) => {
    const ledger = freshLedger();
    const yesterday = moment(morning - day);
    await say(ledger, 1000, metric, '2026-11-23', yesterday);
    expect(await dayCounts(ledger, '2026-11-01', '2026-11-30')).toMatchObject([{ day: '2026-11-23', metric, n: 1000 }]);
    expect(await eventsOfDay(ledger, '2026-11-23', 0)).toMatchObject([{ tags: [expect.any(String), 'whole-day'] }]);
  });

  test.each([
    ['to a day to come', '2026-11-25', moment(morning + day), 1],
    ['to a day whose events were removed', '2024-10-23', moment(Date.parse('2024-10-23T12:00:00Z')), 1],
    ['under another day', today, moment(morning - day), 1],
    ['beyond what a day can have', today, evening, 1001],
    ['below nothing', today, evening, -1],
  ])('nothing is added %s', async (_, on, dated, n) => {
    const ledger = freshLedger();
    await expect(async () => say(ledger, n, request, on, dated)).rejects.toThrow(RangeError);
    expect(await ledger.events.count()).toBe(0);
  });

  test('of the oldest day that is kept, it is', async () => {
    const ledger = freshLedger();
    await say(ledger, 3, request, '2024-10-24', moment(Date.parse('2024-10-24T12:00:00Z')));
    expect(await counted(ledger)).toBe(3);
  });
});

describe('downwards', () => {
  test.each([
    [8, [5, 1, 1, 1], 1],
    [7, [5, 1, 1], 2],
    [6, [5, 1], 3],
    [4, [3, 1], 4],
    [1, [1], 4],
    [0, [], 5],
  ])('to %i: by hand first, then the newest, the last one in part', async (n, standing, many) => {
    const { ledger } = await fullDay();
    const done = await say(ledger, n);
    expect(done).toMatchObject({ from: 9, to: n, many });
    expect(await counted(ledger)).toBe(n);
    const rows = (await told(ledger)).filter(([, state]) => state === 'counted').map(([, , left]) => left);
    expect(rows.sort().reverse()).toEqual(standing);
  });

  test('an event that was lowered says so, and lowers again', async () => {
    const ledger = freshLedger();
    const { id } = await record(ledger, act({ n: 5 }), moment());
    await say(ledger, 2);
    expect(await eventById(ledger, id)).toMatchObject({ state: 'counted', n: 2, was: 5 });
    await say(ledger, 1);
    expect(await eventById(ledger, id)).toMatchObject({ state: 'counted', n: 1, was: 5 });
    await undo(ledger, id, evening, 'person');
    expect(await counted(ledger)).toBe(0);
    await countAgain(ledger, id, evening);
    expect(await counted(ledger)).toBe(1);
  });

  test('the amount shrinks with what it is of, and comes back to the cent', async () => {
    const ledger = freshLedger();
    await record(ledger, act({ metric: 'deal-won', n: 3, amount: 100, currency: 'EUR' }), moment());
    const won = async () => (await dayCounts(ledger, today, today)).map(({ n, amount }) => [n, amount]);
    const done = await say(ledger, 2, 'deal-won');
    expect(await won()).toEqual([[2, 67]]);
    await back(ledger, done, 'deal-won');
    expect(await won()).toEqual([[3, 100]]);
  });

  test('what was withdrawn and still counts goes last, and is withdrawn again when it is put back', async () => {
    const ledger = freshLedger();
    const { id } = await record(ledger, act({ subject: 'withdrawn' }), moment(morning + second));
    await record(ledger, act({ subject: 'other' }), moment());
    await retract(ledger, { site: 'linkedin', metric: request, subject: 'withdrawn' }, moment(morning + hour));
    await say(ledger, 1);
    expect((await eventById(ledger, id))?.state).toBe('retracted');
    const done = await say(ledger, 0);
    expect((await eventById(ledger, id))?.state).toBe('undone');
    await back(ledger, done);
    expect((await eventById(ledger, id))?.state).toBe('retracted');
    expect(await counted(ledger)).toBe(1);
  });

  test('an unsure one is not touched, nor another metric or day', async () => {
    const ledger = freshLedger();
    await record(ledger, act({ subject: 'unsure', unsure: 'bulk', n: 40 }), moment());
    await record(ledger, act({ subject: 'before' }), moment(morning - day));
    await addByHand(ledger, { metric: 'call', site: 'manual', n: 1 }, moment());
    await record(ledger, act({ subject: 'it' }), moment());
    expect(await say(ledger, 0)).toMatchObject({ from: 1, many: 1 });
    expect(await counted(ledger)).toBe(1);
    expect(await counted(ledger, 'call')).toBe(1);
  });

  test('the same act seen once more does not bring it back', async () => {
    const ledger = freshLedger();
    await record(ledger, act({ n: 5 }), moment());
    await say(ledger, 2);
    expect((await record(ledger, act({ n: 5 }), moment(morning + 9 * hour))).result).toBe('duplicate');
    expect(await counted(ledger)).toBe(2);
  });
});

describe('put back', () => {
  test.each([0, 1, 3, 6, 8, 9, 14, 1009])('after %i, the day is as it was, once', async (n) => {
    const { ledger } = await fullDay();
    const before = await told(ledger);
    const done = await say(ledger, n);
    expect(await back(ledger, done)).toBe(done?.many ?? 0);
    expect((await told(ledger)).filter(([, state]) => state !== 'undone')).toEqual(before);
    expect(await counted(ledger)).toBe(9);
    expect(await back(ledger, done)).toBe(0);
    const days = await storedDays(ledger);
    await rebuildDays(ledger, 0);
    expect(await storedDays(ledger)).toEqual(days);
  });

  test('leaves what was changed since', async () => {
    const { ledger, ids } = await fullDay();
    const done = await say(ledger, 0);
    await countAgain(ledger, ids[0] ?? '', evening);
    await undo(ledger, ids[0] ?? '', evening, 'person');
    await back(ledger, done);
    expect(await counted(ledger)).toBe(8);
  });
});

test('an export has what remains as n, for whoever adds it up, and what was recorded beside it', async () => {
  const ledger = freshLedger();
  await record(ledger, act({ metric: 'deal-won', n: 5, amount: 500, currency: 'EUR' }), moment());
  await say(ledger, 2, 'deal-won');
  const { events, corrections } = JSON.parse((await Array.fromAsync(exportAll(ledger))).join(''));
  expect(events).toMatchObject([{ n: 2, amount: 200, was: { n: 5, amount: 500 }, state: 'counted' }]);
  expect(corrections).toMatchObject([{ kind: 'correct', n: 2 }]);
});

test('a day of two thousand rows is corrected in one write', async () => {
  const ledger = freshLedger();
  const rows = Array.from({ length: 2000 }, (_, one) => ({
    ...{ id: `e${one}`, key: `k${one}|10`, kind: 'count' as const, at: morning + one, offset: 0 },
    ...{ metric: 'call', site: 'tryton', n: 1 },
  }));
  await ledger.events.bulkAdd(rows);
  await rebuildDays(ledger, 0);
  const done = await say(ledger, 14, 'call');
  expect(done?.many).toBe(1986);
  expect(await counted(ledger, 'call')).toBe(14);
  await back(ledger, done, 'call');
  expect(await counted(ledger, 'call')).toBe(2000);
});

test('several numbers at once: one write, with tags on what is added, and one way back', async () => {
  const ledger = freshLedger();
  await record(ledger, act({ n: 5 }), moment());
  const noon = (on: string) => moment(Date.parse(`${on}T12:00:00Z`));
  const wanted = [
    { day: '2026-11-24', metric: 'connection-request', n: 2, tags: ['with-note'] },
    { day: '2026-11-24', metric: 'call', n: 12, tags: ['new-customer', 'with-note'] },
    { day: '2026-11-20', metric: 'meeting-held', n: 3 },
    { day: '2026-11-23', metric: 'call', n: 0 },
  ];
  const before = await storedDays(ledger);
  const done = await correctDays(ledger, wanted, noon, moment());
  expect(done).toMatchObject([
    { day: '2026-11-24', metric: 'connection-request', from: 5, to: 2 },
    { day: '2026-11-24', metric: 'call', from: 0, to: 12 },
    { day: '2026-11-20', metric: 'meeting-held', from: 0, to: 3 },
  ]);
  expect(new Set(done.map(({ id }) => id)).size).toBe(1);
  const events = await eventsOfDay(ledger, '2026-11-24', 0);
  const tags = (metric: string) => tagsAmong(metric, events.find((one) => one.metric === metric)?.tags);
  expect(tags('call')).toEqual(['new-customer']);
  expect(tags('connection-request'), 'what was lowered keeps what it was like').toEqual([]);
  expect(await putAllBack(ledger, { days: done, id: done[0]?.id ?? '' }, moment())).toBe(3);
  expect((await storedDays(ledger)).filter(({ n }) => n > 0)).toEqual(before);
  expect(await putAllBack(ledger, { days: done, id: done[0]?.id ?? '' }, moment())).toBe(0);
});

test('several numbers of which one cannot be are none', async () => {
  const ledger = freshLedger();
  const good = { day: '2026-11-24', metric: 'call', n: 3 };
  const noon = (on: string) => moment(Date.parse(`${on}T12:00:00Z`));
  for (const bad of [
    { ...good, n: -1 },
    { ...good, n: 1004 },
    { ...good, day: '2026-11-25' },
    { ...good, day: '2024-01-01' },
  ]) {
    await expect(correctDays(ledger, [good, bad], noon, moment())).rejects.toThrow(RangeError);
    expect(await ledger.events.count()).toBe(0);
  }
});
