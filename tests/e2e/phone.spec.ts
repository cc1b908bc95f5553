import type { Page } from '@playwright/test';
import { expect, test as practice } from './fixtures.ts';

/* A phone number that is a link, on the page of any site that is switched on: pressing it is a call. */

/** With the practice CRM bound and phone links switched on. */
const test = practice.extend<{ crm: string; work: Page }>({
  crm: async ({ ext, workplace }, use) => {
    const crm = `http://127.0.0.1:${workplace.http}/erp`;
    await ext.bind(crm, 'tryton');
    await ext.switchOn('phone');
    await use(crm);
  },
  work: async ({ context, crm }, use) => {
    const work = await context.newPage();
    await openParty(work, crm, 1);
    await use(work);
  },
});

async function openParty(work: Page, crm: string, party: number): Promise<void> {
  await work.goto(`${crm}/#practice/model/party.party/${party}`);
  // Its own link, not that of the party one comes from.
  await work.locator(`a.phone[data-party="${party}"]`).waitFor();
}

const number = (work: Page) => work.locator('a.phone');

test('one press is one call, by mouse and by keyboard; a double press is no second one', async ({ ext, work, crm }) => {
  await number(work).dblclick();
  await expect.poll(() => ext.counts()).toEqual({ call: 1 });
  // The same number within a minute, written in another way, is the same call.
  await number(work).evaluate((link) => link.setAttribute('href', 'tel:00493023125001'));
  await number(work).focus();
  await work.keyboard.press('Enter');

  await openParty(work, crm, 2);
  await number(work).focus();
  await work.keyboard.press('Enter');
  await expect.poll(() => ext.counts()).toEqual({ call: 2 });
  const rows = async () => (await ext.rows()).map(({ site, metric, state }) => [site, metric, state]);
  await expect.poll(rows).toEqual([
    ['phone', 'call', 'counted'],
    ['phone', 'call', 'counted'],
  ]);
});

test('it counts on a page without https, too', async ({ context, ext }) => {
  // A browser trusts its own machine as it trusts https; this one is not its own.
  const crm = 'http://crm.example/erp';
  await ext.bind(crm, 'tryton');
  await ext.switchOn('phone');
  const work = await context.newPage();
  await openParty(work, crm, 1);
  expect(await work.evaluate(() => isSecureContext)).toBe(false);
  await number(work).click();
  await expect.poll(() => ext.counts()).toEqual({ call: 1 });
});

test('the background may sleep', async ({ ext, work }) => {
  await ext.stopWorker();
  await number(work).click();
  await expect.poll(() => ext.counts()).toEqual({ call: 1 });
});

test('the chip of the page says so, and takes it back', async ({ ext, work }) => {
  await number(work).click();
  await expect(work.locator('[data-chip] .said')).toHaveText('+1 Call');
  await work.locator('[data-chip] .undo').click();
  await expect(work.locator('[data-chip] .said')).toHaveText('Taken back');
  await expect.poll(async () => (await ext.rows()).map(({ state }) => state)).toEqual(['undone']);
});

test('a script, another button of the mouse and an unknown page are no call', async ({
  context,
  ext,
  work,
  workplace,
}) => {
  await number(work).evaluate((link: HTMLElement) => link.click());
  await number(work).click({ button: 'right' });
  await work.keyboard.press('Escape');
  const elsewhere = await context.newPage();
  await openParty(elsewhere, `http://localhost:${workplace.http}`, 3);
  await number(elsewhere).click();
  await openParty(work, `http://127.0.0.1:${workplace.http}/erp`, 4);
  await number(work).click();
  await expect.poll(() => ext.counts()).toEqual({ call: 1 });
  await expect.poll(() => ext.rows()).toHaveLength(1);
});

test('its switch says the truth, asks for nothing, and holds for open tabs at once', async ({
  context,
  ext,
  workplace,
}) => {
  const options = await ext.page('options.html', '#sites');
  const row = options.locator('[data-site="phone"]');
  await expect(row).toHaveAttribute('data-granted', 'false');
  await expect(row).toHaveAttribute('data-origins', '');
  await expect(row).toHaveAttribute('data-evidence', 'beta');
  const toggle = row.locator('> [role="switch"]');
  await toggle.click();
  await expect(row).toHaveAttribute('data-granted', 'true');
  await expect(row).toContainText('No site is switched on yet');
  const crm = `http://127.0.0.1:${workplace.http}/erp`;
  const popup = await ext.page('popup.html');
  await expect(popup.locator('body')).toContainText('Switch on a first site');

  const work = await context.newPage();
  await openParty(work, crm, 1);
  await ext.bind(crm, 'tryton');
  await expect(row).not.toContainText('No site is switched on yet');
  await number(work).click();
  await expect.poll(() => ext.counts()).toEqual({ call: 1 });

  await options.bringToFront();
  await toggle.click();
  await expect(row).toHaveAttribute('data-granted', 'false');
  await openParty(work, crm, 2);
  await number(work).click();
  await options.bringToFront();
  await toggle.click();
  await expect(row).toHaveAttribute('data-granted', 'true');
  await work.bringToFront();
  await openParty(work, crm, 3);
  await number(work).click();
  await expect.poll(() => ext.counts()).toEqual({ call: 2 });
});
