import fc from 'fast-check';
import { expect, test } from 'vitest';
import { split } from '../../lib/measure/split';

test.each([
  [10, [1, 1, 1], [4, 3, 3]],
  [100, [21, 20, 23], [33, 31, 36]],
  [1, [0, 0.5, 0.5], [0, 1, 0]],
  [0, [1, 1], [0, 0]],
  [3, [0, 1, 0], [0, 3, 0]],
])('%i by %j', (whole, weights, parts) => expect(split(whole, weights)).toEqual(parts));

test('among nobody nothing is split', () => {
  expect(split(5, [])).toBeNull();
  expect(split(5, [0, 0])).toBeNull();
});

test('parts are whole, sum to the whole, and are less than one off', () => {
  const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 5, noNaN: true })), {
    minLength: 1,
    maxLength: 366,
  });
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000_000_000 }), weights, (whole, by) => {
      const sum = by.reduce((a, b) => a + b, 0);
      fc.pre(sum > 0);
      const parts = split(whole, by) as number[];
      expect(parts.reduce((a, b) => a + b, 0)).toBe(whole);
      parts.forEach((part, at) => {
        expect(Number.isInteger(part) && part >= 0).toBe(true);
        expect(Math.abs(part - (whole * (by[at] as number)) / sum)).toBeLessThan(1 + whole * 1e-12);
        if (by[at] === 0) expect(part).toBe(0);
      });
    }),
  );
});
