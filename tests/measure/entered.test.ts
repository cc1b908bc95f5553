import { expect, test } from 'vitest';
import { atLeastOfTries } from '../../lib/measure/chance';
import { readingsOf, sampleOfEntered } from '../../lib/measure/entered';
import { scoreMark } from '../../lib/measure/pace-score';
import { sampleOfShare } from '../../lib/measure/sample';

const span = { from: '2026-11-01', to: '2026-11-30' };
const entered = (metric: string, day: string, value: number, n?: number) => ({
  ...{ metric, day, value },
  ...(n === undefined ? {} : { n }),
});

test('of a day the last level stands, and no other metric is in it', () => {
  const values = [
    entered('waiting-list', '2026-11-02', 14),
    entered('waiting-list', '2026-11-02', 9),
    entered('csat', '2026-11-02', 17, 20),
    entered('waiting-list', '2026-11-01', 20),
  ];
  expect(Object.fromEntries(readingsOf('waiting-list', values))).toEqual({ '2026-11-01': 20, '2026-11-02': 9 });
});

test('durations are averaged by how many each is the average of, within the days', () => {
  const values = [
    entered('first-response-time', '2026-11-02', 60, 9),
    entered('first-response-time', '2026-11-30', 660),
    entered('first-response-time', '2026-12-01', 9000),
    entered('turnaround-time', '2026-11-02', 9000),
  ];
  expect(sampleOfEntered('first-response-time', values, span)).toMatchObject({ n: 10, mean: 120, batches: 2 });
  expect(sampleOfEntered('csat', values, span)).toBeNull();
});

test('answers that are all alike stray as those of the target would, and none is no share', () => {
  expect(sampleOfShare([{ part: 5, of: 5 }], 80)).toEqual({ n: 5, mean: 100, deviation: 40 });
  expect(sampleOfShare([{ part: 5, of: 10 }], 100)).toEqual({ n: 10, mean: 50, deviation: 50 });
  expect(sampleOfShare([{ part: 0, of: 0 }], 80)).toBeNull();
});

test('whoever satisfies as many as agreed is amber on at most one look in twenty', () => {
  for (const share of [0.5, 0.7, 0.8, 0.85, 0.9, 0.95]) {
    for (const n of [5, 8, 12, 20, 35, 60, 100, 250]) {
      const isAmber = (k: number) => {
        const mark = scoreMark(
          { value: share * 100, direction: 'up' },
          sampleOfShare([{ part: k, of: n }], share * 100),
          false,
        );
        return mark === 'behind' || mark === 'far-behind';
      };
      let most = -1;
      while (isAmber(most + 1)) most += 1;
      const chance = most < 0 ? 0 : 1 - atLeastOfTries(most + 1, n, share);
      expect(chance, `${share} of ${n}: ${most} or fewer`).toBeLessThanOrEqual(0.05);
    }
  }
});
