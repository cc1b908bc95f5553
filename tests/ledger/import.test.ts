import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../lib/event';
import { answer, countAgain, retract, undo } from '../../lib/ledger/change';
import { rebuildDays } from '../../lib/ledger/days';
import { exportAll } from '../../lib/ledger/export';
import { checkImport, mergeImport } from '../../lib/ledger/import';
import type { Ledger } from '../../lib/ledger/open';
import { eventById, unsureEvents } from '../../lib/ledger/read';
import { record } from '../../lib/ledger/record';
import { act, aloneWith, correctDay, counted, day, freshLedger, moment, morning, storedDays, task } from './practice';

const fileOf = async (ledger: Ledger) => new Blob(await Array.fromAsync(exportAll(ledger)));

async function merge(ledger: Ledger, file: Blob, now = moment(morning + day)) {
  const checked = await checkImport(ledger, file);
  return mergeImport(ledger, file, checked, now, aloneWith(now.dayStart));
}

const rowsOf = (ledger: Ledger) => ledger.events.orderBy('id').toArray();

/** A ledger in which everything has happened. */
async function busy(): Promise<Ledger> {
  const ledger = freshLedger();
  await record(ledger, act({ unsure: 'bulk', n: 40 }), moment(morning, 60));
  const won = act({ metric: 'deal-won', amount: 120_000, currency: 'EUR', tags: ['practice'] });
  const sold = await record(ledger, won, moment(morning + 1));
  await undo(ledger, sold.id, moment(morning + day), 'person');
  await countAgain(ledger, sold.id, moment(morning + day));
  await record(ledger, task(), moment(morning + 2));
  await retract(ledger, { site: 'tryton', metric: 'task-done', subject: task().subject ?? '' }, moment());
  await record(ledger, act({ metric: 'message', n: 5 }), moment());
  await correctDay(ledger, { day: '2026-11-24', metric: 'message', n: 2 }, moment(), moment(morning + day));
  const gone = await record(ledger, act({ subject: 'gone' }), moment(morning + 2 * day, -480));
  await undo(ledger, gone.id, moment(morning + 2 * day), 'site');
  return ledger;
}

test('an export comes back whole in an empty ledger, days included', async () => {
  const ledger = await busy();
  const other = freshLedger();
  expect(await merge(other, await fileOf(ledger))).toEqual({
    added: 5,
    skipped: 0,
    old: 0,
    agreed: 0,
    between: 0,
    values: 0,
  });
  expect(await rowsOf(other)).toEqual(await rowsOf(ledger));
  expect(await storedDays(other)).toEqual(await storedDays(ledger));
  expect(await unsureEvents(other, morning + day)).toHaveLength(1);
  await rebuildDays(other, 0);
  expect(await storedDays(other)).toEqual(await storedDays(ledger));
});

test('it is checked before anything is written', async () => {
  const file = await fileOf(await busy());
  const other = freshLedger();
  const { corrections, ...checked } = await checkImport(other, file);
  expect(checked).toEqual({
    ...{ events: 5, known: 0, days: 0, targets: 0, calendar: 0, between: 0, closed: 0, values: 0, bad: 0 },
    ...{ sets: [], words: null },
    ...{ from: morning, to: morning + 2 * day },
    ...{ foreign: [], foreignTo: null, secret: null },
  });
  expect(corrections.size).toBe(4);
  expect(await rowsOf(other)).toEqual([]);
});

test('merging twice changes nothing', async () => {
  const ledger = await busy();
  const file = await fileOf(ledger);
  const before = [await rowsOf(ledger), await storedDays(ledger)];
  expect((await checkImport(ledger, file)).known).toBe(5);
  expect(await merge(ledger, file)).toEqual({ added: 0, skipped: 5, old: 0, agreed: 0, between: 0, values: 0 });
  expect([await rowsOf(ledger), await storedDays(ledger)]).toEqual(before);
});

test('a later export brings what became of an event since, and an earlier one takes nothing back', async () => {
  const ledger = await busy();
  const early = await fileOf(ledger);
  const other = freshLedger();
  await merge(other, early);
  const [asked] = await unsureEvents(ledger, morning + day);
  await answer(ledger, asked?.id ?? '', 'yes', moment(morning + day));
  const late = await fileOf(ledger);
  await merge(other, late);
  expect(await rowsOf(other)).toEqual(await rowsOf(ledger));
  expect(await storedDays(other)).toEqual(await storedDays(ledger));
  await merge(other, early);
  expect(await rowsOf(other)).toEqual(await rowsOf(ledger));
});

test('an act that is there under another id is not doubled', async () => {
  const one = freshLedger();
  const two = freshLedger();
  await record(one, act(), moment());
  await record(two, act(), moment());
  expect(await merge(one, await fileOf(two))).toEqual({
    added: 0,
    skipped: 1,
    old: 0,
    agreed: 0,
    between: 0,
    values: 0,
  });
  expect(await storedDays(one)).toMatchObject([{ n: 1 }]);
});

test('cancelled in the middle, what is there agrees with itself, and going on ends where it would have', async () => {
  const source = freshLedger();
  const many = Array.from({ length: 3000 }, (_, index): Row => {
    const id = `e${String(index).padStart(5, '0')}`;
    return {
      id,
      key: `manual|call|k${index}|10`,
      kind: 'count',
      at: morning + index,
      offset: 0,
      metric: 'call',
      site: 'tryton',
      n: 1,
    };
  });
  await source.events.bulkAdd(many);
  for (const { id } of many.slice(0, 300)) await undo(source, id, moment(morning + day), 'person');
  await rebuildDays(source, 0);
  const file = await fileOf(source);
  const ledger = freshLedger();
  const checked = await checkImport(ledger, file);
  const cancel = new AbortController();
  let batches = 0;
  const stopping = async <T>(write: (dayStart: number) => Promise<T>) => {
    if (++batches === 2) cancel.abort(new Error('cancelled'));
    return write(0);
  };
  const cancelled = mergeImport(ledger, file, checked, moment(), stopping, { signal: cancel.signal });
  await expect(cancelled).rejects.toThrow('cancelled');
  const partly = await storedDays(ledger);
  await rebuildDays(ledger, 0);
  expect(await storedDays(ledger)).toEqual(partly);
  expect(partly).toMatchObject([{ n: 700 }]);
  expect(await merge(ledger, file)).toEqual({ added: 2000, skipped: 1000, old: 0, agreed: 0, between: 0, values: 0 });
  expect(await storedDays(ledger)).toEqual(await storedDays(source));
});

describe('a file that is no export', () => {
  test.each([
    ['a picture', new Blob([new Uint8Array([137, 80, 78, 71, 13, 10])]), 'not-json'],
    ['an empty file', new Blob([]), 'not-json'],
    ['half an export', new Blob(['{"format":"groundwork","version":1,"events":[{"id":"a"']), 'not-json'],
    ['another JSON file', new Blob(['{"name":"groundwork"}']), 'not-ours'],
    ['another format', new Blob(['{"format":"toggl","events":[]}']), 'not-ours'],
    ['an export of a later version', new Blob(['{"format":"groundwork","version":2,"events":[]}']), 'newer'],
  ])('%s is told from one, and nothing is written', async (_, file, why) => {
    const ledger = freshLedger();
    await expect(checkImport(ledger, file)).rejects.toMatchObject({ why });
    expect(await rowsOf(ledger)).toEqual([]);
  });

  test('entries that are no events are counted as such and left out', async () => {
    const good = {
      id: 'a',
      key: 'manual|call|k|10',
      kind: 'count',
      at: '2026-11-24T09:00:00Z',
      offset: 0,
      metric: 'call',
      site: 'tryton',
      n: 1,
    };
    const bad = [
      null,
      7,
      {},
      { ...good, at: 'yesterday' },
      { ...good, n: -1 },
      { ...good, metric: 'a text with blanks' },
    ];
    const text = JSON.stringify({
      format: 'groundwork',
      version: 1,
      events: [...bad, good],
      corrections: [{ of: 'a' }],
    });
    const ledger = freshLedger();
    expect(await checkImport(ledger, new Blob([text]))).toMatchObject({ events: 1, bad: 7 });
    expect(await merge(ledger, new Blob([text]))).toEqual({
      added: 1,
      skipped: 0,
      old: 0,
      agreed: 0,
      between: 0,
      values: 0,
    });
  });

  test('a doctored file takes the place of nothing', async () => {
    const ledger = freshLedger();
    const { id } = await record(ledger, act(), moment());
    const event = { kind: 'count', at: '1990-01-01T09:00:00Z', offset: 0, metric: 'call', site: 'tryton', n: 0 };
    const file = new Blob([
      JSON.stringify({
        format: 'groundwork',
        version: 1,
        events: [
          // The row that would undo the event here.
          { ...event, id: `${id}|10`, key: 'tryton|call|a|10' },
          { ...event, id: 'other', key: `${id}|10` },
          { ...event, id: 'twice', key: 'tryton|call|b|10' },
          { ...event, id: 'twice', key: 'tryton|call|c|10' },
        ],
        corrections: [],
      }),
    ]);
    expect(await checkImport(ledger, file)).toMatchObject({ events: 2, bad: 2 });
    await merge(ledger, file);
    expect(await undo(ledger, id, moment(morning + day), 'person')).toBe(id);
    expect(await counted(ledger)).toBe(0);
  });
});

/* What version 1 writes, part by part, in plain text: it must come in for as long as there are such files. */
const versionOne = {
  format: 'groundwork',
  version: 1,
  keys: ['Qm9vdHN0cmFwS2V5TmFtZQ'],
  secret: {
    ...{ kdf: 'PBKDF2-SHA-256', iterations: 1_000_000, salt: 'AAECAwQFBgcICQoLDA0ODw==' },
    ...{ iv: 'AAECAwQFBgcICQoL', sealed: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=' },
  },
  events: [
    {
      ...{ id: 'a', key: 'tryton|deal-won|Qz8rL2mD5hGk0pVtWy3BnA|10', kind: 'count', at: '2026-11-24T09:00:00Z' },
      ...{ offset: 60, metric: 'deal-won', site: 'tryton', n: 2, state: 'counted', amount: 200, currency: 'EUR' },
      ...{ subject: 'Qz8rL2mD5hGk0pVtWy3BnA', detector: 'won', revision: 1, was: { n: 5, amount: 500 } },
    },
    {
      ...{ id: 'b', key: 'manual|call|b|10', kind: 'count', at: '2026-11-23T11:00:00Z', offset: 60, metric: 'call' },
      ...{ site: 'manual', n: 12, state: 'counted', tags: ['fix-b', 'whole-day'] },
    },
    {
      ...{ id: 'c', key: 'tryton|email|c|10', kind: 'count', at: '2024-01-05T09:00:00Z', offset: 0, metric: 'email' },
      ...{ site: 'tryton', n: 4, state: 'counted' },
    },
  ],
  corrections: [
    {
      id: 'a|10',
      key: 'a|10',
      kind: 'correct',
      at: '2026-11-24T12:00:00Z',
      offset: 60,
      of: 'a',
      n: 2,
      tags: ['fix-x'],
    },
  ],
  days: [
    {
      ...{ day: '2024-01-05', metric: 'email', site: 'tryton', currency: '', n: 3, amount: 0 },
      last: '2024-01-05T08:00:00Z',
    },
  ],
};

test('a file of version 1 comes in with all its parts, and again changes nothing', async () => {
  const file = new Blob([JSON.stringify(versionOne)]);
  const ledger = freshLedger();
  expect(await checkImport(ledger, file)).toMatchObject({
    ...{ events: 3, days: 1, bad: 0, foreign: versionOne.keys, secret: versionOne.secret },
    foreignTo: Date.parse('2026-11-24T09:00:00Z'),
  });
  for (const merged of [
    { added: 2, skipped: 0, old: 1, agreed: 0, between: 0, values: 0 },
    { added: 0, skipped: 2, old: 1, agreed: 0, between: 0, values: 0 },
  ]) {
    expect(await merge(ledger, file)).toEqual(merged);
    expect((await storedDays(ledger)).map(({ day: on, metric, n, amount }) => [on, metric, n, amount])).toEqual([
      ['2024-01-05', 'email', 7, 0],
      ['2026-11-23', 'call', 12, 0],
      ['2026-11-24', 'deal-won', 2, 200],
    ]);
  }
  expect(await eventById(ledger, 'a')).toMatchObject({ n: 2, was: 5, amount: 200, state: 'counted' });
  await rebuildDays(ledger, 0);
  expect(await counted(ledger, 'email')).toBe(7);
});

test('what a firm calls a sendout comes with the file, and is nothing where it says something else', async () => {
  const read = async (text: string) => (await checkImport(freshLedger(), new Blob([text]))).words;
  const file = async (words: Parameters<typeof exportAll>[1]) =>
    (await Array.fromAsync(exportAll(freshLedger(), words))).join('');
  const text = await file({ words: { sendout: 'interview-booked' } });
  expect(await read(text)).toEqual({ sendout: 'interview-booked' });
  expect(await read(text.replace('interview-booked', 'placement'))).toBeNull();
  expect(await read(text.replace('{"sendout":"interview-booked"}', '[1,{"sendout":"cv-sent"}]'))).toBeNull();
  expect(await read(await file({ words: null }))).toBeNull();
});
