import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { addByHand, answer, countAgain, undo } from '../../lib/ledger/change';
import { exportAll } from '../../lib/ledger/export';
import { checkImport, mergeImport } from '../../lib/ledger/import';
import type { Ledger } from '../../lib/ledger/open';
import { answersTo, eventById } from '../../lib/ledger/read';
import { record } from '../../lib/ledger/record';
import { dropOldEvents } from '../../lib/ledger/retention';
import { setTags } from '../../lib/ledger/tag';
import { tagsAmong } from '../../lib/tags';
import {
  act,
  alone,
  correctDay,
  counted,
  day,
  freshLedger,
  moment,
  morning,
  putBack,
  second,
  storedDays,
} from './practice';

const tagsOf = async (ledger: Ledger, id: string) => {
  const event = await eventById(ledger, id);
  return tagsAmong(event?.metric ?? '', event?.tags);
};
const fileOf = async (ledger: Ledger) => new Blob(await Array.fromAsync(exportAll(ledger)));
const exported = async (ledger: Ledger) => JSON.parse(await (await fileOf(ledger)).text());
const take = async (ledger: Ledger, file: Blob) =>
  mergeImport(ledger, file, await checkImport(ledger, file), moment(), alone);
const rowsOf = (ledger: Ledger) => ledger.events.orderBy('id').toArray();
const placement = (ledger: Ledger, tags?: string[]) =>
  addByHand(ledger, { metric: 'placement', site: 'manual', n: 1, ...(tags ? { tags } : {}) }, moment());

test('a tag is a further row: the event stays, the last word holds, and no number moves', async () => {
  const ledger = freshLedger();
  const { id } = await record(ledger, act({ tags: ['with-note'] }), moment());
  const [before, days] = [await rowsOf(ledger), await storedDays(ledger)];
  expect(await tagsOf(ledger, id)).toEqual(['with-note']);
  await setTags(ledger, id, ['without-note'], moment(morning + 1));
  expect(await tagsOf(ledger, id)).toEqual(['without-note']);
  await setTags(ledger, id, [], moment(morning + 2));
  expect(await tagsOf(ledger, id)).toEqual([]);
  await setTags(ledger, id, ['with-note'], moment(morning - day));
  expect(await tagsOf(ledger, id), 'whatever the clock said').toEqual(['with-note']);
  const rows = await rowsOf(ledger);
  expect(rows.filter((row) => row.of === undefined)).toEqual(before);
  expect(rows).toHaveLength(4);
  expect(await storedDays(ledger)).toEqual(days);
});

test('only tags of the closed list that the metric can bear, one of a kind; nothing new writes nothing', async () => {
  const ledger = freshLedger();
  const id = await placement(ledger);
  await setTags(ledger, id, ['with-note', 'jaro linde', 'permanent', 'contract', 'new-customer'], moment());
  expect(await tagsOf(ledger, id)).toEqual(['new-customer', 'contract']);
  await setTags(ledger, id, ['contract', 'new-customer'], moment());
  expect(await ledger.events.count()).toBe(2);
  expect(await setTags(ledger, 'nobody', ['contract'], moment())).toBeNull();
  const [row] = await ledger.events.where('of').equals(id).toArray();
  expect(await setTags(ledger, row?.id ?? '', ['contract'], moment()), 'a row about an event is none').toBeNull();
});

test('tags and what becomes of an event do not touch each other', async () => {
  const ledger = freshLedger();
  const { id } = await record(ledger, act({ unsure: 'ask-first', n: 5 }), moment());
  await setTags(ledger, id, ['with-note'], moment());
  await answer(ledger, id, 'yes', moment());
  expect((await answersTo(ledger, id)).answers, 'the answer is the answer').toEqual(['confirm']);
  const wanted = { day: '2026-11-24', metric: 'connection-request' };
  const lowered = await correctDay(ledger, { ...wanted, n: 2 }, moment(), moment());
  await setTags(ledger, id, ['without-note'], moment());
  await putBack(ledger, { ...wanted, id: lowered?.id ?? '' }, moment());
  expect(await counted(ledger), 'a tag is no reason to keep a correction').toBe(5);
  await undo(ledger, id, moment(), 'site');
  await setTags(ledger, id, ['with-note'], moment());
  expect(await eventById(ledger, id)).toMatchObject({ state: 'undone', because: 'refuted', tags: ['with-note'] });
  // The same act told once more, with no press since it was taken back, stays taken back.
  const echo = await record(ledger, act({ gestureAt: morning - second }), moment(morning + second));
  expect(echo.result).toBe('undone');
  await countAgain(ledger, id, moment());
  expect(await counted(ledger)).toBe(5);
});

test('an export has the tags of now, and comes back as it was', async () => {
  const ledger = freshLedger();
  const { id } = await record(ledger, act({ tags: ['with-note'] }), moment());
  const other = await placement(ledger, ['missed']);
  await setTags(ledger, id, [], moment());
  await setTags(ledger, other, ['permanent'], moment());
  const { events } = await exported(ledger);
  const tagsIn = (one: string) => events.find((event: { id: string }) => event.id === one).tags;
  expect(tagsIn(id)).toBeUndefined();
  expect(tagsIn(other)).toEqual(['missed', 'permanent']);
  const copy = freshLedger();
  await take(copy, await fileOf(ledger));
  expect(await rowsOf(copy)).toEqual(await rowsOf(ledger));
  expect(await take(copy, await fileOf(ledger))).toMatchObject({ added: 0 });
  expect(await rowsOf(copy)).toEqual(await rowsOf(ledger));
});

test('tags given since come in with a later file; what went another way here stays', async () => {
  const [ledger, copy] = [freshLedger(), freshLedger()];
  const id = await placement(ledger);
  const second = await placement(ledger);
  await take(copy, await fileOf(ledger));
  await setTags(ledger, id, ['permanent'], moment(morning + 1));
  await undo(ledger, id, moment(morning + 2), 'person');
  await setTags(ledger, second, ['permanent'], moment(morning + 1));
  await setTags(copy, second, ['contract'], moment(morning + 3));
  await take(copy, await fileOf(ledger));
  expect(await tagsOf(copy, id)).toEqual(['permanent']);
  expect((await eventById(copy, id))?.state).toBe('undone');
  expect(await tagsOf(copy, second)).toEqual(['contract']);
  expect(await counted(copy, 'placement')).toBe(1);
});

test('a file cannot bring free text as a tag', async () => {
  const ledger = freshLedger();
  const id = await placement(ledger);
  await setTags(ledger, id, ['permanent'], moment());
  const file = await exported(ledger);
  file.corrections[0].tags = ['jaro-linde'];
  const copy = freshLedger();
  const blob = new Blob([JSON.stringify(file)]);
  expect((await checkImport(copy, blob)).bad).toBe(1);
  await take(copy, blob);
  expect(JSON.stringify(await rowsOf(copy))).not.toContain('jaro');
});

test('after 25 months nothing of a tagged event is left but its number', async () => {
  const ledger = freshLedger();
  const id = await placement(ledger);
  await setTags(ledger, id, ['permanent'], moment());
  await dropOldEvents(ledger, moment(morning + 800 * day), (write) => write());
  expect(await ledger.events.count()).toBe(0);
  expect(await counted(ledger, 'placement')).toBe(1);
});
