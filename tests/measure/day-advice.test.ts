import { expect, test } from 'vitest';
import { dayAdviceOf } from '../../lib/measure/day-advice';
import type { Pace } from '../../lib/measure/pace';

const pace = (some: Partial<Pace>): Pace => ({
  ...{ mark: 'on', target: 20, done: 10, expected: 10, behind: 0, ahead: 0, missing: 10 },
  ...{ need: { exact: 2, whole: 2 }, enough: { goal: 2, left: 1 }, projection: null, chance: null, buffer: 0 },
  ...some,
});

test('what is left of today is said, and whether it is to catch up', () => {
  expect(dayAdviceOf(pace({}))).toEqual({ say: 'left', n: 1, behind: false });
  for (const mark of ['behind', 'far-behind'] as const) {
    expect(dayAdviceOf(pace({ mark }))).toEqual({ say: 'left', n: 1, behind: true });
  }
});

test('enough is enough, for the day and for the period', () => {
  expect(dayAdviceOf(pace({ enough: { goal: 2, left: 0 } }))).toEqual({ say: 'enough' });
  expect(dayAdviceOf(pace({ enough: { goal: 0, left: 0 } }))).toEqual({ say: 'nothing' });
  // Reached: whatever the day's part would have been.
  expect(dayAdviceOf(pace({ mark: 'done', enough: { goal: 2, left: 2 } }))).toEqual({ say: 'reached' });
});

test('a period that is lost asks for nothing more today', () => {
  expect(dayAdviceOf(pace({ mark: 'missed', enough: { goal: 9, left: 9 } }))).toEqual({ say: 'missed' });
});

test('under a ceiling what is still allowed is said, whole', () => {
  expect(dayAdviceOf(pace({ enough: null, missing: 2.9999999999 }))).toEqual({ say: 'allowed', n: 3 });
  expect(dayAdviceOf(pace({ enough: null, missing: 2.6 }))).toEqual({ say: 'allowed', n: 2 });
  expect(dayAdviceOf(pace({ enough: null, mark: 'missed', missing: 0 }))).toEqual({ say: 'over' });
});
