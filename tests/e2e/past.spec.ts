import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { seenIn } from './seen-in.ts';
import { aims } from './views/aims.ts';
import { inLedger } from './views/ledger.ts';
import { year } from './views/past.ts';
import { stageIn } from './views/stage.ts';

/* How periods that are over went. */

test.use({ timeZone: noonZone(Date.now()) });

const weekly = {
  role: { template: null, areas: [], headlines: ['call'] },
  targets: [{ metric: 'call', period: 'week' as const, value: 30, direction: 'up' as const }],
};

/** Six calls on each day but those from some days ago to others. */
const calls = (from: number, to: number) =>
  Array.from({ length: 80 }, (_, days) => days)
    .filter((days) => days < from || days > to)
    .map((days) => ({ metric: 'call', days, minutes: 5, n: 6 }));

test('weeks that are over: met, and several missed in a row where nothing was done', async ({ ext }) => {
  const filler = await ext.page('welcome.html');
  const panel = await ext.page('sidepanel.html', '#progress');
  await inLedger(filler, 'fill', calls(100, 100));
  await inLedger(filler, 'aimFor', weekly);
  const past = panel.locator('[data-past="call"]');
  await expect(past.locator('[data-word="met"]')).toHaveCount(8);
  await expect(past).toHaveAttribute('data-in-a-row', '0');
  await inLedger(filler, 'fill', calls(0, 23));
  await inLedger(filler, 'aimFor', weekly);
  await expect(past.locator('[data-word="missed"]').first()).toBeVisible();
  expect(Number(await past.getAttribute('data-in-a-row'))).toBeGreaterThanOrEqual(2);
  await expect(past).toContainText('missed in a row');
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test.setTimeout(240_000);

    test('periods that are over are seen', async ({ context, ext }) => {
      const filler = await ext.page('welcome.html');
      const { see } = stageIn(ext, context, lang);
      const only = (rest: string, hidden: string) => async (page: Page) => {
        await page.locator(rest).first().waitFor();
        // Money is what needs most room.
        const money = page.locator('[data-past="revenue"] > summary');
        if (rest === '[data-past]') await money.click();
        await page.addStyleTag({ content: `${hidden} { display: none !important }` });
      };
      await inLedger(filler, 'fill', year);
      await inLedger(filler, 'aimFor', aims);
      await see('sidepanel', 'past-year', { rest: '#progress', first: only('[data-past]', '[data-target]') });
      const options = await ext.page('options.html', '#data');
      await options.locator('.practice [role="switch"]').click();
      await expect(options.locator('.practice [role="switch"]')).toHaveAttribute('aria-checked', 'true');
      await see('sidepanel', 'past-practice', { rest: '#progress', first: only('[data-past]', '[data-target]') });
    });
  });
}
