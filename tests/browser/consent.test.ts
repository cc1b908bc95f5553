import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sayDigest } from '../../lib/browser/digest';
import type { NewPost } from '../../lib/browser/new-post';
import { type PostingPorts, postWeek } from '../../lib/browser/posting';
import { readSettings, saveSettings } from '../../lib/browser/settings';
import { answerView } from '../../lib/browser/view-requests';
import type { Consent } from '../../lib/consent';
import { noDigest } from '../../lib/digest';
import { keepChannel } from '../../lib/ledger/channel';
import type { Ledger } from '../../lib/ledger/open';
import { keepSent, sentOf } from '../../lib/ledger/sent';
import { closePeriod } from '../../lib/ledger/shared';
import { plainCalendar } from '../../lib/measure/workdays';
import { chooseDigest } from '../../lib/state/digest';
import { freshLedger, moment } from '../ledger/practice';

/* What worker, page and views do about a week that goes by itself: it leaves once, or not at all. */

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const address = 'https://hooks.slack.com/services/marked';
const entered = Date.parse('2026-11-10T09:00:00Z');
const sunday = Date.parse('2026-11-22T18:00:00Z');
const monday = Date.parse('2026-11-23T08:00:00Z');
const hour = 3_600_000;
const name = 'monday 2026-11-18';

let mayPost = true;
let isOnline = true;
let isRoom = true;
const opened: string[] = [];
const shown: string[] = [];
const queues = new Map<string, Promise<unknown>>();
/** As the browser does: one after another, for each name. */
const request = (lock: string, job: () => Promise<unknown>) => {
  const next = (queues.get(lock) ?? Promise.resolve()).then(job, job);
  queues.set(
    lock,
    next.catch(() => null),
  );
  return next;
};

beforeEach(async () => {
  fakeBrowser.reset();
  [mayPost, isOnline, isRoom] = [true, true, true];
  opened.length = 0;
  shown.length = 0;
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.stubGlobal('navigator', {
    language: 'en-GB',
    locks: { request },
    get onLine() {
      return isOnline;
    },
  });
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('UTC');
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins?: string[] }) => (origins ? mayPost : true),
    remove: async () => true,
  });
  Object.assign(fakeBrowser.notifications, {
    create: async (_: string, { message }: { message: string }) => void shown.push(message),
    clear: async () => undefined,
  });
  Object.assign(fakeBrowser.tabs, {
    create: async ({ url, active }: { url: string; active: boolean }) => {
      if (!isRoom) throw new Error('No current window');
      opened.push(`${url.split('/').pop()} ${active}`);
      return {};
    },
  });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  };
});

const agreed: Consent = {
  ...{
    metrics: ['call'],
    targets: true,
    ratios: true,
    checkIn: [],
    label: '',
    given: entered + 7 * 86_400_000,
    channel: entered,
  },
  ...{ host: 'hooks.slack.com', ends: 'rked', said: null, held: [], over: [], last: null, ended: false },
};
async function withConsent(change: Partial<Consent> = {}): Promise<Ledger> {
  const ledger = freshLedger();
  await keepChannel(ledger, { address, kind: 'slack', at: entered });
  await saveSettings({
    digest: { ...noDigest, monday: 8 * 60, notify: true, done: ['monday 2026-11-11'] },
    consent: { ...agreed, ...change },
  });
  return ledger;
}
const wakes = async (ledger: Ledger, at: number) => {
  vi.setSystemTime(at);
  await sayDigest(ledger, at);
};
const consent = async () => (await readSettings()).consent;
const alarm = async () => (await fakeBrowser.alarms.get('digest'))?.scheduledTime ?? null;
const week = { from: '2026-11-16', to: '2026-11-22' };
const message = (text = '{"text":"x"}'): NewPost => ({
  sent: {
    ...{ ...week, on: '2026-11-23', form: 'post', without: [] },
    parts: [{ type: 'application/json', text }],
  },
  ...{ close: null, channel: entered, byItself: name },
});
function world(answer: () => Promise<Response> = async () => new Response('ok')) {
  const fetch = vi.fn<PostingPorts['fetch']>(answer);
  return { fetch, wait: () => new AbortController().signal, isOffline: () => !isOnline };
}
/** Said on Sunday evening, and due now. */
async function due(change: Partial<Consent> = {}): Promise<Ledger> {
  const ledger = await withConsent(change);
  await wakes(ledger, sunday);
  await wakes(ledger, monday);
  return ledger;
}

describe('what the worker does', () => {
  it('announces it the evening before, and has one page opened when it is due', async () => {
    const ledger = await withConsent();
    await wakes(ledger, sunday - 1);
    expect(await alarm()).toBe(sunday);
    expect(shown).toEqual([]);
    await Promise.all([0, 1, 2].map(() => wakes(ledger, sunday)));
    expect(shown).toEqual(['consent.notice']);
    expect(await alarm()).toBe(monday);
    await Promise.all([0, 1, 2].map(() => wakes(ledger, monday)));
    await wakes(ledger, monday + 1000);
    expect(opened).toEqual(['going.html false']);
    expect(shown, 'that it is ready is not said, too').toEqual(['consent.notice']);
  });

  it('announces it anew where it is late', async () => {
    const ledger = await withConsent();
    await wakes(ledger, sunday);
    await wakes(ledger, monday + 26 * hour);
    expect(opened).toEqual([]);
    expect(shown).toEqual(['consent.notice', 'consent.notice']);
    expect((await consent())?.said).toMatchObject({ due: '2026-11-23', goes: monday + 26.5 * hour });
    await wakes(ledger, monday + 26.5 * hour);
    expect(opened).toHaveLength(1);
  });

  it('does not count as a try what found no window', async () => {
    const ledger = await withConsent();
    await wakes(ledger, sunday);
    isRoom = false;
    await wakes(ledger, monday);
    expect((await consent())?.said?.tries).toBe(0);
  });

  it('says as ever that a week is ready that was held', async () => {
    const ledger = await withConsent({ held: [name] });
    await wakes(ledger, sunday);
    await wakes(ledger, monday);
    expect([opened, shown]).toEqual([[], ['digest.last']]);
  });

  it('ends it where the browser lets nothing be sent there, and says so', async () => {
    const ledger = await withConsent();
    await wakes(ledger, sunday);
    mayPost = false;
    await wakes(ledger, sunday + 1000);
    expect(await consent()).toMatchObject({ said: null, ended: true });
    mayPost = true;
    await wakes(ledger, monday);
    expect(opened).toEqual([]);
  });

  it('forgets it with the channel it was for', async () => {
    const ledger = await withConsent();
    await wakes(ledger, sunday);
    await keepChannel(ledger, { address: `${address}2`, kind: 'slack', at: entered + 1 });
    await wakes(ledger, monday);
    expect([opened, await consent()]).toEqual([[], null]);
  });

  test.each([
    { do: 'forget-channel' },
    { do: 'keep-channel', address: `${address}2`, kind: 'slack' },
    { do: 'delete-all' },
  ] as const)('$do ends it at once', async (asked) => {
    const ledger = await due();
    expect(await answerView(ledger, asked)).toMatchObject({ ok: true });
    expect(await consent()).toBeNull();
  });

  it('ends with the Monday it goes on', async () => {
    await due();
    await chooseDigest('monday', null, plainCalendar);
    expect(await consent()).toBeNull();
  });
});

describe('what leaves', () => {
  it('goes once, however many pages ask', async () => {
    const ledger = await due();
    const ports = world();
    const all = await Promise.all([1, 2, 3].map((n) => postWeek(ledger, message(`{"text":"${n}"}`), ports)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(ports.fetch).toHaveBeenCalledTimes(1);
    expect(await sentOf(ledger)).toMatchObject([{ outcome: 'sent', due: '2026-11-23' }]);
    expect(await consent()).toMatchObject({ said: null, over: [name], last: { outcome: 'sent' } });
    await wakes(ledger, monday + 1000);
    await wakes(ledger, sunday);
    expect(opened).toHaveLength(1);
  });

  it('is over before it is written down, and that before it goes', async () => {
    const ledger = await due();
    const seen: unknown[] = [];
    const ports = world(async () => {
      seen.push((await consent())?.last?.outcome, (await sentOf(ledger))[0]?.outcome);
      throw new TypeError('cut');
    });
    await postWeek(ledger, message(), ports);
    expect(seen).toEqual(['going', 'unknown']);
    expect((await consent())?.last?.outcome).toBe('unknown');
    await wakes(ledger, monday + hour);
    await wakes(ledger, monday + 30 * hour);
    expect(opened).toHaveLength(1);
  });

  it('is told as unknown where the worker ended in between', async () => {
    const ledger = await due();
    void postWeek(
      ledger,
      message(),
      world(() => new Promise(() => undefined)),
    );
    await vi.waitFor(async () => expect((await sentOf(ledger)).length).toBe(1));
    await wakes(ledger, monday + 16 * 60_000);
    expect((await consent())?.last?.outcome).toBe('unknown');
    expect(opened).toHaveLength(1);
  });

  it('is over, too, where the ledger could not be written', async () => {
    const ledger = await due();
    const ports = world();
    const close = { from: '2999-01-01', to: '2999-01-07' };
    expect(await postWeek(ledger, { ...message(), close }, ports)).toEqual({ ok: false, why: 'not-written' });
    expect(ports.fetch).not.toHaveBeenCalled();
    expect((await consent())?.last?.outcome).toBe('failed');
  });

  test.each<[string, string, (ledger: Ledger) => unknown]>([
    ['not-asked', 'was revoked', () => saveSettings({ consent: null })],
    ['not-asked', 'was held', () => saveSettings(({ consent: one }) => ({ consent: one && { ...one, held: [name] } }))],
    ['not-asked', 'was put off', () => saveSettings(({ digest }) => ({ digest: { ...digest, done: [name] } }))],
    ['not-asked', 'is not due', () => vi.setSystemTime(monday - 1)],
    ['not-asked', 'is long due', () => vi.setSystemTime(monday + hour)],
    ['not-asked', 'has ended', () => saveSettings(({ consent: one }) => ({ consent: one && { ...one, ended: true } }))],
    [
      'not-asked',
      'was sent by hand',
      (ledger) =>
        keepSent(ledger, { sent: { ...message('{}').sent, form: 'copy' }, close: null }, moment(monday), null),
    ],
    ['not-asked', 'was closed by hand', (ledger) => closePeriod(ledger, week, moment(monday), null)],
    ['no-channel', 'has no channel', (ledger) => keepChannel(ledger, { address, kind: 'slack', at: 1 })],
    ['no-permission', 'may not go there', () => (mayPost = false)],
    ['offline', 'finds no network', () => (isOnline = false)],
  ])('%s: nothing of a week that %s between the announcement and its page', async (why, _, meanwhile) => {
    const ledger = await due();
    await meanwhile(ledger);
    const ports = world();
    expect(await postWeek(ledger, message(), ports)).toEqual({ ok: false, why });
    expect(ports.fetch).not.toHaveBeenCalled();
    expect((await sentOf(ledger)).filter(({ form }) => form === 'post')).toEqual([]);
    expect((await consent())?.over ?? []).toEqual([]);
  });

  it('nothing by itself without a consent, nor before it was announced', async () => {
    const ledger = await withConsent();
    vi.setSystemTime(monday);
    expect(await postWeek(ledger, message(), world())).toEqual({ ok: false, why: 'not-asked' });
    await saveSettings({ consent: null });
    expect(await postWeek(ledger, message(), world())).toEqual({ ok: false, why: 'not-asked' });
  });
});
