import { type Detector, defineSite, type RequestSignal } from './site';

/*
 * Greenhouse says nowhere what its pages send; some of what they show is known. So who goes through the applicants of a job is
 * counted by the press and the address that follows, and of the rest, which goes by the names of its documented interface, the
 * person is asked. Which stage somebody is moved to is not known: that they were moved is asked about, once for an application.
 * A scheduler that loads the next page anew, instead of changing its address, is asked about, too.
 *
 * Known limit: who is refused an advance and goes on by hand within five seconds has it counted, as no sign of a refusal is
 * known.
 *
 * Each change of an offer is a new version of it, and the offer the same: it goes by its application.
 */

const beta = { revision: 1, evidence: 'beta' } as const;
const asked = { ...beta, ask: true } as const;

const id = '(\\d+)';
const inPath = { from: 'path', name: 'application', as: 'id' } as const;

/** What is done with an application, in whatever part of the system. */
const ofApplication = (method: 'POST' | 'PUT' | 'DELETE', act: string): RequestSignal => ({
  on: 'request',
  method,
  path: `/*applications/:application${id}/${act}`,
});

const advance = '[data-provides="advance"]';
const review = '/applications/review/*';
const scheduler = '/interviews/scheduler{/*}?';
const person = `/people/:person${id}{/*}?`;

const moved = {
  ...asked,
  metric: 'shortlisted',
  page: { path: review, not: true },
  subject: inPath,
  pipeline: true,
  once: 'ever',
} as const;

const detectors: readonly Detector[] = [
  {
    ...beta,
    id: 'applicant-advanced',
    metric: 'shortlisted',
    trigger: { on: 'click', selector: [advance] },
    page: { path: review },
    // The next applicant comes, under an address of their own.
    confirm: { any: [{ on: 'url', path: review }], within: 5 },
    subject: { from: 'gesture' },
    once: { seconds: 2 },
  },
  { ...moved, id: 'application-advanced', trigger: ofApplication('POST', 'advance') },
  { ...moved, id: 'application-moved', trigger: ofApplication('POST', 'move*') },
  { ...moved, id: 'application-put-to-stage', trigger: ofApplication('PUT', 'move*') },
  {
    ...beta,
    id: 'interview-scheduled',
    metric: 'interview-booked',
    trigger: { on: 'submit', selector: ['form:not([role="search"])'] },
    page: { path: scheduler },
    // What lacks something stays where it is.
    confirm: { any: [{ on: 'url', path: person }], within: 10 },
    subject: { from: 'url', path: person, name: 'person', as: 'id' },
    once: { days: 1 },
  },
  {
    ...asked,
    id: 'interview-created',
    metric: 'interview-booked',
    trigger: { on: 'request', method: 'POST', path: '/*scheduled_interviews' },
    page: { path: scheduler, not: true },
    subject: { from: 'gesture' },
    once: { seconds: 10 },
  },
  {
    ...asked,
    id: 'mail-sent',
    metric: 'candidate-contacted',
    trigger: {
      on: 'request',
      method: 'POST',
      path: `/*:what(people|candidates|applications)/:id${id}/emails`,
    },
    subject: { from: 'gesture' },
    once: { seconds: 10 },
  },
  {
    ...asked,
    id: 'offer-created',
    metric: 'offer-made',
    trigger: ofApplication('POST', 'offers'),
    subject: inPath,
    pipeline: true,
    once: 'ever',
    retraction: [{ trigger: ofApplication('DELETE', 'offers{/*}?'), subject: inPath }],
  },
  {
    ...asked,
    id: 'candidate-hired',
    metric: 'placement',
    trigger: ofApplication('POST', 'hire*'),
    subject: inPath,
    pipeline: true,
    once: 'ever',
    retraction: [{ trigger: ofApplication('POST', 'unhire*'), subject: inPath }],
  },
];

export const greenhouse = defineSite({
  id: 'greenhouse',
  name: 'Greenhouse',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  // Each firm may have a host of its own. People apply on hosts of the same name; nothing there has such an address.
  pages: ['https://*.greenhouse.io/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [
    { id: 'review', path: review, canary: ['[data-provides="app-review"]', advance] },
    ...[
      { id: 'application', path: `/people/:person${id}/applications/:application${id}{/*}?` },
      {
        id: 'application-by-query',
        path: `/people/:person${id}`,
        search: `(.*&)?application_id=:application${id}(&.*)?`,
      },
    ].map((address) => ({
      ...address,
      canary: ['[data-react-class]', '[data-provides="header-view-resume"]', 'main', 'body > div'],
      record: { name: 'application', as: 'id', metrics: ['shortlisted', 'offer-made', 'placement'] } as const,
    })),
  ],
  detectors,
});
