import { defineRole } from './template';

/** Prepares sets of accounts. The two headlines are read from the work itself; nobody types them. */
export const accountant = defineRole({
  id: 'accountant',
  areas: [
    {
      name: 'flow',
      lens: 'business',
      results: ['turnaround-time', 'waiting-list'],
      pairs: [],
    },
    {
      name: 'accounts',
      lens: 'customer',
      results: ['accounts-delivered'],
      pairs: [
        { result: 'accounts-delivered', action: 'task-done', ratio: 4, lag: 5, horizon: 30 },
        { result: 'accounts-delivered', action: 'email', ratio: 2, lag: 7, horizon: 45 },
      ],
    },
  ],
  headlines: ['turnaround-time', 'waiting-list'],
  targets: [
    { metric: 'turnaround-time', period: 'month', value: 14_400 },
    { metric: 'waiting-list', period: 'week', value: 12 },
    { metric: 'accounts-delivered', period: 'week', value: 5 },
    { metric: 'task-done', period: 'day', value: 4 },
    { metric: 'email', period: 'week', value: 10 },
  ],
});
