import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { seenIn } from './seen-in.ts';
import { inLedger } from './views/ledger.ts';
import type { Past } from './views/ledger-code.ts';
import { stageIn } from './views/stage.ts';

/* A week that is closed keeps its totals; what changes later counts, and shows beside them. */

test.use({ timeZone: noonZone(Date.now()) });

/** A week ago, which is over on whatever day this runs. */
const days = 7;
const past: Past[] = [
  { metric: 'call', days, minutes: 10, n: 3 },
  { metric: 'call', days, minutes: 20 },
  { metric: 'message', days, minutes: 30, n: 2 },
  { metric: 'deal-won', site: 'tryton', days, minutes: 40, amount: 1_250_000 },
  { metric: 'call', minutes: 10 },
];

const said = (panel: Page) => panel.locator('.said [role="status"]');
const closed = (panel: Page) => panel.locator('[data-closed]');
const goBack = async (panel: Page, many = days) => {
  const day = panel.locator('[data-day]');
  const from = Date.parse((await day.getAttribute('data-day')) ?? '');
  // Each press goes one day on, also from a day that is not there yet; all at once, as a quick hand does at a slow ledger.
  await panel.locator('[data-do="day-before"]').evaluate((button: HTMLElement, times) => {
    for (let nth = 0; nth < times; nth += 1) setTimeout(() => button.click(), nth * 5);
  }, many);
  const wanted = new Date(from - many * 86_400_000).toISOString().slice(0, 10);
  await expect(day).toHaveAttribute('data-day', wanted);
};

test('closed, changed, restated; what was closed stays', async ({ ext }) => {
  const panel = await ext.page('sidepanel.html');
  await inLedger(panel, 'fill', past);
  await panel.reload();
  await goBack(panel);
  await panel.locator('[data-do="close-week"]').focus();
  await panel.keyboard.press('Enter');
  await expect(closed(panel)).toContainText('Nothing has changed since.');
  await expect(said(panel)).toContainText('Week closed');
  await panel.locator('[data-do="undo-said"]').click();
  await expect(closed(panel)).toHaveCount(0);
  await expect(said(panel)).toHaveText('The week is open again.');
  await panel.locator('[data-do="close-week"]').click();
  await expect(closed(panel)).toHaveCount(1);

  const row = panel.locator('.ledger [data-event][data-metric="call"][data-n="1"]');
  await row.locator('[data-do="undo"]').click();
  const restated = closed(panel).locator('[data-restated]');
  await expect(restated).toHaveCount(1);
  await expect(restated).toHaveAttribute('data-restated', '-1');
  await expect(restated).toHaveText('Calls: 4, now 3 (-1 since you closed it)');
  await expect(panel.locator('[data-metric="call"][data-period="day"]')).toHaveAttribute('data-count', '3');

  await panel.locator('[data-do="add-count"]').click();
  await panel.locator('select[name="add-metric"]').selectOption('email');
  await panel.locator('[data-do="number-save"]').click();
  await expect(restated).toHaveText([
    'Calls: 4, now 3 (-1 since you closed it)',
    'Emails: 0, now 1 (+1 since you closed it)',
  ]);
  await panel.reload();
  await goBack(panel);
  await expect(restated).toHaveCount(2);
  await closed(panel).locator('summary').click();
  await expect(closed(panel).locator('.closed-totals')).toContainText('Calls 4');
  await row.locator('[data-do="count-again"]').click();
  await expect(restated).toHaveCount(1);
  await expect(restated).toContainText('Emails');

  const saved = panel
    .context()
    .waitForEvent('page')
    .then((options) => options.waitForEvent('download'));
  const options = await ext.page('options.html', '#data');
  await options.locator('[data-do="export"]').click();
  const file = JSON.parse(await new Response((await (await saved).createReadStream()) as never).text());
  expect(file.shared).toHaveLength(1);
  expect(file.shared[0].totals).toContainEqual({ metric: 'call', currency: '', n: 4, amount: 0 });
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test.setTimeout(120_000);
    test('it fits everywhere', async ({ ext, context }) => {
      const filler = await ext.page('welcome.html');
      const { see } = stageIn(ext, context, lang);
      await inLedger(filler, 'fill', past);
      await see('sidepanel', 'open-week', { first: (page) => goBack(page) });
      const change = async (page: Page) => {
        await goBack(page);
        await page.locator('[data-do="close-week"]').click();
        await page.locator('[data-metric="deal-won"] [data-do="undo"]').click();
        await page.locator('[data-restated]').waitFor();
        await page.reload();
        await page.locator('html[data-ready="true"]').waitFor();
        await goBack(page);
        await page.locator('[data-closed] summary').click();
      };
      await see('sidepanel', 'closed-week', { first: change });
    });
  });
}
