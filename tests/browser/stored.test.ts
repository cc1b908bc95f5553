import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stored } from '../../lib/browser/stored';

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  vi.restoreAllMocks();
});

describe('what is kept', () => {
  it('is one question to the browser, however many ask in one turn, and each has its own', async () => {
    await fakeBrowser.storage.local.set({ one: 1, two: [2], other: 3 });
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    expect(await Promise.all([stored('one'), stored('two'), stored('one'), stored('none')])).toEqual([
      1,
      [2],
      1,
      undefined,
    ]);
    expect(get.mock.calls).toEqual([[['one', 'two', 'none']]]);
  });

  it('is asked for anew in the next turn, and what was written in between is seen', async () => {
    await fakeBrowser.storage.local.set({ one: 1 });
    expect(await stored('one')).toBe(1);
    await fakeBrowser.storage.local.set({ one: 2 });
    expect(await stored('one')).toBe(2);
  });

  it('fails for all who asked, and for nobody who asks later', async () => {
    await fakeBrowser.storage.local.set({ one: 1 });
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('disk'));
    const both = await Promise.allSettled([stored('one'), stored('two')]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await stored('one')).toBe(1);
  });
});
