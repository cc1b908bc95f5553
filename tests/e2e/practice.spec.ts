import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { seenIn } from './seen-in.ts';
import { numbersIn, rowsIn } from './shown.ts';
import { stageIn } from './views/stage.ts';

/* Practice numbers: shown as such, apart from the real ones, and ended with one press. */

test.use({ timeZone: noonZone(Date.now()) });

test('views show a year of practice, real counting goes on, and one press ends it', async ({ ext }) => {
  const popup = await ext.page('popup.html');
  await popup.locator('[data-do="missed"]').click();
  await popup.locator('select[name="missed-metric"]').selectOption('placement');
  await popup.locator('[data-do="missed-add"]').click();
  await expect(popup.locator('[data-metric="placement"]')).toHaveAttribute('data-count', '1');
  const panel = await ext.page('sidepanel.html');
  expect(await numbersIn(panel)).toEqual({ placement: 1 });

  const options = await ext.page('options.html', '#data');
  await options.locator('.practice [role="switch"]').click();
  await expect(options.locator('.practice [role="status"]')).toContainText('now show practice numbers');
  for (const view of [popup, panel]) await expect(view.locator('[data-practice]')).toBeVisible();
  await panel.locator('html[data-ready="true"]').waitFor();
  const shown = await numbersIn(panel);
  expect(shown.placement).toBeUndefined();
  expect(Object.keys(shown).length).toBeGreaterThan(3);

  // What is done there is done to the practice numbers.
  const [row] = (await rowsIn(panel)).filter(({ state, asked }) => state === 'counted' && !asked);
  await panel.locator(`[data-event="${row?.id}"] [data-do="undo"]`).click();
  await expect(panel.locator(`[data-event="${row?.id}"]`)).toHaveAttribute('data-state', 'undone');
  const calls = panel.locator('[data-metric="call"][data-period="day"]');
  await calls.locator('[data-do="correct"]').click();
  await panel.locator('form[data-form="correct"] input').fill('14');
  await panel.keyboard.press('Enter');
  await expect(calls).toHaveAttribute('data-count', '14');

  // The export is of the real ones.
  const saved = options.waitForEvent('download');
  await options.locator('[data-do="export"]').click();
  const stream = await (await saved).createReadStream();
  const text = (await Array.fromAsync(stream)).join('');
  expect(JSON.parse(text).events.map(({ metric }: { metric: string }) => metric)).toEqual(['placement']);

  await panel.locator('[data-do="practice-end"]').click();
  for (const view of [popup, panel]) {
    await expect(view.locator('[data-practice]')).toHaveCount(0);
    await view.locator('html[data-ready="true"]').waitFor();
    await expect.poll(() => numbersIn(view)).toEqual({ placement: 1 });
  }
  await expect(options.locator('.practice [role="switch"]')).toHaveAttribute('aria-checked', 'false');
  const names = 'indexedDB.databases().then((all) => all.map(({ name }) => name))';
  await expect.poll(() => panel.evaluate(names)).toEqual(['groundwork']);

  await options.locator('.practice [role="switch"]').click();
  await expect(panel.locator('[data-practice]')).toBeVisible();
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test.setTimeout(120_000);

    test('the bar fits everywhere', async ({ ext, context }) => {
      const options = await ext.page('options.html', '#data');
      await options.locator('.practice [role="switch"]').click();
      await expect(options.locator('.practice [role="status"]')).not.toBeEmpty();
      const { see } = stageIn(ext, context, lang);
      const first = (page: Page) => page.locator('html[data-ready="true"] [data-practice]').waitFor();
      await see('popup', 'practice', { first });
      await see('sidepanel', 'practice', { first });
      await see('options', 'practice');
    });
  });
}
