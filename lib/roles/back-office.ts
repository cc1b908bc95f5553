import { defineRole } from './template';

/** Production and back office: finishes what others ordered, step by step. */
export const backOffice = defineRole({
  id: 'back-office',
  areas: [
    {
      name: 'output',
      lens: 'customer',
      results: ['ticket-resolved'],
      pairs: [{ result: 'ticket-resolved', action: 'task-done', ratio: 3, lag: 1, horizon: 14 }],
    },
    {
      name: 'flow',
      lens: 'business',
      results: ['turnaround-time', 'waiting-list'],
      pairs: [],
    },
  ],
  headlines: ['ticket-resolved', 'waiting-list'],
  targets: [
    { metric: 'ticket-resolved', period: 'day', value: 10 },
    { metric: 'task-done', period: 'day', value: 30 },
    { metric: 'turnaround-time', period: 'month', value: 2_880 },
    { metric: 'waiting-list', period: 'week', value: 20 },
  ],
});
