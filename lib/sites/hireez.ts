import { defineSite } from './site';

/* Nothing of what hireEZ's page sends is public: it is counted by hand until somebody can say more. */

export const hireez = defineSite({
  id: 'hireez',
  name: 'hireEZ',
  checked: '2026-11-26',
  evidence: 'manual',
  pages: ['https://app.hireez.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [],
  detectors: [],
  byHand: ['candidate-added', 'candidate-contacted', 'reply'],
});
