import { describe, expect, it } from 'vitest';
import { countedBy, measuredMetrics } from '../../lib/state/sheet';
import type { SiteView } from '../../lib/state/site-view';

const site = (id: string, metrics: string[], more: Partial<SiteView> = {}): SiteView => ({
  ...{ id, name: id, evidence: 'beta', checked: '2026-11-24', pages: [], ownDomain: false, granted: true },
  ...{ withdrawnSince: null, doubts: [], byHand: false, metrics, chip: false, chipAtOwnRisk: false, domains: [] },
  limits: [],
  ...more,
});
const names = (metric: string, sites: SiteView[]) => {
  const by = countedBy(metric, sites);
  return by.how === 'sites' ? by.sites.map(({ id }) => id) : by.how;
};

describe('what counts a metric', () => {
  it('is each site that is on and knows it; one that is off, or only by hand, is none', () => {
    const sites = [
      site('one', ['call']),
      site('off', ['call'], { granted: false }),
      site('hand', ['call'], { evidence: 'manual', granted: false, byHand: true }),
      site('bound', ['call'], {
        granted: false,
        domains: [
          { origin: 'https://a.example', prefix: '', site: 'bound', pattern: 'https://a.example/*', granted: true },
        ],
      }),
    ];
    expect(names('call', sites)).toEqual(['one', 'bound']);
    expect(names('email', sites)).toBe('by-hand');
    expect(names('call', sites.slice(1, 3))).toBe('by-hand');
  });

  it('is deals and placements for revenue, and the person for what nothing counts', () => {
    const sites = [site('ats', ['placement']), site('crm', ['deal-won']), site('mail', ['email'])];
    expect(names('revenue', sites)).toEqual(['ats', 'crm']);
    expect(names('average-deal-value', sites)).toEqual(['ats', 'crm']);
    expect(names('waiting-list', sites)).toBe('entered');
  });
});

it('one is measured by all that has a target and what leads to it, what is shown first at first, each once', () => {
  const pair = { result: 'deal-won', action: 'call', ratio: 4, lag: 7, horizon: 30 };
  const area = { name: 'Sales', lens: 'business' as const, results: ['deal-won', 'placement'], pairs: [pair] };
  const role = { template: null, headlines: ['deal-won', 'gone'], areas: [area] };
  const target = (metric: string) => ({ metric, period: 'week' as const, value: 5, direction: 'up' as const });
  expect(measuredMetrics({ role, targets: [target('email'), target('deal-won')] })).toEqual([
    'deal-won',
    'email',
    'placement',
    'call',
  ]);
});
