import { expect, test } from 'vitest';
import { chanceOf, ok, table } from './figure';
import { truth } from './truth';

/* The short form of `npm run truth`: fewer people, so chance has more room. */
test('ratios, sureness, forecast and advice agree with simulated people whose truth is known', () => {
  const figures = truth(60, 1);
  expect(figures.length).toBeGreaterThan(15);
  const missed = figures.filter((figure) => !ok(figure, chanceOf(figure)));
  expect(missed, table(figures)).toEqual([]);
}, 120_000);
