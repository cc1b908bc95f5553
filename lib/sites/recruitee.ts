import { type Detector, defineSite, type RequestSignal } from './site';

/*
 * Recruitee (Tellent) calls a job an offer, and a candidate on a job a placement: neither is what the words say elsewhere.
 * Its pages differ only behind the hash, and its server has a host of its own.
 *
 * Known limit: a stage is changed by a PATCH, whose body Chromium shows nobody. That somebody was moved is asked about, not
 * to where.
 */

const company = '/c/:company(\\d+)';
const hash = '*candidate=:id(\\d+){&*}?';

const asked = { revision: 1, evidence: 'beta', ask: true } as const;
const each = { subject: { from: 'gesture' }, once: { seconds: 10 } } as const;

const posts = (what: string): RequestSignal => ({ on: 'request', method: 'POST', path: `${company}/${what}` });

const detectors: readonly Detector[] = [
  {
    id: 'candidate-created',
    revision: 1,
    metric: 'candidate-added',
    evidence: 'beta',
    trigger: posts('candidates'),
    confirm: { any: [{ on: 'url', hash }], within: 4, names: true },
    subject: { from: 'url', hash, name: 'id', as: 'id' },
    once: 'ever',
    retraction: [
      {
        trigger: { on: 'request', method: 'DELETE', path: `${company}/candidates/:id(\\d+)` },
        subject: { from: 'path', name: 'id', as: 'id' },
      },
    ],
  },
  {
    ...asked,
    id: 'stage-changed',
    metric: 'shortlisted',
    trigger: { on: 'request', method: 'PATCH', path: `${company}/placements/:id(\\d+)/change_stage` },
    subject: { from: 'path', name: 'id', as: 'id' },
    once: 'ever',
  },
  { ...asked, ...each, id: 'mail-sent', metric: 'candidate-contacted', trigger: posts('mailbox/*send*') },
  { ...asked, ...each, id: 'interview-planned', metric: 'interview-booked', trigger: posts('interview/events') },
];

export const recruitee = defineSite({
  id: 'recruitee',
  name: 'Recruitee',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://app.recruitee.com/*', 'https://api.recruitee.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [
    {
      id: 'candidate',
      hash,
      canary: ['main', '[role="main"]', '#app', 'body > div'],
      record: { name: 'id', as: 'id', metrics: ['candidate-added'] },
    },
  ],
  detectors,
});
