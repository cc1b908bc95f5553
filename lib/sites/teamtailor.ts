import { type Detector, defineSite, type RequestSignal } from './site';

/*
 * Teamtailor keeps a search for people in its addresses, in signs nobody reads at a glance; no address is kept.
 *
 * Known limit: a candidate's stage is changed by a PATCH, whose body Chromium shows nobody. That somebody was moved is asked
 * about, not to where. Its own rules move and write to candidates, too; nobody presses anything then.
 */

const asked = { revision: 1, evidence: 'beta', ask: true } as const;
const each = { subject: { from: 'gesture' }, once: { seconds: 10 } } as const;

const posts = (what: string): RequestSignal => ({ on: 'request', method: 'POST', path: `/*/${what}` });

const detectors: readonly Detector[] = [
  {
    ...asked,
    id: 'application-moved',
    metric: 'shortlisted',
    trigger: { on: 'request', method: 'PATCH', path: '/*/job-applications/:id(\\d+)' },
    subject: { from: 'path', name: 'id', as: 'id' },
    once: 'ever',
  },
  { ...asked, ...each, id: 'message-sent', metric: 'candidate-contacted', trigger: posts('messages') },
  {
    ...asked,
    ...each,
    id: 'meeting-planned',
    metric: 'interview-booked',
    trigger: posts('meetings'),
  },
  { ...asked, ...each, id: 'interview-planned', metric: 'interview-booked', trigger: posts('interviews') },
  { ...asked, ...each, id: 'offer-made', metric: 'offer-made', trigger: posts('job-offers') },
];

const canary = ['.ember-view', '.ember-application', 'main', 'body > div'];

export const teamtailor = defineSite({
  id: 'teamtailor',
  name: 'Teamtailor',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://app.teamtailor.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [
    { id: 'candidate', path: '/companies/:company/candidates/:id(\\d+)', canary },
    { id: 'candidate-in-list', path: '/companies/:company/candidates/segment/:segment/candidate/:id(\\d+)', canary },
  ],
  detectors,
});
