import type { Agreed } from '../../../lib/ledger/targets';

/** What somebody in sales could have agreed to: a pair with targets, money, and a number nobody counts. */
export const aims: Omit<Agreed, 'from'> = {
  role: {
    template: null,
    headlines: ['deal-won', 'revenue'],
    areas: [
      {
        name: 'Sales',
        lens: 'business',
        results: ['deal-won', 'revenue'],
        pairs: [
          { result: 'deal-won', action: 'proposal-sent', ratio: 4, lag: 30, horizon: 120 },
          { result: 'proposal-sent', action: 'connection-request', ratio: 20, lag: 14, horizon: 60 },
        ],
      },
    ],
  },
  targets: [
    { metric: 'connection-request', period: 'day', value: 18, direction: 'up' },
    { metric: 'proposal-sent', period: 'week', value: 5, direction: 'up' },
    { metric: 'deal-won', period: 'month', value: 4, direction: 'up' },
    { metric: 'revenue', period: 'quarter', value: 6_000_000, currency: 'EUR', direction: 'up' },
    { metric: 'average-deal-value', period: 'quarter', value: 1_000_000, currency: 'EUR', direction: 'up' },
    { metric: 'email', period: 'month', value: 40, direction: 'down' },
    { metric: 'waiting-list', period: 'month', value: 5, direction: 'down' },
  ],
};

/** Just one number. */
export const oneNumber: Omit<Agreed, 'from'> = {
  role: { template: null, areas: [], headlines: ['connection-request'] },
  targets: [{ metric: 'connection-request', period: 'day', value: 8, direction: 'up' }],
};

/** A number that no site here counts. */
export const byHand: Omit<Agreed, 'from'> = {
  role: { template: null, areas: [], headlines: ['meeting-held'] },
  targets: [{ metric: 'meeting-held', period: 'week', value: 6, direction: 'up' }],
};

/** Numbers that nothing counts first, as an accountant has them, with one that has a way to go. */
export const measured: Omit<Agreed, 'from'> = {
  role: { template: null, areas: [], headlines: ['turnaround-time', 'waiting-list'] },
  targets: [
    { metric: 'turnaround-time', period: 'month', value: 14_400, direction: 'down' },
    { metric: 'waiting-list', period: 'month', value: 5, baseline: 40, direction: 'down' },
    { metric: 'first-response-time', period: 'week', value: 240, direction: 'down' },
    { metric: 'csat', period: 'month', value: 85, direction: 'up' },
    { metric: 'accounts-delivered', period: 'week', value: 5, direction: 'up' },
  ],
};

/** One number, and nothing counts it. */
export const onlyMeasured: Omit<Agreed, 'from'> = {
  role: { template: null, areas: [], headlines: ['waiting-list'] },
  targets: [{ metric: 'waiting-list', period: 'week', value: 12, direction: 'down' }],
};
