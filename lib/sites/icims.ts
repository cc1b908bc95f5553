import { defineSite } from './site';

/*
 * Everything in iCIMS is one address (`/icims2/servlet/icims2`) with what is done in `module` and `action`, of which none that
 * does something is public. A rule for every form that is sent there would ask about most of what a recruiter opens: it is
 * counted by hand until somebody can say more. The pages for candidates are on the same hosts, at other paths.
 */

export const icims = defineSite({
  id: 'icims',
  name: 'iCIMS',
  checked: '2026-11-26',
  evidence: 'manual',
  holds: 'records',
  pages: ['https://*.icims.com/*'],
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
