// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLookout } from '../../lib/page/lookout';
import type { PageSignal } from '../../lib/sites/site';

const appear = (...selector: string[]): PageSignal => ({ on: 'appear', selector });
const add = (html: string, to: { innerHTML: string } = document.body) => {
  to.innerHTML += html;
};

let lookout = createLookout();
const watch = (...watched: Parameters<typeof lookout.watch>) => lookout.watch(...watched);

afterEach(() => {
  lookout.stop();
  lookout = createLookout();
  document.body.innerHTML = '';
  vi.useRealTimers();
});

describe('the lookout', () => {
  it('tells once of what appears, by any of its selectors', async () => {
    const seen = vi.fn();
    watch([{ part: 'refute', signal: appear('.none', '.limit') }], seen);
    add('<p class="limit">a</p>');
    add('<p class="limit">b</p>');
    await vi.waitFor(() => expect(seen).toHaveBeenCalledWith('refute', '.none', expect.any(Number), undefined));
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it('takes what was there before for old news', async () => {
    document.body.innerHTML = '<p class="limit" id="old">a</p>';
    const seen = vi.fn();
    watch([{ part: 'refute', signal: appear('.limit') }], seen);
    document.body.append(document.createElement('hr'));
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(seen).not.toHaveBeenCalled();
  });

  it('sees what came sooner than the watch where the site file says that it cannot be old', async () => {
    document.body.innerHTML = '<p class="dialog">a</p>';
    const seen = vi.fn();
    watch([{ part: 'refute', signal: { ...appear('.dialog'), standing: true } }], seen);
    await vi.waitFor(() => expect(seen).toHaveBeenCalledWith('refute', '.dialog', expect.any(Number), undefined));
  });

  it('sees what a press closes at once, on a page that changes all the time', async () => {
    const seen = vi.fn();
    const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    watch([{ part: 'refute', signal: appear('.dialog') }], seen);
    const changes = setInterval(() => document.body.append(document.createElement('hr')), 5);
    await rest(500);
    const dialog = Object.assign(document.createElement('p'), { className: 'dialog' });
    document.body.append(dialog);
    await rest(20);
    lookout.press();
    dialog.remove();
    clearInterval(changes);
    expect(seen).toHaveBeenCalledOnce();
  });

  it('looks at nothing when pressed while nothing has changed', async () => {
    const looks = vi.spyOn(document, 'querySelectorAll');
    watch([{ part: 'refute', signal: appear('.dialog') }], vi.fn());
    const before = looks.mock.calls.length;
    for (let press = 0; press < 3; press++) lookout.press();
    expect(looks.mock.calls.length).toBe(before);
    looks.mockRestore();
  });

  it('sees into an open shadow root, also one that comes later', async () => {
    const seen = vi.fn();
    watch([{ part: 'confirm', signal: appear('#outlet >>> [role="dialog"]') }], seen);
    const host = Object.assign(document.createElement('div'), { id: 'outlet' });
    const root = host.attachShadow({ mode: 'open' });
    document.body.append(host);
    await new Promise((resolve) => setTimeout(resolve, 120));
    root.append(Object.assign(document.createElement('div'), { role: 'dialog' }));
    root.firstElementChild?.setAttribute('role', 'dialog');
    await vi.waitFor(() => expect(seen).toHaveBeenCalled());
  });

  it('sees an attribute change on an element that was there', async () => {
    document.body.innerHTML = '<i data-state="open"></i>';
    const seen = vi.fn();
    watch(
      [{ part: 'confirm', signal: { on: 'attribute', attribute: 'data-state', selector: ['[data-state="done"]'] } }],
      seen,
    );
    document.querySelector('i')?.setAttribute('data-state', 'done');
    await vi.waitFor(() => expect(seen).toHaveBeenCalled());
  });

  it('stops by itself after ten seconds and leaves nothing behind', async () => {
    vi.useFakeTimers();
    const seen = vi.fn();
    watch([{ part: 'confirm', signal: appear('.late') }], seen);
    await vi.advanceTimersByTimeAsync(10_001);
    add('<p class="late"></p>');
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is one observer and one look for however many acts', async () => {
    const looks = vi.spyOn(document, 'querySelectorAll');
    const observed = vi.spyOn(MutationObserver.prototype, 'observe');
    const seen = vi.fn();
    for (let act = 0; act < 20; act++) watch([{ part: 'refute', signal: appear('.limit') }], seen);
    looks.mockClear();
    observed.mockClear();
    add('<p class="limit"></p>');
    await vi.waitFor(() => expect(seen).toHaveBeenCalledTimes(20));
    expect(looks.mock.calls).toEqual([['.limit']]);
    expect(observed).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});
