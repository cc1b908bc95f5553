import { defineRole } from './template';

/** Wins the jobs and fills them. Between 50 and 120 calls for a job are reported. */
export const agencyRecruiter360 = defineRole({
  id: 'agency-recruiter-360',
  areas: [
    {
      name: 'acquiring',
      lens: 'business',
      results: ['job-opened'],
      pairs: [
        { result: 'job-opened', action: 'meeting-held', ratio: 3, lag: 14, horizon: 60, several: true },
        { result: 'job-opened', action: 'call', ratio: 50, lag: 30, horizon: 120 },
      ],
    },
    {
      name: 'billing',
      lens: 'business',
      results: ['placement', 'revenue'],
      pairs: [
        { result: 'placement', action: 'job-opened', ratio: 3, lag: 45, horizon: 120, several: true },
        { result: 'placement', action: 'interview-booked', ratio: 5, lag: 21, horizon: 90 },
      ],
    },
    {
      name: 'introducing',
      lens: 'customer',
      results: ['interview-booked'],
      pairs: [{ result: 'interview-booked', action: 'cv-sent', ratio: 3, lag: 7, horizon: 28, several: true }],
    },
  ],
  headlines: ['job-opened', 'placement'],
  targets: [
    { metric: 'job-opened', period: 'month', value: 4 },
    { metric: 'placement', period: 'quarter', value: 5 },
    { metric: 'revenue', period: 'month', value: 30_000 },
    { metric: 'interview-booked', period: 'week', value: 2 },
    { metric: 'cv-sent', period: 'week', value: 6 },
    { metric: 'meeting-held', period: 'week', value: 3 },
    { metric: 'call', period: 'week', value: 50 },
  ],
});
