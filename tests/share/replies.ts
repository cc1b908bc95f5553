import type { Reply } from '../../lib/share/reply-file';

/** A reply to an invented person. */
export const replyOf = (change: Partial<Reply> = {}): Reply => ({
  person: 'kim-0123456789abcdef0123',
  answers: 'A'.repeat(43),
  from: 'Lou',
  number: 1,
  predecessor: null,
  on: '2026-11-30',
  thanks: 'Well done with the second placement.',
  comment: 'Let us talk about the ads on Tuesday – 10 Uhr, schön!',
  promises: [
    { what: 'Look over your job ads', by: '2026-12-02' },
    { what: 'An hour on the phone with you', by: '2026-12-04' },
  ],
  team: { from: '2026-11-23', to: '2026-11-29', people: 5, totals: [{ metric: 'placement', own: 4, team: 31 }] },
  ...change,
});
