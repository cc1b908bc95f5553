import { defineRole } from './template';

/** Makes a firm known and begins conversations, on LinkedIn above all. */
export const socialSelling = defineRole({
  id: 'social-selling',
  areas: [
    {
      name: 'demand',
      lens: 'business',
      results: ['meeting-booked'],
      pairs: [{ result: 'meeting-booked', action: 'conversation', ratio: 4, lag: 7, horizon: 45 }],
    },
    {
      name: 'exchange',
      lens: 'customer',
      results: ['conversation'],
      pairs: [
        { result: 'conversation', action: 'comment', ratio: 13, lag: 2, horizon: 21, several: true },
        { result: 'conversation', action: 'post', ratio: 1.6, lag: 2, horizon: 21, several: true },
      ],
    },
    {
      name: 'reach',
      lens: 'business',
      results: ['connection-accepted'],
      pairs: [{ result: 'connection-accepted', action: 'connection-request', ratio: 3, lag: 2, horizon: 21 }],
    },
  ],
  headlines: ['conversation', 'connection-accepted'],
  targets: [
    { metric: 'meeting-booked', period: 'month', value: 2 },
    { metric: 'conversation', period: 'month', value: 8 },
    { metric: 'connection-accepted', period: 'month', value: 60 },
    { metric: 'post', period: 'week', value: 3 },
    { metric: 'comment', period: 'day', value: 5 },
    { metric: 'connection-request', period: 'day', value: 10 },
  ],
});
