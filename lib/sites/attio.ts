import { type Detector, defineSite } from './site';

/*
 * What Attio sends is known to nobody outside: only the addresses of its pages are public, and an address alone does not tell
 * a record that was made from one that was opened. It is counted by hand until somebody can say more; the rules below are
 * what a record's page would be recognised by.
 */

const made = (id: string, metric: 'contact-added' | 'deal-opened', object: string): Detector => ({
  id,
  revision: 1,
  metric,
  evidence: 'beta',
  ask: true,
  trigger: { on: 'submit', selector: ['[role="dialog"] form'] },
  confirm: { any: [{ on: 'url', path: `/:workspace/${object}/:id([\\w\\-]+){/*}?` }], within: 8 },
  subject: { from: 'url', path: `/:workspace/${object}/:id([\\w\\-]+){/*}?`, name: 'id', as: 'id' },
  once: 'ever',
});

export const attio = defineSite({
  id: 'attio',
  name: 'Attio',
  checked: '2026-11-26',
  evidence: 'manual',
  holds: 'records',
  pages: ['https://app.attio.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [],
  detectors: [made('person-made', 'contact-added', 'person'), made('deal-made', 'deal-opened', 'deal')],
});
