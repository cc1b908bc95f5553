import { defineRole } from './template';

/** SDR or BDR: brings about the meetings others hold. The requests stay below what LinkedIn lets through in a week. */
export const salesDevelopment = defineRole({
  id: 'sales-development',
  areas: [
    {
      name: 'pipeline',
      lens: 'business',
      results: ['meeting-held'],
      pairs: [
        { result: 'meeting-held', action: 'meeting-booked', ratio: 1.3, lag: 10, horizon: 30 },
        { result: 'meeting-booked', action: 'connection-request', ratio: 30, lag: 7, horizon: 45 },
      ],
    },
    {
      name: 'dialogue',
      lens: 'customer',
      results: ['conversation', 'reply'],
      pairs: [
        { result: 'conversation', action: 'call', ratio: 18, lag: 0, horizon: 1 },
        { result: 'reply', action: 'message', ratio: 10, lag: 2, horizon: 14 },
      ],
    },
  ],
  headlines: ['meeting-held', 'conversation'],
  targets: [
    { metric: 'meeting-held', period: 'month', value: 12 },
    { metric: 'meeting-booked', period: 'week', value: 4 },
    { metric: 'conversation', period: 'week', value: 14 },
    { metric: 'reply', period: 'week', value: 7 },
    { metric: 'connection-request', period: 'week', value: 90 },
    { metric: 'call', period: 'day', value: 50 },
    { metric: 'message', period: 'day', value: 15 },
  ],
});
