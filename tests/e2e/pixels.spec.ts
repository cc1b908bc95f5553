import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type TestInfo } from '@playwright/test';
import { test as base, build as english } from './fixtures.ts';
import { inLanguage } from './in-language.ts';
import { inLongWords, longTag } from './long-words.ts';
import { album } from './pixels/album.ts';
import { otherLetters } from './pixels/letters.ts';
import { type Spoken, sample, spoken } from './pixels/names.ts';
import { stopClocks, timeZone } from './pixels/wednesday.ts';

/*
 * Every view in every state, light and dark, in three languages, at three widths, looks as it did: a sample of them, in
 * the long form all. `npm run pixels` takes all of them and accepts what has changed.
 */

const test = base.extend<{ words: Spoken }>({
  words: ['en', { option: true }],
  build: async ({ words }, use, info) => {
    const folder = info.outputPath('build');
    if (words === longTag) await use(await inLongWords(english, folder));
    else await use(words === 'en' ? english : await inLanguage(english, words, folder));
  },
});
test.use({ timeZone, fonts: resolve(import.meta.dirname, 'pixels/fonts.conf') });

const isAccepting = ({ config }: TestInfo) => ['all', 'changed'].includes(config.updateSnapshots);

for (const words of spoken) {
  test.describe(words, () => {
    test.use({ words, lang: words === 'de' ? 'de' : 'en-US' });

    test(`the views look as they did, in ${words}`, async ({ context, ext }, info) => {
      const accepting = isAccepting(info);
      const all = accepting || process.env.LONG === '1';
      if (all) test.setTimeout(1_200_000);
      const filler = await ext.page('welcome.html');
      const other = await otherLetters(filler);
      test.skip(other.length > 0, `other letters than in the expected pictures, which have those of fonts-noto-core`);
      await stopClocks(context, ext);
      const folder = info.outputPath('files');
      mkdirSync(folder, { recursive: true });
      const place = { ext, filler, folder };
      const wanted = all ? () => true : (name: string) => sample.includes(name);
      const wrong = await album(context, place, { words, wanted, accepting });
      expect(wrong, 'npm run pixels accepts what is meant to be so').toEqual([]);
    });
  });
}
