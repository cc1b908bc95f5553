import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { receivePage, type Sender } from '../../lib/browser/page-messages';
import { sliceOf } from '../../lib/browser/slices';
import { switchable, switchedOn } from '../../lib/browser/switched-on';
import type { Counter } from '../../lib/detect/counter';
import { switchEverywhere } from '../../lib/state/switching';

/* Phone links have no pages of their own: they are on where another site is. */

const contains = vi.fn(async ({ origins }: { origins: string[] }) => origins.some((one) => one.includes('linkedin')));

beforeEach(() => {
  fakeBrowser.reset();
  contains.mockClear();
  Object.assign(fakeBrowser.permissions, { contains });
});

const on = async () => switchedOn(await switchable());

describe('phone links', () => {
  it('are on where another site is, before it, on its pages and no others', async () => {
    expect((await on()).map(({ site }) => site.id)).toEqual(['linkedin']);
    await switchEverywhere('phone', true);
    const both = await on();
    expect(both.map(({ site }) => site.id)).toEqual(['phone', 'linkedin']);
    expect(both[0]?.matches).toEqual(both[1]?.matches);
    expect(both[0] && sliceOf(both[0]).triggers[0]).toMatchObject({ subject: { attribute: 'href' } });
    await switchEverywhere('phone', false);
    expect((await on()).map(({ site }) => site.id)).toEqual(['linkedin']);
  });

  it('are switched on by the grant of their frames, where they have any, and hear each in its place', async () => {
    const aircalls = async () => (await on()).filter(({ site }) => site.id === 'aircall');
    expect(await aircalls()).toEqual([]);
    contains.mockImplementation(async ({ origins }) => origins.some((one) => /linkedin|aircall|dialpad/.test(one)));
    const [guest, own] = await aircalls();
    expect(guest?.matches).toEqual(expect.arrayContaining(['https://www.linkedin.com/*', ...(own?.matches ?? [])]));
    const heard = (one: typeof guest) => one && sliceOf(one).triggers.map(({ detector }) => detector);
    expect([heard(guest), heard(own)]).toEqual([['call-dialled'], []]);
    const dialpads = (await on()).filter(({ site }) => site.id === 'dialpad');
    expect(dialpads.map(heard)).toEqual([[], ['call-asked-for']]);
    contains.mockImplementation(async ({ origins }) => origins.some((one) => one.includes('linkedin')));
  });

  it('are told of with the page around their frame', async () => {
    contains.mockImplementation(async ({ origins }) => origins.some((one) => /linkedin|dialpad/.test(one)));
    const trigger = vi.fn(async () => undefined);
    const around = 'https://www.linkedin.com/in/maren-oltmann/';
    const heard = { tell: 'heard', id: 'x', site: 'dialpad', detector: 'call-asked-for', subjects: ['421'] } as const;
    const sender = { tab: { id: 3, url: around }, frameId: 7, url: 'https://dialpad.com/apps/open' };
    await receivePage({ trigger } as unknown as Counter, heard, sender as unknown as Sender);
    expect(trigger).toHaveBeenCalledWith(expect.objectContaining({ around, url: sender.url, subjects: ['421'] }));
    contains.mockImplementation(async ({ origins }) => origins.some((one) => one.includes('linkedin')));
  });

  it('are nowhere while nothing else is on, and nothing is asked of the browser for them', async () => {
    contains.mockResolvedValue(false);
    await switchEverywhere('phone', true);
    expect(await on()).toEqual([]);
    expect(contains.mock.calls.every(([{ origins }]) => origins.length > 0)).toBe(true);
  });

  it('are not heard of from a page that was open when they were switched off', async () => {
    const trigger = vi.fn(async () => undefined);
    const press = () =>
      receivePage(
        { trigger } as unknown as Counter,
        { tell: 'trigger', id: 'x', site: 'phone', detector: 'number-pressed', age: 3, groups: { number: '+49421' } },
        { tab: { id: 3 }, frameId: 0, url: 'https://www.linkedin.com/in/maren-oltmann/' } as unknown as Sender,
      );
    await press();
    expect(trigger).not.toHaveBeenCalled();
    await switchEverywhere('phone', true);
    await press();
    expect(trigger).toHaveBeenCalledOnce();
  });
});
