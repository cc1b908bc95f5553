import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SiteAct } from '../../lib/ledger/acts';
import { type ActsWanted, actsOf, type DaysRead, daysNow, type KnownDays } from '../../lib/ledger/acts-table';
import { addByHand, answer, countAgain, retract, undo } from '../../lib/ledger/change';
import { rebuildDays } from '../../lib/ledger/days';
import { deleteAll } from '../../lib/ledger/delete';
import { exportAll } from '../../lib/ledger/export';
import { checkImport, mergeImport } from '../../lib/ledger/import';
import { type Ledger, openLedger } from '../../lib/ledger/open';
import { record } from '../../lib/ledger/record';
import { dropOldEvents } from '../../lib/ledger/retention';
import { worth } from '../../lib/ledger/state';
import { columnsIn } from '../../lib/ledger/stored-acts';
import { setTags, tagsNow } from '../../lib/ledger/tag';
import { toldOf } from '../../lib/ledger/write';
import { subjectAt } from '../../lib/measure/subjects';
import { act, alone, aloneWith, correctDay, day, freshLedger, hour, moment, morning, plainDay } from './practice';

const long = process.env.LONG === '1';

/** What the table says of some metrics, told in both ways it is read. */
async function actsNow(ledger: Ledger, known: KnownDays, asked: ActsWanted, dayStart: number): Promise<SiteAct[]> {
  const rows = await daysNow(ledger, known, asked, dayStart);
  const acts = actsOf(rows, asked.metrics);
  for (const metric of asked.metrics) {
    const { day, at, subject, n, tags } = columnsIn(rows, metric);
    const told = day.map((on, place) => [on, at[place], subjectAt(subject, place), n?.[place] ?? 1, tags?.get(place)]);
    const those = acts.filter((one) => one.metric === metric);
    expect(told).toEqual(those.map((one) => [one.day, one.at, one.subject ?? '', one.n, one.tags]));
  }
  return acts;
}

/** An action, what comes of it, and a stage, which is kept apart. */
const metrics = ['connection-request', 'meeting-booked', 'offer-made'];
const span = { from: '2026-10-15', to: '2027-01-05' };
const wanted = { metrics, ...span };

const text = (acts: readonly SiteAct[]) => acts.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort();

/** The same from the rows alone, one event after the other. */
async function plainActs(ledger: Ledger, dayStart: number): Promise<SiteAct[]> {
  const events = (await ledger.events.toArray()).filter(
    ({ of, metric }) => of === undefined && metrics.includes(metric),
  );
  const acts = await Promise.all(
    events.map(async (event): Promise<SiteAct[]> => {
      const { about, tagged } = await toldOf(ledger, event.id);
      const { metric, at, offset, site, detector, subject } = event;
      const [{ n }, on, tags] = [worth(event, about), plainDay(at, offset, dayStart), tagsNow(event, tagged)];
      if (n === 0 || on < span.from || on > span.to) return [];
      const named = { ...(detector === undefined ? {} : { detector }), ...(subject === undefined ? {} : { subject }) };
      return [{ metric, day: on, at, n, site, ...named, ...(tags ? { tags } : {}) }];
    }),
  );
  return acts.flat();
}

const which = fc.nat(30);
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('record' as const),
      site: fc.constantFrom('linkedin', 'workable'),
      metric: fc.constantFrom(...metrics),
      subject: fc.constantFrom('a', 'b', 'c', null),
      n: fc.constantFrom(1, 1, 1, 7),
      tags: fc.constantFrom<string[] | undefined>(undefined, ['with-note']),
      unsure: fc.boolean(),
    }),
  },
  fc.record({ do: fc.constantFrom('undo' as const, 'again' as const, 'yes' as const, 'no' as const), which }),
  fc.record({ do: fc.constant('tag' as const), which, tags: fc.subarray(['with-note', 'without-note']) }),
  fc.record({ do: fc.constant('retract' as const), metric: fc.constantFrom(...metrics) }),
  fc.record({ do: fc.constant('correct' as const), which, n: fc.nat(9) }),
  fc.record({ do: fc.constantFrom('byHand' as const, 'import' as const, 'old' as const, 'all' as const) }),
  fc.record({ do: fc.constantFrom('killed' as const, 'begins' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const eventAt = async (ledger: Ledger, index: number) => {
  const events = (await ledger.events.toArray()).filter(({ of }) => of === undefined);
  return events[index % Math.max(events.length, 1)];
};

/** Takes in what another browser counted, some of it before and some of it after what is here. */
async function takeIn(ledger: Ledger, at: number, dayStart: number): Promise<void> {
  const other = freshLedger();
  for (const ago of [0, 3, 9]) {
    const { id } = await record(other, act({ subject: 'a', site: 'theirs' }), moment(at - ago * day, 0, dayStart));
    if (ago === 3) await setTags(other, id, ['with-note'], moment(at, 0, dayStart));
  }
  const file = new Blob(await Array.fromAsync(exportAll(other)));
  await mergeImport(ledger, file, await checkImport(ledger, file), { at, offset: 0 }, aloneWith(dayStart));
  await other.delete();
}

/** The page that brings the table up to date goes away in the middle of it. */
async function killed(ledger: Ledger, dayStart: number, after: number): Promise<void> {
  const page = openLedger(ledger.name);
  const asked = actsNow(page, new Map(), wanted, dayStart).catch(() => null);
  await new Promise((resolve) => setTimeout(resolve, after));
  page.close();
  await asked;
}

async function run(ledger: Ledger, move: Step, at: number, offset: number, dayStart: number): Promise<void> {
  const when = moment(at, offset, dayStart);
  const id = 'which' in move ? ((await eventAt(ledger, move.which))?.id ?? 'none') : 'none';
  if (move.do === 'record') {
    const { do: _, unsure, tags, ...what } = move;
    const more = { ...(unsure ? { unsure: 'ask-first' as const } : {}), ...(tags ? { tags } : {}) };
    await record(ledger, act({ ...what, ...more, once: { seconds: 30 }, gestureAt: at - 1000 }), when);
  } else if (move.do === 'undo') await undo(ledger, id, when, 'person');
  else if (move.do === 'again') await countAgain(ledger, id, when);
  else if (move.do === 'yes' || move.do === 'no') await answer(ledger, id, move.do, when);
  else if (move.do === 'tag') await setTags(ledger, id, move.tags, when);
  else if (move.do === 'retract') await retract(ledger, { site: 'linkedin', metric: move.metric, subject: 'a' }, when);
  else if (move.do === 'byHand') await addByHand(ledger, { metric: 'offer-made', site: 'manual', n: 2 }, when);
  else if (move.do === 'import') await takeIn(ledger, at, dayStart);
  else if (move.do === 'killed') await killed(ledger, dayStart, at % 7);
  else if (move.do === 'old') await dropOldEvents(ledger, moment(at + 761 * day, 0, dayStart), alone);
  else if (move.do === 'all') await deleteAll(ledger);
  else if (move.do === 'correct') {
    const event = await eventAt(ledger, move.which);
    const on = event && plainDay(event.at, event.offset, dayStart);
    if (!on || on > plainDay(at, offset, dayStart)) return;
    const dated = moment(Date.parse(`${on}T12:00:00Z`), 0, dayStart);
    await correctDay(ledger, { day: on, metric: event.metric, n: move.n }, dated, when);
  }
}

const jump = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 * hour }) },
  fc.integer({ min: -4 * day, max: 5 * day }),
);

test(
  'whatever is done in whatever order, the table says what the rows say',
  { timeout: long ? 1_200_000 : 120_000 },
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(step, jump, fc.constantFrom(0, 120, -480, 840), fc.boolean()), { maxLength: 20 }),
        async (moves) => {
          const ledger = freshLedger();
          const open: KnownDays = new Map();
          let [at, dayStart] = [morning, 0];
          for (const [move, later, offset, isLooked] of moves) {
            at = Math.min(Math.max(at + later, morning - 20 * day), morning + 30 * day);
            if (move.do === 'begins') {
              dayStart = dayStart ? 0 : 240;
              await rebuildDays(ledger, dayStart);
            } else await run(ledger, move, at, offset, dayStart);
            if (!isLooked) continue;
            const acts = await actsNow(ledger, open, wanted, dayStart);
            expect(text(acts)).toEqual(text(await plainActs(ledger, dayStart)));
            expect(acts.map((one) => one.at)).toEqual(acts.map((one) => one.at).sort((a, b) => a - b));
          }
          // A page that was open all along, and one that has only the table.
          const plain = text(await plainActs(ledger, dayStart));
          expect(text(await actsNow(ledger, open, wanted, dayStart))).toEqual(plain);
          expect(text(await actsNow(ledger, new Map(), wanted, dayStart))).toEqual(plain);
          await ledger.delete();
        },
      ),
      { numRuns: long ? 1000 : 60 },
    ),
);

const requests = { ...wanted, metrics: ['connection-request'] };

test('only the days that were written since are read from their rows', async () => {
  const ledger = freshLedger();
  for (const ago of [0, 1, 2]) await record(ledger, act({ subject: `${ago}` }), moment(morning - ago * day));
  expect(await actsNow(ledger, new Map(), requests, 0)).toHaveLength(3);
  // As if it were said by the table alone.
  await ledger.events.where('at').below(morning).delete();
  await record(ledger, act({ subject: 'new' }), moment(morning + hour));
  const acts = await actsNow(ledger, new Map(), requests, 0);
  expect(acts.map(({ subject }) => subject)).toEqual(['2', '1', '0', 'new']);
});

test('a tag alone is a change, too', async () => {
  const ledger = freshLedger();
  const { id } = await record(ledger, act(), moment());
  await actsNow(ledger, new Map(), requests, 0);
  await setTags(ledger, id, ['with-note'], moment(morning + day));
  expect(await actsNow(ledger, new Map(), requests, 0)).toMatchObject([{ tags: ['with-note'] }]);
});

test('other metrics, and all before and after the days asked about, are left out', async () => {
  const ledger = freshLedger();
  await record(ledger, act({ metric: 'call', subject: 'a' }), moment());
  await record(ledger, act({ subject: 'b' }), moment());
  await record(ledger, act({ subject: 'c' }), moment(morning - 90 * day));
  const acts = await actsNow(ledger, new Map(), requests, 0);
  expect(acts.map(({ subject }) => subject)).toEqual(['b']);
  expect(await actsNow(ledger, new Map(), { ...requests, metrics: [] }, 0)).toEqual([]);
});

test('what a page still knew when everything was deleted does not come back', async () => {
  const ledger = freshLedger();
  for (let ago = 0; ago < 40; ago++) await record(ledger, act({ subject: `${ago}` }), moment(morning - ago * day));
  const page = openLedger(ledger.name);
  const asked = actsNow(page, new Map(), requests, 0);
  await deleteAll(ledger);
  await asked;
  expect((await ledger.dayActs.toArray()).filter(({ of }) => of.length > 0)).toEqual([]);
  page.close();
});

test('what is too old goes from the table, too', async () => {
  const ledger = freshLedger();
  await record(ledger, act({ subject: 'a' }), moment());
  await actsNow(ledger, new Map(), wanted, 0);
  await dropOldEvents(ledger, moment(morning + 800 * day), alone);
  expect(await ledger.dayActs.where('day').belowOrEqual('2026-11-24').count()).toBe(0);
});

test('without room for the table it is read from the rows each time', async () => {
  const ledger = freshLedger();
  await record(ledger, act({ subject: 'a' }), moment());
  ledger.dayActs.hook('creating', () => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  for (let time = 0; time < 2; time++) expect(await actsNow(ledger, new Map(), requests, 0)).toHaveLength(1);
  expect(await ledger.dayActs.count()).toBe(0);
});

test('it says how many days it reads from their rows, and nothing where the table knows them all', async () => {
  const ledger = freshLedger();
  await record(ledger, act({ subject: 'a' }), moment());
  const said: string[] = [];
  const say = ({ read, of }: DaysRead) => void said.push(`${read}/${of}`);
  await daysNow(ledger, new Map(), requests, 0, say);
  const all = (Date.parse(span.to) - Date.parse(span.from)) / day + 1;
  expect(said).toEqual([0, 14, 28, 42, 56, 70, all].map((read) => `${read}/${all}`));
  await daysNow(ledger, new Map(), requests, 0, say);
  expect(said).toHaveLength(7);
});
