import { expect, test } from 'vitest';
import { atLeastFromRate, atLeastOfTries, betaQuantile, quantileFromRate } from '../../lib/measure/chance';

test.each([
  [1, 1 / 30, 30, 0.638],
  [3, 1 / 30, 90, 0.581],
  [4, 0.25, 16, 0.595],
  [3, 0.1, 30, 0.589],
])('at least %i with a rate of %f in %i tries', (k, p, n, chance) => {
  expect(atLeastOfTries(k, n, p)).toBeCloseTo(chance, 3);
});

test('nothing asked for is sure, more than there are tries never comes', () => {
  expect(atLeastOfTries(0, 10, 0.5)).toBe(1);
  expect(atLeastOfTries(11, 10, 0.5)).toBe(0);
  expect(atLeastFromRate(0, 1, 1, 0)).toBe(1);
  expect(atLeastFromRate(1, 1, 1, 0)).toBe(0);
  expect(quantileFromRate(0.5, 3, 1, 0)).toBe(0);
});

test('a rate known from few results lies within wide bounds', () => {
  expect(betaQuantile(0.1, 2, 58)).toBeCloseTo(0.009, 3);
  expect(betaQuantile(0.9, 2, 58)).toBeCloseTo(0.0643, 4);
});

test('38 in ten and a quarter days, 62 wanted in eleven more: unlikely', () => {
  expect(atLeastFromRate(62, 39, 10.25, 11)).toBeCloseTo(0.025, 3);
  expect(quantileFromRate(0.5, 39, 10.25, 11)).toBe(41);
});
