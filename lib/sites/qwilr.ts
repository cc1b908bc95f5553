import { type Condition, type Detector, defineSite, type RequestSignal } from './site';

/*
 * A page is a proposal once it is published; what follows is a copied link or a mail from elsewhere. Publishing is a switch,
 * so that switching it off takes the act back and switching it on again makes no second one. Which of two names the field
 * has is not known, so the person is asked.
 */

const saved = (where: readonly Condition[]) =>
  ({ on: 'request', method: 'PUT', path: '/*pages/:page', codec: 'json', where }) as const satisfies RequestSignal;

const page = { from: 'path', name: 'page', as: 'id' } as const;

const published = (field: string): Omit<Detector, 'id'> => ({
  revision: 1,
  metric: 'proposal-sent',
  evidence: 'beta',
  ask: true,
  trigger: saved([{ field, is: true }]),
  subject: page,
  once: 'ever',
  retraction: [{ trigger: saved([{ field, is: false }]), subject: page }],
});

export const qwilr = defineSite({
  id: 'qwilr',
  name: 'Qwilr',
  checked: '2026-11-26',
  evidence: 'beta',
  pages: ['https://app.qwilr.com/*', 'https://api.qwilr.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [
    {
      id: 'page',
      hash: '/page/:page([\\w\\-]+)*',
      canary: ['main', '[role="main"]', '#app'],
      record: { name: 'page', as: 'id', metrics: ['proposal-sent'] },
    },
  ],
  detectors: [
    { ...published('isPublished'), id: 'page-published' },
    { ...published('published'), id: 'page-published-plain' },
  ],
});
