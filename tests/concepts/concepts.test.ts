import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { places } from './concept';
import { articles } from './concepts';
import { conceptsPage } from './page';

const all = articles.flatMap(({ concepts }) => concepts);

/** How much each article says. */
const many = { A: 21, B: 14, C: 31, D: 21 };

test('nothing is left out and nothing stands twice', () => {
  const ids = Object.entries(many).flatMap(([letter, n]) => Array.from({ length: n }, (_, at) => `${letter}${at + 1}`));
  expect(all.map(({ id }) => id)).toEqual(ids);
  expect(new Set(all.map(({ says }) => says)).size).toBe(all.length);
});

test('what is there has a test, what is open one word', () => {
  for (const { id, shown, open } of all) {
    if (open === undefined) expect(shown, id).toBeDefined();
    else expect(open, id).toMatch(/^[\p{L}-]+$/u);
  }
});

test.each(all)('$id is one short sentence', ({ says }) => {
  expect(says).toMatch(/^[A-Z][^.|]+\.$/);
  expect(says.length).toBeLessThan(121);
});

test('every place and every test exists, and each place is named', () => {
  const named = all.flatMap(({ shown }) => shown ?? []);
  for (const file of [...Object.values(places), ...named.map(({ test }) => test)])
    expect(existsSync(file), file).toBe(true);
  expect(named.map(({ test }) => test).filter((file) => !/\.(test|spec)\.tsx?$/.test(file))).toEqual([]);
  expect(new Set(named.map(({ place }) => place))).toEqual(new Set(Object.keys(places)));
});

test('docs/concepts.md says what is here', () => {
  expect(readFileSync('docs/concepts.md', 'utf8'), 'run `npm run docs`').toBe(conceptsPage());
});
