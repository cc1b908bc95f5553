// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Slice, UseOfSite } from '../../lib/browser/messages';
import { canaries } from '../../lib/page/canaries';
import { createLookout } from '../../lib/page/lookout';
import { noteUse } from '../../lib/page/use';

const slice: Slice = {
  site: 'practice',
  matches: ['https://crm.example/*'],
  prefix: '/erp',
  kinds: [{ id: 'record', path: '/record/:id', canary: ['.sheet'] }],
  navigates: false,
  triggers: [],
};

let stored: Record<string, unknown> = {};
const set = vi.fn(async (items: Record<string, unknown>) => Object.assign(stored, items));
const use = () => (stored.use as Record<string, UseOfSite> | undefined)?.practice;
const today = () => Temporal.Now.plainDateISO().toString();

let lookout = createLookout();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  stored = {};
  set.mockClear();
  const local = { set, get: async (key: string) => (key in stored ? { [key]: stored[key] } : {}) };
  vi.stubGlobal('chrome', { runtime: { id: 'x' }, storage: { local } });
  lookout = createLookout();
  history.replaceState(null, '', '/erp/record/7');
});
afterEach(() => {
  lookout.stop();
  document.body.innerHTML = '';
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('a canary', () => {
  it('that is there is noted once a day, and the page is left alone', async () => {
    document.body.innerHTML = '<p class="sheet">a</p>';
    const look = canaries([slice], lookout);
    for (let press = 0; press < 3; press++) look?.();
    await wait(20_000);
    expect(use()).toEqual({
      used: [today()],
      changed: [],
      known: ['record'],
      looked: { day: today(), kinds: { record: true } },
    });
    expect(set).toHaveBeenCalledTimes(1);
    canaries([slice], createLookout())?.();
    await wait(20_000);
    expect(set, 'the next page knows').toHaveBeenCalledTimes(1);
  });

  it('that comes within ten seconds is there', async () => {
    canaries([slice], lookout)?.();
    await wait(3000);
    document.body.innerHTML = '<p class="sheet">a</p>';
    await wait(20_000);
    expect(use()?.looked?.kinds).toEqual({ record: true });
    expect(use()?.changed).toEqual([]);
  });

  it('that is missing says that the site has changed, until it is found that day', async () => {
    stored.use = { practice: { used: [], changed: [], known: ['record'] } };
    const look = canaries([slice], lookout);
    look?.();
    await wait(9000);
    expect(use()?.changed).toEqual([]);
    await wait(2000);
    expect(use()).toMatchObject({ changed: [today()], looked: { kinds: { record: false } } });
    document.body.innerHTML = '<p class="sheet">a</p>';
    history.replaceState(null, '', '/erp/record/8');
    look?.();
    await wait(1000);
    expect(use()).toMatchObject({ changed: [], looked: { kinds: { record: true } } });
  });

  it('that was never there says nothing when it is missing', async () => {
    canaries([slice], lookout)?.();
    await wait(20_000);
    expect(use()).toMatchObject({ changed: [], looked: { kinds: { record: false } } });
  });

  it.each(['/erp/list', '/other/record/7', '/record/7'])(
    'is not looked for on another kind of page: %s',
    async (path) => {
      history.replaceState(null, '', path);
      canaries([slice], lookout)?.();
      await wait(20_000);
      expect(set).not.toHaveBeenCalled();
    },
  );

  it('is not missing where the person went on meanwhile', async () => {
    canaries([slice], lookout)?.();
    await wait(3000);
    history.replaceState(null, '', '/erp/list');
    await wait(20_000);
    expect(set).not.toHaveBeenCalled();
  });
});

it('there is nothing to look for on a site without canaries', () => {
  expect(canaries([{ ...slice, kinds: [] }], lookout)).toBeNull();
  expect(canaries([], lookout)).toBeNull();
});

describe('the use of a site', () => {
  it('is a name and a day, once a day', async () => {
    stored.use = { practice: { used: ['2026-01-01'], changed: [] }, other: { used: ['2026-01-01'], changed: [] } };
    for (let page = 0; page < 3; page++) await noteUse(['practice']);
    expect(stored.use).toEqual({
      practice: { used: ['2026-01-01', today()], changed: [] },
      other: { used: ['2026-01-01'], changed: [] },
    });
    expect(set).toHaveBeenCalledTimes(1);
  });

  it('and what else is noted of it at the same moment do not overwrite each other', async () => {
    document.body.innerHTML = '<p class="sheet">a</p>';
    const noted = noteUse(['practice', 'other']);
    canaries([slice], lookout)?.();
    await noted;
    await wait(100);
    expect(use()).toMatchObject({ used: [today()], known: ['record'] });
    expect((stored.use as Record<string, UseOfSite>).other?.used).toEqual([today()]);
  });

  it('is not noted while counting is paused', async () => {
    stored.settings = { pausedSince: 1 };
    await noteUse(['practice']);
    expect(set).not.toHaveBeenCalled();
  });

  it('belongs to the day as the person has it', async () => {
    const now = Temporal.Now.zonedDateTimeISO();
    stored.settings = { dayStart: now.hour * 60 + now.minute + 1 };
    await noteUse(['practice']);
    expect(use()?.used).toEqual([now.toPlainDate().subtract({ days: 1 }).toString()]);
  });
});
