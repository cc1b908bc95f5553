import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/* Holidays and the reader of calendar files are loaded by the settings, when they are needed; nothing else carries them. */

const ownChunk = /chunks\/([A-Z]{2}|calendar-file)-[^/]+\.js$/;

describe.each(['chrome-mv3', 'firefox-mv3', 'chrome-mv3-test'])('%s', (build) => {
  const scripts = globSync(`.output/${build}/**/*.js`);
  const holding = (words: RegExp) => scripts.filter((file) => words.test(readFileSync(file, 'utf8')));

  it('keeps each country, and the reader of calendar files, in a chunk of its own', () => {
    const holders = [...holding(/Ascension Day|Labou?r Day/), ...holding(/"?BYMONTHDAY"?/)];
    expect(holders.length).toBeGreaterThan(20);
    expect(holders.filter((file) => !ownChunk.test(file))).toEqual([]);
  });

  it('has nothing of the library that works the holidays out', () => {
    expect(holding(/Dhu al-Hijjah|getAstronomical|caldate/)).toEqual([]);
  });
});
