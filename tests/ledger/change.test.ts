import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { metricIds } from '../../lib/catalog';
import { addByHand, answer, countAgain, retract, undo, undoLast } from '../../lib/ledger/change';
import { dayCounts } from '../../lib/ledger/days';
import { eventById, eventsOfDay, unsureEvents } from '../../lib/ledger/read';
import { record } from '../../lib/ledger/record';
import { act, counted, day, freshLedger, hour, moment, morning, second } from './practice';

const subject = act().subject ?? '';
const lowering =
  'meeting-booked meeting-held task-done lead-added contact-added deal-opened deal-won deal-lost candidate-added ' +
  'shortlisted interview-booked offer-made placement';

test.each(metricIds)(
  'a retraction of %s lowers its own day only where the act was not done after all',
  async (metric) => {
    const ledger = freshLedger();
    const { id } = await record(ledger, act({ metric }), moment());
    expect(await retract(ledger, { site: 'linkedin', metric, subject }, moment(morning + 3 * day))).toBe(id);
    expect(await eventById(ledger, id)).toMatchObject({ state: 'retracted' });
    expect(await counted(ledger, metric)).toBe(lowering.split(' ').includes(metric) ? 0 : 1);
    expect(new Set((await ledger.days.toArray()).map((row) => row.day))).toEqual(new Set(['2026-11-24']));
  },
);

test("the person's undo of what was retracted lowers always", async () => {
  const ledger = freshLedger();
  const { id } = await record(ledger, act(), moment());
  await retract(ledger, { site: 'linkedin', metric: 'connection-request', subject }, moment());
  expect(await counted(ledger)).toBe(1);
  await undo(ledger, id, moment(), 'person');
  expect(await counted(ledger)).toBe(0);
});

test("undo and count again change the event's own day, each once", async () => {
  const ledger = freshLedger();
  const { id } = await record(ledger, act({ n: 3 }), moment());
  const later = moment(morning + 2 * day);
  for (const _ of [1, 2]) {
    expect(await undo(ledger, id, later, 'person')).toBe(id);
    expect(await dayCounts(ledger, '2026-11-01', '2026-12-31')).toEqual([]);
  }
  for (const _ of [1, 2]) {
    expect(await countAgain(ledger, id, later)).toBe(id);
    expect(await dayCounts(ledger, '2026-11-01', '2026-12-31')).toMatchObject([{ day: '2026-11-24', n: 3 }]);
  }
  expect(await ledger.events.where('of').equals(id).count()).toBe(2);
});

test("the site's own word that an act failed is told from the person's undo", async () => {
  const ledger = freshLedger();
  const { id } = await record(ledger, act(), moment());
  await undo(ledger, id, moment(), 'site');
  expect(await ledger.events.where('of').equals(id).toArray()).toMatchObject([{ kind: 'undo', tags: ['refuted'] }]);
});

test('what is asked about and failed is asked about once more when it is tried again, and counts nothing until then', async () => {
  const ledger = freshLedger();
  const asked = (at: number) => act({ unsure: 'ask-first', gestureAt: at });
  const { id } = await record(ledger, asked(morning), moment(morning));
  await undo(ledger, id, moment(morning + second), 'site');
  const again = morning + 10 * second;
  expect(await record(ledger, asked(again), moment(again))).toMatchObject({ result: 'unsure', id });
  expect(await eventById(ledger, id)).toMatchObject({ state: 'unsure' });
  expect(await counted(ledger)).toBe(0);
  await answer(ledger, id, 'no', moment(again + second));
  const once = again + 10 * second;
  expect(await record(ledger, asked(once), moment(once))).toMatchObject({ result: 'duplicate', id });
});

test('a retraction that has waited takes nothing back that was done since', async () => {
  const ledger = freshLedger();
  const { id } = await record(ledger, act({ metric: 'deal-lost' }), moment(morning + 3 * second));
  const won = { site: 'linkedin', metric: 'deal-lost', subject };
  expect(await retract(ledger, won, moment(morning + 2.7 * second))).toBeNull();
  expect(await retract(ledger, won, moment(morning))).toBeNull();
  expect(await eventById(ledger, id)).toMatchObject({ state: 'counted' });
  expect(await retract(ledger, won, moment(morning + 4 * second))).toBe(id);
});

test('yes counts an unsure event, no undoes it, and the first answer stays', async () => {
  const ledger = freshLedger();
  const ask = (name: string) => record(ledger, act({ subject: name, unsure: 'bulk', n: 40 }), moment());
  const [yes, no] = [await ask('yes'), await ask('no')];
  expect((await unsureEvents(ledger, morning)).map(({ id }) => id).sort()).toEqual([yes.id, no.id].sort());
  await answer(ledger, yes.id, 'yes', moment());
  await answer(ledger, no.id, 'no', moment());
  await answer(ledger, yes.id, 'no', moment());
  await answer(ledger, no.id, 'yes', moment());
  expect((await eventById(ledger, yes.id))?.state).toBe('counted');
  expect((await eventById(ledger, no.id))?.state).toBe('undone');
  expect(await counted(ledger)).toBe(40);
  expect(await unsureEvents(ledger, morning)).toEqual([]);
});

test('an unsure event lapses after seven days, newest are first', async () => {
  const ledger = freshLedger();
  for (const days of [0, 6, 8]) {
    await record(ledger, act({ subject: `${days}`, unsure: 'lost' }), moment(morning - days * day));
  }
  expect((await unsureEvents(ledger, morning)).map(({ subject: name }) => name)).toEqual(['0', '6']);
});

test('a change of what is not there does nothing', async () => {
  const ledger = freshLedger();
  expect(await undo(ledger, 'nothing', moment(), 'person')).toBeNull();
  expect(await countAgain(ledger, 'nothing', moment())).toBeNull();
  expect(await answer(ledger, 'nothing', 'yes', moment())).toBeNull();
  expect(await undoLast(ledger, moment())).toBeNull();
  expect(await retract(ledger, { site: 'linkedin', metric: 'message', subject }, moment())).toBeNull();
  const { id } = await record(ledger, act(), moment());
  await undo(ledger, id, moment(), 'person');
  const [row] = await ledger.events.where('of').equals(id).toArray();
  expect(await undo(ledger, row?.id ?? '', moment(), 'person')).toBeNull();
  expect(await ledger.events.count()).toBe(2);
});

test('one withdrawal seen twice takes back one act, and passes over what the person undid', async () => {
  const ledger = freshLedger();
  const once = { seconds: 30 };
  const what = { site: 'linkedin', metric: 'connection-request', subject };
  const ids: string[] = [];
  for (const index of [0, 1, 2]) {
    ids.push((await record(ledger, act({ once }), moment(morning + index * 60 * second))).id);
  }
  await undo(ledger, ids[2] ?? '', moment(), 'person');
  expect(await retract(ledger, what, moment())).toBe(ids[1]);
  expect(await retract(ledger, what, moment())).toBeNull();
  expect((await eventById(ledger, ids[0] ?? ''))?.state).toBe('counted');
});

test('undo last takes back the latest act of today, never one of yesterday', async () => {
  const ledger = freshLedger();
  const yesterday = await record(ledger, act({ subject: 'a' }), moment(morning - day));
  const first = await record(ledger, act({ subject: 'b' }), moment(morning));
  const last = await record(ledger, act({ subject: 'c' }), moment(morning + hour));
  await record(ledger, act({ subject: 'd', unsure: 'ask-first' }), moment(morning + 2 * hour));
  const now = moment(morning + 3 * hour);
  expect(await undoLast(ledger, now)).toBe(last.id);
  expect(await undoLast(ledger, now)).toBe(first.id);
  expect(await undoLast(ledger, now)).toBeNull();
  expect((await eventById(ledger, yesterday.id))?.state).toBe('counted');
});

test('undo last finds the one still counted behind a hundred undone', async () => {
  const ledger = freshLedger();
  const { id } = await record(ledger, act({ subject: 'first' }), moment());
  for (let index = 1; index <= 100; index++) {
    const other = await record(ledger, act({ subject: `${index}` }), moment(morning + index * second));
    await undo(ledger, other.id, moment(morning + index * second), 'person');
  }
  expect(await undoLast(ledger, moment(morning + hour))).toBe(id);
});

test('each act added by hand is a new one', async () => {
  const ledger = freshLedger();
  const byHand = { metric: 'call', site: 'manual', n: 1 };
  const ids = await Promise.all([1, 2, 3].map(() => addByHand(ledger, byHand, moment())));
  expect(new Set(ids).size).toBe(3);
  expect(await dayCounts(ledger, '2026-11-24', '2026-11-24')).toMatchObject([{ metric: 'call', site: 'manual', n: 3 }]);
});

test('a day lists its events newest first, each once, with its state, and stops at the limit', async () => {
  const ledger = freshLedger();
  const ids: string[] = [];
  for (const index of [0, 1, 2, 3]) {
    ids.unshift((await record(ledger, act({ subject: `${index}` }), moment(morning + index * second))).id);
  }
  await undo(ledger, ids[1] ?? '', moment(morning + hour), 'person');
  await record(ledger, act({ subject: 'tomorrow' }), moment(morning + day));
  const events = await eventsOfDay(ledger, '2026-11-24', 0);
  expect(events.map(({ id }) => id)).toEqual(ids);
  expect(events.map(({ state }) => state)).toEqual(['counted', 'undone', 'counted', 'counted']);
  expect((await eventsOfDay(ledger, '2026-11-24', 0, 2)).map(({ id }) => id)).toEqual(ids.slice(0, 2));
});
