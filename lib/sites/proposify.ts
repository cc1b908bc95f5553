import { type Detector, defineSite, type RequestSignal } from './site';

/*
 * A proposal has a status; set to `sent` it counts once, whatever it becomes afterwards, and set back to `draft` it was taken
 * back. The application's own requests are guessed from the vendor's addresses, so the person is asked.
 */

const saved = (method: 'POST' | 'PUT', path: string, status: string) =>
  ({
    on: 'request',
    method,
    path,
    codec: 'json',
    where: [{ field: 'status', is: status }],
  }) as const satisfies RequestSignal;

const proposal = { from: 'path', name: 'proposal', as: 'id' } as const;
const itself = '/api/:version/proposals/:proposal';
/** Something of a proposal, such as its status or its sending. */
const below = '/api/:version/proposals/:proposal/:part';

const sent = {
  revision: 1,
  metric: 'proposal-sent',
  evidence: 'beta',
  ask: true,
  subject: proposal,
  once: 'ever',
  retraction: [
    { trigger: saved('PUT', itself, 'draft'), subject: proposal },
    { trigger: saved('PUT', below, 'draft'), subject: proposal },
  ],
} as const satisfies Partial<Detector>;

export const proposify = defineSite({
  id: 'proposify',
  name: 'Proposify',
  checked: '2026-11-26',
  evidence: 'beta',
  pages: ['https://app.proposify.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [],
  detectors: [
    { ...sent, id: 'proposal-sent', trigger: saved('PUT', itself, 'sent') },
    { ...sent, id: 'part-sent', trigger: saved('PUT', below, 'sent') },
    { ...sent, id: 'part-posted', trigger: saved('POST', below, 'sent') },
  ],
});
