import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { seenIn } from './seen-in.ts';
import { stageIn } from './views/stage.ts';

/* Working hours: off at first, set by weekday, kept. */

const stored = (page: Page) =>
  page.evaluate(`chrome.storage.local.get('settings').then(({settings}) => settings?.hours ?? null)`);

test('off at first; once on, each weekday has its own, and they may end on the next day', async ({ ext }) => {
  const options = await ext.page('options.html', '#hours');
  const card = options.locator('#hours');
  const toggle = card.locator('[role="switch"]');
  await expect(toggle).toHaveAttribute('aria-checked', 'false');
  await expect(card.locator('input')).toHaveCount(0);
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-checked', 'true');
  await expect(card.locator('input[type="time"]')).toHaveCount(10);

  const friday = card.locator('[data-weekday="4"]');
  // One right after the other: the second is not to be made of what was before the first.
  await friday.evaluate((day) => {
    for (const [name, value] of Object.entries({ 'hours-from-4': '22:00', 'hours-to-4': '06:30' })) {
      const field = day.querySelector(`[name="${name}"]`) as HTMLInputElement;
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  await expect(friday).toContainText('on the next day');
  await card.locator('[name="hours-on-5"]').check();
  await card.locator('[name="hours-on-0"]').uncheck();
  await expect(card.locator('[data-weekday="0"]')).toContainText('No working hours');
  await friday.locator('[name="hours-to-4"]').fill('');
  await expect(friday.locator('[name="hours-to-4"]')).toHaveValue('06:30');
  const office = { from: 540, to: 1020 };
  const wanted = [null, office, office, office, { from: 1320, to: 390 }, office, null];
  expect(await stored(options)).toEqual(wanted);
  await options.reload();
  await expect(friday.locator('[name="hours-from-4"]')).toHaveValue('22:00');

  await toggle.focus();
  await options.keyboard.press('Space');
  await expect(card.locator('input')).toHaveCount(0);
  expect(await stored(options)).toBeNull();
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test.setTimeout(90_000);
    test('they fit everywhere', async ({ ext, context }) => {
      const { see } = stageIn(ext, context, lang);
      const night = async (page: Page) => {
        await page.locator('#hours [role="switch"]').click();
        await page.locator('[name="hours-to-3"]').fill('02:00');
        await page.locator('#hours [role="status"]:not(:empty)').waitFor();
      };
      await see('options', 'hours', { first: night });
    });
  });
}
