import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readViewMessage } from '../../lib/browser/message-schemas';
import { exportAll } from '../../lib/ledger/export';
import { readAgreement, readOffDay } from '../../lib/ledger/export-format';
import { checkImport, mergeImport } from '../../lib/ledger/import';
import type { Ledger } from '../../lib/ledger/open';
import { agree, heldOn, takeBack, versionsIn, versionsOf } from '../../lib/ledger/targets';
import type { Agreement, TakenBack, Target } from '../../lib/target';
import { aloneWith, freshLedger, moment, morning } from './practice';

const calls = (value: number): Target => ({ metric: 'call', period: 'week', value, direction: 'up' });
const role = { template: null, areas: [], headlines: ['call'] };
const from = (day: string, value = 50) => ({ from: day, role, targets: [calls(value)] });
const valueOn = async (ledger: Ledger, day: string) => heldOn(await versionsOf(ledger), day)?.targets[0]?.value ?? null;

test('a version holds from its day on, and none before the first', async () => {
  const ledger = freshLedger();
  await agree(ledger, from('2026-11-24', 50), moment());
  await agree(ledger, from('2026-12-01', 60), moment(morning + 1));
  expect(await valueOn(ledger, '2026-11-23')).toBeNull();
  expect(await valueOn(ledger, '2026-11-30')).toBe(50);
  expect(await valueOn(ledger, '2026-12-01')).toBe(60);
  expect((await versionsOf(ledger)).map(({ until }) => until)).toEqual(['2026-12-01', null]);
});

test('of two for the same days the later made holds, from its day on', async () => {
  const ledger = freshLedger();
  await agree(ledger, from('2026-12-01', 60), moment());
  await agree(ledger, from('2026-11-24', 40), moment(morning + 1));
  expect(await valueOn(ledger, '2026-12-24')).toBe(40);
  const [first] = await versionsOf(ledger);
  expect(first?.until, 'it never holds').toBe('2026-11-24');
});

test('what was saved last holds, also after the clock was set back', async () => {
  const ledger = freshLedger();
  await agree(ledger, from('2026-11-24', 50), moment(morning + 3_600_000));
  await agree(ledger, from('2026-11-24', 45), moment(morning));
  expect(await valueOn(ledger, '2026-11-24')).toBe(45);
});

test('taken back, what was before holds again; undone, it holds again; rows are only appended', async () => {
  const ledger = freshLedger();
  await agree(ledger, from('2026-11-24', 50), moment());
  const second = await agree(ledger, from('2026-11-24', 60), moment());
  const gone = await takeBack(ledger, second, moment());
  expect(await valueOn(ledger, '2026-11-24')).toBe(50);
  expect(await takeBack(ledger, second, moment()), 'once is enough').toBe(gone);
  await takeBack(ledger, gone ?? '', moment());
  expect(await valueOn(ledger, '2026-11-24')).toBe(60);
  await takeBack(ledger, second, moment());
  expect(await valueOn(ledger, '2026-11-24')).toBe(50);
  expect(await ledger.targets.count()).toBe(5);
  expect(await takeBack(ledger, 'nothing', moment())).toBeNull();
});

test('whatever is written in whatever order is read, one version holds on each day: the one made last', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((one) => `2026-02-${String(one).padStart(2, '0')}`);
  const made = fc.array(fc.record({ from: day, gone: fc.boolean() }), { maxLength: 8 });
  fc.assert(
    fc.property(made, day, fc.integer(), (versions, on, turn) => {
      const rows = versions.flatMap(({ from: first, gone }, at): (Agreement | TakenBack)[] => [
        { id: `v${at}`, at: at * 2, from: first, role, targets: [calls(at + 1)] },
        ...(gone ? [{ id: `g${at}`, at: at * 2 + 1, of: `v${at}` }] : []),
      ]);
      const mixed = [...rows.slice(Math.abs(turn) % 5), ...rows.slice(0, Math.abs(turn) % 5)];
      const last = versions.findLastIndex((one) => !one.gone && one.from <= on);
      const all = versionsIn(mixed);
      expect(heldOn(all, on)?.id ?? null).toBe(last < 0 ? null : `v${last}`);
      const holding = all.filter(
        ({ takenBackBy, from: first, until }) => !takenBackBy && first <= on && !(until && until <= on),
      );
      expect(holding.map(({ id }) => id)).toEqual(last < 0 ? [] : [`v${last}`]);
    }),
  );
});

const fileOf = async (ledger: Ledger) => new Blob(await Array.fromAsync(exportAll(ledger)));

test('targets and days off leave with the export and come in once', async () => {
  const ledger = freshLedger();
  const first = await agree(ledger, from('2026-11-24'), moment());
  await takeBack(ledger, first, moment());
  await ledger.calendar.bulkAdd([
    { day: '2026-12-24', kind: 'leave', share: 0.5 },
    { day: '2026-12-25', kind: 'holiday', share: 1, name: '1. Weihnachtstag' },
  ]);
  const file = await fileOf(ledger);
  const other = freshLedger();
  await other.calendar.add({ day: '2026-12-25', kind: 'sick', share: 1 });
  const checked = await checkImport(other, file);
  expect(checked).toMatchObject({ events: 0, targets: 1, calendar: 2, bad: 0 });
  const merge = () => mergeImport(other, file, checked, moment(), aloneWith(0));
  expect(await merge()).toMatchObject({ added: 0, agreed: 3 });
  expect(await merge()).toMatchObject({ added: 0, agreed: 0 });
  expect(await other.targets.toArray()).toEqual(await ledger.targets.toArray());
  expect(await other.calendar.get('2026-12-25'), 'what is here stays').toMatchObject({ kind: 'sick' });
});

describe('what is no agreement is left out', () => {
  const good = { id: 'a', at: '2026-11-24T10:00:00Z', ...from('2026-11-24') };
  test('a good one is taken', () => {
    expect(readAgreement(good)).toMatchObject({ from: '2026-11-24', at: morning });
    const money: Target = { metric: 'revenue', period: 'month', value: 3_000_000, currency: 'EUR', direction: 'up' };
    expect(readAgreement({ ...good, targets: [money, calls(3)] })).not.toBeNull();
    expect(readAgreement({ id: 'b', at: good.at, of: 'a' })).toEqual({ id: 'b', at: morning, of: 'a' });
    const fromLater: Target = { metric: 'of-a-pack', period: 'month', value: 3, direction: 'up' };
    expect(readAgreement({ ...good, targets: [fromLater] })).not.toBeNull();
  });

  test.each<[string, object]>([
    ['a day that is none', { from: '2026-02-30' }],
    ['nothing to reach', { targets: [calls(0)] }],
    ['less than nothing', { targets: [calls(-5)] }],
    ['a part of a call', { targets: [calls(2.5)] }],
    ['more than there can be', { targets: [calls(1e13)] }],
    ['two targets for one metric', { targets: [calls(5), { ...calls(9), period: 'day' }] }],
    ['money without a currency', { targets: [{ ...calls(5), metric: 'revenue' }] }],
    ['a waiting list in euros', { targets: [{ ...calls(5), metric: 'waiting-list', currency: 'EUR' }] }],
    ['an hour as a period', { targets: [{ ...calls(5), period: 'hour' }] }],
    ['three headlines', { role: { ...role, headlines: ['call', 'email', 'post'] } }],
    [
      'an area without results',
      { role: { ...role, areas: [{ name: 'x', lens: 'customer', results: [], pairs: [] }] } },
    ],
    ['an id that could be anything', { id: 'a b' }],
  ])('%s', (_, wrong) => expect(readAgreement({ ...good, ...wrong })).toBeNull());

  test.each<object>([
    { day: '2026-12-32' },
    { share: 0.7 },
    { share: 0, kind: 'leave' },
    { kind: 'party' },
    { name: '' },
  ])('a day off with %j', (wrong) =>
    expect(readOffDay({ day: '2026-12-25', kind: 'holiday', share: 1, ...wrong })).toBeNull(),
  );

  test('nor is it heard from a view', () => {
    const message = { do: 'agree', ...from('2026-11-24') };
    expect(readViewMessage(message)).toEqual(message);
    expect(readViewMessage({ ...message, targets: [calls(0)] })).toBeNull();
    expect(readViewMessage({ do: 'take-back' })).toBeNull();
  });
});
