import { type Detector, defineSite, type RequestSignal } from './site';

/*
 * Manatal calls a candidate on a job a match. What its pages send is only inferred, so everything is asked about.
 *
 * Known limit: a match's stage is changed by a PATCH, whose body Chromium shows nobody. That it was moved is asked about, once
 * a day for each, not to where.
 */

const asked = { revision: 1, evidence: 'beta', ask: true } as const;
const inPath = { from: 'path', name: 'id', as: 'id' } as const;

const posts = (what: string): RequestSignal => ({ on: 'request', method: 'POST', path: `/*/${what}:end(/?)` });
const page = '/candidates/:id(\\d+){/*}?';

const detectors: readonly Detector[] = [
  {
    ...asked,
    id: 'candidate-created',
    metric: 'candidate-added',
    trigger: posts('candidates'),
    confirm: { any: [{ on: 'url', path: page }], within: 4, names: true },
    subject: { from: 'url', path: page, name: 'id', as: 'id' },
    once: 'ever',
    retraction: [
      { trigger: { on: 'request', method: 'DELETE', path: '/*/candidates/:id(\\d+):end(/?)' }, subject: inPath },
    ],
  },
  {
    ...asked,
    id: 'matched',
    metric: 'shortlisted',
    trigger: posts('matches'),
    subject: { from: 'gesture' },
    once: { seconds: 10 },
  },
  {
    ...asked,
    id: 'match-moved',
    metric: 'interview-booked',
    trigger: { on: 'request', method: 'PATCH', path: '/*/matches/:id(\\d+):end(/?)' },
    subject: inPath,
    once: { days: 1 },
  },
];

const canary = ['main', '[role="main"]', '#app', 'body > div'];

export const manatal = defineSite({
  id: 'manatal',
  name: 'Manatal',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://app.manatal.com/*', 'https://api.manatal.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [
    { id: 'candidate', path: page, canary, record: { name: 'id', as: 'id', metrics: ['candidate-added'] } },
    { id: 'job', path: '/jobs/:id(\\d+){/*}?', canary },
  ],
  detectors,
});
