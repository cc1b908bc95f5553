import type { Page } from '@playwright/test';
import { expect, test as practice } from './fixtures.ts';

/* On a record that was counted already, the chip says what was counted last for it, and on which day. */

const test = practice.extend<{ crm: string; work: Page }>({
  crm: async ({ ext, workplace }, use) => {
    const crm = `http://127.0.0.1:${workplace.http}/erp`;
    await ext.bind(crm, 'tryton');
    await use(crm);
  },
  work: async ({ context, crm }, use) => {
    const work = await context.newPage();
    await work.goto(`${crm}/#practice/model/sale.sale/1`);
    await use(work);
  },
});

const face = (work: Page) => work.locator('[data-chip] .face');
const step = (work: Page) => work.locator('[data-chip] .step');
const today = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'short' }).format();

/** Leads to another page of the CRM without a load. */
const go = (work: Page, to: string) =>
  work.evaluate((hash) => {
    location.hash = hash;
  }, `#practice/model/${to}`);

test('it follows from record to record, and what is counted or taken back', async ({ context, ext, work, crm }) => {
  await expect(face(work)).toHaveText('0 today');
  await expect(step(work)).toBeEmpty();
  await work.locator('button[name="quote"]').click();
  await expect(step(work)).toHaveText(`Proposal sent, ${today}`);
  await work.locator('button[name="confirm"]').click();
  await expect(step(work)).toHaveText(`Deal won, ${today}`);

  await go(work, 'sale.sale/2');
  await expect(step(work)).toBeEmpty();
  // A party of the same number is another record; a list and a new record are none.
  for (const other of ['party.party/1', 'sale.sale', 'party.party/-1']) {
    await go(work, other);
    await expect(work.locator('#crm h1')).toBeVisible();
    await expect(step(work)).toBeEmpty();
  }
  await go(work, 'sale.sale/1');
  await expect(step(work)).toHaveText(`Deal won, ${today}`);
  // Behind what was just counted: eight seconds later it is seen.
  await expect(work.locator('[data-chip] .said')).toHaveText('', { timeout: 12_000 });
  await expect(step(work)).toBeVisible();
  await expect(face(work)).toHaveAccessibleDescription(new RegExp(`^This record: Deal won, ${today}\\. Arrow keys`));

  // A page opened anew knows it, too, with a worker that sleeps.
  await ext.stopWorker();
  const again = await context.newPage();
  await again.goto(`${crm}/#practice/model/sale.sale/1`);
  await expect(step(again)).toHaveText(`Deal won, ${today}`);

  const popup = await ext.page('popup.html');
  await popup.locator('[data-do="undo-last"]').click();
  await again.bringToFront();
  await expect(step(again)).toHaveText(`Proposal sent, ${today}`);
});

test('another firm on the same server and another address have records of their own', async ({
  context,
  ext,
  work,
  workplace,
}) => {
  const shop = `http://127.0.0.1:${workplace.http}/shop`;
  await ext.bind(shop, 'tryton');
  await work.locator('button[name="quote"]').click();
  await expect(step(work)).toHaveText(`Proposal sent, ${today}`);
  const other = await context.newPage();
  await other.goto(`${shop}/#practice/model/sale.sale/1`);
  await expect(face(other)).toContainText('Proposal sent');
  await expect(step(other)).toBeEmpty();
});

test('whoever takes the chip away is asked for nothing', async ({ work }) => {
  await work.locator('button[name="quote"]').click();
  await expect(step(work)).not.toBeEmpty();
  await face(work).focus();
  await work.keyboard.press('h');
  await expect(work.locator('[data-chip]')).toHaveCount(0);
  await go(work, 'sale.sale/2');
  await expect(work.locator('#field-party')).toBeVisible();
  await expect(work.locator('[data-chip]')).toHaveCount(0);
});
