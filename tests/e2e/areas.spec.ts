import { expect, test } from './fixtures.ts';
import { look } from './views/look.ts';

/* What a role's area is called, why it matters and who benefits, in the person's own words. */

test('an area of a role is changed, and taken back', async ({ ext }) => {
  const page = await ext.page('options.html', '#targets');
  await page.locator('#targets select[name="role"]').selectOption('salesperson');
  await page.locator('[data-do="role-save"]').click();
  await page.locator('.own-areas > summary').click();
  const area = page.locator('[data-area-at="0"]');
  const was = (await area.locator('strong').textContent()) ?? '';
  await area.locator('[data-do="area-change"]').click();
  await expect(page.locator('[name="area-name"]')).toBeFocused();
  await page.locator('[name="area-name"]').fill(' ');
  await page.locator('[data-do="area-save"]').click();
  await expect(page.locator('[name="area-name"]')).toHaveAttribute('aria-invalid', 'true');
  await page.locator('[name="area-name"]').fill('My clients');
  await page.locator('[name="area-who"]').fill('Small firms that want to grow');
  await page.locator('[name="area-lens"]').selectOption('business');
  await look(page, 'en-areas', 900);
  await page.locator('[data-do="area-save"]').click();
  await expect(area).toContainText('My clients');
  await expect(area).toContainText('For: Small firms that want to grow');
  await expect(area).toHaveAttribute('data-lens', 'business');
  await expect(page.locator('[data-target]'), 'its targets stay').not.toHaveCount(0);
  await page.locator('#targets > .said [data-do="undo-said"]').click();
  await expect(area.locator('strong')).toHaveText(was);
});
