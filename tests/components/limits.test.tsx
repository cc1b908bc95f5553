// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SiteRow } from '@/components/options/SiteRow';
import { ThisPage } from '@/components/popup/ThisPage';
import type { LimitView, SiteView } from '@/lib/state/site-view';

vi.mock('#i18n', () => ({ i18n: { t: (key: string, gaps?: object) => `${key} ${JSON.stringify(gaps ?? '')}` } }));

const limit: LimitView = { metric: 'connection-request', used: 1073, about: 1200, days: 7, standing: 'near' };

const site = (change: Partial<SiteView> = {}): SiteView => ({
  ...{ id: 'linkedin', name: 'LinkedIn', evidence: 'beta', checked: '2026-11-24', ownDomain: false },
  ...{ pages: ['https://www.linkedin.com/*'], granted: true, withdrawnSince: null, metrics: [], domains: [] },
  ...{ limits: [limit], doubts: [], byHand: false, chip: false, chipAtOwnRisk: true },
  ...change,
});

const nothing = vi.fn();
const popup = (view: SiteView, on = true) => (
  <ThisPage
    here={{ origin: 'https://www.linkedin.com', site: view, patterns: view.pages, on }}
    language="de"
    paused={false}
    onSwitch={nothing}
  />
);
const row = (view: SiteView) => (
  <SiteRow
    {...{ site: view, hidden: false, language: 'de', inUse: undefined, onSwitch: nothing, onRemove: nothing }}
    {...{
      onOwnDomain: nothing,
      onLeaveOff: nothing,
      onCountsRight: nothing,
      onByHand: nothing,
      onEverywhere: nothing,
      onChip: nothing,
    }}
  />
);
const words = '{"site":"LinkedIn","used":"1.073","about":"1.200","days":"7"}';
const said = () => [...document.querySelectorAll('.limit p')].map(({ textContent }) => textContent);

describe('what is used up of a limit', () => {
  beforeEach(() => render(null, document.body));

  it('stands in the popup, with a calm word when it is near', () => {
    render(popup(site()), document.body);
    expect(said()).toEqual([`limit.used ${words}`, `limit.near ${words}`]);
    expect(document.querySelector('[role="alert"]')).toBeNull();
    expect(document.querySelector('[data-limit="connection-request"]')?.getAttribute('data-used')).toBe('1073');
  });

  it('stands in the settings, with what the number is of', () => {
    render(row(site({ limits: [{ ...limit, standing: 'free' }] })), document.body);
    expect(said()).toEqual([`limit.used ${words}`, `limit.explained ${words}`]);
    render(row(site({ limits: [{ ...limit, standing: 'reached' }] })), document.body);
    expect(said()).toEqual([`limit.used ${words}`, `limit.reached ${words}`, `limit.explained ${words}`]);
  });

  it('is nowhere while nothing is counted there, or where there is no limit', () => {
    render(popup(site({ granted: false }), false), document.body);
    expect(said()).toEqual([]);
    // Far from the limit the popup has better things to say.
    render(popup(site({ limits: [{ ...limit, standing: 'free' }] })), document.body);
    expect(said()).toEqual([]);
    render(row(site({ granted: false })), document.body);
    expect(said()).toEqual([]);
    render(popup(site({ limits: [] })), document.body);
    expect(said()).toEqual([]);
  });
});
