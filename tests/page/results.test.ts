// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { ResultSlice, Slice } from '../../lib/browser/messages';
import type { ShownName } from '../../lib/sites/site';
import {
  connected,
  open,
  retire,
  row,
  setVisible,
  show,
  slice,
  start,
  subjects,
  told,
  turn,
  wait,
} from './result-page';

describe('a result on the page', () => {
  it('is told once it has stood for a second, each subject once', async () => {
    open('/in/tove/', row('p1') + row('p1') + row('p2'));
    await wait(900);
    expect(told).not.toHaveBeenCalled();
    await wait(9000);
    expect(told.mock.calls).toEqual([[{ tell: 'seen', site: 'linkedin', result: 'accepted', subjects: ['p1', 'p2'] }]]);
  });

  it('is not told where the row says otherwise, or has nothing to tell by', async () => {
    const pending = row('p1', '<a aria-label="Pending">x</a>');
    const follow = row('p2', '<button aria-label="Follow">x</button>');
    const labelled = '<div><a class="write" aria-label="Write" href="/w?to=p3">w</a><button>…</button></div>';
    const elsewhere = '<div><a class="write" href="/w?from=p4">w</a><button>…</button></div>';
    open('/in/tove/', pending + follow + labelled + elsewhere);
    await wait(10_000);
    expect(told).not.toHaveBeenCalled();
  });

  it('is judged by the nearest element around it with a control, not by what stands further out', async () => {
    open('/in/tove/', `<section>${row('p1')}<div><button aria-label="Follow another">x</button></div></section>`);
    await wait(3000);
    expect(subjects()).toEqual(['p1']);
    retire();
    told.mockClear();
    open(
      '/in/jaro/',
      `<section><div><a class="write" href="/w?to=p5">w</a></div><button aria-label="Follow">x</button></section>`,
    );
    await wait(3000);
    expect(told).not.toHaveBeenCalled();
  });

  it('is not told of a page that was only half drawn', async () => {
    open('/in/tove/', row('p1'));
    await wait(600);
    show(row('p1', '<a aria-label="Pending">x</a>'));
    await wait(10_000);
    expect(told).not.toHaveBeenCalled();
  });

  it('is told when it appears within ten seconds, and not later', async () => {
    open('/in/tove/', '');
    await wait(5000);
    show(row('p1'));
    await wait(2000);
    expect(subjects()).toEqual(['p1']);
    await wait(4000);
    show(row('p2'));
    await wait(4000);
    expect(subjects()).toEqual(['p1']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is read where the site file says: around, inside, or in the address', async () => {
    const { row: _, ...plain } = connected;
    const around: ResultSlice = {
      ...{ ...plain, result: 'around', selector: ['.yes'] },
      subject: { from: 'element', attribute: 'data-id', closest: '[data-id]', pattern: '^n(?<n>\\d+)$', as: 'id' },
    };
    const inside: ResultSlice = {
      ...{ ...plain, result: 'inside', selector: ['article'] },
      subject: { from: 'element', attribute: 'href', inside: 'a', pattern: 'to=(?<n>\\d+)', as: 'id' },
    };
    const address: ResultSlice = {
      ...{ ...plain, result: 'address', selector: ['.yes'] },
      subject: { from: 'url', path: '/in/:vanity/', name: 'vanity', as: 'id' },
    };
    const html =
      '<article data-id="n12"><i class="yes"></i><a href="?to=34"></a></article><i data-id="x" class="yes"></i>';
    open('/in/tove/', html, [slice(around, inside, address)]);
    await wait(3000);
    expect(told.mock.calls.map(([message]) => message)).toEqual([
      { tell: 'seen', site: 'linkedin', result: 'around', subjects: ['12'] },
      { tell: 'seen', site: 'linkedin', result: 'inside', subjects: ['34'] },
      { tell: 'seen', site: 'linkedin', result: 'address', subjects: ['tove'] },
    ]);
  });

  it('is one of many names, of which the first must be there, and one that could be two is none', async () => {
    const named = { from: 'element', attribute: 'data-id', as: 'id' } as const;
    const vanity = { from: 'url', path: '/in/:vanity/', name: 'vanity', as: 'id' } as const;
    const header = { ...named, closest: 'main', inside: 'a', pattern: '^n(?<n>\\d+)$' };
    const author = { ...named, pattern: '^m(?<n>\\d+)$' };
    const answer = (result: string, ...names: ShownName[]): ResultSlice => ({
      ...{ result, places: [{ path: '/in/:vanity/' }], selector: ['.theirs'] },
      subject: { from: 'towards', names },
    });
    const html =
      '<main><a data-id="n7"></a><p class="theirs" data-id="m1"></p><p class="theirs" data-id="m2"></p></main>';
    open('/in/tove/', html, [
      slice(answer('answer', vanity, header, author), answer('none', author), answer('else', header, author)),
    ]);
    await wait(3000);
    expect(told.mock.calls.map(([message]) => message)).toEqual([
      { tell: 'seen', site: 'linkedin', result: 'answer', subjects: ['tove 7 '] },
      { tell: 'seen', site: 'linkedin', result: 'else', subjects: ['7 '] },
    ]);
  });

  it('is told in parts where a page shows hundreds', async () => {
    open('/in/tove/', Array.from({ length: 150 }, (_, n) => row(`p${n}`)).join(''));
    await wait(10_000);
    expect(told.mock.calls.map(([message]) => (message as { subjects: string[] }).subjects.length)).toEqual([100, 50]);
    expect(new Set(subjects()).size).toBe(150);
  });
});

describe('a page at rest', () => {
  it.each([
    ['of another kind', '/feed/', [slice(connected)]],
    ['of a site without results', '/in/tove/', [slice()]],
    ['known to an older version', '/in/tove/', [{ ...slice(), results: undefined } as unknown as Slice]],
  ])('%s has neither observer nor timer', async (_, address, slices) => {
    const observed = vi.spyOn(MutationObserver.prototype, 'observe');
    open(address, row('p1'), slices);
    await wait(1);
    expect(vi.getTimerCount()).toBe(0);
    expect(observed).not.toHaveBeenCalled();
    await wait(10_000);
    expect(told).not.toHaveBeenCalled();
  });

  it('in a frame has nothing at all', async () => {
    vi.stubGlobal('top', {});
    const slices = vi.fn(async () => [slice(connected)]);
    history.replaceState(null, '', '/in/tove/');
    start(slices);
    await wait(3000);
    expect(slices).not.toHaveBeenCalled();
  });

  it('is not looked at by a script that was retired before it knew what to look for', async () => {
    open('/in/tove/', row('p1'));
    retire();
    await wait(3000);
    expect(told).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not looked at while nobody sees it, and is when somebody does', async () => {
    setVisible('hidden');
    open('/in/tove/', row('p1'));
    await wait(20_000);
    expect(told).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
    turn('visible');
    await wait(500);
    turn('hidden');
    await wait(20_000);
    expect(told).not.toHaveBeenCalled();
    turn('visible');
    await wait(3000);
    expect(subjects()).toEqual(['p1']);
  });

  it('comes to rest ten seconds after each navigation within it', async () => {
    open('/feed/', '');
    await wait(1000);
    history.pushState(null, '', '/in/tove/');
    show(row('p1'));
    dispatchEvent(new PopStateEvent('popstate'));
    await wait(3000);
    expect(subjects()).toEqual(['p1']);
    history.pushState(null, '', '/feed/');
    dispatchEvent(new PopStateEvent('popstate'));
    await wait(1);
    expect(vi.getTimerCount()).toBe(0);
    history.pushState(null, '', '/in/tove/');
    dispatchEvent(new PopStateEvent('popstate'));
    await wait(10_001);
    expect(subjects()).toEqual(['p1']);
    expect(vi.getTimerCount()).toBe(0);
  });
});
