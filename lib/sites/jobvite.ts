import { defineSite } from './site';

/* Of Jobvite only the addresses of its pages are public, not what they send: it is counted by hand until somebody can say more. */

export const jobvite = defineSite({
  id: 'jobvite',
  name: 'Jobvite',
  checked: '2026-11-26',
  evidence: 'manual',
  holds: 'records',
  pages: ['https://app.jobvite.com/*', 'https://hire.jobvite.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [],
  detectors: [],
  byHand: [
    'candidate-added',
    'candidate-contacted',
    'candidate-screened',
    'shortlisted',
    'cv-sent',
    'interview-booked',
    'offer-made',
    'placement',
    'job-opened',
  ],
});
