import type { Page } from '@playwright/test';
import { startWorkplace, type Workplace } from '../workplace/server.ts';
import { expect, test as practice } from './fixtures.ts';
import { numbersIn } from './shown.ts';

/* Software everybody hosts themselves: counted where the person said that it lives, and nowhere else. */

/** With a second workplace: another firm's, at a port of its own. */
const test = practice.extend<{ firm: Workplace }>({
  firm: async ({}, use) => {
    const firm = await startWorkplace();
    await use(firm);
    await firm.stop();
  },
});

/** Opens a sale in the practice CRM at an address and quotes it. */
async function quote(page: Page, address: string, sale: number): Promise<void> {
  await page.goto(`${address}/#practice/model/sale.sale/${sale}`);
  await page.locator('button[name="quote"]').click();
  await expect(page.locator('button[name="confirm"]')).toBeVisible();
}

/** Makes a contact there. */
async function addContact(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/#practice/model/party.party/-1`);
  await page.fill('input[name="name"]', 'Neue Werft');
  await page.click('#save');
  await page.waitForURL(/party\.party\/[1-9]/);
}

test('bound addresses count below their path and at their port only', async ({ context, ext, workplace, firm }) => {
  const { http } = workplace;
  const bound = [
    `http://localhost:${http}/erp`,
    `http://localhost:${http}/shop`,
    `http://127.0.0.1:${http}/north/crm`,
    'http://crm.example',
  ];
  for (const address of bound) await ext.bind(address, 'tryton');
  const work = await context.newPage();
  for (const [n, address] of bound.entries()) {
    await quote(work, address, n + 1);
    await expect.poll(() => ext.counts()).toEqual({ 'proposal-sent': n + 1 });
  }

  const unbound = {
    'beside the path': `http://localhost:${http}/crm`,
    'above the path': `http://localhost:${http}`,
    'a longer name': `http://localhost:${http}/erp-old`,
    'another port': `http://localhost:${firm.http}/erp`,
    'another host': 'http://other.example',
  };
  for (const [where, address] of Object.entries(unbound)) await test.step(where, () => addContact(work, address));
  await addContact(work, 'http://crm.example');
  await expect.poll(() => ext.counts()).toEqual({ 'proposal-sent': bound.length, 'contact-added': 1 });
  const acts = bound.length + Object.keys(unbound).length + 1;
  expect([...workplace.sent, ...firm.sent].filter(({ ok }) => ok)).toHaveLength(acts);
  await expect.poll(() => ext.rows()).toHaveLength(bound.length + 1);
  expect(await ext.refused()).toEqual([]);
});

test('the same number at two firms is two sales', async ({ context, ext, workplace, firm }) => {
  const addresses = [`http://localhost:${workplace.http}/erp`, `http://localhost:${firm.http}/erp`];
  for (const address of addresses) await ext.bind(address, 'tryton');
  const work = await context.newPage();
  for (const address of addresses) {
    await quote(work, address, 1);
    await work.locator('button[name="confirm"]').click();
    await expect(work.locator('button[name="confirm"]')).toBeHidden();
  }
  const popup = await ext.popup(work);
  await expect.poll(() => numbersIn(popup.page)).toEqual({ 'proposal-sent': 2, 'deal-won': 2 });
  const won = popup.page.locator('[data-metric="deal-won"][data-period="day"]');
  await expect(won).toHaveAttribute('data-amount', '250250');
  await popup.close();

  // What one firm takes back is taken back there only.
  for (const address of addresses) await quote(work, address, 2);
  await expect.poll(() => ext.counts()).toEqual({ 'proposal-sent': 4, 'deal-won': 2 });
  await work.locator('button[name="draft"]').click();
  await expect.poll(async () => (await ext.rows()).filter(({ state }) => state === 'retracted').length).toBe(1);
});
