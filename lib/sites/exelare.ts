import { defineSite } from './site';

/*
 * Nothing of what Exelare's program or its web pages send is public, and much of the work is done in a Windows program that
 * no browser sees: it is counted by hand.
 */

export const exelare = defineSite({
  id: 'exelare',
  name: 'Exelare',
  checked: '2026-11-26',
  evidence: 'manual',
  holds: 'records',
  pages: [],
  ownDomain: false,
  chip: 'on',
  kinds: [],
  detectors: [],
  byHand: [
    'call',
    'candidate-added',
    'candidate-contacted',
    'candidate-screened',
    'shortlisted',
    'cv-sent',
    'spec-cv-sent',
    'interview-booked',
    'offer-made',
    'placement',
    'job-opened',
  ],
});
