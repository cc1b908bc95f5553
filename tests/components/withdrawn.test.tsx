// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SiteRow } from '@/components/options/SiteRow';
import { NotCounting } from '@/components/ui/NotCounting';
import type { SiteView } from '@/lib/state/site-view';

/* No browser test can have the browser take a site back by itself. */

vi.mock('#i18n', () => ({ i18n: { t: (key: string, gaps?: object) => `${key} ${JSON.stringify(gaps ?? '')}` } }));

const site = (change: Partial<SiteView> = {}): SiteView => ({
  id: 'linkedin',
  name: 'LinkedIn',
  evidence: 'beta',
  checked: '2026-11-24',
  pages: ['https://www.linkedin.com/*'],
  ownDomain: false,
  granted: false,
  withdrawnSince: null,
  doubts: [],
  byHand: false,
  metrics: ['connection-request'],
  domains: [],
  limits: [],
  chip: false,
  chipAtOwnRisk: true,
  ...change,
});
const withdrawn = site({ withdrawnSince: new Date(2026, 10, 12, 15).getTime() });
const words = 'popup.withdrawn {"site":"LinkedIn","date":"12 Nov 2026"}';

const row = (view: SiteView) => (
  <SiteRow
    site={view}
    hidden={false}
    language="en-GB"
    inUse={undefined}
    onSwitch={vi.fn()}
    onRemove={vi.fn()}
    onOwnDomain={vi.fn()}
    onLeaveOff={vi.fn()}
    onCountsRight={vi.fn()}
    onByHand={vi.fn()}
    onEverywhere={vi.fn()}
    onChip={vi.fn()}
  />
);

describe('a permission the browser took back', () => {
  beforeEach(() => render(null, document.body));

  it('is told in the row of its site, with the day', () => {
    render(row(withdrawn), document.body);
    expect(document.querySelector('[data-site="linkedin"] [role="alert"] p')?.textContent).toBe(words);
    expect(document.querySelector('[role="switch"]')?.getAttribute('aria-checked')).toBe('false');
  });

  it('is told beside the numbers, with the way back', () => {
    render(
      <NotCounting pausedSince={null} sites={[site({ id: 'tryton' }), withdrawn]} language="en-GB" />,
      document.body,
    );
    expect([...document.querySelectorAll('[role="alert"] p')].map((it) => it.textContent)).toEqual([words]);
    expect(document.querySelector('[role="alert"] a')?.getAttribute('href')).toBe('/options.html#sites');
  });

  it('is not told of a site the person switched off', () => {
    render(row(site()), document.body);
    expect(document.querySelector('[role="alert"]')).toBeNull();
    render(<NotCounting pausedSince={null} sites={[site()]} language="en-GB" />, document.body);
    expect(document.body.textContent).toBe('');
  });
});
