import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countAgain, retract, undo } from '../../lib/ledger/change';
import { rebuildDays } from '../../lib/ledger/days';
import { exportAll } from '../../lib/ledger/export';
import { checkImport, mergeImport } from '../../lib/ledger/import';
import type { Ledger } from '../../lib/ledger/open';
import { eventById, eventsOfDay } from '../../lib/ledger/read';
import { type Act, record } from '../../lib/ledger/record';
import { dropOldEvents } from '../../lib/ledger/retention';
import { seenBetween } from '../../lib/ledger/seen';
import { recentSigns } from '../../lib/ledger/signs';
import {
  act,
  alone,
  correctDay,
  day,
  expectedDays,
  freshLedger,
  hour,
  moment,
  morning,
  putBack,
  second,
  storedDays,
} from './practice';

/** Three sites that see calls, from the last to the first: a phone, a network, a CRM. */
const order = ['phone', 'network', 'crm'];
const before = (site: string) => order.slice(0, order.indexOf(site));
/** Each calls its acts by an id of its own, and knows the number `n` of them, unless said. */
const call = (site: string, at = morning, change: Partial<Act> & { number?: string } = {}): Act => {
  const { number = 'n', ...changed } = change;
  return act({
    ...{ site, shared: { alike: [number], within: 600, before: before(site) }, metric: 'call' },
    ...{ subject: `${site}-${number}`, detector: `${site}-call`, once: { seconds: 600 }, gestureAt: at - second },
    ...changed,
  });
};
const see = (ledger: Ledger, site: string, at = morning, change: Partial<Act> & { number?: string } = {}) =>
  record(ledger, call(site, at, change), moment(at));

/** What each site's day comes to, without what is 0. */
const bySite = async (ledger: Ledger) =>
  Object.fromEntries((await storedDays(ledger)).filter(({ n }) => n !== 0).map(({ site, n }) => [site, n]));

async function isWhole(ledger: Ledger) {
  const days = await storedDays(ledger);
  expect(days).toEqual(expectedDays(await ledger.events.toArray(), 0));
  await rebuildDays(ledger, 0);
  expect(await storedDays(ledger)).toEqual(days);
  const other = freshLedger();
  const file = new Blob(await Array.fromAsync(exportAll(ledger)));
  const checked = await checkImport(other, file);
  expect(checked.bad).toBe(0);
  await mergeImport(other, file, checked, moment(), alone);
  expect(await other.events.orderBy('id').toArray()).toEqual(await ledger.events.orderBy('id').toArray());
  expect(await storedDays(other)).toEqual(days);
  await other.delete();
}

describe('two sites that see one act', () => {
  it('have one event, which the one that comes first shows, and the other no more', async () => {
    const ledger = freshLedger();
    const { id } = await see(ledger, 'phone');
    expect(await bySite(ledger)).toEqual({ phone: 1 });
    expect(await see(ledger, 'crm', morning + 300 * second)).toMatchObject({ result: 'duplicate', id });
    expect(await bySite(ledger)).toEqual({ crm: 1 });
    const shown = { site: 'crm', detector: 'crm-call', also: ['phone'], state: 'counted' };
    expect(await eventById(ledger, id)).toMatchObject(shown);
    expect(await eventsOfDay(ledger, '2026-11-24', 0)).toMatchObject([shown]);
    expect((await ledger.events.get(id))?.site).toBe('phone');
    await isWhole(ledger);
  });

  it('keep it where it is, when the one that comes first saw it first, or neither does', async () => {
    const ledger = freshLedger();
    await see(ledger, 'crm');
    await see(ledger, 'phone', morning + second);
    expect(await bySite(ledger)).toEqual({ crm: 1 });
    await see(ledger, 'network', morning + hour);
    await see(ledger, 'phone', morning + hour + second);
    expect(await bySite(ledger)).toEqual({ crm: 1, network: 1 });
    await isWhole(ledger);
  });

  it('have two events beyond the window, for other numbers, and where nothing is known of it', async () => {
    const ledger = freshLedger();
    await see(ledger, 'phone');
    await see(ledger, 'crm', morning + 601 * second);
    await see(ledger, 'crm', morning, { number: 'm' });
    const { shared: _, ...alone } = call('network');
    await record(ledger, alone, moment());
    expect(await bySite(ledger)).toEqual({ phone: 1, crm: 2, network: 1 });
  });

  it('take nothing over by a sighting that is not sure; a sure one answers the question of the other', async () => {
    const ledger = freshLedger();
    await see(ledger, 'phone');
    await see(ledger, 'crm', morning + second, { unsure: 'not-confirmed' });
    expect(await bySite(ledger)).toEqual({ phone: 1 });
    const later = morning + day;
    const { id } = await see(ledger, 'phone', later, { unsure: 'ask-first' });
    expect((await see(ledger, 'crm', later + second)).result).toBe('again');
    expect(await eventById(ledger, id)).toMatchObject({ site: 'crm', state: 'counted' });
    expect(await bySite(ledger)).toEqual({ phone: 1, crm: 1 });
    await isWhole(ledger);
  });

  it('leave two what one of them tells twice, and take one for one what the other tells', async () => {
    const ledger = freshLedger();
    await see(ledger, 'phone', morning, { subject: 'one' });
    await see(ledger, 'phone', morning + 100 * second, { subject: 'two' });
    expect(await bySite(ledger)).toEqual({ phone: 2 });
    await see(ledger, 'crm', morning + 110 * second, { subject: 'A' });
    expect(await bySite(ledger)).toEqual({ phone: 1, crm: 1 });
    await see(ledger, 'crm', morning + 120 * second, { subject: 'B' });
    expect(await bySite(ledger)).toEqual({ crm: 2 });
    await see(ledger, 'crm', morning + 130 * second, { subject: 'C' });
    expect(await bySite(ledger)).toEqual({ crm: 3 });
    await isWhole(ledger);
  });

  it('know it again by what each calls it, however late, and as two that are told apart by a gesture only', async () => {
    const ledger = freshLedger();
    await see(ledger, 'phone');
    const once = 'ever' as const;
    await see(ledger, 'crm', morning + 200 * second, { once });
    expect((await see(ledger, 'crm', morning + 5 * hour, { once })).result).toBe('duplicate');
    const gesture = { subject: null, number: 'm', once: { seconds: 2 } };
    await see(ledger, 'phone', morning, { number: 'm' });
    expect((await see(ledger, 'crm', morning + 200 * second, gesture)).result).toBe('duplicate');
    expect((await see(ledger, 'crm', morning + 201 * second, gesture)).result).toBe('duplicate');
    expect((await see(ledger, 'crm', morning + 210 * second, gesture)).result).toBe('counted');
    expect(await bySite(ledger)).toEqual({ crm: 3 });
    await isWhole(ledger);
  });

  it('are retracted by either, once, and both may say so', async () => {
    const ledger = freshLedger();
    const held: Partial<Act> = { metric: 'meeting-held', once: 'ever' };
    const { id } = await see(ledger, 'phone', morning, held);
    await see(ledger, 'crm', morning + second, held);
    const gone = (site: string, at: number) =>
      retract(ledger, { site, metric: 'meeting-held', subject: `${site}-n` }, moment(at));
    expect(await gone('crm', morning + 2 * second)).toBe(id);
    expect(await gone('phone', morning + 3 * second)).toBeNull();
    expect(await eventById(ledger, id)).toMatchObject({ state: 'retracted' });
    expect(await bySite(ledger)).toEqual({});
    // A site that never spoke of it has nothing to retract.
    expect(await gone('network', morning + 4 * second)).toBeNull();
    await isWhole(ledger);
  });

  it('give way to what the page itself told of it, whatever the other then says', async () => {
    const ledger = freshLedger();
    const { id } = await see(ledger, 'phone');
    await undo(ledger, id, moment(morning + second), 'same-act');
    expect((await see(ledger, 'network', morning + 2 * second)).result).toBe('duplicate');
    expect(await bySite(ledger)).toEqual({});
    await isWhole(ledger);
  });

  it('leave undone what the person undid, although the other tells of it by a press of its own', async () => {
    const ledger = freshLedger();
    const { id } = await see(ledger, 'phone');
    await undo(ledger, id, moment(morning + 60 * second), 'person');
    const at = morning + 200 * second;
    expect((await see(ledger, 'crm', at)).result).toBe('undone');
    expect(await bySite(ledger)).toEqual({});
    expect(await eventById(ledger, id)).toMatchObject({ state: 'undone', site: 'crm' });
    await countAgain(ledger, id, moment(at));
    expect(await bySite(ledger)).toEqual({ crm: 1 });
    await undo(ledger, id, moment(at), 'person');
    // Both have spoken; whoever presses once more does it once more.
    expect((await see(ledger, 'phone', at + 100 * second)).result).toBe('again');
    await isWhole(ledger);
  });

  it('count what failed on the one and was then done on the other', async () => {
    const ledger = freshLedger();
    const { id } = await see(ledger, 'crm');
    await undo(ledger, id, moment(morning + 10 * second), 'site');
    const at = morning + 200 * second;
    expect((await see(ledger, 'phone', at)).result).toBe('again');
    expect(await eventById(ledger, id)).toMatchObject({ state: 'counted', site: 'phone' });
    // A press from before it failed tells of nothing new.
    const other = { number: 'm' };
    const failed = await see(ledger, 'crm', morning, other);
    await undo(ledger, failed.id, moment(morning + 10 * second), 'site');
    expect((await see(ledger, 'phone', morning + 5 * second, other)).result).toBe('undone');
    await isWhole(ledger);
  });

  it('take it back under the site that shows it, whichever of them says so', async () => {
    const ledger = freshLedger();
    const done: Partial<Act> = { metric: 'task-done', once: 'ever' };
    await see(ledger, 'phone', morning, done);
    await see(ledger, 'crm', morning + second, done);
    const what = { site: 'phone', metric: 'task-done', subject: 'phone-n' };
    await retract(ledger, what, moment(morning + 2 * second));
    expect(await bySite(ledger)).toEqual({});
    expect((await see(ledger, 'phone', morning + 9 * second, done)).result).toBe('returned');
    expect(await bySite(ledger)).toEqual({ crm: 1 });
    await isWhole(ledger);
  });

  it('a corrected day is put back although the other site spoke in between', async () => {
    const ledger = freshLedger();
    const { id } = await see(ledger, 'phone', morning, { n: 3 });
    const done = await correctDay(ledger, { day: '2026-11-24', metric: 'call', n: 1 }, moment(), moment());
    await see(ledger, 'crm', morning + second);
    expect(await bySite(ledger)).toEqual({ crm: 1 });
    await putBack(ledger, { day: '2026-11-24', metric: 'call', id: done?.id ?? '' }, moment());
    expect(await bySite(ledger)).toEqual({ crm: 3 });
    expect(await eventById(ledger, id)).toMatchObject({ n: 3, site: 'crm' });
    await isWhole(ledger);
  });

  it('are both told that their detectors saw it', async () => {
    const ledger = freshLedger();
    await see(ledger, 'phone');
    await see(ledger, 'crm', morning + second);
    const { bySite: signs } = await recentSigns(ledger, moment(morning + hour));
    for (const site of ['phone', 'crm']) {
      expect(signs.get(site)).toMatchObject([{ kind: 'counted', metric: 'call', detector: `${site}-call` }]);
      expect(await seenBetween(ledger, site, morning, morning + hour)).toMatchObject([
        { detector: `${site}-call`, counted: 1, undone: 0 },
      ]);
    }
  });

  it('leave their number under the site that showed it, when the event is too old to be kept', async () => {
    const ledger = freshLedger();
    await see(ledger, 'phone');
    await see(ledger, 'crm', morning + second);
    await dropOldEvents(ledger, moment(morning + 1000 * day), alone);
    expect(await ledger.events.count()).toBe(0);
    expect(await bySite(ledger)).toEqual({ crm: 1 });
    await rebuildDays(ledger, 0);
    expect(await bySite(ledger)).toEqual({ crm: 1 });
  });

  it('tell other programs the site that shows it', async () => {
    const ledger = freshLedger();
    await see(ledger, 'phone');
    await see(ledger, 'crm', morning + second);
    const { events, corrections } = JSON.parse(await new Blob(await Array.fromAsync(exportAll(ledger))).text());
    expect(events).toMatchObject([{ site: 'crm', first: 'phone', n: 1, state: 'counted' }]);
    expect(corrections).toMatchObject([{ kind: 'also', site: 'crm', detector: 'crm-call' }]);
  });
});

it(
  'whoever speaks first and however often, an act is one event, shown by the first of those who saw it',
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            do: fc.constantFrom('see', 'see', 'see', 'undo', 'again'),
            site: fc.constantFrom(...order),
            number: fc.constantFrom('n', 'm'),
            unsure: fc.boolean(),
            after: fc.integer({ min: 0, max: 20 * second }),
          }),
          { maxLength: 20 },
        ),
        async (steps) => {
          const ledger = freshLedger();
          let at = morning;
          const sure = new Map<string, string[]>();
          const first = new Map<string, string>();
          for (const step of steps) {
            at += step.after;
            const ids = (await ledger.events.toArray()).flatMap((row) => (row.of === undefined ? [row.id] : []));
            if (step.do === 'undo' && ids[0]) await undo(ledger, ids[0], moment(at), 'person');
            if (step.do === 'again' && ids[0]) await countAgain(ledger, ids[0], moment(at));
            if (step.do !== 'see') continue;
            const { site, number } = step;
            await see(ledger, site, at, { number, ...(step.unsure ? { unsure: 'ask-first' as const } : {}) });
            if (!first.has(number)) first.set(number, site);
            if (!step.unsure) sure.set(number, [...(sure.get(number) ?? []), site]);
          }
          const events = await eventsOfDay(ledger, '2026-11-24', 0);
          expect(events).toHaveLength(first.size);
          for (const { knownAs: [number = ''] = [], site } of events) {
            const all = [first.get(number) ?? '', ...(sure.get(number) ?? [])];
            expect(site).toBe(order[Math.max(...all.map((one) => order.indexOf(one)))]);
          }
          await isWhole(ledger);
          await ledger.delete();
        },
      ),
      { numRuns: 80 },
    ),
  60_000,
);
