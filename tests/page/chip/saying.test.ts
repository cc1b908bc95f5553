import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChipNews } from '../../../lib/browser/chip-state';
import { createSaying, type Said } from '../../../lib/page/chip/saying';

const news = (id: string, change: Partial<ChipNews> = {}): ChipNews => ({
  ...{ id, site: 'tryton', metric: 'proposal-sent', n: 1, at: Date.now(), undo: true },
  ...change,
});

const show = vi.fn<(said: Said | null) => void>();
let saying = createSaying(show);
const last = () => show.mock.lastCall?.[0];

beforeEach(() => {
  vi.useFakeTimers();
  saying = createSaying(show);
});
afterEach(() => {
  vi.useRealTimers();
  show.mockReset();
});

describe('what was counted', () => {
  it('is said for eight seconds, then nothing is, and no timer is left', () => {
    saying.hear(news('a'));
    expect(last()).toEqual({ metric: 'proposal-sent', n: 1, unsure: false, undo: ['a'] });
    vi.advanceTimersByTime(7900);
    expect(last()).not.toBeNull();
    vi.advanceTimersByTime(200);
    expect(last()).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stays while the person is at it, and for the whole time after', () => {
    saying.hear(news('a'));
    saying.hold();
    vi.advanceTimersByTime(60_000);
    expect(last()).not.toBeNull();
    expect(vi.getTimerCount()).toBe(0);
    saying.release();
    vi.advanceTimersByTime(7900);
    expect(last()).not.toBeNull();
    vi.advanceTimersByTime(200);
    expect(last()).toBeNull();
  });

  it('is one thing where it was done in bulk, and is taken back as one', () => {
    for (const id of ['a', 'b', 'c']) {
      saying.hear(news(id));
      vi.advanceTimersByTime(300);
    }
    expect(last()).toMatchObject({ n: 3, undo: ['a', 'b', 'c'] });
  });

  it('is another thing a while later, or where it is another metric, or only a maybe', () => {
    saying.hear(news('a'));
    vi.advanceTimersByTime(1500);
    saying.hear(news('b'));
    expect(last()).toMatchObject({ n: 1, undo: ['b'] });
    saying.hear(news('c', { metric: 'deal-won' }));
    expect(last()).toMatchObject({ metric: 'deal-won', n: 1, undo: ['c'] });
    saying.hear(news('d', { metric: 'deal-won', unsure: true, n: 30 }));
    expect(last()).toEqual({ metric: 'deal-won', n: 30, unsure: true, undo: ['d'] });
  });

  it('is said twice of one event only once', () => {
    saying.hear(news('a'));
    saying.hear(news('a'));
    expect(last()).toMatchObject({ n: 1, undo: ['a'] });
  });

  it('is no longer said once it is gone; of others nothing changes', () => {
    saying.hear(news('a'));
    saying.hear(news('b'));
    saying.hear({ gone: 'x' });
    expect(last()).toMatchObject({ n: 2 });
    saying.hear({ gone: 'a' });
    expect(last()).toMatchObject({ n: 1, undo: ['b'] });
    saying.hear({ gone: 'b' });
    expect(last()).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('cannot be taken back here if it is old', () => {
    saying.hear(news('a', { undo: false }));
    expect(last()).toMatchObject({ n: 1, undo: [] });
  });
});
