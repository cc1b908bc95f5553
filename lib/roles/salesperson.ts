import { defineRole } from './template';

/** Finds customers and sells to them. */
export const salesperson = defineRole({
  id: 'salesperson',
  areas: [
    {
      name: 'selling',
      lens: 'business',
      results: ['deal-won', 'revenue'],
      pairs: [
        { result: 'deal-won', action: 'proposal-sent', ratio: 3, lag: 30, horizon: 120 },
        { result: 'proposal-sent', action: 'meeting-held', ratio: 2, lag: 7, horizon: 45 },
      ],
    },
    {
      name: 'prospecting',
      lens: 'business',
      results: ['lead-added'],
      pairs: [{ result: 'lead-added', action: 'call', ratio: 4, lag: 1, horizon: 14 }],
    },
    {
      name: 'advising',
      lens: 'customer',
      results: ['meeting-held', 'csat'],
      pairs: [{ result: 'meeting-held', action: 'call', ratio: 10, lag: 5, horizon: 30 }],
    },
  ],
  headlines: ['deal-won', 'meeting-held'],
  targets: [
    { metric: 'deal-won', period: 'month', value: 4 },
    { metric: 'revenue', period: 'month', value: 40_000 },
    { metric: 'proposal-sent', period: 'week', value: 3 },
    { metric: 'meeting-held', period: 'week', value: 6 },
    { metric: 'lead-added', period: 'week', value: 15 },
    { metric: 'call', period: 'week', value: 60 },
    { metric: 'csat', period: 'month', value: 85 },
  ],
});
