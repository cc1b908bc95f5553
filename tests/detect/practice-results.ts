import type { Result } from '../../lib/sites/site';

/** What can be seen on the pages of the engine's own test site. */
export const practiceResults: readonly Result[] = [
  {
    id: 'answered',
    revision: 1,
    metric: 'reply',
    evidence: 'beta',
    seenOn: ['inbox'],
    after: ['email', 'shortlisted'],
    selector: ['.answer'],
    subject: { from: 'element', attribute: 'data-from', pattern: '^person:(?<id>.+)$', as: 'id' },
  },
  {
    id: 'perhaps-met',
    revision: 1,
    metric: 'meeting-booked',
    evidence: 'beta',
    ask: true,
    seenOn: ['inbox'],
    after: ['email'],
    selector: ['.calendar'],
    subject: { from: 'url', path: '/inbox/:id', name: 'id', as: 'id' },
  },
];
