import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { answer, retract, undo } from '../../lib/ledger/change';
import { dayCounts } from '../../lib/ledger/days';
import { openLedger } from '../../lib/ledger/open';
import { eventById, receiptOf } from '../../lib/ledger/read';
import { record } from '../../lib/ledger/record';
import { act, counted, day, freshLedger, hour, moment, morning, second, storedDays, task } from './practice';

test('an act is counted once, on its day, with a receipt', async () => {
  const ledger = freshLedger();
  const first = await record(ledger, act(), moment());
  expect(first).toMatchObject({ result: 'counted', at: morning });
  expect(await record(ledger, act(), moment(morning + 400 * day))).toEqual({ ...first, result: 'duplicate' });
  expect(await dayCounts(ledger, '2026-11-24', '2026-11-24')).toEqual([
    { day: '2026-11-24', metric: 'connection-request', site: 'linkedin', currency: '', n: 1, amount: 0, last: morning },
  ]);
  expect(await receiptOf(ledger, first.id)).toEqual({
    ...{ id: first.id, at: morning, site: 'linkedin', detector: 'connect', revision: 1 },
    signals: [{ signal: 'gesture', what: 'press', after: 0 }],
  });
});

test('another subject, metric or site is another act', async () => {
  const ledger = freshLedger();
  const others = [{}, { subject: 'another' }, { metric: 'message' }, { site: 'tryton' }];
  for (const other of others) expect((await record(ledger, act(other), moment())).result).toBe('counted');
  // A subject that only begins like another one is another one.
  expect((await record(ledger, act({ subject: 'anot' }), moment())).result).toBe('counted');
});

test('sites of a group see one act together', async () => {
  const ledger = freshLedger();
  const shared = { alike: ['number'], within: 300, before: [] };
  const first = await record(ledger, act({ site: 'tryton', metric: 'call', shared }), moment());
  const second = await record(ledger, act({ site: 'aircall', metric: 'call', subject: 'c', shared }), moment());
  expect(second).toEqual({ ...first, result: 'duplicate' });
  expect((await eventById(ledger, first.id))?.site).toBe('tryton');
  expect(await retract(ledger, { site: 'aircall', metric: 'call', subject: 'c' }, moment())).toBe(first.id);
});

test.each([
  [{ seconds: 30 }, 30 * second],
  [{ days: 2 }, 2 * day],
] as const)('after the window of %o the same subject is a new act', async (once, length) => {
  const ledger = freshLedger();
  await record(ledger, act({ once }), moment());
  expect((await record(ledger, act({ once }), moment(morning + length))).result).toBe('duplicate');
  expect((await record(ledger, act({ once }), moment(morning + length + 1))).result).toBe('counted');
  expect(await counted(ledger)).toBe(2);
});

test('a clock set back makes no new act', async () => {
  const ledger = freshLedger();
  const once = { seconds: 30 };
  await record(ledger, act({ once }), moment());
  expect((await record(ledger, act({ once }), moment(morning - 29 * second))).result).toBe('duplicate');
});

test('sightings out of order are told apart by their own time', async () => {
  const ledger = freshLedger();
  const once = { seconds: 30 };
  const late = await record(ledger, act({ once }), moment(morning + 100 * second));
  expect((await record(ledger, act({ once }), moment(morning))).result).toBe('counted');
  expect(await record(ledger, act({ once }), moment(morning + 101 * second))).toEqual({ ...late, result: 'duplicate' });
});

test('the hundredth act on a subject is told from the ninety-ninth', async () => {
  const ledger = freshLedger();
  const once = { seconds: 30 };
  const at = (index: number) => moment(morning + index * 31 * second);
  for (let index = 0; index < 100; index++) await record(ledger, act({ once }), at(index));
  expect((await record(ledger, act({ once }), at(99))).result).toBe('duplicate');
  expect(await counted(ledger)).toBe(100);
});

test('without a subject one gesture is one act', async () => {
  const ledger = freshLedger();
  const post = act({ subject: null, metric: 'post' });
  await record(ledger, post, moment());
  expect((await record(ledger, post, moment(morning + second))).result).toBe('duplicate');
  expect((await record(ledger, { ...post, gestureAt: morning + 5 * second }, moment())).result).toBe('counted');
  expect(await counted(ledger, 'post')).toBe(2);
});

test('an act recorded by two writers at once counts once', async () => {
  const ledger = freshLedger();
  const other = openLedger(ledger.name);
  const results = await Promise.all([ledger, other, ledger, other].map((writer) => record(writer, act(), moment())));
  expect(results.map(({ result }) => result).sort()).toEqual(['counted', 'duplicate', 'duplicate', 'duplicate']);
  expect(new Set(results.map(({ id }) => id)).size).toBe(1);
  expect(await counted(ledger)).toBe(1);
  expect(await ledger.events.count()).toBe(1);
  expect(await ledger.receipts.count()).toBe(1);
});

test('an unsure act is in no number until it is seen for sure', async () => {
  const ledger = freshLedger();
  const { id, result } = await record(ledger, act({ unsure: 'ask-first' }), moment());
  expect(result).toBe('unsure');
  expect(await dayCounts(ledger, '2026-11-24', '2026-11-24')).toEqual([]);
  expect((await receiptOf(ledger, id))?.reason).toBe('ask-first');
  expect((await record(ledger, act({ unsure: 'ask-first' }), moment())).result).toBe('duplicate');
  expect(await record(ledger, act(), moment(morning + day))).toEqual({ result: 'again', id, at: morning });
  // It counts on the day it was done, not on the day it was confirmed.
  expect(await dayCounts(ledger, '2026-11-24', '2026-11-25')).toMatchObject([{ day: '2026-11-24', n: 1 }]);
});

test('a subject taken back and acted on again returns to 1, never to 2', async () => {
  const ledger = freshLedger();
  const { id } = await record(ledger, task(), moment());
  const what = { site: 'tryton', metric: 'task-done', subject: act().subject ?? '' };
  for (let round = 1; round < 4; round++) {
    expect(await retract(ledger, what, moment(morning + round * second))).toBe(id);
    expect(await counted(ledger, 'task-done')).toBe(0);
    expect(await record(ledger, task(), moment(morning + round * second))).toMatchObject({ result: 'returned', id });
    expect(await counted(ledger, 'task-done')).toBe(1);
  }
});

test('what the person undid stays undone until they do it again', async () => {
  const ledger = freshLedger();
  const { id } = await record(ledger, act(), moment());
  await undo(ledger, id, moment(morning + 10 * second), 'person');
  const echo = act({ gestureAt: morning + 10 * second });
  expect((await record(ledger, echo, moment(morning + 20 * second))).result).toBe('undone');
  expect((await record(ledger, act({ gestureAt: null }), moment(morning + 20 * second))).result).toBe('undone');
  expect(await counted(ledger)).toBe(0);
  const anew = act({ gestureAt: morning + 11 * second });
  expect(await record(ledger, anew, moment(morning + 20 * second))).toEqual({ result: 'again', id, at: morning });
  expect(await counted(ledger)).toBe(1);
});

test('a result that was not there yet when it was asked about is news once it is proved', async () => {
  const ledger = freshLedger();
  const sign = act({ metric: 'connection-accepted', gestureAt: null, detector: 'sign', unsure: 'ask-first' });
  const { unsure: _, ...sure } = sign;
  const proof = { ...sure, detector: 'proof' };
  const { id } = await record(ledger, sign, moment());
  await answer(ledger, id, 'no', moment(morning + second));
  const later = moment(morning + 3 * day);
  // The same sign again is no more than what was said no to, not even where it no longer asks.
  for (const again of [sign, sure]) expect((await record(ledger, again, later)).result).toBe('undone');

  const proved = await record(ledger, proof, later);
  expect(proved).toMatchObject({ result: 'counted', at: later.at });
  expect(await dayCounts(ledger, '2026-11-24', '2026-11-24')).toEqual([]);
  expect(await counted(ledger, 'connection-accepted')).toBe(1);
  expect((await record(ledger, proof, later)).result).toBe('duplicate');
  expect((await record(ledger, proof, moment(morning - day))).result, 'a clock set back').toBe('duplicate');
  expect(await counted(ledger, 'connection-accepted')).toBe(1);
  await undo(ledger, proved.id, later, 'person');
  expect((await record(ledger, proof, moment(later.at + day))).result).toBe('undone');
  expect(await counted(ledger, 'connection-accepted')).toBe(0);
});

test('what waits for an answer and is proved meanwhile counts on its own day', async () => {
  const ledger = freshLedger();
  const sign = act({ metric: 'connection-accepted', gestureAt: null, detector: 'sign', unsure: 'ask-first' });
  const { unsure: _, ...sure } = sign;
  const { id } = await record(ledger, sign, moment());
  const later = moment(morning + 3 * day);
  expect(await record(ledger, { ...sure, detector: 'proof' }, later)).toEqual({ result: 'again', id, at: morning });
  expect(await counted(ledger, 'connection-accepted')).toBe(1);
  await undo(ledger, id, later, 'person');
  expect((await record(ledger, { ...sure, detector: 'proof' }, later)).result).toBe('undone');
});

test('an act after the clock was set back is no echo of what was undone before', async () => {
  const ledger = freshLedger();
  const { id } = await record(ledger, act(), moment());
  await undo(ledger, id, moment(morning + second), 'site');
  const earlier = morning - hour;
  const anew = act({ gestureAt: earlier });
  expect(await record(ledger, anew, moment(earlier + second))).toMatchObject({ result: 'again', id });
  expect(await counted(ledger)).toBe(1);
});

test('money is added up by currency', async () => {
  const ledger = freshLedger();
  const won = (subject: string, amount: number, currency: string) =>
    record(ledger, act({ metric: 'deal-won', subject, amount, currency }), moment());
  await won('a', 120_000, 'EUR');
  await won('b', 30_050, 'EUR');
  await won('c', 99, 'CHF');
  const rows = await dayCounts(ledger, '2026-11-24', '2026-11-24');
  expect(rows.map(({ currency, n, amount }) => [currency, n, amount])).toEqual([
    ['EUR', 2, 150_050],
    ['CHF', 1, 99],
  ]);
});

test('ids are given by the caller where one is wanted, and instants are whole milliseconds', async () => {
  const ledger = freshLedger();
  const { id } = await record(ledger, act(), moment(morning + 0.4), () => 'mine');
  expect(await eventById(ledger, id)).toMatchObject({ id: 'mine', at: morning });
});

test('what failed on one day and succeeds on another counts on the day it was done', async () => {
  const ledger = freshLedger();
  const failed = await record(ledger, act(), moment());
  await undo(ledger, failed.id, moment(morning + second), 'site');
  const later = morning + 7 * day;
  const done = await record(ledger, act({ gestureAt: later - second }), moment(later));
  expect(done.result).toBe('counted');
  expect(await record(ledger, act({ gestureAt: later + second }), moment(later + 2 * second))).toMatchObject({
    result: 'duplicate',
    id: done.id,
  });
  expect((await storedDays(ledger)).map(({ day: name, n }) => [name, n])).toEqual([
    ['2026-11-24', 0],
    ['2026-12-01', 1],
  ]);
});

test('a retry on the same day brings back what failed', async () => {
  const ledger = freshLedger();
  const { id } = await record(ledger, act(), moment());
  await undo(ledger, id, moment(morning + second), 'site');
  const again = morning + 60 * second;
  expect(await record(ledger, act({ gestureAt: again - second }), moment(again))).toMatchObject({
    result: 'again',
    id,
  });
  expect(await counted(ledger)).toBe(1);
});

test('a doubt that lapsed long ago does not take the act of today', async () => {
  const ledger = freshLedger();
  await record(ledger, act({ unsure: 'not-confirmed' }), moment());
  const later = morning + 9 * day;
  const done = await record(ledger, act({ gestureAt: later - second }), moment(later));
  expect(done.result).toBe('counted');
  expect((await storedDays(ledger)).at(-1)).toMatchObject({ day: '2026-12-03', n: 1 });
});
