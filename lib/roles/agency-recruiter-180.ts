import { defineRole } from './template';

/** Works for candidates and fills the jobs others bring in. */
export const agencyRecruiter180 = defineRole({
  id: 'agency-recruiter-180',
  areas: [
    {
      name: 'placing',
      lens: 'business',
      results: ['placement'],
      pairs: [{ result: 'placement', action: 'interview-booked', ratio: 5, lag: 21, horizon: 90 }],
    },
    {
      name: 'introducing',
      lens: 'customer',
      results: ['interview-booked'],
      pairs: [
        { result: 'interview-booked', action: 'cv-sent', ratio: 3, lag: 7, horizon: 28, several: true },
        { result: 'cv-sent', action: 'candidate-screened', ratio: 2.5, lag: 3, horizon: 21, several: true },
        { result: 'candidate-screened', action: 'candidate-contacted', ratio: 4, lag: 2, horizon: 21 },
      ],
    },
  ],
  headlines: ['placement', 'interview-booked'],
  targets: [
    { metric: 'placement', period: 'month', value: 2 },
    { metric: 'interview-booked', period: 'month', value: 10 },
    { metric: 'cv-sent', period: 'week', value: 7 },
    { metric: 'candidate-screened', period: 'week', value: 15 },
    { metric: 'candidate-contacted', period: 'week', value: 60 },
  ],
});
