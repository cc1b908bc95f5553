import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { actsIn } from '../../lib/ledger/acts';
import { addByHand, countAgain, undo } from '../../lib/ledger/change';
import { record } from '../../lib/ledger/record';
import { setTags } from '../../lib/ledger/tag';
import { act, correctDay, day, freshLedger, moment, morning } from './practice';

const today = { from: '2026-11-24', to: '2026-11-24' };

test('each act as it stands now: undone ones gone, corrected ones less, tags as they were given last', async () => {
  const ledger = freshLedger();
  const ask = async (subject: string, more: object = {}) =>
    (await record(ledger, act({ subject, ...more }), moment(morning + Number(subject) * 1000))).id;
  await ask('1');
  const gone = await ask('2');
  const back = await ask('3');
  const bulk = await ask('4', { n: 9 });
  await ask('5', { unsure: 'ask-first' });
  await ask('6', { metric: 'call' });
  await undo(ledger, gone, moment(morning + day), 'person');
  await undo(ledger, back, moment(morning + day), 'person');
  await countAgain(ledger, back, moment(morning + day));
  await setTags(ledger, bulk, ['with-note'], moment(morning + day));
  await correctDay(
    ledger,
    { day: today.from, metric: 'connection-request', n: 6 },
    moment(),
    moment(morning + day / 4),
  );
  const acts = await actsIn(ledger, ['connection-request'], today, 0);
  expect(acts.map(({ subject, n }) => [subject, n])).toEqual([
    ['1', 1],
    ['3', 1],
    ['4', 4],
  ]);
  expect(acts[2]?.tags).toContain('with-note');
  expect(await actsIn(ledger, [], today, 0)).toEqual([]);
});

test('more than is read at once is read in order, none twice and none left out, rows about them too', async () => {
  const ledger = freshLedger();
  const rows = Array.from({ length: 12_345 }, (_, one) => {
    const at = morning + one;
    const id = at.toString(36) + one.toString(36).padStart(7, '0');
    return { id, key: id, kind: 'count' as const, at, offset: 0, metric: 'call', site: 'manual', n: 1 };
  });
  await ledger.events.bulkAdd(rows);
  // The last row of the first reading, and the first of the second.
  for (const place of [4998, 4999, 5000]) await undo(ledger, rows[place]?.id ?? '', moment(morning + day), 'person');
  const acts = await actsIn(ledger, ['call'], today, 0);
  expect(acts).toHaveLength(12_342);
  expect(new Set(acts.map(({ at }) => at)).size).toBe(12_342);
  expect(acts.map(({ at }) => at)).toEqual(acts.map(({ at }) => at).sort((a, b) => a - b));
});

test('what was added to an earlier day belongs there', async () => {
  const ledger = freshLedger();
  const wanted = { day: '2026-11-20', metric: 'call', n: 3 };
  await correctDay(ledger, wanted, moment(Date.parse('2026-11-20T12:00:00Z')), moment());
  await addByHand(ledger, { metric: 'call', site: 'manual', n: 2 }, moment());
  expect((await actsIn(ledger, ['call'], today, 0)).map(({ n }) => n)).toEqual([2]);
  const both = await actsIn(ledger, ['call'], { from: '2026-11-20', to: '2026-11-24' }, 0);
  expect(both.map(({ day, n }) => [day, n])).toEqual([
    ['2026-11-20', 3],
    ['2026-11-24', 2],
  ]);
});
