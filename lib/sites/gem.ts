import { defineSite } from './site';

/*
 * Gem, a tool to find candidates. Only its documented interface is public, and the application may call other addresses; so
 * of what it adds the person is asked. What its own extension does on LinkedIn's pages is another extension's, and never
 * counted: there LinkedIn tells of it. Messages of a sequence go out by themselves, later; nobody presses for them.
 */

export const gem = defineSite({
  id: 'gem',
  name: 'Gem',
  checked: '2026-11-26',
  evidence: 'beta',
  pages: ['https://www.gem.com/*', 'https://api.gem.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [],
  detectors: [
    {
      id: 'candidate-added',
      revision: 1,
      metric: 'candidate-added',
      evidence: 'beta',
      ask: true,
      trigger: { on: 'request', method: 'POST', path: '/*v0/candidates' },
      subject: { from: 'gesture' },
      once: { seconds: 10 },
    },
  ],
});
