import { expect, type Page } from '@playwright/test';
import type { Extension } from '../e2e/extension.ts';

export const network = 'https://www.linkedin.com';

/**
 * A person's ten minutes without the pauses: two sites switched on, people asked for a connection, offers quoted and
 * sold, a new contact, calls added by hand. Among them things that must not count: a limit reached, an offer quoted twice.
 * @param tab where the person works
 * @param crm address of the practice CRM
 */
export async function work(ext: Extension, tab: Page, crm: string): Promise<void> {
  await ext.switchOn('linkedin');
  await ext.bind(crm, 'tryton');
  await tab.bringToFront();

  await tab.goto(`${network}/mynetwork/grow/`);
  for (const person of ['maren-oltmann', 'jaro-linde', 'tove-brandis']) await connect(tab, person);
  await connect(tab, 'pavo-tennhardt');
  await counted(ext, 'connection-request', 3);

  await quote(tab, crm, 1);
  await press(tab, 'draft', 'quote');
  await press(tab, 'quote', 'confirm');
  await press(tab, 'confirm');
  await quote(tab, crm, 2);
  await counted(ext, 'proposal-sent', 2);
  await counted(ext, 'deal-won', 1);

  await tab.goto(`${crm}/#practice/model/party.party/-1`);
  await tab.locator('input[name="name"]').fill('Wiebke Harms');
  await tab.locator('#save').click();
  await counted(ext, 'contact-added', 1);

  for (const metric of ['call', 'call', 'meeting-booked']) await addByHand(ext, tab, metric);
  await counted(ext, 'call', 2);
}

async function connect(tab: Page, person: string): Promise<void> {
  await tab.locator(`[data-person="${person}"]`).first().click();
  await tab.waitForTimeout(600);
}

async function addByHand(ext: Extension, tab: Page, metric: string): Promise<void> {
  const { page: popup, close } = await ext.popup(tab);
  await popup.locator('[data-do="missed"]').click();
  await popup.locator('[name="missed-metric"]').selectOption(metric);
  await popup.locator('[data-do="missed-add"]').click();
  await expect(popup.getByRole('status')).not.toBeEmpty();
  await close();
}

async function quote(tab: Page, crm: string, sale: number): Promise<void> {
  await tab.goto(`${crm}/#practice/model/sale.sale/${sale}`);
  await press(tab, 'quote', 'confirm');
}

/** Presses a button of the sale's form; `next` is the one that is offered afterwards. */
async function press(tab: Page, name: string, next?: string): Promise<void> {
  await tab.locator(`button[name="${name}"]:visible`).click();
  if (next) await tab.locator(`button[name="${next}"]:visible`).waitFor();
  await tab.waitForTimeout(600);
}

const counted = (ext: Extension, metric: string, n: number) =>
  expect.poll(async () => (await ext.counts())[metric], { message: metric, timeout: 15_000 }).toBe(n);
