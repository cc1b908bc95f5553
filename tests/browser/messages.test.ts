import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPageMessage, readViewMessage } from '../../lib/browser/message-schemas';
import { receivePage } from '../../lib/browser/page-messages';
import type { Counter } from '../../lib/detect/counter';
import { practiceCommission } from '../../lib/ledger/practice-year';

beforeEach(() => fakeBrowser.reset());

describe('a message that is none', () => {
  it.each([
    null,
    'trigger',
    { tell: 'everything' },
    { tell: 'trigger', id: 'a', site: 'linkedin', detector: 'x', age: -1 },
    { tell: 'trigger', id: 'a'.repeat(101), site: 'linkedin', detector: 'x', age: 1 },
    { tell: 'saw', pending: 'p', part: 'trigger', signal: 'x' },
    { tell: 'seen', site: 'linkedin', result: 'x', subjects: [] },
    { tell: 'seen', site: 'linkedin', result: 'x', subjects: ['a'.repeat(301)] },
    { tell: 'seen', site: 'linkedin', result: 'x', subjects: Array.from({ length: 101 }, () => 'a') },
    { do: 'plus-one' },
    { do: 'answer', id: 'e', answer: 'perhaps' },
    { do: 'delete-everybody' },
    { do: 'correct', wanted: [] },
    { do: 'correct', wanted: [{ day: 'today', metric: 'call', n: 14 }] },
    { do: 'correct', wanted: [{ day: '2026-11-24', metric: 'call', n: -1 }] },
    { do: 'correct', wanted: [{ day: '2026-11-24', metric: 'call', n: 1.5 }] },
    { do: 'correct', wanted: [{ day: '2026-11-24', metric: 'call', n: 100_001 }] },
    { do: 'correct', wanted: [{ day: '2026-11-24', metric: 'call', n: 1, tags: ['friendly'] }] },
    { do: 'put-back', days: [{ day: '2026-11-24', metric: 'call' }] },
    { do: 'tag', id: 'e', tags: ['jaro linde'] },
    { do: 'worth', id: 'e' },
    { do: 'worth', id: 'e', money: { amount: 1.5, currency: 'EUR' } },
    { do: 'worth', id: 'e', money: { amount: 1e13, currency: 'EUR' } },
    { do: 'worth', id: 'e', money: { amount: 100, currency: 'XXY' } },
    { do: 'commission' },
    { do: 'commission', plan: { ...practiceCommission, currency: 'euro' } },
    { do: 'commission', plan: { ...practiceCommission, split: 1.5 } },
    { do: 'commission', plan: { ...practiceCommission, tiers: [] } },
    { do: 'commission', plan: { ...practiceCommission, tiers: practiceCommission.tiers.toReversed() } },
  ])('%j is dropped', (message) => {
    expect(readPageMessage(message)).toBeNull();
    expect(readViewMessage(message)).toBeNull();
  });
});

describe('a page script', () => {
  const counter = () =>
    ({ trigger: vi.fn(), page: vi.fn(), seen: vi.fn() }) as unknown as Counter & { trigger: unknown };
  const tab = { id: 3, url: 'https://www.linkedin.com/feed/' };
  const trigger = { tell: 'trigger', id: 'd1', site: 'linkedin', detector: 'x', age: 40 } as const;
  const sent = async (message: Parameters<typeof receivePage>[1], sender: object) => {
    const heard = counter();
    await receivePage(heard, message, sender as Parameters<typeof receivePage>[2]);
    return heard;
  };

  it('is heard with the address of its page, also from a frame that has none', async () => {
    const fromPage = await sent(trigger, { tab, url: 'https://www.linkedin.com/frame' });
    expect(fromPage.trigger).toHaveBeenCalledWith(
      expect.objectContaining({ url: 'https://www.linkedin.com/frame', tab: 3 }),
    );
    const fromFrame = await sent(trigger, { tab, url: 'about:blank' });
    expect(fromFrame.trigger).toHaveBeenCalledWith(expect.objectContaining({ url: tab.url }));
  });

  it('is not heard from anywhere but a web page in a tab', async () => {
    expect((await sent(trigger, { url: tab.url })).trigger).not.toHaveBeenCalled();
    expect((await sent(trigger, { tab: { id: 3 }, url: 'about:blank' })).trigger).not.toHaveBeenCalled();
  });

  it('tells of results in the page itself, not in a frame of it', async () => {
    const seen = { tell: 'seen', site: 'linkedin', result: 'x', subjects: ['ACoAAB'] } as const;
    const from = (frameId: number) => sent(seen, { tab, url: tab.url, frameId });
    const { tell: _, ...result } = seen;
    expect((await from(0)).seen).toHaveBeenCalledWith({ ...result, url: tab.url });
    expect((await from(4)).seen).not.toHaveBeenCalled();
  });
});
