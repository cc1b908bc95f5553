import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { seenIn } from './seen-in.ts';
import { aims, byHand, oneNumber } from './views/aims.ts';
import { inLedger } from './views/ledger.ts';
import { asked, threeDays, year } from './views/past.ts';
import { stageIn } from './views/stage.ts';

/*
 * Where targets stand, in popup and side panel. What the numbers have to be is said in tests/measure; here they are looked
 * at, and the side panel and popup have to agree.
 */

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang, timeZone: noonZone(Date.now()) });
    test.setTimeout(180_000);

    test('targets are seen with their pace', async ({ context, ext }) => {
      const tab = context.pages()[0] ?? (await context.newPage());
      await tab.goto('https://www.linkedin.com/mynetwork/grow/');
      const filler = await ext.page('welcome.html');
      const { see, seePopup } = stageIn(ext, context, lang);
      await ext.switchOn('linkedin');
      // The popup never has to be scrolled, however much was counted and whatever waits for an answer.
      await inLedger(filler, 'fill', asked);
      await inLedger(filler, 'aimFor', aims);
      await seePopup(tab, 'targets-asked');
      await inLedger(filler, 'fill', threeDays);
      await inLedger(filler, 'aimFor', aims);
      await seePopup(tab, 'targets');
      const pair = { first: (page: import('@playwright/test').Page) => page.locator('.pair').waitFor() };
      await see('popup', 'targets', pair);
      await see('sidepanel', 'progress-targets', {
        rest: '#progress',
        first: (page) => page.locator('[data-target]').first().waitFor(),
      });
      await inLedger(filler, 'fill', year);
      await inLedger(filler, 'aimFor', aims);
      await see('popup', 'targets-year', pair);
      await see('sidepanel', 'progress-year', {
        rest: '#progress',
        first: (page) => page.locator('[data-target]').first().waitFor(),
      });
    });
  });
}

test('enough is enough: today’s part goes down with each act, and then there is nothing left to say', async ({
  ext,
}) => {
  const filler = await ext.page('welcome.html');
  await inLedger(filler, 'fill', []);
  await inLedger(filler, 'aimFor', oneNumber);
  await ext.switchOn('linkedin');
  const popup = await ext.page('popup.html');
  const advice = popup.locator('.pair-advice');
  const plus = popup.locator('[data-metric="connection-request"] [data-do="plus-one"]');
  const isWorkday = await popup.evaluate('![6, 7].includes(Temporal.Now.plainDateISO().dayOfWeek)');
  if (isWorkday) {
    await expect(advice).toContainText('8');
    for (let left = 7; left > 0; left--) {
      await plus.click();
      await expect(advice).toContainText(String(left));
    }
    await plus.click();
  } else await plus.click();
  await expect(advice).not.toContainText(/\d/);
  await expect(popup.locator('[data-metric="connection-request"][data-period="day"]')).toHaveCount(1);
  const panel = await ext.page('sidepanel.html', '#progress');
  const card = panel.locator('[data-target="connection-request"]');
  await expect(card).toContainText('today');
  await expect(card, 'a day says itself when it ends').not.toContainText('until');
});

test('what is asked for can be added in the popup, also where no site counts it', async ({ ext }) => {
  const filler = await ext.page('welcome.html');
  await inLedger(filler, 'fill', []);
  await inLedger(filler, 'aimFor', byHand);
  await ext.switchOn('linkedin');
  const popup = await ext.page('popup.html');
  const row = popup.locator('.metrics [data-metric="meeting-held"]');
  await row.locator('[data-do="plus-one"]').click();
  await expect(row).toHaveAttribute('data-count', '1');
  await expect(popup.locator('.pair [data-metric="meeting-held"]')).toHaveAttribute('data-count', '1');
});

test('without a target the popup says where to set one, and the side panel’s door is closed', async ({ ext }) => {
  const popup = await ext.page('popup.html');
  await expect(popup.locator('.pair-none a')).toHaveAttribute('href', '/options.html#targets');
  const panel = await ext.page('sidepanel.html', '#progress');
  await expect(panel.locator('.empty a')).toHaveAttribute('href', '/options.html#targets');
});
