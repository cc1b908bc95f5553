import { expect, type Page } from '@playwright/test';
import { people } from '../workplace/linkedin/people.ts';

/* What a person does on the practice network's pages. */

/** An address of the network. Every page knows sixty people unless the query says otherwise. */
export function at(path: string, query: Record<string, string> = {}): string {
  return `https://www.linkedin.com${path}?${new URLSearchParams({ people: '60', ...query })}`;
}

/** Somebody the server treats well: the first one is 0. */
export function somebody(n: number): string {
  const well = people(1000).filter(({ mode }) => mode === 'ok');
  return well[n]?.vanity ?? '';
}

/** The button that asks somebody for a connection, for the page's own `querySelector`. */
export const button = (vanity: string) => `[data-person="${vanity}"][data-do="connect"]`;

/** The same for Playwright: a profile has it twice. */
export const connect = (vanity: string) => `${button(vanity)} >> nth=0`;

export const grow = '/mynetwork/grow/';

/** Asks from a profile or the people search, through the dialog. @param note what to write, if anything */
export async function askByDialog(page: Page, vanity: string, note?: string): Promise<void> {
  await page.click(connect(vanity));
  if (note !== undefined) {
    await page.click('[data-do="note"]');
    await page.fill('textarea', note);
  }
  await page.click('[data-do="send"]');
}

/** Asks from Sales Navigator's menu of a row, which closes when the page draws itself anew and is opened again then. */
export async function askFromSales(page: Page, vanity: string): Promise<void> {
  const menu = page.locator(`[data-person="${vanity}"][data-do="menu"]`);
  const send = page.locator('[data-do="send"]');
  const choose = async () => {
    if (await send.isVisible()) return;
    if ((await menu.getAttribute('aria-expanded')) === 'false') await menu.click();
    await page.click(connect(vanity), { timeout: 2000 });
  };
  await expect(choose).toPass();
  await send.click();
}
