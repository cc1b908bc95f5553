import { expect, test } from 'vitest';
import type { CountedAct } from '../../lib/ledger/acts';
import { winsOf } from '../../lib/state/wins';

const act = (day: string, metric: string, subject?: string, n = 1): CountedAct => ({
  ...{ day: `2026-${day}`, metric, at: Date.parse(`2026-${day}`), n },
  ...(subject ? { subject } : {}),
});

test('31 requests, 6 replies, 3 CVs, 47 days; what was done for others, and later, is not in it', () => {
  const { traced, untraced } = winsOf([
    act('10-04', 'connection-request', 'one', 31),
    act('10-05', 'connection-request', 'other', 9),
    act('10-20', 'reply', 'one', 6),
    act('11-02', 'cv-sent', 'one', 3),
    act('11-20', 'placement', 'one'),
    act('11-21', 'cv-sent', 'one'),
  ]);
  expect(untraced).toBe(0);
  expect(traced).toEqual([
    {
      ...{ metric: 'placement', day: '2026-11-20', days: 47 },
      first: { day: '2026-10-04', metric: 'connection-request' },
      counts: [
        { metric: 'connection-request', n: 31 },
        { metric: 'reply', n: 6 },
        { metric: 'cv-sent', n: 3 },
        { metric: 'placement', n: 1 },
      ],
    },
  ]);
  expect(JSON.stringify(traced)).not.toContain('one');
});

test('the newest win comes first; one by hand and one out of the blue are told as untraced', () => {
  const { traced, untraced } = winsOf([
    act('09-01', 'proposal-sent', 'a'),
    act('09-05', 'deal-won', 'a'),
    act('10-01', 'proposal-sent', 'b'),
    act('10-30', 'deal-won', 'b'),
    act('11-01', 'deal-won', 'c'),
    act('11-02', 'deal-won', undefined, 2),
    act('11-03', 'proposal-sent', 'd'),
  ]);
  expect(traced.map(({ day, days }) => [day, days])).toEqual([
    ['2026-10-30', 29],
    ['2026-09-05', 4],
  ]);
  expect(untraced).toBe(3);
});

test('a deal won twice on one record is one card, of the last time', () => {
  const { traced } = winsOf([
    act('09-01', 'proposal-sent', 'a'),
    act('09-05', 'deal-won', 'a'),
    act('10-01', 'proposal-sent', 'a'),
    act('10-30', 'deal-won', 'a'),
  ]);
  expect(traced).toMatchObject([{ day: '2026-10-30', days: 59 }]);
  expect(winsOf([])).toEqual({ traced: [], untraced: 0 });
});
