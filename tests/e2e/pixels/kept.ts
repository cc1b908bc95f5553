import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { difference, shrunk } from './compare.ts';
import { documented } from './names.ts';
import { type Picture, readPng, writePng } from './png.ts';

/* The pictures as they are expected, as small as they are compared; of those to look at the upper part, as it was taken. */

const [expected, toLookAt, seen] = ['tests/e2e/pixels/expected', 'docs/screenshots', 'test-results/pixels'];

/** So much of a picture is enough to look at, in px. */
const tallest = 860;

/** Where the expected picture of this name lies. */
export const keptAt = (name: string): string => join(expected, `${name}.png`);

/** Where the picture of this name to look at lies, if it has one. */
export const shownAt = (name: string): string => join(toLookAt, `${name}.png`);

export const isKept = (name: string): boolean => existsSync(keptAt(name));

/** The upper part of a picture. */
export function top({ width, height, rgb }: Picture, most: number): Picture {
  const rows = Math.min(height, most);
  return { width, height: rows, rgb: rgb.subarray(0, rows * width * 3) };
}

/**
 * Holds a picture against the expected one, and leaves it for who looks; where they differ with a second picture that
 * shows where.
 * @param shot a PNG
 * @returns what is wrong; null where nothing is
 */
export function wrongIn(name: string, shot: Buffer): string | null {
  keep(join(seen, `${name}.png`), shot);
  if (!isKept(name)) return `there is no ${keptAt(name)}`;
  const differs = difference(readPng(readFileSync(keptAt(name))), shrunk(readPng(shot)));
  if (!differs) return null;
  keep(join(seen, `${name}-differs.png`), writePng(differs.seen));
  return `not as expected in ${differs.places} places, see ${join(seen, name)}.png and ${name}-differs.png`;
}

/** Has a picture be what is expected from now on. */
export function accept(name: string, shot: Buffer): void {
  const picture = readPng(shot);
  keep(keptAt(name), writePng(shrunk(picture)));
  if (documented.has(name)) keep(shownAt(name), writePng(top(picture, tallest)));
}

function keep(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
