import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readViewMessage } from '../../lib/browser/message-schemas';
import type { NewPost } from '../../lib/browser/new-post';
import { type PostingPorts, postWeek } from '../../lib/browser/posting';
import { keepChannel } from '../../lib/ledger/channel';
import type { Ledger } from '../../lib/ledger/open';
import { sentOf } from '../../lib/ledger/sent';
import { freshLedger, morning } from '../ledger/practice';

/* Posting a week: written down before it goes, gone once, and what came of it written down after. */

let mayPost = true;
beforeEach(() => {
  fakeBrowser.reset();
  mayPost = true;
  fakeBrowser.permissions.contains = vi.fn(async () => mayPost);
  vi.stubGlobal('navigator', { locks: { request: (_: string, job: () => unknown) => job() } });
  return () => vi.unstubAllGlobals();
});

const address = 'https://hooks.slack.com/services/marked';
const toPost = (change: Partial<NewPost> = {}): NewPost => ({
  sent: {
    ...{ from: '2026-11-16', to: '2026-11-22', on: '2026-11-24', form: 'post', without: [] },
    parts: [{ type: 'application/json', text: '{"text":"ü"}' }],
  },
  ...{ close: null, channel: morning },
  ...change,
});
async function withChannel(): Promise<Ledger> {
  const ledger = freshLedger();
  await keepChannel(ledger, { address, kind: 'slack', at: morning });
  return ledger;
}
function ports(answer: () => Promise<Response>, isOffline = false) {
  const fetch = vi.fn<PostingPorts['fetch']>(answer);
  return { fetch, wait: () => new AbortController().signal, isOffline: () => isOffline };
}
const says =
  (body: string, status = 200) =>
  async () =>
    new Response(body, { status });
const outcomes = async (ledger: Ledger) => (await sentOf(ledger)).map(({ outcome }) => outcome);

test('it is written down as unknown before it goes, and settled by the answer', async () => {
  const ledger = await withChannel();
  const written: unknown[] = [];
  const world = ports(async () => {
    written.push(...(await outcomes(ledger)));
    return new Response('ok');
  });
  expect(await postWeek(ledger, toPost(), world)).toEqual({ ok: true, id: null, posted: { outcome: 'sent' } });
  expect(written).toEqual(['unknown']);
  expect(await outcomes(ledger)).toEqual(['sent']);
  expect(world.fetch.mock.calls[0]?.[0]).toBe(address);
});

test.each<[() => Promise<Response>, string]>([
  [says('invalid_payload', 400), 'refused'],
  [says('', 503), 'unknown'],
  [() => Promise.reject(new TypeError(address)), 'unknown'],
])('%#: what came of it stands in the list', async (answer, outcome) => {
  const ledger = await withChannel();
  const told = await postWeek(ledger, toPost(), ports(answer));
  expect(told).toMatchObject({ ok: true, posted: { outcome } });
  expect(JSON.stringify(told)).not.toContain('marked');
  expect(await outcomes(ledger)).toEqual([outcome]);
});

describe('nothing goes, and nothing is written,', () => {
  test.each<[string, Partial<NewPost>]>([
    ['no-channel', { channel: morning + 1 }],
    ['no-permission', {}],
    ['offline', {}],
    ['posted-meanwhile', { again: 'another' }],
  ])('where it is %s', async (why, change) => {
    const ledger = await withChannel();
    mayPost = why !== 'no-permission';
    const world = ports(says('ok'), why === 'offline');
    expect(await postWeek(ledger, toPost(change), world)).toEqual({ ok: false, why });
    expect(world.fetch).not.toHaveBeenCalled();
    expect(await ledger.sent.count()).toBe(0);
  });

  test('where its week cannot be closed', async () => {
    const ledger = await withChannel();
    const world = ports(says('ok'));
    const close = { from: '2999-01-01', to: '2999-01-07' };
    expect(await postWeek(ledger, toPost({ close }), world)).toEqual({ ok: false, why: 'not-written' });
    expect(world.fetch).not.toHaveBeenCalled();
  });
});

test('two at once are one; again goes what somebody knows of, once for each time', async () => {
  const ledger = await withChannel();
  const world = ports(says('', 500));
  const both = await Promise.all([postWeek(ledger, toPost(), world), postWeek(ledger, toPost(), world)]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(world.fetch).toHaveBeenCalledTimes(1);
  const again = (await sentOf(ledger))[0]?.id ?? '';
  const more = await Promise.all([1, 2].map(() => postWeek(ledger, toPost({ again }), world)));
  expect(more.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(world.fetch).toHaveBeenCalledTimes(2);
});

test.each<object>([
  { address: 'http://hooks.slack.com/x' },
  { address: 'javascript:alert(1)' },
  { address: `https://a.example/${'a'.repeat(2000)}` },
  { kind: 'irc' },
])('no message may name a channel by %j', (wrong) => {
  const message = { do: 'keep-channel', address, kind: 'slack' };
  expect(readViewMessage(message)).not.toBeNull();
  expect(readViewMessage({ ...message, ...wrong })).toBeNull();
});
