import { type Condition, type Detector, defineSite, type PageKind, type Rule } from './site';
import { movesTo, namedStages, stageSets } from './stage-moves';

/*
 * In Workable a candidate is one of a job's, and moves through its stages by their short names: those it ships, or what the
 * firm calls them. Of what else is done with a candidate only the address is known, so the person is asked.
 */

const inPath = { from: 'path', name: 'id', as: 'id' } as const;

const posts = (what: string) =>
  ({ on: 'request', method: 'POST', path: `/backend/api/candidates/:id([\\w\\-]+)/${what}` }) as const;

const move = (where: Condition): Rule => ({
  trigger: { ...posts('move'), codec: 'json', where: [where] },
  subject: inPath,
});

const asked = { revision: 1, evidence: 'beta', ask: true } as const;

const detectors: readonly Detector[] = [
  ...movesTo(namedStages('target_stage'), move, { ends: [{ trigger: posts('disqualify'), subject: inPath }] }),
  {
    ...asked,
    id: 'message-sent',
    metric: 'candidate-contacted',
    trigger: posts('messages'),
    subject: { from: 'gesture' },
    once: { seconds: 10 },
  },
  {
    ...asked,
    id: 'event-created',
    metric: 'interview-booked',
    trigger: posts('events'),
    subject: inPath,
    pipeline: true,
    once: { days: 1 },
  },
  {
    ...asked,
    id: 'offer-created',
    metric: 'offer-made',
    trigger: posts('offer:many(s?)'),
    subject: inPath,
    pipeline: true,
    once: 'ever',
  },
];

const page = (id: string, path: string): PageKind => ({
  id,
  path,
  canary: ['main', '[role="main"]', 'body > div'],
  record: {
    name: 'id',
    as: 'id',
    metrics: ['shortlisted', 'cv-sent', 'interview-booked', 'offer-made', 'placement'],
  },
});

export const workable = defineSite({
  id: 'workable',
  name: 'Workable',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  // People apply on hosts of the same name; nothing there has such an address.
  pages: ['https://*.workable.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [
    page('candidate', '/backend/jobs/:job/candidates/:id'),
    page('candidate-in-stage', '/backend/jobs/:job/browser/:stage/candidate/:id'),
  ],
  sets: stageSets,
  detectors,
});
