import { defineRole } from './template';

/** Answers customers for other firms, or for its own. Three of four are helped by the first answer. */
export const support = defineRole({
  id: 'support',
  areas: [
    {
      name: 'service',
      lens: 'customer',
      results: ['ticket-resolved', 'csat'],
      pairs: [
        { result: 'ticket-resolved', action: 'email', ratio: 1.33, lag: 0, horizon: 7 },
        { result: 'ticket-resolved', action: 'task-done', ratio: 0.375, lag: 1, horizon: 7 },
      ],
    },
    {
      name: 'speed',
      lens: 'business',
      results: ['first-response-time'],
      pairs: [],
    },
  ],
  headlines: ['ticket-resolved', 'first-response-time'],
  targets: [
    { metric: 'ticket-resolved', period: 'day', value: 40 },
    { metric: 'csat', period: 'month', value: 85 },
    { metric: 'first-response-time', period: 'week', value: 240 },
    { metric: 'email', period: 'day', value: 50 },
    { metric: 'task-done', period: 'day', value: 15 },
  ],
});
