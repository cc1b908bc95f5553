import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { readViewMessage } from '../../lib/browser/message-schemas';
import type { NewExperiment, Outcomes } from '../../lib/experiment';
import { beginExperiment, endExperiment, experimentsOf, takeBackExperiment } from '../../lib/ledger/experiments';
import { exportAll } from '../../lib/ledger/export';
import { readExperiment } from '../../lib/ledger/export-format';
import { checkImport, mergeImport } from '../../lib/ledger/import';
import { aloneWith, freshLedger, moment } from './practice';

const plan: NewExperiment = {
  ...{ action: 'connection-request', result: 'connection-accepted', kind: 'note', from: '2026-11-25' },
  ...{ each: 100, times: 2, share: 0.3, lag: 2, horizon: 21, seed: 4294967295 },
};
const calls: NewExperiment = { ...plan, action: 'call', result: 'meeting-booked', kind: 'customer' };
const way = (results: number) => ({ actions: 100, results, unknown: 0, known: { actions: 99.5, results } });
const outcomes: Outcomes = { ways: [way(40), way(20)], left: { untagged: 7, nameless: 0, beyond: 3 } };
const on = '2026-11-24';

test('one for a pair, two at once; one that ended makes room', async () => {
  const ledger = freshLedger();
  const first = await beginExperiment(ledger, plan, moment());
  expect(await beginExperiment(ledger, { ...plan, seed: 1 }, moment()), 'of the same pair').toBeNull();
  await beginExperiment(ledger, calls, moment());
  const third: NewExperiment = { ...calls, action: 'email', result: 'deal-opened' };
  expect(await beginExperiment(ledger, third, moment()), 'a third').toBeNull();
  await endExperiment(ledger, { id: first ?? '', on, outcomes: null }, moment());
  expect(await beginExperiment(ledger, third, moment())).not.toBeNull();
  expect((await experimentsOf(ledger)).map(({ result, end }) => [result, end !== null])).toEqual([
    ['deal-opened', false],
    ['meeting-booked', false],
    ['connection-accepted', true],
  ]);
});

test('no act can follow two orders: the same two ways are tried once at a time, other ways beside them', async () => {
  const ledger = freshLedger();
  await beginExperiment(ledger, calls, moment());
  const further: NewExperiment = { ...calls, result: 'deal-opened' };
  expect(await beginExperiment(ledger, further, moment())).toBeNull();
  expect(await beginExperiment(ledger, { ...further, kind: 'contract' }, moment())).not.toBeNull();
});

test('what was begun or stopped by mistake is taken back; rows are only appended', async () => {
  const ledger = freshLedger();
  const id = (await beginExperiment(ledger, plan, moment())) ?? '';
  const end = (await endExperiment(ledger, { id, on, outcomes: null }, moment())) ?? '';
  await takeBackExperiment(ledger, end, moment());
  expect(await experimentsOf(ledger)).toMatchObject([{ ...plan, id, end: null }]);
  await takeBackExperiment(ledger, id, moment());
  expect(await experimentsOf(ledger)).toEqual([]);
  expect(await ledger.experiments.count()).toBe(4);
});

test('the first verdict stands: no second one is written, be it from another page or another browser', async () => {
  const ledger = freshLedger();
  const id = (await beginExperiment(ledger, plan, moment())) ?? '';
  await endExperiment(ledger, { id, on, outcomes }, moment());
  expect(await endExperiment(ledger, { id, on, outcomes: null }, moment())).toBeNull();
  expect(await endExperiment(ledger, { id: 'nobody', on, outcomes }, moment())).toBeNull();
  await ledger.experiments.add({ id: 'later', at: moment().at + 60_000, ends: id, on, outcomes: null });
  expect((await experimentsOf(ledger))[0]?.end?.outcomes).toEqual(outcomes);
});

test('all of it leaves with the export and comes in once', async () => {
  const ledger = freshLedger();
  const id = (await beginExperiment(ledger, plan, moment())) ?? '';
  await endExperiment(ledger, { id, on, outcomes }, moment());
  const second = (await beginExperiment(ledger, calls, moment())) ?? '';
  await takeBackExperiment(ledger, second, moment());
  const file = new Blob(await Array.fromAsync(exportAll(ledger)));
  const other = freshLedger();
  const checked = await checkImport(other, file);
  expect(checked).toMatchObject({ between: 2, bad: 0 });
  const merge = () => mergeImport(other, file, checked, moment(), aloneWith(0));
  expect(await merge()).toMatchObject({ between: 4 });
  expect(await merge()).toMatchObject({ between: 0 });
  expect(await other.experiments.toArray()).toEqual(await ledger.experiments.toArray());
  expect(await experimentsOf(other)).toEqual(await experimentsOf(ledger));
});

test.each<object>([
  { kind: 'contract' },
  { kind: 'mood' },
  { result: 'connection-request' },
  { each: 19 },
  { each: 20.5 },
  { each: 10_001 },
  { times: 1 },
  { share: 0 },
  { from: '2026-02-30' },
  { horizon: -1 },
  { seed: 2 ** 32 },
])('an experiment with %j is none', (wrong) => {
  const row = { id: 'a', at: '2026-11-24T10:00:00Z', ...plan };
  expect(readExperiment(row)).not.toBeNull();
  expect(readExperiment({ ...row, ...wrong })).toBeNull();
  expect(readViewMessage({ do: 'experiment', plan })).not.toBeNull();
  expect(readViewMessage({ do: 'experiment', plan: { ...plan, ...wrong } })).toBeNull();
});

test.each<object>([
  { ways: [way(40)] },
  { ways: [way(40), { ...way(20), results: -1 }] },
  { ways: [way(40), { ...way(20), known: {} }] },
  { left: { untagged: 1 } },
])('outcomes with %j are none', (wrong) => {
  const end = { ends: 'a', on, outcomes };
  expect(readExperiment({ id: 'b', at: '2026-11-24T10:00:00Z', ...end })).toMatchObject(end);
  expect(
    readExperiment({ id: 'b', at: '2026-11-24T10:00:00Z', ...end, outcomes: { ...outcomes, ...wrong } }),
  ).toBeNull();
  expect(readViewMessage({ do: 'experiment-end', id: 'a', on, outcomes: { ...outcomes, ...wrong } })).toBeNull();
});
