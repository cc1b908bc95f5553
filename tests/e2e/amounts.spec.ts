import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { seenIn } from './seen-in.ts';
import { inLedger } from './views/ledger.ts';
import { stageIn } from './views/stage.ts';

/* What a placement is worth: read from what the site's page sends, said by the person, asked once for its currency. */

test.use({ timeZone: noonZone(Date.now()) });

const ats = 'https://app.bullhornstaffing.com/placement';
const said = (panel: Page) => panel.locator('.said [role="status"]');
const total = (panel: Page) => panel.locator('[data-metric="placement"][data-period="day"]');
const row = (panel: Page) => panel.locator('.ledger [data-event][data-metric="placement"]');
const fill = async (panel: Page, amount: string, currency: string) => {
  await panel.locator('[data-form="amount"] [name="amount"]').fill(amount);
  await panel.locator('[data-form="amount"] [name="currency"]').fill(currency);
  await panel.keyboard.press('Enter');
};

test('is reckoned from what the page sends, once the currency is known', async ({ ext, context }) => {
  const options = await ext.page('options.html');
  await expect(options.locator('#day')).toBeVisible();
  await expect(options.locator('#amounts'), 'nothing that is on needs it').toHaveCount(0);
  await ext.switchOn('bullhorn');
  const chosen = options.locator('[name="amounts-currency"]');
  await expect(chosen).toHaveValue('');

  const page = await context.newPage();
  const does = async (act: string) => {
    await page.goto(ats);
    await page.click(`[data-act="${act}"]`);
    await page.locator(`html[data-done="${act}"]`).waitFor();
  };
  await does('place-contract');
  const panel = await ext.page('sidepanel.html');
  await expect(row(panel)).toHaveCount(1);
  await expect(total(panel)).not.toHaveAttribute('data-amount');
  await row(panel).locator('.why summary').click();
  await expect(row(panel)).toContainText('not in which currency');

  await chosen.selectOption('EUR');
  await expect(options.locator('#amounts [role="status"]')).toContainText('Saved');
  await page.bringToFront();
  await does('place-perm');
  await expect(total(panel)).toHaveAttribute('data-amount', '1500000');
  await expect(total(panel)).toHaveAttribute('data-currency', 'EUR');
  const perm = row(panel).first();
  await expect(perm).toContainText('€15,000');
  await perm.locator('.why summary').click();
  await expect(perm).toContainText('share of the salary');
  await expect(perm.locator('.receipt'), 'no number of somebody else').not.toContainText('60');

  await does('fee');
  await expect(total(panel)).toHaveAttribute('data-amount', '1200000', { timeout: 20_000 });
  await expect(row(panel)).toHaveCount(2);
  await expect(perm).toContainText('The site changed the amount');
});

test('the person enters their part, and takes it back', async ({ ext }) => {
  const panel = await ext.page('sidepanel.html');
  await inLedger(panel, 'fill', [
    { metric: 'placement', minutes: 10 },
    { metric: 'call', minutes: 5 },
  ]);
  await panel.reload();
  await expect(panel.locator('[data-do="amount-open"]'), 'a call is worth nothing by itself').toHaveCount(1);
  const open = row(panel).locator('[data-do="amount-open"]');
  await open.focus();
  await panel.keyboard.press('Enter');
  await expect(panel.locator('[name="amount"]')).toBeFocused();
  await fill(panel, '7500.5', 'EURO');
  await expect(panel.locator('[data-problem="currency"]')).toBeVisible();
  await fill(panel, '99999999999', 'EUR');
  await expect(panel.locator('[data-problem="absurd"]')).toBeVisible();
  await fill(panel, '7500.5', 'eur');
  await expect(said(panel)).toHaveText('Placement: €7,500.50');
  await expect(total(panel)).toHaveAttribute('data-amount', '750050');
  await expect(total(panel)).toHaveAttribute('data-count', '1');
  await expect(open).toBeFocused();
  await panel.locator('[data-do="undo-said"]').click();
  await expect(said(panel)).toHaveText('Taken back.');
  await expect(total(panel)).not.toHaveAttribute('data-amount');

  await open.click();
  await fill(panel, '-320', 'GBP');
  await expect(total(panel)).toHaveAttribute('data-amount', '-32000');
  await panel.reload();
  await expect(row(panel)).toContainText('-£320');
  await open.click();
  await panel.keyboard.press('Escape');
  await expect(panel.locator('[data-form="amount"]')).toHaveCount(0);
  await expect(open).toBeFocused();
  await open.click();
  await fill(panel, '', '');
  await expect(said(panel)).toHaveText('Placement: no amount');
  await expect(total(panel)).not.toHaveAttribute('data-amount');
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });

    test('what it looks like', async ({ ext, context }) => {
      await ext.switchOn('bullhorn');
      const panel = await ext.page('sidepanel.html');
      await inLedger(panel, 'fill', [
        { metric: 'placement', minutes: 90, amount: 1_500_000 },
        { metric: 'placement', minutes: 10, amount: -32_000 },
      ]);
      await panel.close();
      const { see } = stageIn(ext, context, lang);
      const open = (page: Page) => page.locator('[data-do="amount-open"]').first().click();
      await see('sidepanel', 'amount', { first: open });
      await see('options', 'amounts', { rest: '#amounts' });
    });
  });
}
