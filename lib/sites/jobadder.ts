import { type Detector, defineSite, type RequestSignal } from './site';

/*
 * JobAdder's public interface has a kind of record for each thing that counts here. That its own pages send the same names is
 * only inferred, so everything is asked about. A search ends in another word and is none of this. It names whose part of a fee
 * a placement is (`feeSplit`), and nowhere the fee: what one brings the person enters.
 */

const asked = { revision: 1, evidence: 'beta', ask: true } as const;
const each = { subject: { from: 'gesture' }, once: { seconds: 10 } } as const;

const posts = (what: string): RequestSignal => ({ on: 'request', method: 'POST', path: `/*/${what}` });

const placement = '/placements/:id(\\d+){/*}?';

const detectors: readonly Detector[] = [
  // Seen by a client, for a job.
  { ...asked, ...each, id: 'submitted', metric: 'cv-sent', trigger: posts('submissions') },
  // The same without a job.
  { ...asked, ...each, id: 'floated', metric: 'spec-cv-sent', trigger: posts('floats') },
  {
    ...asked,
    id: 'placed',
    metric: 'placement',
    trigger: posts('placements'),
    confirm: { any: [{ on: 'url', path: placement }], within: 4, names: true },
    subject: { from: 'url', path: placement, name: 'id', as: 'id' },
    once: 'ever',
    retraction: [
      {
        trigger: { on: 'request', method: 'DELETE', path: '/*/placements/:id(\\d+)' },
        subject: { from: 'path', name: 'id', as: 'id' },
      },
    ],
  },
];

const canary = ['main', '[role="main"]', '#app', 'body > div'];

export const jobadder = defineSite({
  id: 'jobadder',
  name: 'JobAdder',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://app.jobadder.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [
    { id: 'candidate', path: '/candidates/:id(\\d+){/*}?', canary },
    { id: 'job', path: '/jobs/:id(\\d+){/*}?', canary },
  ],
  detectors,
});
