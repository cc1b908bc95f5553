import { defineSite } from './site';

/*
 * What Facebook's page sends changes with every release and names nothing, and what it shows is in hashed classes: friend
 * requests and those that were accepted are counted by hand until somebody can say more.
 */

export const facebook = defineSite({
  id: 'facebook',
  name: 'Facebook',
  checked: '2026-11-26',
  evidence: 'manual',
  holds: 'network',
  pages: ['https://www.facebook.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [],
  detectors: [],
  byHand: ['connection-request', 'connection-accepted'],
});
