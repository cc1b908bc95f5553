import { describe, expect, it } from 'vitest';
import { addUp, withReady } from '../../lib/state/counts';
import { hereAt } from '../../lib/state/here';
import { isOn, originsOf, type SiteView } from '../../lib/state/site-view';

const row = (metric: string, site: string, n: number, amount = 0, currency = '') => ({
  ...{ day: '2026-11-24', metric, site, n, amount, currency, last: 0 },
});

describe('the numbers of a day', () => {
  it('add up over sites, in the order of the catalog, with an amount for each currency', () => {
    const rows = [
      row('deal-won', 'tryton', 1, 100, 'EUR'),
      row('deal-won', 'odoo', 2, 50, 'EUR'),
      row('deal-won', 'odoo', 1, 70, 'USD'),
      row('connection-request', 'linkedin', 3),
      row('likes', 'nowhere', 1),
      row('message', 'linkedin', 0),
    ];
    expect(addUp(rows)).toEqual([
      { metric: 'connection-request', n: 3, amounts: [] },
      {
        metric: 'deal-won',
        n: 4,
        amounts: [
          { amount: 150, currency: 'EUR' },
          { amount: 70, currency: 'USD' },
        ],
      },
      { metric: 'likes', n: 1, amounts: [] },
    ]);
  });

  it('show a nought for what is ready to be counted, once', () => {
    const counts = addUp([row('deal-won', 'tryton', 1)]);
    const shown = withReady(counts, ['connection-request', 'deal-won', 'connection-request']);
    expect(shown.map(({ metric, n }) => [metric, n])).toEqual([
      ['connection-request', 0],
      ['deal-won', 1],
    ]);
  });
});

const site = (more: Partial<SiteView>): SiteView => ({
  ...{ id: 'linkedin', name: 'LinkedIn', evidence: 'beta', checked: '2026-11-24', ownDomain: false },
  ...{ pages: ['https://www.linkedin.com/*'], granted: false, withdrawnSince: null, metrics: [], domains: [] },
  limits: [],
  ...{ doubts: [], byHand: false },
  ...more,
});
const domain = {
  ...{ origin: 'http://erp.example:8069', prefix: '/crm', site: 'tryton', granted: true },
  pattern: 'http://erp.example:8069/*',
};
const tryton = site({ id: 'tryton', name: 'Tryton', pages: [], ownDomain: true, domains: [domain] });

describe('the page one is on', () => {
  const sites = [site({}), tryton];
  const at = (url: string) => hereAt(new URL(url), sites);

  it('belongs to a site or to none, and says what its switch asks for', () => {
    expect(at('https://www.linkedin.com/feed/')).toMatchObject({ site: { id: 'linkedin' }, on: false });
    expect(at('http://erp.example:8069/crm/x')).toMatchObject({ patterns: [domain.pattern], on: true });
    expect(at('http://erp.example:8069/shop')).toMatchObject({ site: null, on: false });
    expect(at('chrome://extensions')).toBeNull();
  });

  it('is on where any of its addresses is', () => {
    expect([isOn(site({})), isOn(tryton)]).toEqual([false, true]);
    expect(originsOf(tryton)).toEqual([domain.pattern]);
  });
});
