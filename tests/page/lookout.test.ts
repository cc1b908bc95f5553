// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLookout, nothingBefore } from '../../lib/page/lookout';
import type { PageSignal } from '../../lib/sites/site';

const appear = (...selector: string[]): PageSignal => ({ on: 'appear', selector });
const gone = (...selector: string[]): PageSignal => ({ on: 'vanish', selector });
const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
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
    await vi.waitFor(() =>
      expect(seen).toHaveBeenCalledWith(expect.objectContaining({ part: 'refute' }), expect.any(Number), undefined),
    );
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

  it('goes on from where an earlier watch began: what came in between is news', async () => {
    document.body.innerHTML = '<p class="limit" id="old">a</p>';
    const before = watch([{ part: 'refute', signal: appear('.limit') }], vi.fn());
    lookout.stop();
    const seen = vi.fn();
    watch([{ part: 'refute', signal: appear('.limit') }], seen, before);
    await rest(120);
    expect(seen).not.toHaveBeenCalled();
    lookout.stop();
    document.body.append(Object.assign(document.createElement('p'), { className: 'limit' }));
    watch([{ part: 'refute', signal: appear('.limit') }], seen, before);
    await vi.waitFor(() => expect(seen).toHaveBeenCalledOnce());
  });

  it('has an address for news that the page came to after the act and before the watch', async () => {
    const record = { on: 'url', hash: 'Lead/view/:id' } as const;
    const done = location.href;
    location.hash = '#Lead/view/11';
    const [seen, old, other] = [vi.fn(), vi.fn(), vi.fn()];
    watch([{ part: 'confirm', signal: record }], seen, undefined, () => done);
    watch([{ part: 'confirm', signal: record }], old, undefined, () => location.href);
    watch([{ part: 'confirm', signal: { on: 'url', hash: 'Call/view/:id' } }], other, undefined, () => done);
    await vi.waitFor(() => expect(seen).toHaveBeenCalledOnce());
    expect(seen.mock.calls[0]?.[2]).toEqual({ groups: expect.objectContaining({ id: '11' }) });
    expect(old).not.toHaveBeenCalled();
    expect(other).not.toHaveBeenCalled();
    location.hash = '';
  });

  it('asks for the address only where somebody waits for another one, also where an earlier watch did not', () => {
    const address = vi.fn(() => location.href);
    const before = watch([{ part: 'refute', signal: appear('.limit') }], vi.fn(), undefined, address);
    expect(address).not.toHaveBeenCalled();
    const record = { on: 'url', hash: 'Lead/view/:id' } as const;
    expect(watch([{ part: 'confirm', signal: record }], vi.fn(), before, address).start).toBe(location.href);
    expect(address).toHaveBeenCalledOnce();
  });

  it('takes all for news on a page that came of what was done', async () => {
    document.body.innerHTML = '<p class="limit">a</p>';
    const seen = vi.fn();
    watch([{ part: 'refute', signal: appear('.limit') }], seen, nothingBefore());
    await vi.waitFor(() => expect(seen).toHaveBeenCalledOnce());
  });

  it('says whom it speaks of, each once, and of nobody it cannot read', async () => {
    const subject = { from: 'element', attribute: 'id', pattern: '^t(?<id>\\d+)$', as: 'id' } as const;
    const seen = vi.fn();
    watch([{ part: 'confirm', signal: { ...appear('.done'), subject } }], seen);
    const told = () => seen.mock.calls.map(([, , what]) => what);
    document.body.insertAdjacentHTML('beforeend', '<p class="done" id="t5"></p><p class="done" id="t7"></p>');
    await vi.waitFor(() => expect(told()).toEqual([{ subjects: ['5', '7'] }]));
    document.body.insertAdjacentHTML('beforeend', '<p class="done" id="menu"></p>');
    await rest(250);
    document.body.insertAdjacentHTML('beforeend', '<p class="done" id="t9"></p>');
    await vi.waitFor(() => expect(told()).toEqual([{ subjects: ['5', '7'] }, { subjects: ['9'] }]));
  });

  it('takes a line for news only where it holds the word the page has for it, as a word of its own', async () => {
    document.body.innerHTML = '<select><option value="done">gelöst</option></select>';
    const subject = { from: 'element', pattern: '(?<id>\\d+)', as: 'number' } as const;
    const seen = vi.fn();
    watch([{ part: 'confirm', signal: { ...appear('li'), says: 'option[value="done"]', subject } }], seen);
    const lines = [
      "Vorgang 5: Status von 'offen' in 'gelöst'",
      'Vorgang 14: Noch ungelöste Fragen',
      'Vorgang 15: gelöstes',
    ];
    document.body.insertAdjacentHTML('beforeend', lines.map((line) => `<li>${line}</li>`).join(''));
    await vi.waitFor(() => expect(seen.mock.calls.map(([, , told]) => told)).toEqual([{ subjects: ['5'] }]));
  });

  it('takes none for news where the page does not have the word', async () => {
    const seen = vi.fn();
    watch([{ part: 'confirm', signal: { ...appear('li'), says: 'option' } }], seen);
    document.body.insertAdjacentHTML('beforeend', '<li>Ticket 5</li>');
    await rest(250);
    expect(seen).not.toHaveBeenCalled();
  });

  it('sees what came sooner than the watch where the site file says that it cannot be old', async () => {
    document.body.innerHTML = '<p class="dialog">a</p>';
    const seen = vi.fn();
    watch([{ part: 'refute', signal: { ...appear('.dialog'), standing: true } }], seen);
    await vi.waitFor(() =>
      expect(seen).toHaveBeenCalledWith(expect.objectContaining({ part: 'refute' }), expect.any(Number), undefined),
    );
  });

  it('tells once of what goes away, by any of its selectors, whether it was there or came', async () => {
    document.body.innerHTML = '<p class="draft"></p>';
    const seen = vi.fn();
    const later = vi.fn();
    watch([{ part: 'confirm', signal: gone('.none', '.draft') }], seen);
    watch([{ part: 'refute', signal: gone('.busy') }], later);
    document.querySelector('p')?.remove();
    await vi.waitFor(() => expect(seen).toHaveBeenCalledOnce());
    add('<p class="busy"></p>');
    await rest(300);
    expect(later).not.toHaveBeenCalled();
    document.querySelector('.busy')?.remove();
    await vi.waitFor(() => expect(later).toHaveBeenCalledOnce());
    add('<p class="draft"></p>');
    document.querySelector('.draft')?.remove();
    await rest(300);
    expect(seen).toHaveBeenCalledOnce();
  });

  it('takes what is drawn anew, moved or never there for nothing that went away', async () => {
    document.body.innerHTML = '<p class="draft" id="a"></p><div></div>';
    const seen = vi.fn();
    watch([{ part: 'confirm', signal: gone('.draft', '#a', '.none') }], seen);
    document.querySelector('p')?.replaceWith(Object.assign(document.createElement('p'), { className: 'draft' }));
    await rest(300);
    document.querySelector('div')?.append(document.querySelector('p') ?? '');
    await rest(300);
    add('<p class="draft"></p>');
    await rest(300);
    expect(seen).not.toHaveBeenCalled();
  });

  it('tells of one that goes while others stay, and of one in an open shadow root', async () => {
    document.body.innerHTML = '<ul><li></li><li></li></ul><div id="outlet"></div>';
    const root = document.querySelector('#outlet')?.attachShadow({ mode: 'open' });
    root?.append(document.createElement('form'));
    const [row, form] = [vi.fn(), vi.fn()];
    watch([{ part: 'refute', signal: gone('li') }], row);
    watch([{ part: 'confirm', signal: gone('#outlet >>> form') }], form);
    document.querySelector('li')?.remove();
    await vi.waitFor(() => expect(row).toHaveBeenCalledOnce());
    root?.firstElementChild?.remove();
    await vi.waitFor(() => expect(form).toHaveBeenCalledOnce());
  });

  it('needs no observer and no look of its own for what goes away', async () => {
    document.body.innerHTML = '<p class="draft"></p>';
    const made = vi.spyOn(globalThis, 'MutationObserver');
    const seen = vi.fn();
    for (let act = 0; act < 20; act++) watch([{ part: 'confirm', signal: gone('.draft') }], seen);
    document.querySelector('p')?.remove();
    const looks = vi.spyOn(document, 'querySelector');
    await vi.waitFor(() => expect(seen).toHaveBeenCalledTimes(20));
    expect(looks.mock.calls).toEqual([['.draft']]);
    expect(made).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });

  it('sees what a press closes at once, on a page that changes all the time', async () => {
    const seen = vi.fn();
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
