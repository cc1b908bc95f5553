import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { placeOf, switchable } from '../../lib/browser/switched-on';
import { requestFilters } from '../../lib/detect/filters';
import { requestRoles } from '../../lib/detect/request';
import type { Site } from '../../lib/sites/site';
import { isOn, originsOf } from '../../lib/state/site-view';
import { followSites } from '../../lib/state/sites';
import { offerByHand } from '../../lib/state/switching';
import { practice } from '../detect/practice-site';

/* One line in its file, and a site is counted by hand only. */

const manual: Site = { ...practice, evidence: 'manual' };

vi.mock('../../lib/sites/all', () => {
  const all: Site[] = [];
  return { sites: all, siteById: (id: string) => all.find((site) => site.id === id) };
});
vi.mock('../../lib/sites/faces', async () => ({ faces: (await import('../../lib/sites/all')).sites }));
const { sites } = (await import('../../lib/sites/all')) as unknown as { sites: Site[] };

const granted = vi.fn(async () => true);

beforeEach(() => {
  fakeBrowser.reset();
  sites.splice(0, sites.length, manual);
  Object.assign(fakeBrowser.permissions, {
    contains: granted,
    onAdded: { addListener: vi.fn() },
    onRemoved: { addListener: vi.fn() },
  });
});

const view = () => vi.waitUntil(() => followed.value?.[0]);
let followed: ReturnType<typeof followSites>;

describe('a site that is counted by hand only', () => {
  beforeEach(() => {
    followed = followSites();
  });

  it('has no detector that runs: no request is listened for, no page script is registered', async () => {
    expect(requestRoles([practice])).not.toEqual([]);
    expect(requestRoles([manual])).toEqual([]);
    expect(requestFilters([manual])).toEqual({ headers: [], held: [], body: [], plain: [], all: [] });
    expect(await switchable()).toEqual([]);
    await fakeBrowser.storage.local.set({ bindings: [{ origin: 'https://own.example', prefix: '', site: manual.id }] });
    expect(await switchable(), 'not even where it was bound before').toEqual([]);
    sites.splice(0, 1, practice);
    expect(await switchable()).toHaveLength(2);
  });

  it('asks for no permission, and is off although a permission may be there from before', async () => {
    await fakeBrowser.storage.local.set({ bindings: [{ origin: 'https://own.example', prefix: '', site: manual.id }] });
    const row = await view();
    expect(row).toMatchObject({ evidence: 'manual', pages: [], domains: [], ownDomain: false, granted: false });
    expect(originsOf(row)).toEqual([]);
    expect(isOn(row)).toBe(false);
  });

  it('is offered for counting by hand once the person wants it', async () => {
    await offerByHand(manual.id, true);
    await vi.waitUntil(() => followed.value?.[0]?.byHand);
    expect(isOn(await view())).toBe(true);
    expect((await view()).metrics).toContain('contact-added');
    await offerByHand(manual.id, false);
    await vi.waitUntil(() => followed.value?.[0]?.byHand === false);
  });

  it('is still known by its pages', () => {
    expect(placeOf(new URL('https://crm.example/x'), [])?.site).toBe(manual.id);
  });
});
