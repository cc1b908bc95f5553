import { type Condition, type Detector, defineSite, type PageKind, type RequestSignal, type Rule } from './site';

/*
 * Recruit CRM's page calls a server of its own (`albatross`), of which nothing but its beginning is public. Its documented
 * interface ends in the same words, so that is what the addresses here go by, and everything is asked about.
 *
 * Stages have numbers of each firm's own: which are "CV sent" and which are interviews, the person is asked once for each.
 * Of the others only the placement says itself what it is. Everything is written by POST, an edit too; a record's own
 * address has its slug.
 */

const beta = { revision: 1, evidence: 'beta', ask: true } as const;

const slug = '([\\w\\-]+)';

const post = (path: string, where: readonly Condition[] = []) =>
  ({ on: 'request', method: 'POST', path: `/v1/${path}`, codec: 'json', where }) as const satisfies RequestSignal;

const inPath = { from: 'path', name: 'id', as: 'id' } as const;
const each = { subject: { from: 'gesture' }, once: { seconds: 5 } } as const;

const deleted = (what: string): Rule => ({
  trigger: { on: 'request', method: 'DELETE', path: `/v1/${what}/:id${slug}` },
  subject: inPath,
});

/** A candidate and a job: the same candidate may be put forward for two. */
const moved = (...where: readonly Condition[]) =>
  ({
    trigger: post('candidates/:id([\\w\\-]+/hiring-stages/[\\w\\-]+)', where),
    subject: inPath,
  }) as const;

const notPlacing: Condition = { field: 'create_placement', is: [false, 0, '0', 'false'] };
const saysNothing: Condition = { field: 'create_placement', present: false };
const placing: Condition = { field: 'create_placement', is: [true, 1, '1', 'true'] };

/** Put into a stage the firm named itself: a move that makes a placement is none of these. */
const reached = (id: string, metric: 'cv-sent' | 'interview-booked', set: string): readonly Detector[] =>
  [notPlacing, saysNothing].map((unless) => ({
    ...beta,
    ...moved(unless, { field: 'status_id', in: set }),
    id: unless === notPlacing ? id : `${id}-plain`,
    metric,
    pipeline: true,
    once: 'ever',
  }));

const made = (
  what: string,
  page: string,
  metric: 'candidate-added' | 'contact-added' | 'deal-opened' | 'job-opened',
): Detector => ({
  ...beta,
  id: `${page}-created`,
  metric,
  trigger: post(what),
  confirm: { any: [{ on: 'url', path: address(page) }], within: 8, names: true },
  subject: { from: 'url', path: address(page), name: 'id', as: 'id' },
  once: 'ever',
  retraction: [deleted(what)],
});

/** Both ways the product writes its addresses: `/candidate/{slug}`, `/candidates/{slug}`. */
function address(page: string): string {
  return `/${page}{s}?/:id(\\d[\\w\\-]+){/*}?`;
}

const detectors: readonly Detector[] = [
  made('candidates', 'candidate', 'candidate-added'),
  made('contacts', 'contact', 'contact-added'),
  made('jobs', 'job', 'job-opened'),
  made('deals', 'deal', 'deal-opened'),
  {
    ...beta,
    id: 'candidate-assigned',
    metric: 'shortlisted',
    // The job stands in the query: to two jobs within ten seconds is one act, later it is another.
    trigger: { on: 'request', method: 'POST', path: `/v1/candidates/:id${slug}/assign` },
    subject: inPath,
    once: { seconds: 10 },
    retraction: [
      {
        trigger: { on: 'request', method: 'POST', path: `/v1/candidates/:id${slug}/unassign` },
        subject: inPath,
      },
    ],
  },
  ...reached('candidate-sent', 'cv-sent', 'sent-stages'),
  ...reached('candidate-interview', 'interview-booked', 'interview-stages'),
  { ...beta, ...moved(placing), id: 'candidate-placed', metric: 'placement', pipeline: true, once: 'ever' },
  {
    ...beta,
    id: 'candidate-pitched',
    metric: 'spec-cv-sent',
    // Its stages are moved on by the same address: the first is the pitch.
    trigger: post('pitch/:id([\\w\\-]+/contact/[\\w\\-]+)'),
    subject: inPath,
    once: 'ever',
  },
  {
    ...beta,
    ...each,
    id: 'call-logged',
    metric: 'call',
    trigger: post('call-logs', [{ field: 'call_type', is: 'CALL_OUTGOING' }]),
  },
  { ...beta, ...each, id: 'meeting-created', metric: 'meeting-booked', trigger: post('meetings') },
  {
    ...beta,
    id: 'deal-won',
    metric: 'deal-won',
    trigger: post(`deals/:id${slug}`, [{ field: 'deal_stage', in: 'won-stages' }]),
    subject: inPath,
    once: 'ever',
    retraction: [
      { trigger: post(`deals/:id${slug}`, [{ field: 'deal_stage', notIn: 'won-stages' }]), subject: inPath },
      deleted('deals'),
    ],
  },
];

const kind = (page: string, ...metrics: NonNullable<PageKind['record']>['metrics']): PageKind => ({
  id: page,
  path: address(page),
  canary: ['#app', 'main', '[data-v-app]'],
  record: { name: 'id', as: 'id', metrics },
});

export const recruitcrm = defineSite({
  id: 'recruitcrm',
  name: 'Recruit CRM',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://app.recruitcrm.io/*', 'https://albatross.recruitcrm.io/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [
    kind('candidate', 'candidate-added', 'shortlisted'),
    kind('contact', 'contact-added'),
    kind('job', 'job-opened'),
    kind('deal', 'deal-opened', 'deal-won'),
  ],
  sets: {
    'sent-stages': { are: [], areNot: [], stage: 'cv-sent' },
    'interview-stages': { are: [], areNot: [], stage: 'interview-booked' },
  },
  detectors,
});
