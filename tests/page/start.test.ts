// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Slice, TriggerSlice } from '../../lib/browser/messages';
import { gestureMemory } from '../../lib/page/gesture-memory';
import { startPage } from '../../lib/page/start';

const origin = 'https://crm.example';
const onMessage = { addListener: vi.fn(), removeListener: vi.fn() };
const sendMessage = vi.fn(async (_message: unknown) => undefined);
let slices: Slice[] = [];
const get = vi.fn(async () => ({ slices }));

const key: TriggerSlice = { detector: 'sent', on: 'key', key: 'Enter', selector: ['textarea'], watch: [] };
const message: TriggerSlice = {
  ...{ detector: 'spoken', on: 'message', origin: ['https://phone.example'] },
  ...{ where: [{ field: 'name', is: 'ended' }], watch: [] },
};
const here = (...triggers: TriggerSlice[]): Slice[] => [
  { site: 'crm', matches: [`${origin}/*`], prefix: '', kinds: [], navigates: false, triggers },
];

/** How many listeners there are for keys and messages, less those that are gone. */
const count = (type: string) => {
  const of = (spy: { mock: { calls: unknown[][] } }) =>
    new Set(spy.mock.calls.filter(([one]) => one === type).map(([, f]) => f));
  const gone = of(removed);
  return [...of(added)].filter((one) => !gone.has(one)).length;
};
let added = vi.spyOn(globalThis, 'addEventListener');
let removed = vi.spyOn(globalThis, 'removeEventListener');
let retire: ReturnType<typeof startPage> | undefined;

async function start(): Promise<void> {
  retire = startPage(gestureMemory());
  await new Promise((resolve) => setTimeout(resolve));
}

beforeEach(() => {
  (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(`${origin}/`);
  vi.stubGlobal('origin', origin);
  vi.stubGlobal('chrome', {
    runtime: { id: 'us', sendMessage, onMessage },
    storage: { local: { get, set: vi.fn() } },
  });
  added = vi.spyOn(globalThis, 'addEventListener');
  removed = vi.spyOn(globalThis, 'removeEventListener');
});
afterEach(() => {
  retire?.();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the page script', () => {
  it('sees the address of a new record though the page came to it before the background was awake', async () => {
    const navigation = new EventTarget();
    vi.stubGlobal('navigation', navigation);
    await start();
    location.hash = '#Lead/view/11';
    navigation.dispatchEvent(
      Object.assign(new Event('currententrychange'), { from: { url: `${origin}/#Lead/create` } }),
    );
    await new Promise((resolve) => setTimeout(resolve, 60));
    const hear = onMessage.addListener.mock.lastCall?.[0] as (said: unknown, from: unknown, to: () => void) => void;
    const ask = (pending: string, elapsed: number) => {
      const watch = [{ part: 'confirm', signal: { on: 'url', hash: 'Lead/view/:id' } }];
      hear({ ask: 'gesture', question: { pending, elapsed, freshest: 15_000, watch } }, {}, vi.fn());
    };
    ask('before', 1000);
    ask('after', 0);
    const said = () => sendMessage.mock.calls.map(([message]) => message);
    await vi.waitFor(() =>
      expect(said()).toContainEqual(
        expect.objectContaining({ tell: 'saw', pending: 'before', groups: expect.objectContaining({ id: '11' }) }),
      ),
    );
    expect(said()).not.toContainEqual(expect.objectContaining({ pending: 'after' }));
    location.hash = '';
  });

  it('says since when it is in its tab: since it came, or was shown', async () => {
    const since = () => {
      const respond = vi.fn();
      onMessage.addListener.mock.lastCall?.[0]({ ask: 'since' }, {}, respond);
      return respond.mock.calls[0]?.[0] as number;
    };
    const navigated = vi.spyOn(performance, 'getEntriesByType').mockReturnValue([]);
    const now = vi.spyOn(Date, 'now').mockReturnValue(performance.timeOrigin + 1000);
    await start();
    expect(since()).toBe(performance.timeOrigin + 1000);
    navigated.mockReturnValue([{ activationStart: 5000 } as unknown as PerformanceEntry]);
    expect(since()).toBe(performance.timeOrigin + 5000);
    dispatchEvent(new Event('pagehide'));
    now.mockReturnValue(performance.timeOrigin + 9000);
    expect(since(), 'it may have come back just now').toBe(performance.timeOrigin + 9000);
  });

  it('listens for keys and messages only where the site has a trigger of theirs', async () => {
    slices = here();
    await start();
    expect([count('keydown'), count('message')]).toEqual([1, 0]);
    retire?.();
    slices = here(key, message);
    await start();
    expect([count('keydown'), count('message')]).toEqual([2, 1]);
    retire?.();
    expect([count('keydown'), count('message')]).toEqual([0, 0]);
  });

  it('listens for none when it is retired before it knows its site', async () => {
    slices = here(key, message);
    startPage(gestureMemory())();
    await new Promise((resolve) => setTimeout(resolve));
    expect([count('keydown'), count('message')]).toEqual([0, 0]);
  });

  it('reads what its site has once, whoever asks', async () => {
    slices = here(key, message);
    get.mockClear();
    await start();
    expect(get).toHaveBeenCalledOnce();
  });
});
