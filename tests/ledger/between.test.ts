import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { readViewMessage } from '../../lib/browser/message-schemas';
import { checkIn, checkInsOf, removeCheckIns, takeBackCheckIn } from '../../lib/ledger/check-ins';
import { exportAll } from '../../lib/ledger/export';
import { readCheckIn, readPlan, readStep } from '../../lib/ledger/export-format';
import { checkImport, mergeImport } from '../../lib/ledger/import';
import type { Ledger } from '../../lib/ledger/open';
import { keepPromise } from '../../lib/ledger/promises';
import { exchange, takeBackStep, talksOf } from '../../lib/ledger/talks';
import { heldOn, versionsOf } from '../../lib/ledger/targets';
import { planTeam, takeBackPlan, teamOf } from '../../lib/ledger/team';
import type { NewPlan, NewStep } from '../../lib/talk';
import type { Target } from '../../lib/target';
import { aloneWith, freshLedger, moment, morning } from './practice';

const hash = (letter: string) => letter.repeat(43);
const step = (letter: string, more: Partial<NewStep> = {}): NewStep => ({
  ...{ kind: 'proposal', conversation: 'conversation-1', number: 1, predecessor: null, by: 'manager', from: 'Lou' },
  ...{ on: '2026-11-24', effective: '2026-12-01', targets: [{ metric: 'call', period: 'week', amount: 50 }] },
  ...{ hash: hash(letter), ours: false, ...more },
});
const calls: Target = { metric: 'call', period: 'week', value: 50, direction: 'up' };
const version = {
  from: '2026-12-01',
  ...{ role: { template: null, areas: [], headlines: ['call'] }, targets: [calls] },
  agreed: { with: 'Lou', on: '2026-11-24' },
};
const answer = step('b', { kind: 'agreed', number: 2, predecessor: hash('a'), by: 'person', from: 'Kim', ours: true });
const plan: NewPlan = {
  effective: '2026-12-01',
  members: [{ id: 'a', label: 'Kim', fte: 0.8, ramp: { from: '2026-12-01', steps: [{ weeks: 4, share: 0.5 }] } }],
  goals: [{ metric: 'revenue', period: 'quarter', amount: 9_000_000, currency: 'EUR' }],
};
const said = { week: '2026-11-23', well: 'Two placements', stuck: '', next: '', need: 'An hour with Lou' };

test('what was agreed and the version it became are one write, and one undo takes back both', async () => {
  const ledger = freshLedger();
  const id = await exchange(ledger, { steps: [step('a'), answer], version }, moment());
  const [held] = await versionsOf(ledger);
  expect(held).toMatchObject({ agreed: { with: 'Lou' }, from: '2026-12-01' });
  const kept = await talksOf(ledger);
  expect(kept.map(({ hash: one, version: became }) => [one, became])).toEqual([
    [hash('a'), undefined],
    [hash('b'), held?.id],
  ]);
  await takeBackStep(ledger, id ?? '', moment());
  expect((await talksOf(ledger)).map((one) => one.hash)).toEqual([hash('a')]);
  expect(heldOn(await versionsOf(ledger), '2026-12-24')).toBeNull();
  expect(await ledger.talks.count(), 'rows are only appended').toBe(3);
});

test('what is here already is not kept twice, and can come again once it was taken back', async () => {
  const ledger = freshLedger();
  await exchange(ledger, { steps: [step('a')] }, moment());
  const id = await exchange(ledger, { steps: [step('a'), answer] }, moment());
  expect(await talksOf(ledger)).toHaveLength(2);
  await takeBackStep(ledger, id ?? '', moment());
  await exchange(ledger, { steps: [step('a'), answer] }, moment());
  expect(await talksOf(ledger)).toHaveLength(2);
});

test('a write that fails leaves nothing of it', async () => {
  const ledger = freshLedger();
  const refused = () => {
    throw new Error('torn');
  };
  ledger.talks.hook('creating', refused);
  await expect(exchange(ledger, { steps: [step('a')], version }, moment())).rejects.toThrow('torn');
  ledger.talks.hook('creating').unsubscribe(refused);
  expect(await versionsOf(ledger)).toEqual([]);
  expect(await talksOf(ledger)).toEqual([]);
});

test('the newest version of a team holds, and taken back the one before', async () => {
  const ledger = freshLedger();
  await planTeam(ledger, plan, moment());
  const second = await planTeam(ledger, { ...plan, members: [] }, moment(morning - 1));
  expect((await teamOf(ledger))?.members).toEqual([]);
  await takeBackPlan(ledger, second, moment());
  expect((await teamOf(ledger))?.members).toHaveLength(1);
});

test('of a week the newest check-in is shown; removed, none of it is left', async () => {
  const ledger = freshLedger();
  await checkIn(ledger, said, moment());
  await checkIn(ledger, { ...said, week: '2026-11-16', well: 'A deal' }, moment());
  const last = await checkIn(ledger, { ...said, well: 'Three placements' }, moment());
  expect((await checkInsOf(ledger)).map(({ week, well }) => [week, well])).toEqual([
    ['2026-11-23', 'Three placements'],
    ['2026-11-16', 'A deal'],
  ]);
  await takeBackCheckIn(ledger, last, moment());
  expect((await checkInsOf(ledger))[0]?.well).toBe('Two placements');
  await removeCheckIns(ledger, '2026-11-23');
  expect((await checkInsOf(ledger)).map(({ week }) => week)).toEqual(['2026-11-16']);
  expect(JSON.stringify(await ledger.checkIns.toArray())).not.toContain('placements');
  expect(await ledger.checkIns.count()).toBe(1);
});

const signature = (letter: string) => ({ way: 'Ed25519' as const, key: letter.repeat(59), value: letter.repeat(86) });
const signed = step('d', {
  ...{ kind: 'agreed', conversation: 'conversation-2', number: 2, predecessor: hash('c'), device: hash('e') },
  promises: [
    { what: 'Training', by: '2026-12-15' },
    { what: 'A talk', every: 2 },
  ],
  ...{ agrees: signature('a'), signature: signature('b') },
});

test('a signed file keeps its promises, its signatures and what was kept of it, in the ledger and in an export', async () => {
  const ledger = freshLedger();
  const message = readViewMessage({ do: 'exchange', steps: [signed] });
  if (message?.do !== 'exchange') throw new Error('it is a message');
  await exchange(ledger, message, moment());
  const [row] = await talksOf(ledger);
  expect(row).toMatchObject(signed);
  await keepPromise(ledger, signed.hash, 0, true);
  await keepPromise(ledger, signed.hash, 1, true, '2026-12-15');
  await keepPromise(ledger, signed.hash, 1, true, '2026-12-29');
  await keepPromise(ledger, signed.hash, 1, false, '2026-12-15');
  expect((await talksOf(ledger))[0]?.kept).toEqual([{ promise: 0 }, { promise: 1, due: '2026-12-29' }]);
  expect(await keepPromise(ledger, hash('z'), 0, true)).toBeNull();
  const file = await fileOf(ledger);
  const other = freshLedger();
  await mergeImport(other, file, await checkImport(other, file), moment(), aloneWith(0));
  expect(await other.talks.toArray()).toEqual(await ledger.talks.toArray());
});

test.each<object>([
  { promises: Array(11).fill({ what: 'x', every: 1 }) },
  { promises: [{ what: '', every: 1 }] },
  { promises: [{ what: 'x', every: 0 }] },
  { promises: [{ what: 'x'.repeat(301), by: '2026-12-01' }] },
  { signature: { way: 'none', key: 'x', value: 'y' } },
  { device: 'short' },
])('a signed file with %j is none', (wrong) => {
  expect(readViewMessage({ do: 'exchange', steps: [{ ...signed, ...wrong }] })).toBeNull();
  expect(readStep({ id: 'a', at: '2026-11-24T10:00:00Z', ...signed, ...wrong })).toBeNull();
});

const fileOf = async (ledger: Ledger) => new Blob(await Array.fromAsync(exportAll(ledger)));

test('all of it leaves with the export and comes in once', async () => {
  const ledger = freshLedger();
  const id = await exchange(ledger, { steps: [step('a', { leftOut: 2, member: 'a' }), answer], version }, moment());
  await planTeam(ledger, plan, moment());
  await checkIn(ledger, said, moment());
  await takeBackStep(ledger, id ?? '', moment());
  const file = await fileOf(ledger);
  const other = freshLedger();
  const checked = await checkImport(other, file);
  expect(checked).toMatchObject({ targets: 1, between: 4, bad: 0 });
  const merge = () => mergeImport(other, file, checked, moment(), aloneWith(0));
  expect(await merge()).toMatchObject({ between: 5, agreed: 2 });
  expect(await merge()).toMatchObject({ between: 0, agreed: 0 });
  for (const table of ['talks', 'team', 'checkIns', 'targets'] as const)
    expect(await other[table].toArray()).toEqual(await ledger[table].toArray());
});

describe('what is none of these is left out', () => {
  const at = '2026-11-24T10:00:00Z';
  test.each<object>([
    { hash: 'short' },
    { number: 0 },
    { kind: 'signed' },
    { targets: [] },
    { targets: [{ metric: 'call', period: 'week', amount: 0 }] },
    { targets: [step('a').targets[0], step('a').targets[0]] },
    { from: '' },
    { effective: '2026-02-30' },
  ])('a step with %j', (wrong) => {
    expect(readStep({ id: 'a', at, ...step('a') })).not.toBeNull();
    expect(readStep({ id: 'a', at, ...step('a'), ...wrong })).toBeNull();
    expect(readViewMessage({ do: 'exchange', steps: [{ ...step('a'), ...wrong }] })).toBeNull();
  });

  test.each<object>([
    { members: [{ id: 'a', label: 'Kim', fte: 0 }] },
    { members: [{ id: 'a', label: 'Kim', fte: 1.5 }] },
    { members: [plan.members[0], plan.members[0]] },
    { goals: [{ metric: 'call', period: 'week', amount: -1 }] },
    { goals: [plan.goals[0], plan.goals[0]] },
  ])('a team with %j', (wrong) => {
    expect(readPlan({ id: 'a', at, ...plan })).not.toBeNull();
    expect(readPlan({ id: 'a', at, ...plan, ...wrong })).toBeNull();
    expect(readViewMessage({ do: 'plan-team', plan: { ...plan, ...wrong } })).toBeNull();
  });

  test.each<object>([{ week: 'this one' }, { well: 'x'.repeat(601) }, { need: 5 }])('a check-in with %j', (wrong) => {
    expect(readCheckIn({ id: 'a', at, ...said })).not.toBeNull();
    expect(readCheckIn({ id: 'a', at, ...said, ...wrong })).toBeNull();
    expect(readViewMessage({ do: 'check-in', said: { ...said, ...wrong } })).toBeNull();
  });
});
