import type { Page } from '@playwright/test';
import { test as base, build, expect } from './fixtures.ts';
import { inLongWords, longTag, longWords } from './long-words.ts';
import { noonZone } from './noon.ts';
import { inLedger } from './views/ledger.ts';
import { glance } from './views/look.ts';
import { over } from './views/over.ts';
import { linkedYear, pairAims } from './views/pairs.ts';
import { asked, refused } from './views/past.ts';
import { stageIn } from './views/stage.ts';

/*
 * Every view in words half as long again, written from right to left, at 320 px: nothing is out of reach, cut off or too
 * small, and none of the rules of accessibility is broken. The pictures are in test-results/views/ar.
 */

const test = base.extend({
  build: async ({}, use, info) => use(await inLongWords(build, info.outputPath('build'))),
});
test.use({ timeZone: noonZone(Date.now()) });
test.setTimeout(180_000);

const shown = (selector: string) => ({ first: (page: Page) => page.locator(selector).first().waitFor() });

test('words are longer, and what is filled in stays', () => {
  expect(longWords('{n} requests of $2 | none')).toBe('{n} \u202erëqüëstsësts öf\u202c $2 | \u202enönë\u202c');
});

test('popup and welcome', async ({ context, ext }) => {
  const tab = context.pages()[0] ?? (await context.newPage());
  await tab.goto('https://www.linkedin.com/mynetwork/grow/');
  const rest = await over(ext, tab);
  const { see, seePopup } = stageIn(ext, context, longTag, glance, 'rtl');
  await see('welcome', 'first');
  await see('popup', 'fresh');
  await ext.switchOn('linkedin');
  const filler = await ext.page('welcome.html');
  await inLedger(filler, 'fill', asked);
  await inLedger(filler, 'aimFor', pairAims);
  await see('popup', 'asked', { rest, ...shown('.pair') });
  await seePopup(tab, 'asked');
  await see('popup', 'more', {
    rest,
    first: async (page) => {
      await page.locator('.pair').waitFor();
      await page.locator('[data-do="more"]').click();
      await page.locator('[data-taken]').waitFor();
      await page.locator('[data-do="chip-show"]').click();
      await page.locator('[data-do="missed"]').click();
    },
  });
});

test('side panel', async ({ context, ext }) => {
  const { see } = stageIn(ext, context, longTag, glance, 'rtl');
  for (const view of ['today', 'progress', 'ratios', 'plan', 'measured'])
    await see('sidepanel', `${view}-fresh`, { rest: `#${view}` });
  await ext.switchOn('linkedin');
  const filler = await ext.page('welcome.html');
  await inLedger(filler, 'fill', asked, refused);
  await see('sidepanel', 'today', {
    first: async (page) => {
      await page.locator('.tray .why summary').first().click();
      await page.locator('.ledger .why summary').first().click();
    },
  });
  await inLedger(filler, 'fill', linkedYear);
  await inLedger(filler, 'aimFor', pairAims);
  await see('sidepanel', 'progress', { rest: '#progress', ...shown('[data-past]') });
  await see('sidepanel', 'ratios', { rest: '#ratios', ...shown('[data-pair]') });
  await see('sidepanel', 'plan', { rest: '#plan', ...shown('[data-ending]') });
  for (const sheet of ['measured', 'standing']) await see('sidepanel', `sheet-${sheet}`, { rest: `#${sheet}` });
});

test('settings', async ({ context, ext }) => {
  const { see } = stageIn(ext, context, longTag, glance, 'rtl');
  await ext.switchOn('linkedin');
  const filler = await ext.page('welcome.html');
  await inLedger(filler, 'fill', asked, refused);
  await inLedger(filler, 'aimFor', pairAims);
  await see('options', 'open', {
    first: async (page) => {
      const folded = await page.locator('#targets details, #calendar details, #data details').all();
      for (const one of folded) await one.evaluate((details) => details.setAttribute('open', ''));
    },
  });
});
