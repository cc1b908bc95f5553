import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { difference, shrunk } from '../e2e/pixels/compare';
import { keptAt, shownAt, top } from '../e2e/pixels/kept';
import { allNames, documented, sample } from '../e2e/pixels/names';
import { readPng } from '../e2e/pixels/png';

/* The expected pictures: all there, none too many, none too big. */

const sizes = (folder: string) =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .map((name) => [join(folder, name), statSync(join(folder, name)).size]),
  );

const [whole, small] = [sizes('docs/screenshots'), sizes('tests/e2e/pixels/expected')];
const sum = (all: ReadonlyMap<string, number>) => [...all.values()].reduce((total, size) => total + size, 0);

test('each picture that is compared has one that is expected, and there is no other', () => {
  expect([...small.keys()].toSorted()).toEqual(allNames.map(keptAt).toSorted());
  expect([...whole.keys()].toSorted()).toEqual([...documented].map(shownAt).toSorted());
});

test('the pictures to look at are pictures there are, and a few of them are looked at each time', () => {
  expect([...documented].filter((name) => !allNames.includes(name))).toEqual([]);
  expect(sample.length).toBeGreaterThanOrEqual(12);
  expect(sample.length).toBeLessThanOrEqual(16);
});

test.each([...documented])('what is shown of %s is what is expected', (name) => {
  const shown = shrunk(readPng(readFileSync(shownAt(name))));
  const expected = readPng(readFileSync(keptAt(name)));
  // The last row may be the mean of fewer.
  expect(difference(top(expected, shown.height - 1), top(shown, shown.height - 1))).toBeNull();
});

test('they take little room', () => {
  expect([...whole].filter(([, size]) => size > 120_000)).toEqual([]);
  expect(sum(whole)).toBeLessThan(4_000_000);
  expect(sum(small)).toBeLessThan(3_000_000);
});
