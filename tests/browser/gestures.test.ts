import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askPage, forgetGestures } from '../../lib/browser/gestures';
import { storedGesturePrefix } from '../../lib/browser/messages';

const origin = 'https://erp.example';
const question = { pending: 'p', elapsed: 0, freshest: 15_000, watch: [] };
const write = (name: string, ago: number, more: object = {}) =>
  fakeBrowser.storage.local.set({ [storedGesturePrefix + name]: { at: Date.now() - ago, origin, ...more } });
const written = async () => Object.keys(await fakeBrowser.storage.local.get(null));

/** The page of a tab, there since so many milliseconds ago; null where none answers. */
const pageThere = (since: number | null) => {
  const tabs = fakeBrowser.tabs as unknown as { sendMessage: unknown };
  const began = Date.now() - (since ?? 0);
  tabs.sendMessage = async (_tab: number, message: { ask: string }) => {
    if (since === null) throw new Error('no page');
    return message.ask === 'since' ? began : undefined;
  };
};

beforeEach(() => fakeBrowser.reset());

describe('a gesture a page wrote down on its way out', () => {
  it('is that of its tab', async () => {
    pageThere(null);
    await write('3:0', 400, { tab: 3 });
    expect(await askPage(3, origin, question)).toMatchObject({ kind: 'stored' });
    expect(await askPage(4, origin, question)).toBeNull();
  });

  it('that knew no tab is not that of a tab whose page was there all the while', async () => {
    await write(`${origin}:1`, 400);
    pageThere(60_000);
    expect(await askPage(4, origin, question)).toBeNull();
    pageThere(200);
    expect(await askPage(4, origin, question)).toMatchObject({ kind: 'stored' });
    expect(await askPage(4, 'https://elsewhere.example', question)).toBeNull();
  });

  it('is not that of what the next page sends by itself', async () => {
    await write('3:0', 4000, { tab: 3, top: true });
    pageThere(200);
    expect(await askPage(3, origin, question)).toBeNull();
    // The page that left sent it, and was gone before it could be asked.
    pageThere(200);
    expect(await askPage(3, origin, { ...question, elapsed: 300 })).toMatchObject({ kind: 'stored' });
    // What loads the page that is there now is asked about when that is there.
    pageThere(200);
    expect(await askPage(3, origin, { ...question, loads: true })).toMatchObject({ kind: 'stored' });
  });

  it('in a frame may be of what the frame sent, however long the page around it is there', async () => {
    await write('3:5', 400, { tab: 3 });
    pageThere(60_000);
    expect(await askPage(3, origin, question)).toMatchObject({ kind: 'stored' });
  });

  it('in another tab is not that of a tab opened after it', async () => {
    await write(`${origin}:1`, 4000, { top: true });
    await write(`${origin}:2`, 6000, { top: true });
    pageThere(200);
    expect(await askPage(4, origin, question)).toBeNull();
  });

  it('is forgotten when it is old, and with everything else', async () => {
    await write('1:0', 600_000);
    await write('2:0', 1000);
    await forgetGestures('old');
    expect(await written()).toEqual([`${storedGesturePrefix}2:0`]);
    await forgetGestures('all');
    expect(await written()).toEqual([]);
  });
});
