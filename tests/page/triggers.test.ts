// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPageMessage } from '../../lib/browser/message-schemas';
import type { Slice } from '../../lib/browser/messages';
import { gestureMemory } from '../../lib/page/gesture-memory';
import { listenForTriggers } from '../../lib/page/triggers';
import { phone } from '../../lib/sites/phone';
import type { Detector } from '../../lib/sites/site';

const call: Slice = {
  site: 'phone',
  matches: ['https://crm.example/*'],
  prefix: '',
  kinds: [],
  navigates: false,
  triggers: [{ detector: 'dialled', on: 'click', selector: ['a[href^="tel:"]'], watch: [] }],
};

const told = vi.fn(async (_: unknown) => undefined);
const arm = vi.fn();
let stop = () => {};

function listen(slices: Slice[]): void {
  const memory = gestureMemory();
  memory.note({ type: 'pointerdown', timeStamp: performance.now(), isTrusted: true } as Event);
  stop = listenForTriggers(async () => slices, memory, arm);
}

/** The page goes on to another address without a load. */
function goTo(query: string): void {
  const { happyDOM } = globalThis as unknown as { happyDOM: { setURL(url: string): void } };
  happyDOM.setURL(`https://crm.example/?${query}`);
}

async function click(selector: string, isTrusted = true): Promise<void> {
  const event = new MouseEvent('click', { bubbles: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  document.querySelector(selector)?.dispatchEvent(event);
  await new Promise((done) => setTimeout(done));
}

beforeEach(() => {
  vi.stubGlobal('chrome', { runtime: { id: 'us', sendMessage: told } });
  document.body.innerHTML = '<a href="tel:+49421"><span>Call</span></a><button>Other</button>';
});
afterEach(() => {
  stop();
  vi.clearAllMocks();
  vi.unstubAllGlobals();
});

describe('a click that is itself the act', () => {
  it('is told once, from wherever inside the element it came, and armed for what follows', async () => {
    listen([call]);
    await click('span');
    expect(told).toHaveBeenCalledOnce();
    expect(told.mock.calls[0]?.[0]).toMatchObject({ tell: 'trigger', site: 'phone', detector: 'dialled' });
    expect(arm).toHaveBeenCalledOnce();
  });

  it('is told on a page without https, which has less of what makes names', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    listen([call]);
    await click('span');
    await click('span');
    const ids = told.mock.calls.map(([said]) => (said as { id: string }).id);
    expect(new Set(ids).size).toBe(2);
    for (const [said] of told.mock.calls) expect(readPageMessage(said)).toEqual(said);
  });

  it('is told without a subject where its address is made to hold up the page', async () => {
    const [{ subject, trigger } = {} as Detector] = phone.detectors;
    if (subject?.from !== 'element' || trigger?.on !== 'click') throw new Error('the site has changed');
    listen([{ ...call, triggers: [{ detector: 'dialled', ...trigger, subject, watch: [] }] }]);
    document.querySelector('a')?.setAttribute('href', `tel:${'/'.repeat(100_000)}x`);
    const begin = performance.now();
    await click('span');
    expect(performance.now() - begin).toBeLessThan(3000);
    expect(told.mock.calls[0]?.[0]).toMatchObject({ groups: {} });
  });

  it('is told with whom the address of its page was about when it was done', async () => {
    const subject = { from: 'url', search: '(.*&)?id=:id(\\w+)(&.*)?', name: 'id', as: 'id' } as const;
    listen([{ ...call, triggers: [{ detector: 'dialled', on: 'click', selector: ['a'], subject, watch: [] }] }]);
    goTo('list=7&id=ada1');
    document.querySelector('a')?.addEventListener('click', () => goTo('id=bela2'));
    await click('span');
    expect(told.mock.calls[0]?.[0]).toMatchObject({ groups: { id: 'ada1' } });
    goTo('list=7');
    document.body.innerHTML = '<a href="tel:+49421"><span>Call</span></a>';
    await click('span');
    expect(told.mock.calls[1]?.[0]).not.toHaveProperty('groups');
  });

  it('is told from within a shadow root, and where a link in one lies around what the page put into it', async () => {
    document.body.innerHTML = '<i></i><b><span slot="">Call</span></b>';
    const host = document.querySelector('i')?.attachShadow({ mode: 'open' });
    if (host) host.innerHTML = '<a href="tel:+49421"><u>Call</u></a>';
    const around = document.querySelector('b')?.attachShadow({ mode: 'open' });
    if (around) around.innerHTML = '<a href="tel:+49422"><slot></slot></a>';
    listen([call]);
    await click('i');
    expect(told).not.toHaveBeenCalled();
    for (const [n, element] of [host?.querySelector('u'), around?.querySelector('a')].entries()) {
      const event = new MouseEvent('click', { bubbles: true, composed: true });
      Object.defineProperty(event, 'isTrusted', { value: true });
      element?.dispatchEvent(event);
      await new Promise((done) => setTimeout(done));
      expect(told).toHaveBeenCalledTimes(n + 1);
    }
  });

  it('is not told when a script made it or another element was hit', async () => {
    listen([call]);
    await click('span', false);
    await click('button');
    expect(told).not.toHaveBeenCalled();
  });

  it('is told of only on the pages its rule is for, by the address at the click', async () => {
    const [trigger] = call.triggers;
    const onList = { ...call, triggers: trigger ? [{ ...trigger, page: { search: '*view=list*' } }] : [] };
    listen([onList]);
    await click('span');
    expect(told).not.toHaveBeenCalled();
    goTo('view=list');
    const goesOn = () => goTo('view=call');
    document.addEventListener('click', goesOn, { once: true });
    await click('span');
    expect(location.search).toBe('?view=call');
    expect(told).toHaveBeenCalledOnce();
    goTo('');
  });

  it('is listened for no longer where the site has none', async () => {
    const removed = vi.spyOn(globalThis, 'removeEventListener');
    listen([{ ...call, triggers: [] }]);
    await click('span');
    expect(told).not.toHaveBeenCalled();
    expect(removed.mock.calls.map(([type]) => type)).toEqual(expect.arrayContaining(['click', 'submit', 'drop']));
    removed.mockRestore();
  });
});
