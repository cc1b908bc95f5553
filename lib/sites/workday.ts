import { defineSite } from './site';

/*
 * Workday sends every step of every task to one address, with numbers that mean nothing outside that page; what was done only
 * its buttons say, in the words of some thirty languages. It is counted by hand until somebody can name marks that are the
 * same in all of them. The pages for candidates (`myworkdayjobs.com`) are none of this.
 */

export const workday = defineSite({
  id: 'workday',
  name: 'Workday Recruiting',
  checked: '2026-11-26',
  evidence: 'manual',
  holds: 'records',
  pages: ['https://*.myworkday.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [],
  detectors: [],
  byHand: [
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
