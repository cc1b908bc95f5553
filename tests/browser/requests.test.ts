import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { requestListeners } from '../../lib/browser/requests';
import type { RequestDone, RequestSeen } from '../../lib/detect/request';
import type { Site } from '../../lib/sites/site';

/* What the browser tells of a request, as it becomes what the detectors read. */

const site: Site = {
  ...{ id: 'practice', name: 'Practice', checked: '2026-11-26', evidence: 'beta' },
  ...{ pages: ['https://crm.example/*'], ownDomain: false, chip: 'on', kinds: [] },
  detectors: (['/contacts', '/notes', '/tasks'] as const).map((path) => ({
    ...{
      id: path.slice(1),
      revision: 1,
      metric: 'message',
      evidence: 'beta',
      once: 'ever',
      subject: { from: 'gesture' },
    },
    trigger: {
      ...{ on: 'request', method: 'POST', path },
      ...(path === '/tasks' ? {} : { codec: 'json' }),
      ...(path === '/contacts' ? { headers: { 'x-source': '*' } } : {}),
    },
  })),
};

type Listener = (details: object) => unknown;
interface Attached {
  listener: Listener;
  urls: string[];
  extra: string[];
}

/** A browser's `webRequest`: what is attached to an event hears what its filter names. */
function fakeEvent() {
  let attached: Attached[] = [];
  return {
    addListener: (listener: Listener, { urls }: { urls: string[] }, extra: string[] = []) =>
      void attached.push({ listener, urls, extra }),
    removeListener: (listener: Listener) => {
      attached = attached.filter((one) => one.listener !== listener);
    },
    tell: (details: { url: string }) => {
      for (const { listener, urls } of attached) if (urls.includes(details.url)) listener(details);
    },
    extras: () => attached.map(({ extra }) => extra.join()).sort(),
  };
}

let before: ReturnType<typeof fakeEvent>;
let sending: ReturnType<typeof fakeEvent>;
let redirect: ReturnType<typeof fakeEvent>;
let seen: RequestSeen[];
let done: RequestDone[];

beforeEach(() => {
  fakeBrowser.reset();
  before = fakeEvent();
  sending = fakeEvent();
  redirect = fakeEvent();
  seen = [];
  done = [];
  const others = {
    onBeforeRedirect: redirect,
    onCompleted: fakeEvent(),
    onErrorOccurred: fakeEvent(),
    onResponseStarted: fakeEvent(),
  };
  Object.assign(fakeBrowser, { webRequest: { onBeforeRequest: before, onBeforeSendHeaders: sending, ...others } });
  const attach = requestListeners({ seen: (one) => void seen.push(one), done: (one) => void done.push(one) }, [site]);
  attach();
  attach();
});

const bytes = new TextEncoder().encode('{}').buffer;
const details = (path: string, requestId = 'r1') => ({
  ...{ requestId, url: `https://crm.example${path}`, method: 'POST', timeStamp: 1, tabId: 2, frameId: 0 },
  requestBody: { raw: [{ bytes }] },
});
const header = (name: string, value: string) => ({ name, value });
const secrets = [header('Cookie', 'sid=1'), header('Authorization', 'Bearer x'), header('X-Other', 'y')];
const send = (path: string, requestId = 'r1') => {
  const { requestBody: _, ...rest } = details(path, requestId);
  sending.tell({ ...rest, requestHeaders: [...secrets, header('X-Source', 'UI')] } as never);
};

describe('a request', () => {
  it('a header of which is named is told once, with its body and that header alone', () => {
    before.tell(details('/contacts'));
    expect(seen).toEqual([]);
    send('/contacts');
    expect(seen).toMatchObject([{ request: 'r1', raw: { bytes: [bytes] }, headers: { 'x-source': 'UI' } }]);
    expect(Object.keys(seen[0]?.headers ?? {})).toEqual(['x-source']);
  });

  it('of other kinds is told as before, without headers', () => {
    before.tell(details('/notes'));
    before.tell(details('/tasks'));
    send('/notes');
    expect(seen.map(({ raw, headers }) => [raw !== undefined, headers])).toEqual([
      [true, undefined],
      [false, undefined],
    ]);
  });

  it('whose body was never told has none that can be read', () => {
    send('/contacts');
    expect(seen).toMatchObject([{ raw: null }]);
  });

  it('that is stopped before it is sent leaves no body behind for ever', () => {
    for (let n = 0; n < 50; n++) before.tell(details('/contacts', `stopped${n}`));
    send('/contacts', 'stopped0');
    send('/contacts', 'stopped49');
    expect(seen.map(({ raw }) => raw !== null)).toEqual([false, true]);
  });

  it('of a page that is only drawn ahead is none of the person', () => {
    before.tell(details('/notes'));
    before.tell({ ...details('/notes'), documentLifecycle: 'prerender' } as never);
    sending.tell({ ...details('/contacts'), documentLifecycle: 'prerender', requestHeaders: [] } as never);
    expect(seen).toHaveLength(1);
  });
});

it('that is led on ends with its own status, and says where to', () => {
  const ended = { ...details('/notes'), statusCode: 302, redirectUrl: 'https://crm.example/notes/7' };
  redirect.tell(ended);
  expect(done).toEqual([{ request: 'r1', at: 1, status: 302, to: 'https://crm.example/notes/7' }]);
});

it('asks for bodies and headers only where a detector names some', () => {
  expect(before.extras()).toEqual(['', 'requestBody', 'requestBody']);
  expect(sending.extras()).toEqual(['requestHeaders']);
});
