import { expect, test } from 'vitest';
import { missedTag } from '../../lib/event';
import { addByHand, answer, answerAll, countAgain, reopen, retract, undo } from '../../lib/ledger/change';
import type { Ledger } from '../../lib/ledger/open';
import { record } from '../../lib/ledger/record';
import { recentSigns } from '../../lib/ledger/signs';
import { act, day, freshLedger, moment, morning, second } from './practice';

const metric = 'connection-request';
let made = 0;
const next = () => moment(morning + ++made * second);

const add = async (ledger: Ledger, change: Parameters<typeof act>[0] = {}) =>
  (await record(ledger, act({ subject: `s${made}`, ...change }), next())).id;

async function kinds(ledger: Ledger, site = 'linkedin'): Promise<string[]> {
  const { bySite } = await recentSigns(ledger, moment(morning + day));
  return (bySite.get(site) ?? []).map(({ kind }) => kind);
}

const missed = (ledger: Ledger) => addByHand(ledger, { metric, site: 'linkedin', n: 1, tags: [missedTag] }, next());

test('a count speaks for its detector, also when the site shows it withdrawn; taken back by the person against', async () => {
  const ledger = freshLedger();
  await add(ledger, { subject: 'withdrawn' });
  await retract(ledger, { site: 'linkedin', metric, subject: 'withdrawn' }, next());
  const undone = await add(ledger);
  await undo(ledger, undone, next(), 'person');
  expect(await kinds(ledger)).toEqual(['counted', 'undone']);
  await countAgain(ledger, undone, next());
  expect(await kinds(ledger)).toEqual(['counted', 'counted']);
});

test('what the site itself refuted says nothing of the detector', async () => {
  const ledger = freshLedger();
  await undo(ledger, await add(ledger), next(), 'site');
  expect(await kinds(ledger)).toEqual([]);
});

test('a miss counts against the site until it is taken back; what was added by hand otherwise never', async () => {
  const ledger = freshLedger();
  const id = await missed(ledger);
  await addByHand(ledger, { metric, site: 'manual', n: 1 }, next());
  expect(await kinds(ledger)).toEqual(['missed']);
  expect(await kinds(ledger, 'manual')).toEqual([]);
  await undo(ledger, id, next(), 'person');
  expect(await kinds(ledger)).toEqual([]);
});

test('answers speak of a detector that asks first; a yes to what could not be proved is a miss', async () => {
  const ledger = freshLedger();
  const first = await Promise.all([add(ledger, { unsure: 'ask-first' }), add(ledger, { unsure: 'ask-first' })]);
  const doubtful = await add(ledger, { unsure: 'not-confirmed' });
  await add(ledger, { unsure: 'two-tabs' });
  expect(await kinds(ledger)).toEqual([]);
  await answer(ledger, first[0], 'yes', next());
  await answer(ledger, first[1], 'no', next());
  await answer(ledger, doubtful, 'yes', next());
  expect((await kinds(ledger)).sort()).toEqual(['missed', 'no', 'yes']);
  await reopen(ledger, [...first, doubtful], next());
  expect(await kinds(ledger)).toEqual([]);
  await answerAll(ledger, [doubtful], 'no', next());
  expect(await kinds(ledger), 'it was no act: the detector did well to ask').toEqual([]);
});

test('five weeks are looked back at, on the days of where the person was', async () => {
  const ledger = freshLedger();
  await record(ledger, act({ subject: 'old' }), moment(morning - 36 * day));
  await record(ledger, act({ subject: 'late' }), moment(morning, 14 * 60));
  const { from, bySite } = await recentSigns(ledger, moment(morning + day));
  expect(from).toBe('2026-10-21');
  expect(bySite.get('linkedin')).toEqual([
    { at: morning, day: '2026-11-25', metric, n: 1, detector: 'connect', kind: 'counted' },
  ]);
});
