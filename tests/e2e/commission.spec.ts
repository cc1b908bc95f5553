import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { seenIn } from './seen-in.ts';
import { inLedger } from './views/ledger.ts';
import { linkedYear, pairAims } from './views/pairs.ts';
import { stageIn } from './views/stage.ts';

/* What the person earns: entered for their own eyes, shown in Plan, and in nothing that leaves. */

test.use({ timeZone: noonZone(Date.now()) });

const field = (page: Page, name: string) => page.locator(`[data-form="commission"] [name="${name}"]`);
const saved = async (page: Page, does: string) => {
  await page.locator(`#commission [data-do="${does}"]`).click();
  await expect(page.locator('#commission [role="status"]')).not.toBeEmpty();
};

test('a commission plan: wrong at the field, saved, taken back, shown in Plan, in no export, deleted with all', async ({
  ext,
}) => {
  const filler = await ext.page('welcome.html');
  await inLedger(filler, 'fill', linkedYear);
  await inLedger(filler, 'aimFor', pairAims);
  const plan = await ext.page('sidepanel.html', '#plan');
  await expect(plan.locator('[data-worth="none"] a')).toHaveAttribute('href', '/options.html#commission');

  const options = await ext.page('options.html', '#commission');
  await options.locator('#commission summary').click();
  await field(options, 'currency').fill('EUR');
  await field(options, 'threshold').fill('-1');
  await options.locator('#commission [data-do="tier-add"]').click();
  await options.locator('#commission [data-do="commission-save"]').click();
  for (const [name, problem] of Object.entries({ 'part-0': 'number', 'from-1': 'number', threshold: 'negative' }))
    await expect(options.locator(`div:has(> [name="${name}"]) > [data-problem]`)).toHaveAttribute(
      'data-problem',
      problem,
    );
  await expect(field(options, 'part-0')).toBeFocused();

  await field(options, 'threshold').fill('');
  await field(options, 'part-0').fill('10');
  await field(options, 'from-1').fill('987654');
  await field(options, 'part-1').fill('12.5');
  await saved(options, 'commission-save');
  // 9,100 € a deal, a tenth of it; about three proposals for one.
  const deal = plan.locator('[data-worth-of="deal-won"]');
  await expect(deal.locator('[data-value="91000"]')).toBeVisible();
  const proposal = deal.locator('[data-worth-of-action="proposal-sent"] [data-value]');
  expect(Number(await proposal.getAttribute('data-value'))).toBeGreaterThan(15_000);
  expect(Number(await proposal.getAttribute('data-value'))).toBeLessThan(60_000);
  await expect(plan.locator('[data-worth-of="placement"]')).toContainText('0 of 3');

  await saved(options, 'commission-remove');
  await expect(plan.locator('[data-worth]')).toHaveAttribute('data-worth', 'none');
  await options.locator('#commission [data-do="undo-said"]').click();
  await expect(field(options, 'from-1')).toHaveValue('987654');
  await expect(deal).toBeVisible();

  const download = options.waitForEvent('download');
  await options.locator('[data-do="export"]').click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file).toContain('"format":"groundwork"');
  for (const told of ['987654', 'tiers', 'commission']) expect(file).not.toContain(told);
  // A time may end so, too.
  expect(file).not.toMatch(/\D0\.125\b/);

  await options.locator('[data-do="delete-all"]').click();
  await options.locator('[data-do="delete-confirm"]').click();
  await expect(options.locator('#commission [data-do="commission-remove"]')).toHaveCount(0);
  await options.reload();
  await expect(field(options, 'from-1')).toHaveCount(0);
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test.setTimeout(240_000);

    test('commission is seen', async ({ context, ext }) => {
      const { see } = stageIn(ext, context, lang);
      const type = async (page: Page) => {
        await page.locator('#commission summary').click();
        await page.locator('#commission [data-do="tier-add"]').click();
        await page.locator('#commission [data-do="commission-save"]').click();
        await page.addStyleTag({ content: 'main > .card:not(#commission) { display: none }' });
      };
      await see('options', 'commission', { rest: '#commission', first: type });
      const options = await ext.page('options.html', '#data');
      await options.locator('.practice [role="switch"]').click();
      await expect(options.locator('.practice [role="switch"]')).toHaveAttribute('aria-checked', 'true');
      const worth = async (page: Page) => {
        await page.locator('[data-worth-of]').first().waitFor();
        await page.addStyleTag({ content: '[data-goal], .parts { display: none !important }' });
      };
      await see('sidepanel', 'worth', { rest: '#plan', first: worth });
    });
  });
}
