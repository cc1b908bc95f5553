import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveBinding } from '../../lib/browser/bindings';
import { forgetTold, refreshChip, tellCounted } from '../../lib/browser/chip';
import { receiveChip } from '../../lib/browser/chip-requests';
import { chipNumbersKey, chipPlacesKey, chipWordKey } from '../../lib/browser/chip-state';
import { hasChip } from '../../lib/browser/chip-wanted';
import { hashesOf } from '../../lib/browser/hashes';
import { readChipMessage, readPageMessage, readViewMessage } from '../../lib/browser/message-schemas';
import { readSettings } from '../../lib/browser/settings';
import { dayCounts } from '../../lib/ledger/days';
import type { Ledger } from '../../lib/ledger/open';
import { eventById } from '../../lib/ledger/read';
import { record } from '../../lib/ledger/record';
import { act, freshLedger, moment, morning, second } from '../ledger/practice';

const origin = 'http://crm.example';
const places = [{ site: 'tryton', matches: [`${origin}/*`], bound: { origin, prefix: '/erp' } }];
const url = `${origin}/erp/#sale`;
const sender = { tab: { id: 3, url }, frameId: 0, url } as unknown as Parameters<typeof receiveChip>[2];
const stored = async (key: string) => (await fakeBrowser.storage.local.get(key))[key];

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.permissions, { contains: async () => false });
  vi.stubGlobal('navigator', { locks: { request: (_: string, job: () => unknown) => job() } });
  await saveBinding({ origin, prefix: '/erp', site: 'tryton' });
  await fakeBrowser.storage.local.set({ [chipPlacesKey]: places });
});

describe('undo from a chip', () => {
  let ledger: Ledger;
  let count = 0;
  const counted = async (change: Parameters<typeof act>[0] = {}) =>
    (
      await record(
        ledger,
        act({ site: 'tryton', metric: 'proposal-sent', subject: `s${++count}`, ...change }),
        moment(),
      )
    ).id;
  const undo = (id: string, from = sender, now = morning + 5 * second) =>
    receiveChip(ledger, { chip: 'undo', id }, from, now);
  const state = async (id: string) => (await eventById(ledger, id))?.state;
  beforeEach(() => {
    ledger = freshLedger();
  });

  it('takes back what was counted just now, and what waits for an answer', async () => {
    const sure = await counted();
    const maybe = await counted({ unsure: 'bulk', n: 30 });
    expect([await undo(sure), await undo(maybe)]).toEqual([true, true]);
    expect([await state(sure), await state(maybe)]).toEqual(['undone', 'undone']);
    expect(await stored(chipWordKey)).toEqual({ gone: maybe });
  });

  it('does so once', async () => {
    const id = await counted();
    expect([await undo(id), await undo(id)]).toEqual([true, false]);
  });

  it.each([
    ['later than a minute', {}, sender, morning + 61 * second],
    ['of another site', { site: 'linkedin' }, sender, morning],
    ['added by hand', { site: 'manual' }, sender, morning],
    ['from beside the bound path', {}, { ...sender, url: `${origin}/shop/` }, morning],
    ['from another host', {}, { ...sender, url: 'http://other.example/erp/' }, morning],
    ['from a frame in the page', {}, { ...sender, frameId: 4 }, morning],
    ['from outside any tab', {}, { ...sender, tab: undefined }, morning],
    ['from one of our own pages', {}, { ...sender, url: 'chrome-extension://abc/popup.html' }, morning],
  ] as [string, object, typeof sender, number][])('is refused %s', async (_, change, from, now) => {
    const id = await counted(change);
    expect(await undo(id, from, now)).toBe(false);
    expect(await state(id)).toBe('counted');
  });

  it('is refused where no chip is shown, and for what nobody knows', async () => {
    const id = await counted();
    expect(await undo('no-such-event')).toBe(false);
    await fakeBrowser.storage.local.set({ [chipPlacesKey]: [] });
    expect(await undo(id)).toBe(false);
    expect(await state(id)).toBe('counted');
  });
});

describe('a message of a chip', () => {
  it.each([
    { chip: 'undo' },
    { chip: 'undo', id: '' },
    { chip: 'undo', id: 'x'.repeat(101) },
    { chip: 'undo', id: 'x', site: 'linkedin' },
    { chip: 'on' },
    { chip: 'delete-all' },
    null,
  ])('%j is none', (message) => expect(readChipMessage(message)).toBeNull());

  it('is nothing a page script or a view could say', () => {
    for (const message of [{ chip: 'off' }, { chip: 'undo', id: 'x' }]) {
      expect([readPageMessage(message), readViewMessage(message)]).toEqual([null, null]);
    }
  });
});

describe('how far a record got', () => {
  const ask = (ledger: Ledger, groups: Record<string, string>, { kind = 'one-sale', from = sender } = {}) =>
    receiveChip(ledger, { chip: 'record', kind, groups }, from, morning);

  it('is told to the page that shows it: the metric and the day, and nothing else', async () => {
    const ledger = freshLedger();
    const home = { site: 'tryton', home: `${origin}/erp/practice` };
    const [subject = ''] = await hashesOf(ledger, home, '7');
    await record(ledger, act({ site: 'tryton', metric: 'proposal-sent', subject }), moment());
    const step = await ask(ledger, { db: 'practice', id: '7' });
    expect(step).toEqual({ metric: 'proposal-sent', day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    for (const groups of [{ db: 'practice', id: '8' }, { db: 'other', id: '7' }, { id: '7' }, { db: 'practice' }, {}])
      expect(await ask(ledger, groups as Record<string, string>), JSON.stringify(groups)).toBeNull();
    // A party of the same number is another record.
    expect(await ask(ledger, { db: 'practice', id: '7' }, { kind: 'one-party' })).toBeNull();
    expect(await ask(ledger, { db: 'practice', id: '7' }, { kind: 'sale' })).toBeNull();
    expect(await ask(ledger, { db: 'practice', id: '7' }, { from: { ...sender, frameId: 2 } })).toBe(false);
    await fakeBrowser.storage.local.set({ [chipPlacesKey]: [] });
    expect(await ask(ledger, { db: 'practice', id: '7' })).toBe(false);
  });
});

describe('off on this site', () => {
  it('is kept for the site of the page, and only where there is a chip', async () => {
    expect(await receiveChip(freshLedger(), { chip: 'off' }, { ...sender, url: `${origin}/shop/` }, morning)).toBe(
      false,
    );
    expect((await readSettings()).chips).toEqual({});
    expect(await receiveChip(freshLedger(), { chip: 'off' }, sender, morning)).toBe(true);
    const settings = await readSettings();
    expect(settings.chips).toEqual({ tryton: false });
    expect(hasChip({ id: 'tryton', chip: 'on' }, settings)).toBe(false);
    expect(hasChip({ id: 'linkedin', chip: 'off' }, settings)).toBe(false);
    expect(hasChip({ id: 'linkedin', chip: 'off' }, { chips: { linkedin: true } })).toBe(true);
  });
});

describe('what the chips are told', () => {
  const told = { site: 'tryton', metric: 'proposal-sent', n: 1 };

  it("are today's numbers of the site's metrics, wherever they were done, and no others", async () => {
    const ledger = freshLedger();
    for (const [site, metric, subject] of [
      ['tryton', 'proposal-sent', 'a'],
      ['manual', 'proposal-sent', 'b'],
      ['tryton', 'deal-won', 'a'],
      ['linkedin', 'connection-request', 'c'],
    ] as const)
      await record(ledger, act({ site, metric, subject }), moment());
    await refreshChip(await dayCounts(ledger, '0000-01-01', '9999-12-31'), [], 'counting');
    expect(await stored(chipNumbersKey)).toEqual({
      state: 'counting',
      sites: { tryton: { 'proposal-sent': 2, 'deal-won': 1 } },
      pair: [],
    });
    // Money has no place on a chip.
    const first = { period: 'week', done: 2, target: 5, left: 1, goal: 1 } as const;
    const revenue = { ...first, metric: 'revenue', currency: 'EUR' };
    await refreshChip([], [{ ...first, metric: 'proposal-sent' }, revenue], 'counting');
    expect(await stored(chipNumbersKey)).toMatchObject({ pair: [{ metric: 'proposal-sent', done: 2, target: 5 }] });
    // What the firm calls it is told along with them, and nothing where it is called nothing.
    expect(await stored(chipNumbersKey)).not.toHaveProperty('sendout');
    await refreshChip([], [], 'counting', 'cv-sent');
    expect(await stored(chipNumbersKey)).toMatchObject({ sendout: 'cv-sent' });
  });

  it('is what is new, and not what was there', async () => {
    const at = morning;
    for (const result of ['duplicate', 'undone'] as const) {
      await tellCounted(told, { result, id: 'x', at }, morning);
      expect(await stored(chipWordKey)).toBeUndefined();
    }
    await tellCounted(told, { result: 'unsure', id: 'x', at }, morning + second);
    expect(await stored(chipWordKey)).toEqual({ ...told, id: 'x', unsure: true, at: morning + second, undo: true });
    // Back after it had been taken back: too old for a page to take away.
    await tellCounted(told, { result: 'again', id: 'x', at: morning - 3600 * second }, morning);
    expect(await stored(chipWordKey)).toMatchObject({ undo: false });
    await forgetTold();
    expect(await stored(chipWordKey)).toBeUndefined();
  });

  it('is nothing at all where there is no chip', async () => {
    await refreshChip([], [], 'counting');
    await tellCounted({ ...told, site: 'linkedin' }, { result: 'counted', id: 'y', at: morning }, morning);
    expect(await stored(chipWordKey)).toBeUndefined();
    await fakeBrowser.storage.local.set({ [chipPlacesKey]: [] });
    await refreshChip([], [], 'counting');
    expect(await stored(chipNumbersKey)).toBeUndefined();
  });
});
