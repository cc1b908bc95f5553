import { expect, test } from 'vitest';
import { line, ok } from './figure';
import { truth } from './truth';

/* The short form of `npm run truth`: fewer people, so chance has more room. */
test('ratios, sureness, forecast and advice agree with simulated people whose truth is known', () => {
  const figures = [...truth(30, 1)];
  expect(figures.length).toBeGreaterThan(15);
  const missed = figures.filter((figure) => !ok(figure, 3));
  expect(missed.map(line)).toEqual([]);
}, 240_000);
