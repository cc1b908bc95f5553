import { defineRole } from './template';

/** Recruits for one firm, from inside. */
export const talentAcquisition = defineRole({
  id: 'talent-acquisition',
  areas: [
    {
      name: 'hiring',
      lens: 'business',
      results: ['placement'],
      pairs: [
        { result: 'placement', action: 'offer-made', ratio: 1.2, lag: 7, horizon: 30 },
        { result: 'offer-made', action: 'interview-booked', ratio: 6, lag: 14, horizon: 60 },
      ],
    },
    {
      name: 'supplying',
      lens: 'customer',
      results: ['interview-booked'],
      pairs: [
        { result: 'interview-booked', action: 'shortlisted', ratio: 1.4, lag: 5, horizon: 28 },
        { result: 'shortlisted', action: 'candidate-screened', ratio: 2, lag: 3, horizon: 21 },
        { result: 'candidate-screened', action: 'candidate-contacted', ratio: 4, lag: 2, horizon: 21 },
      ],
    },
  ],
  headlines: ['placement', 'interview-booked'],
  targets: [
    { metric: 'placement', period: 'quarter', value: 5 },
    { metric: 'offer-made', period: 'quarter', value: 6 },
    { metric: 'interview-booked', period: 'week', value: 3 },
    { metric: 'shortlisted', period: 'week', value: 4 },
    { metric: 'candidate-screened', period: 'week', value: 8 },
    { metric: 'candidate-contacted', period: 'week', value: 32 },
  ],
});
