import { expect, test } from 'vitest';
import { answer, answerAll, reopen } from '../../lib/ledger/change';
import { exportAll } from '../../lib/ledger/export';
import { checkImport, mergeImport } from '../../lib/ledger/import';
import type { Ledger } from '../../lib/ledger/open';
import { answersTo, eventById, unsureEvents } from '../../lib/ledger/read';
import { record } from '../../lib/ledger/record';
import { act, counted, freshLedger, moment, morning, second } from './practice';

/* One answer to many, and taking it back. */

let made = 0;
const next = () => moment(morning + ++made * second);
const ask = async (ledger: Ledger) =>
  (await record(ledger, act({ subject: `s${made}`, n: 2, unsure: 'ask-first' }), next())).id;

const waiting = async (ledger: Ledger) => (await unsureEvents(ledger, morning)).map(({ id }) => id).sort();

test.each(['yes', 'no'] as const)('"%s" to all is one write, and one press takes it back', async (said) => {
  const ledger = freshLedger();
  const ids = [await ask(ledger), await ask(ledger), await ask(ledger)].sort();
  const [one = '', ...others] = ids;
  await answer(ledger, one, 'no', next());
  expect((await answerAll(ledger, [...ids, 'nobody'], said, next())).sort(), 'what is answered stays').toEqual(others);
  expect(await counted(ledger)).toBe(said === 'yes' ? 4 : 0);
  expect(await waiting(ledger)).toEqual([]);
  expect((await reopen(ledger, others, next())).sort()).toEqual(others);
  expect(await counted(ledger)).toBe(0);
  expect(await waiting(ledger)).toEqual(others);
  expect(await eventById(ledger, one)).toMatchObject({ state: 'undone' });
  await answerAll(ledger, ids, 'yes', next());
  expect(await counted(ledger)).toBe(4);
});

test('what was never asked is not asked by taking an answer back', async () => {
  const ledger = freshLedger();
  const { id } = await record(ledger, act(), next());
  expect(await reopen(ledger, [id, `${id}|10`], next())).toEqual([]);
  expect(await eventById(ledger, id)).toMatchObject({ state: 'counted' });
});

test('an answer taken back is none to learn from', async () => {
  const ledger = freshLedger();
  const ids = [await ask(ledger), await ask(ledger)];
  await answerAll(ledger, ids, 'yes', next());
  await reopen(ledger, ids, next());
  await answer(ledger, ids[0] ?? '', 'no', next());
  expect((await answersTo(ledger, ids[0] ?? '')).answers).toEqual(['undo']);
});

test('an export carries that it waits again', async () => {
  const ledger = freshLedger();
  const ids = [await ask(ledger)];
  await answerAll(ledger, ids, 'yes', next());
  await reopen(ledger, ids, next());
  const file = new Blob([(await Array.fromAsync(exportAll(ledger))).join('')]);
  const other = freshLedger();
  const checked = await checkImport(other, file);
  expect(checked).toMatchObject({ events: 1, bad: 0 });
  await mergeImport(other, file, checked, next(), (write) => write(0));
  expect(await waiting(other)).toEqual(ids);
  expect(await counted(other)).toBe(0);
});
