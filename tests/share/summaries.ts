import type { Summary } from '../../lib/summary';

/** A summary of an invented person. */
export const summaryOf = (change: Partial<Summary> = {}): Summary => ({
  person: 'kim-0123456789abcdef0123',
  from: 'Kim',
  number: 1,
  predecessor: null,
  on: '2026-11-27',
  weeks: [
    {
      from: '2026-11-23',
      to: '2026-11-29',
      closed: false,
      worked: 5,
      neutral: 0.5,
      totals: [
        { metric: 'call', n: 41, byHand: 2 },
        { metric: 'placement', n: 1, amount: 1_800_000, currency: 'EUR' },
      ],
    },
  ],
  targets: [
    {
      metric: 'call',
      period: 'week',
      direction: 'up',
      value: 60,
      due: 54,
      from: '2026-11-23',
      to: '2026-11-29',
      done: 41,
      expected: 50,
      mark: 'behind',
    },
  ],
  ratios: [{ action: 'call', result: 'meeting-booked', actions: 210, results: 14, per: 15, few: 9.4, many: 26.1 }],
  checkIn: { well: 'Two interviews on Thursday', need: 'Somebody to look over my job ads' },
  quality: {
    unsure: 1,
    takenBack: 2,
    corrected: 1,
    sites: [{ site: 'linkedin', level: 'warned', since: '2026-11-12' }],
  },
  ...change,
});
