import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { addByHand, retract, undo } from '../../lib/ledger/change';
import { record } from '../../lib/ledger/record';
import { allActsOf } from '../../lib/ledger/stage-acts';
import { act, day, freshLedger, moment, morning } from './practice';

const of = [
  { site: 'workable', metric: 'offer-made' },
  { site: 'manual', metric: 'offer-made' },
];
const offered = (subject: string, more: object = {}) =>
  act({ site: 'workable', metric: 'offer-made', detector: 'moved-to-offer-made', subject, ...more });

test('all that counts of a metric on a site, with what counted it; what is undone or asked about is not in it', async () => {
  const ledger = freshLedger();
  const kept = moment(morning - 400 * day);
  await record(ledger, offered('a'), kept);
  const { id } = await record(ledger, offered('b'), moment());
  await undo(ledger, id, moment(morning + day), 'person');
  await record(ledger, offered('c', { unsure: 'ask-first' }), moment());
  await record(ledger, offered('d', { metric: 'placement' }), moment());
  await record(ledger, offered('e', { site: 'workable-two' }), moment());
  await addByHand(ledger, { metric: 'offer-made', site: 'manual', n: 3 }, moment());
  const acts = await allActsOf(ledger, of, 0);
  expect(acts.map(({ subject, site, detector, n }) => [subject, site, detector, n])).toEqual([
    ['a', 'workable', 'moved-to-offer-made', 1],
    [undefined, 'manual', undefined, 3],
  ]);
  expect(acts[0]?.day).toBe('2025-10-20');
  expect(await allActsOf(ledger, [], 0)).toEqual([]);
});

test('what the site took back is in it no more, and comes back with what brings it back', async () => {
  const ledger = freshLedger();
  await record(ledger, offered('a'), moment());
  await retract(ledger, { site: 'workable', metric: 'offer-made', subject: 'a' }, moment(morning + day));
  expect(await allActsOf(ledger, of, 0)).toEqual([]);
  await record(ledger, offered('a', { gestureAt: morning + 2 * day }), moment(morning + 2 * day));
  expect(await allActsOf(ledger, of, 0)).toMatchObject([{ subject: 'a', n: 1 }]);
});
