import { expect, test } from 'vitest';
import { addByHand, answer, countAgain, retract, undo } from '../../lib/ledger/change';
import type { Ledger } from '../../lib/ledger/open';
import { record } from '../../lib/ledger/record';
import { seenBetween } from '../../lib/ledger/seen';
import { act, freshLedger, moment, morning, second } from './practice';

const metric = 'connection-request';
const from = morning;
const to = morning + 600 * second;
const at = (seconds: number) => moment(morning + seconds * second);

const add = async (ledger: Ledger, seconds: number, change: Parameters<typeof act>[0] = {}) =>
  (await record(ledger, act({ subject: `s${seconds}`, gestureAt: at(seconds).at, ...change }), at(seconds))).id;

const outcomes = async (ledger: Ledger) =>
  (await seenBetween(ledger, 'linkedin', from, to)).map(({ counted, undone, asked }) => [counted, undone, asked]);

const [counted, undone, asked] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

test('only what detectors of this site saw in this time', async () => {
  const ledger = freshLedger();
  await add(ledger, -1);
  await add(ledger, 1);
  await add(ledger, 2, { site: 'tryton' });
  await addByHand(ledger, { metric, site: 'linkedin', n: 1 }, at(3));
  await addByHand(ledger, { metric, site: 'manual', n: 1 }, at(4));
  await add(ledger, 601);
  const [only, ...others] = await seenBetween(ledger, 'linkedin', from, to);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ metric, detector: 'connect', revision: 1, counted: 1 });
});

test('what came in from another browser was not seen here', async () => {
  const ledger = freshLedger();
  await ledger.receipts.delete(await add(ledger, 1));
  expect(await outcomes(ledger)).toEqual([]);
});

test('withdrawn on the page it stays counted; what the site refuted was never counted', async () => {
  const ledger = freshLedger();
  await add(ledger, 1);
  await retract(ledger, { site: 'linkedin', metric, subject: 's1' }, at(2));
  await undo(ledger, await add(ledger, 3), at(4), 'site');
  await undo(ledger, await add(ledger, 5), at(700), 'site');
  expect(await outcomes(ledger)).toEqual([counted]);
});

test('taken back by the person it was wrong; after the end nothing changes any more', async () => {
  const ledger = freshLedger();
  const first = await add(ledger, 1);
  await undo(ledger, first, at(2), 'person');
  const second = await add(ledger, 3);
  await undo(ledger, second, at(700), 'person');
  expect(await outcomes(ledger)).toEqual([undone, counted]);
  await countAgain(ledger, first, at(4));
  expect(await outcomes(ledger)).toEqual([counted, counted]);
});

test('what was asked about stays so whatever the answer, unless the site proved it', async () => {
  const ledger = freshLedger();
  const unsure = 'not-confirmed';
  await add(ledger, 1, { unsure });
  await answer(ledger, await add(ledger, 2, { unsure }), 'yes', at(3));
  await answer(ledger, await add(ledger, 4, { unsure }), 'no', at(5));
  await undo(ledger, await add(ledger, 6, { unsure }), at(7), 'site');
  await add(ledger, 8, { unsure });
  await record(ledger, act({ subject: 's8', gestureAt: at(8).at }), at(9));
  expect(await outcomes(ledger)).toEqual([asked, asked, asked, counted]);
});
