import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventState, Row } from '../../lib/event';
import { addByHand, answer, countAgain, retract, undo, undoLast } from '../../lib/ledger/change';
import { rebuildDays } from '../../lib/ledger/days';
import { exportAll } from '../../lib/ledger/export';
import { checkImport, mergeImport } from '../../lib/ledger/import';
import { type Ledger, openLedger } from '../../lib/ledger/open';
import { eventById } from '../../lib/ledger/read';
import { type Act, record } from '../../lib/ledger/record';
import { ordinalOf } from '../../lib/ledger/state';
import { setTags } from '../../lib/ledger/tag';
import { sayWorth, tellWorth } from '../../lib/ledger/worth';
import {
  act,
  aloneWith,
  correctDay,
  day,
  expectedDays,
  freshLedger,
  hour,
  moment,
  morning,
  plainDay,
  putBack,
  second,
  storedDays,
} from './practice';

const long = process.env.LONG === '1';

/** How long each metric's subject is the same act, in milliseconds. */
const windows = { 'task-done': Number.POSITIVE_INFINITY, message: 30 * second, 'deal-won': 2 * day };

type Name = keyof typeof windows;

const onceOf = (metric: Name): Act['once'] =>
  metric === 'task-done' ? 'ever' : metric === 'message' ? { seconds: 30 } : { days: 2 };

/** Two sites that see the same acts, where the one comes before the other, or each for itself. */
const sight = fc.constantFrom<{ site: string; before?: string[] }>(
  { site: 'linkedin' },
  { site: 'tryton' },
  { site: 'linkedin', before: [] },
  { site: 'tryton', before: ['linkedin'] },
);

const what = fc.record({
  sight,
  metric: fc.constantFrom<Name>('task-done', 'message', 'deal-won'),
  subject: fc.constantFrom('a', 'b'),
});
const which = fc.nat(30);

const money = fc.record({ amount: fc.nat(5000), currency: fc.constantFrom('EUR', 'CHF') });

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('record' as const),
      what,
      n: fc.integer({ min: 1, max: 25 }),
      currency: fc.constantFrom('EUR', 'CHF'),
      unsure: fc.boolean(),
      gestureAgo: fc.integer({ min: 0, max: 20 * second }),
    }),
  },
  fc.record({ do: fc.constantFrom('undo' as const, 'fail' as const, 'again' as const), which }),
  fc.record({ do: fc.constant('answer' as const), which, said: fc.constantFrom('yes' as const, 'no' as const) }),
  fc.record({ do: fc.constant('retract' as const), what }),
  fc.record({ do: fc.constant('tells' as const), what, money: fc.option(money) }),
  fc.record({ do: fc.constant('says' as const), which, money: fc.option(money) }),
  fc.record({
    do: fc.constant('tag' as const),
    which,
    tags: fc.subarray(['new-customer', 'existing-customer', 'note']),
  }),
  fc.record({ do: fc.constantFrom('last' as const, 'byHand' as const) }),
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('correct' as const), which, n: fc.nat(30), back: fc.boolean() }),
  },
);

const jump = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 40 * second }) },
  fc.integer({ min: -3 * day, max: 3 * day }),
  fc.integer({ min: -14 * hour, max: 14 * hour }),
);
const offset = fc.constantFrom(0, 60, 120, -480, 840);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function run(ledger: Ledger, move: Step, at: number, east: number, dayStart: number) {
  const when = moment(at, east, dayStart);
  const pick = async (index: number) => {
    const ids = (await ledger.events.toArray()).filter(({ of }) => of === undefined).map(({ id }) => id);
    return ids[index % Math.max(ids.length, 1)] ?? 'none';
  };
  if (move.do === 'record') {
    const { n, unsure, gestureAgo, currency } = move;
    const { sight: seenOn, ...acted } = move.what;
    const { site, before } = seenOn;
    const shared = before ? { shared: { alike: [`number-${acted.subject}`], within: 60, before } } : {};
    const money = acted.metric === 'deal-won' ? { amount: n * 100, currency } : {};
    const asked = unsure ? { unsure: 'ask-first' as const } : {};
    const full = {
      site,
      ...shared,
      ...acted,
      ...money,
      ...asked,
      n,
      once: onceOf(acted.metric),
      gestureAt: at - gestureAgo,
    };
    return record(ledger, act(full), when);
  }
  if (move.do === 'undo') return void (await undo(ledger, await pick(move.which), when, 'person'));
  if (move.do === 'fail') return void (await undo(ledger, await pick(move.which), when, 'site'));
  if (move.do === 'again') return void (await countAgain(ledger, await pick(move.which), when));
  if (move.do === 'answer') return void (await answer(ledger, await pick(move.which), move.said, when));
  if (move.do === 'tag') return void (await setTags(ledger, await pick(move.which), move.tags, when));
  if (move.do === 'says') return void (await sayWorth(ledger, await pick(move.which), move.money, when));
  if (move.do === 'tells') {
    const { sight: seenOn, ...acted } = move.what;
    const told = { site: seenOn.site, ...acted, money: move.money, detector: 'practice', revision: 1 };
    return void (await tellWorth(ledger, told, when));
  }
  if (move.do === 'retract') {
    const { sight: seenOn, ...acted } = move.what;
    return void (await retract(ledger, { site: seenOn.site, ...acted }, when));
  }
  if (move.do === 'correct') return void (await correct(ledger, move, await pick(move.which), when));
  if (move.do === 'last') return void (await undoLast(ledger, when));
  return void (await addByHand(ledger, { metric: 'call', site: 'manual', n: 1 }, when));
}

/** What a day comes to, without what is 0. */
const numbers = async (ledger: Ledger) =>
  (await storedDays(ledger))
    .filter(({ n }) => n > 0)
    .map(({ day: on, metric, site, n, amount }) => [on, metric, site, n, amount]);

const eventsIn = async (ledger: Ledger) => {
  const ids = (await ledger.events.toArray()).filter(({ of }) => of === undefined).map(({ id }) => id);
  const events = await Promise.all(ids.map((id) => eventById(ledger, id)));
  return new Map(events.map((event) => [event?.id, { state: event?.state, n: event?.n, amount: event?.amount }]));
};

/** Corrects the day of an event, and may put it back at once. */
async function correct(
  ledger: Ledger,
  { n, back }: { n: number; back: boolean },
  id: string,
  when: ReturnType<typeof moment>,
) {
  const { at, offset, dayStart } = when;
  const event = await ledger.events.get(id);
  if (!event) return;
  const { metric } = event;
  const on = plainDay(event.at, event.offset, dayStart);
  if (on > plainDay(at, offset, dayStart)) return;
  const dated = moment(Date.parse(`${on}T12:00:00Z`) - offset * 60_000, offset, dayStart);
  const [before, events] = [await numbers(ledger), await eventsIn(ledger)];
  const done = await correctDay(ledger, { day: on, metric, n }, dated, when);
  const total = (await numbers(ledger)).filter((row) => row[0] === on && row[1] === metric);
  if (sharing === 0) expect(total.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(n);
  if (!done || !back) return;
  await putBack(ledger, { day: on, metric, id: done.id }, when);
  if (sharing > 0) return;
  expect(await numbers(ledger)).toEqual(before);
  const after = await eventsIn(ledger);
  for (const [one, was] of events) expect(after.get(one)).toEqual(was);
  expect(await putBack(ledger, { day: on, metric, id: done.id }, when)).toBe(0);
}

/** How many write at the same time as this one. */
let sharing = 0;

/** What acts are the same by, their once-window apart. */
const baseOf = ({ key }: Row) => key.slice(0, key.lastIndexOf('|'));

/** What must be true of a ledger at any time. */
async function isWhole(ledger: Ledger, dayStart: number) {
  const rows = await ledger.events.toArray();
  const days = await storedDays(ledger);
  expect(days).toEqual(expectedDays(rows, dayStart));
  expect(days.every(({ n, amount }) => n >= 0 && amount >= 0)).toBe(true);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  await rebuildDays(ledger, dayStart);
  expect(await storedDays(ledger)).toEqual(days);

  const other = freshLedger();
  const file = new Blob(await Array.fromAsync(exportAll(ledger)));
  await mergeImport(other, file, await checkImport(other, file), moment(morning, 0, dayStart), aloneWith(dayStart));
  expect(await other.events.orderBy('id').toArray()).toEqual(await ledger.events.orderBy('id').toArray());
  expect(await storedDays(other)).toEqual(days);
  await other.delete();

  const acts = rows.filter(({ of, site }) => of === undefined && site !== 'manual');
  for (const one of acts) {
    for (const other of acts) {
      const sameSubject = baseOf(one) === baseOf(other);
      const apart = ordinalOf(one) - ordinalOf(other);
      if (!sameSubject || apart < 1 || apart > 8) continue;
      // What was never done on one day may be done on another.
      const wasOpen = other.kind === 'unsure' || rows.some(({ of, kind }) => of === other.id && kind === 'undo');
      const dayOf = ({ at, offset }: Row) => plainDay(at, offset, dayStart);
      if (wasOpen && dayOf(one) !== dayOf(other)) continue;
      expect(Math.abs(one.at - other.at)).toBeGreaterThan(windows[one.metric as Name]);
    }
  }
}

const outcome: Partial<Record<string, EventState>> = {
  counted: 'counted',
  again: 'counted',
  unsure: 'unsure',
  undone: 'undone',
};

test(
  'whatever is done in whatever order, days are what the rows say and an act is one event',
  { timeout: long ? 1_200_000 : 120_000 },
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(step, jump, offset), { maxLength: 30 }),
        fc.constantFrom(0, 240),
        async (moves, dayStart) => {
          const ledger = freshLedger();
          let at = morning;
          for (const [move, later, east] of moves) {
            at += later;
            const before = await ledger.events.toArray();
            // What is brought back may be worth something else.
            const beside = new Set<string>(move.do === 'record' ? ['also', 'worth'] : ['also']);
            const result = await run(ledger, move, at, east, dayStart);
            const rows = await ledger.events.toArray();
            const more = rows.filter(({ id, kind }) => !beside.has(kind) && !before.some((row) => row.id === id));
            if (move.do !== 'correct') expect(more.length).toBeLessThanOrEqual(1);
            // Rows are only appended.
            expect(rows.filter(({ id }) => before.some((row) => row.id === id))).toEqual(before);
            if (!result) continue;
            if (result.result === 'duplicate') expect(more).toEqual([]);
            const state = outcome[result.result];
            if (state) expect((await eventById(ledger, result.id))?.state).toBe(state);
          }
          await isWhole(ledger, dayStart);
          await ledger.delete();
        },
      ),
      { numRuns: long ? 3000 : 150 },
    ),
);

test('two writers at once leave the same whole ledger', { timeout: long ? 1_200_000 : 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, step, jump, offset), { maxLength: 15 }), async (moves) => {
      sharing = 1;
      const ledger = freshLedger();
      const other = openLedger(ledger.name);
      let at = morning;
      for (const [one, two, later, east] of moves) {
        at += later;
        await Promise.all([run(ledger, one, at, east, 0), run(other, two, at, east, 0)]);
      }
      await isWhole(ledger, 0);
      other.close();
      await ledger.delete();
    }),
    { numRuns: long ? 1500 : 80 },
  ),
);
