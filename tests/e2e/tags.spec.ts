import { type Locator, expect as look, type Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { askByDialog, at, somebody } from './network.ts';
import { noonZone } from './noon.ts';
import { seenIn } from './seen-in.ts';
import { inLedger } from './views/ledger.ts';
import { threeDays } from './views/past.ts';
import { stageIn } from './views/stage.ts';

/* Closed tags on events, and several numbers entered at once: by mouse and by keyboard, and put back. */

test.use({ timeZone: noonZone(Date.now()) });

const said = (panel: Page) => panel.locator('.said [role="status"]');
const total = (panel: Page, metric: string) => panel.locator(`[data-metric="${metric}"][data-period="day"]`);
const tagged = (row: Locator) =>
  row.locator('[data-tagged]').evaluateAll((all) => all.map((one) => one.dataset.tagged));
const press = (within: Page | Locator, tag: string) => within.locator(`[data-tag="${tag}"]`).click();

test('LinkedIn tells whether a note went with it; the person may say otherwise, and take that back', async ({
  ext,
  context,
}) => {
  await ext.switchOn('linkedin');
  const page = await context.newPage();
  await page.goto(at(`/in/${somebody(1)}/`));
  await askByDialog(page, somebody(1), 'We met in Brake.');
  const panel = await ext.page('sidepanel.html');
  const row = panel.locator('.ledger [data-event]');
  await expect(row).toHaveCount(1);
  await look.poll(() => tagged(row)).toEqual(['with-note']);

  await row.locator('[data-do="tag-open"]').focus();
  await panel.keyboard.press('Enter');
  await expect(row.locator('[data-tag="with-note"]')).toHaveAttribute('aria-pressed', 'true');
  await press(row, 'without-note');
  await look.poll(() => tagged(row)).toEqual(['without-note']);
  await expect(said(panel)).toContainText('Without note');
  await panel.locator('[data-do="undo-said"]').click();
  await look.poll(() => tagged(row)).toEqual(['with-note']);
  await press(row, 'with-note');
  await look.poll(() => tagged(row)).toEqual([]);
  await expect(said(panel)).toContainText('no tag');
  await row.locator('[data-tag="with-note"]').focus();
  await panel.keyboard.press('Escape');
  await expect(row.locator('[data-tag]')).toHaveCount(0);
  await expect(row.locator('[data-do="tag-open"]')).toBeFocused();
  await expect(total(panel, 'connection-request'), 'no number moves').toHaveAttribute('data-count', '1');
});

test('tags are given when adding by hand, and what can bear none offers none', async ({ ext }) => {
  const panel = await ext.page('sidepanel.html');
  await panel.locator('[data-do="add-count"]').click();
  await panel.locator('select[name="add-metric"]').selectOption('message');
  await expect(panel.locator('[data-tag]')).toHaveCount(0);
  await panel.locator('select[name="add-metric"]').selectOption('placement');
  await expect(panel.locator('[data-tag]')).toHaveCount(4);
  await press(panel, 'permanent');
  await press(panel, 'new-customer');
  await press(panel, 'existing-customer');
  await panel.locator('[data-do="number-save"]').click();
  await look.poll(() => tagged(panel.locator('.ledger [data-event]'))).toEqual(['existing-customer', 'permanent']);
  await panel.reload();
  await look.poll(() => tagged(panel.locator('.ledger [data-event]'))).toEqual(['existing-customer', 'permanent']);
});

test('"12 calls on the day before, 3 meetings today": one form, one write, one way back', async ({ ext }) => {
  const panel = await ext.page('sidepanel.html');
  await inLedger(panel, 'fill', [{ metric: 'message', minutes: 5, n: 4 }]);
  await panel.reload();
  await panel.locator('[data-do="bulk"]').focus();
  await panel.keyboard.press('Enter');
  const form = panel.locator('form[data-form="bulk"]');
  await expect(form.locator('input')).toHaveCount(7);
  await expect(form.locator('input').first()).toBeFocused();
  await expect(form.locator('input').last()).toHaveValue('4');
  await expect(form.locator('[data-do="bulk-save"]')).toBeDisabled();

  for (const metric of ['call', 'meeting-held']) {
    await form.locator('select').selectOption(metric);
    await form.locator('[data-do="bulk-more"]').click();
    await expect(form.locator(`[data-row="${metric}"] input`).last()).toBeFocused();
  }
  await panel.keyboard.type('3');
  const calls = form.locator('[data-row="call"] input');
  await calls.nth(5).fill('12');
  await press(form.locator('[data-row="call"]'), 'new-customer');
  await form.locator('[data-row="message"] input').last().fill('');
  await calls.nth(4).fill('-1');
  await calls.nth(4).press('Enter');
  await expect(form, 'what is no number is not taken').toBeVisible();
  await calls.nth(4).fill('');
  await expect(form.locator('[data-do="bulk-save"]')).toHaveText('Save 3 numbers');
  await calls.nth(5).press('Enter');

  await expect(said(panel)).toHaveText('3 numbers saved. 15 added by hand. 4 taken back.');
  await expect(panel.locator('[data-do="bulk"]')).toBeFocused();
  await expect(total(panel, 'meeting-held')).toHaveAttribute('data-count', '3');
  await expect(total(panel, 'message')).toHaveCount(0);
  await panel.locator('[data-do="day-before"]').click();
  await expect(total(panel, 'call')).toHaveAttribute('data-count', '12');
  await look.poll(() => tagged(panel.locator('.ledger [data-event]'))).toEqual(['new-customer']);

  await panel.locator('[data-do="undo-said"]').click();
  await expect(said(panel)).toHaveText('The numbers are again as they were.');
  await expect(total(panel, 'call')).toHaveCount(0);
  await panel.locator('[data-do="day-after"]').click();
  await expect(total(panel, 'message')).toHaveAttribute('data-count', '4');
  await expect(total(panel, 'meeting-held')).toHaveCount(0);
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test.setTimeout(120_000);

    test('the tags and the table fit everywhere', async ({ ext, context }) => {
      const filler = await ext.page('welcome.html');
      const { see } = stageIn(ext, context, lang);
      await inLedger(filler, 'fill', threeDays);
      const tag = async (page: Page) => {
        for (const metric of ['connection-request', 'deal-won']) {
          const row = page.locator(`.ledger [data-metric="${metric}"]`).first();
          await row.locator('[data-do="tag-open"]').click();
          await row.locator('[data-tag]').last().click();
          await row.locator('[data-tagged]').waitFor();
        }
        // Without the line that says what came of it, which lies over a row.
        await page.reload();
        await page.locator('html[data-ready="true"]').waitFor();
        for (const metric of ['connection-request', 'deal-won']) {
          await page.locator(`.ledger [data-metric="${metric}"] [data-do="tag-open"]`).first().click();
        }
      };
      await see('sidepanel', 'tagged', { first: tag });
      const bulk = async (page: Page) => {
        await page.locator('[data-do="bulk"]').click();
        await page.locator('[data-row="call"] input').last().fill('123');
        await page.locator('[data-row="proposal-sent"] input').first().fill('1');
      };
      await see('sidepanel', 'bulk', { first: bulk });
      const add = async (page: Page) => {
        await page.locator('[data-do="add-count"]').click();
        await page.locator('select[name="add-metric"]').selectOption('placement');
      };
      await see('sidepanel', 'add-tagged', { first: add });
    });
  });
}
