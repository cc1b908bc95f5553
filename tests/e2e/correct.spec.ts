import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { seenIn } from './seen-in.ts';
import { rowsIn } from './shown.ts';
import { inLedger } from './views/ledger.ts';
import { threeDays, year } from './views/past.ts';
import { stageIn } from './views/stage.ts';

/* "It was 14": a day's numbers corrected by the person, by mouse and by keyboard, and put back. */

test.use({ timeZone: noonZone(Date.now()) });

const total = (panel: Page, metric: string) => panel.locator(`[data-metric="${metric}"][data-period="day"]`);
const said = (panel: Page) => panel.locator('.said [role="status"]');

async function correct(panel: Page, metric: string, n: number | string) {
  await total(panel, metric).locator('[data-do="correct"]').click();
  await panel.locator('form[data-form="correct"] input[name="n"]').fill(String(n));
  await panel.locator('[data-do="number-save"]').click();
}

test('up, down and back, with what changed said and shown', async ({ ext }) => {
  const panel = await ext.page('sidepanel.html');
  await inLedger(panel, 'fill', [
    { metric: 'connection-request', site: 'linkedin', minutes: 40, n: 5 },
    { metric: 'connection-request', minutes: 30 },
    { metric: 'connection-request', site: 'linkedin', minutes: 20 },
  ]);
  await panel.reload();
  const requests = total(panel, 'connection-request');
  await expect(requests).toHaveAttribute('data-count', '7');

  await correct(panel, 'connection-request', 14);
  await expect(requests).toHaveAttribute('data-count', '14');
  await expect(said(panel)).toHaveText('Connection requests: 7 is now 14. 7 added by hand.');
  expect(await panel.evaluate('document.activeElement.dataset.do'), 'the focus stays').toBe('correct');
  await panel.locator('[data-do="undo-said"]').click();
  await expect(requests).toHaveAttribute('data-count', '7');
  await expect(said(panel)).toHaveText('Connection requests: it is 7 again.');
  await expect(panel.locator('[data-do="undo-said"]')).toHaveCount(0);

  await correct(panel, 'connection-request', 2);
  await expect(requests).toHaveAttribute('data-count', '2');
  await expect(said(panel)).toContainText('corrected from 5 to 2');
  const lowered = panel.locator('[data-event][data-n="2"][data-state="counted"]');
  await expect(lowered).toContainText('Corrected from 5 to 2');
  const counted = async () => (await rowsIn(panel)).filter(({ state }) => state === 'counted').map(({ n }) => n);
  expect(await counted()).toEqual([2]);
  await panel.locator('[data-do="undo-said"]').click();
  await expect(requests).toHaveAttribute('data-count', '7');
  await expect.poll(counted).toEqual([1, 1, 5]);

  await correct(panel, 'connection-request', 7);
  await expect(said(panel)).toHaveText('That is the number already.');
  await correct(panel, 'connection-request', 0);
  await expect(requests).toHaveCount(0);
  await panel.reload();
  await expect(total(panel, 'connection-request')).toHaveCount(0);
});

test('an earlier day, without a mouse, and what no number is taken for', async ({ ext }) => {
  const panel = await ext.page('sidepanel.html');
  await panel.locator('[data-do="day-before"]').click();
  await panel.locator('[data-do="add-count"]').focus();
  await panel.keyboard.press('Enter');
  await panel.keyboard.type('Call');
  await panel.keyboard.press('Tab');
  await panel.keyboard.type('12');
  await panel.keyboard.press('Enter');
  await expect(total(panel, 'call')).toHaveAttribute('data-count', '12');
  await expect(panel.locator('[data-event]')).toContainText('That day');
  await expect(panel.locator('[data-do="add-count"]')).toBeFocused();

  const form = panel.locator('form[data-form="correct"]');
  for (const typed of ['-1', '1.5', '1001', '']) {
    await total(panel, 'call').locator('[data-do="correct"]').click();
    await form.locator('input').fill(typed);
    await panel.keyboard.press('Enter');
    await expect(form, `${typed} is not taken`).toBeVisible();
    await panel.keyboard.press('Escape');
    await expect(form).toHaveCount(0);
    await expect(total(panel, 'call').locator('[data-do="correct"]')).toBeFocused();
  }
  await panel.locator('[data-do="day-after"]').click();
  await expect(total(panel, 'call')).toHaveCount(0);
  await panel.locator('[data-do="day-before"]').click();
  await expect(total(panel, 'call')).toHaveAttribute('data-count', '12');
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test.setTimeout(120_000);

    test('the forms and what they say fit everywhere', async ({ ext, context }) => {
      const filler = await ext.page('welcome.html');
      const { see } = stageIn(ext, context, lang);
      await inLedger(filler, 'fill', threeDays);
      const open = (page: Page) => page.locator('[data-do="correct"]').first().click();
      await see('sidepanel', 'correct', { first: open });
      await see('sidepanel', 'add-count', { first: (page) => page.locator('[data-do="add-count"]').click() });
      await see('sidepanel', 'corrected', { first: (page) => correct(page, 'connection-request', 3) });
      await inLedger(filler, 'fill', year);
      await see('sidepanel', 'reminded', { first: (page) => page.locator('[data-do="remind-later"]').waitFor() });
      await see('options', 'reminded', { first: (page) => page.locator('[data-do="remind-later"]').waitFor() });
      const backup = async (page: Page) => {
        await page.locator('[data-do="backup"]').click();
        await page.locator('input[name="passphrase"]').fill('wintergreen');
      };
      await see('options', 'backup', { first: backup });
    });
  });
}
