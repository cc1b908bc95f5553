import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { aims } from './views/aims.ts';
import { inLedger } from './views/ledger.ts';
import { glance, rowsOfViews } from './views/look.ts';
import { over } from './views/over.ts';
import { asked, refused } from './views/past.ts';
import { stageIn } from './views/stage.ts';

/*
 * The languages whose views are not looked at in every state: each view once, full of words, at 320 px. English and
 * German are in views.spec.ts, words longer than any of these in long-words.spec.ts: one of them is enough but in the long
 * form. The pictures are in test-results/views.
 */

const languages = process.env.LONG === '1' ? ['fr', 'es', 'nl', 'pt-BR', 'pt-PT'] : ['fr'];

for (const lang of languages) {
  test.describe(lang, () => {
    test.use({ lang, timeZone: noonZone(Date.now()) });

    test('every word has its room', async ({ context, ext }) => {
      const missing: string[] = [];
      context.on('console', (said) => said.text().startsWith('[i18n]') && missing.push(said.text()));
      const tab = context.pages()[0] ?? (await context.newPage());
      await tab.goto('https://www.linkedin.com/mynetwork/grow/');
      const rest = await over(ext, tab);
      await ext.switchOn('linkedin');
      const { see } = stageIn(ext, context, lang, glance);
      await see('welcome', 'first');

      const filler = await ext.page('welcome.html');
      await inLedger(filler, 'fill', asked, refused);
      await inLedger(filler, 'aimFor', aims);
      await see('popup', 'asked', { rest, first: (page) => page.locator('.pair').waitFor() });
      await see('sidepanel', 'asked', {
        first: async (page) => {
          await page.locator('.tray .why summary').first().click();
          await page.locator('.ledger .why summary').first().click();
        },
      });
      await see('sidepanel', 'progress', {
        rest: '#progress',
        first: async (page) => {
          await page.locator('[data-target]').first().waitFor();
          expect(await rowsOfViews(page)).toBe(1);
        },
      });
      await see('sidepanel', 'plan', {
        rest: '#plan',
        first: (page) => page.locator('[data-node="day"]').first().waitFor(),
      });
      await see('options', 'open', {
        first: async (page) => {
          const folded = await page.locator('#targets details, #calendar details').all();
          for (const one of folded) await one.evaluate((details) => details.setAttribute('open', ''));
        },
      });
      expect(missing).toEqual([]);
    });
  });
}
