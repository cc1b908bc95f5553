import type { Page } from '@playwright/test';
import type { Act, PracticePage, PracticeSite } from '../workplace/practice/practice-site.ts';

/** Opens the page of an act. @param mode how its server behaves */
export async function openPractice(page: Page, { host }: PracticeSite, { path }: PracticePage, mode = 'ok') {
  const url = new URL(path, `https://${host}`);
  if (mode !== 'ok') url.searchParams.set('mode', mode);
  await page.goto(url.href);
}

/** Does an act of the page that is open, as a person, and waits until the page is through with it. */
export async function pressPractice(page: Page, { id, key, sends }: Act): Promise<void> {
  const element = page.locator(`[data-act="${id}"]`);
  const leaves = sends.some((sent) => 'by' in sent && sent.by === 'document');
  const left = leaves ? page.waitForEvent('framenavigated') : null;
  if (key) await element.press(key);
  else await element.click();
  if (left) await left;
  else await page.locator(`html[data-done="${id}"]`).waitFor();
}
