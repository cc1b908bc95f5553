import { defineRole } from './template';

/** Closes what was opened: fewer and larger deals. */
export const accountExecutive = defineRole({
  id: 'account-executive',
  areas: [
    {
      name: 'closing',
      lens: 'business',
      results: ['deal-won', 'revenue'],
      pairs: [
        { result: 'deal-won', action: 'proposal-sent', ratio: 4, lag: 30, horizon: 120 },
        { result: 'proposal-sent', action: 'meeting-held', ratio: 2, lag: 7, horizon: 45 },
      ],
    },
    {
      name: 'advising',
      lens: 'customer',
      results: ['meeting-held'],
      pairs: [{ result: 'meeting-held', action: 'email', ratio: 3, lag: 5, horizon: 30 }],
    },
  ],
  headlines: ['deal-won', 'meeting-held'],
  targets: [
    { metric: 'deal-won', period: 'month', value: 3 },
    { metric: 'revenue', period: 'month', value: 45_000 },
    { metric: 'proposal-sent', period: 'week', value: 3 },
    { metric: 'meeting-held', period: 'week', value: 5 },
    { metric: 'email', period: 'week', value: 15 },
  ],
});
