import type { Site } from '../../lib/sites/site';

/** A site made for the engine's own tests: every kind of signal, in software nobody has. */
export const practice: Site = {
  id: 'practice',
  name: 'Practice',
  checked: '2026-11-24',
  evidence: 'beta',
  pages: ['https://crm.example/*'],
  ownDomain: true,
  chip: 'off',
  kinds: [],
  detectors: [
    {
      id: 'page-load',
      revision: 1,
      metric: 'task-done',
      evidence: 'beta',
      trigger: { on: 'request', method: 'POST', path: '/task/:id/close', types: ['document', 'frame'], status: [302] },
      subject: { from: 'path', name: 'id', as: 'id' },
      once: 'ever',
    },
    {
      id: 'by-link',
      revision: 1,
      metric: 'email',
      evidence: 'beta',
      trigger: { on: 'request', method: 'GET', path: '/mail', query: { send: 'yes' }, types: ['document'] },
      subject: { from: 'query', name: 'to', as: 'id' },
      once: { seconds: 60 },
    },
    {
      id: 'clicked',
      revision: 1,
      metric: 'call',
      evidence: 'beta',
      trigger: { on: 'click', selector: ['a[href^="tel:"]'] },
      subject: { from: 'gesture' },
      once: { seconds: 10 },
    },
    {
      id: 'saved',
      revision: 1,
      metric: 'contact-added',
      evidence: 'beta',
      trigger: { on: 'submit', selector: ['form.contact'] },
      confirm: { any: [{ on: 'url', hash: 'contact/:id' }], within: 8 },
      refute: { any: [{ on: 'appear', selector: ['.error'] }], within: 8 },
      subject: { from: 'url', hash: 'contact/:id', name: 'id', as: 'id' },
      once: 'ever',
    },
    {
      id: 'many',
      revision: 1,
      metric: 'shortlisted',
      evidence: 'beta',
      trigger: { on: 'request', method: 'POST', path: '/shortlist', codec: 'json' },
      confirm: { any: [{ on: 'attribute', attribute: 'data-state', selector: ['[data-state="listed"]'] }], within: 5 },
      subject: { from: 'body', field: 'ids.*', as: 'id' },
      once: 'ever',
      retraction: [
        {
          trigger: { on: 'request', method: 'DELETE', path: '/shortlist/:id' },
          subject: { from: 'path', name: 'id', as: 'id' },
        },
      ],
    },
  ],
};
