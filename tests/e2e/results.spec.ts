import type { Page } from '@playwright/test';
import type { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { at, connect, grow, somebody } from './network.ts';

/*
 * Results are seen on pages the person opens, without a gesture: an invitation that was accepted. They count once, and
 * only for somebody this person invited.
 */

const list = '/mynetwork/invite-connect/connections/';
const profile = (vanity: string) => `/in/${vanity}/`;
const asked = { 'connection-request': 1 };
const both = { ...asked, 'connection-accepted': 1 };

/** Invites somebody and waits until that is counted. */
async function invite(page: Page, ext: Extension, vanity: string): Promise<void> {
  await page.goto(at(grow));
  await page.click(connect(vanity));
  await expect.poll(() => ext.counts()).toEqual(asked);
}

/** Longer than a page is looked at before it is believed. */
const aWhile = (page: Page) => page.waitForTimeout(3000);

/**
 * Makes the page script, and nobody else, believe that the page is out of sight: a browser that is driven by a test calls
 * all its tabs visible.
 */
async function visibility(page: Page, id: string): Promise<(state: 'hidden' | 'visible') => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  let contextId = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${id}`) contextId = context.id;
  });
  await session.send('Runtime.enable');
  await expect.poll(() => contextId, { message: 'the page script runs' }).not.toBe(0);
  return async (state) => {
    const expression = `Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'))`;
    await session.send('Runtime.evaluate', { expression, contextId });
  };
}

test('an accepted invitation counts once, on opening the page', async ({ context, ext }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  const vanity = somebody(0);
  await invite(work, ext, vanity);

  // Nobody has accepted anything so far.
  await work.goto(at(list));
  await aWhile(work);
  expect(await ext.counts()).toEqual(asked);

  await work.goto(at(list, { accepted: vanity }));
  await expect.poll(() => ext.counts()).toEqual(both);

  // Neither a reload nor another tab nor another page makes two of it.
  await work.reload();
  await aWhile(work);
  const other = await context.newPage();
  for (const path of [list, profile(vanity)]) {
    await other.goto(at(path, { accepted: vanity }));
    await aWhile(other);
  }
  expect(await ext.counts()).toEqual(both);
  const rows = await ext.rows();
  expect(rows.map(({ metric, state }) => `${metric} ${state}`).sort()).toEqual([
    'connection-accepted counted',
    'connection-request counted',
  ]);
  expect(await ext.refused()).toEqual([]);

  // Its receipt says that nobody pressed anything.
  const panel = await ext.panel();
  const row = panel.locator('[data-event][data-metric="connection-accepted"]');
  await row.locator('summary').click();
  await expect(row.locator('.receipt')).toContainText('Seen on a page you opened, no press needed');
  await expect(row.locator('.receipt')).toContainText('accepted-in-list');
  await expect(row.locator('.receipt')).not.toContainText('after your click');

  // What the person takes back stays so, however often the page shows it.
  await row.locator('[data-do="undo"]').click();
  await expect.poll(() => ext.counts()).toEqual(asked);
  await work.reload();
  await aWhile(work);
  expect(await ext.counts()).toEqual(asked);
});

test('a profile that looks like it is asked about, once, until the list shows it', async ({ context, ext }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  const [first, second] = [somebody(0), somebody(1)];
  await work.goto(at(grow));
  for (const vanity of [first, second]) await work.click(connect(vanity));
  const requests = { 'connection-request': 2 };
  await expect.poll(() => ext.counts()).toEqual(requests);

  // Still waiting: the profile says so.
  await work.goto(at(profile(first)));
  await aWhile(work);
  const panel = await ext.panel();
  const questions = panel.locator('[data-tray] [data-metric="connection-accepted"]');
  await expect(questions).toHaveCount(0);

  for (const vanity of [first, second])
    await work.goto(at(profile(vanity), { accepted: vanity })).then(() => aWhile(work));
  await expect(questions).toHaveCount(2);
  await work.reload();
  await aWhile(work);
  await expect(questions).toHaveCount(2);
  expect(await ext.counts()).toEqual(requests);

  // One is answered by the person, one by the list.
  await questions.first().locator('[data-do="yes"]').click();
  await expect.poll(() => ext.counts()).toEqual({ ...requests, 'connection-accepted': 1 });
  await work.goto(at(list, { accepted: [first, second].join() }));
  await expect.poll(() => ext.counts()).toEqual({ ...requests, 'connection-accepted': 2 });
  await expect(questions).toHaveCount(0);
});

test('moving within the page shows results, too, and a list shows several', async ({ context, ext }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  const [first, second, stranger] = [somebody(0), somebody(1), somebody(2)];
  await work.goto(at(grow));
  for (const vanity of [first, second]) await work.click(connect(vanity));
  await expect.poll(() => ext.counts()).toEqual({ 'connection-request': 2 });

  await work.goto(at('/feed/', { accepted: [first, second, stranger].join() }));
  await work.getByRole('link', { name: 'Connections', exact: true }).last().click();
  await expect(work).toHaveURL(new RegExp(list));
  await expect.poll(() => ext.counts()).toEqual({ 'connection-request': 2, 'connection-accepted': 2 });
  await aWhile(work);
  await expect
    .poll(async () => (await ext.rows()).filter(({ metric }) => metric === 'connection-accepted'))
    .toHaveLength(2);
});

test('nothing counts for a stranger, of a half drawn page, or where the page only stays silent', async ({
  context,
  ext,
}) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  const [friend, invited] = [somebody(0), somebody(1)];
  for (const path of [profile(friend), list]) {
    await work.goto(at(path, { accepted: friend }));
    await aWhile(work);
  }
  // Who can only be followed can be written to, too.
  await work.goto(at(profile('svea-onken')));
  await aWhile(work);
  expect(await ext.rows()).toEqual([]);

  await invite(work, ext, invited);
  await work.goto(at(profile(invited), { drawn: 'late' }));
  await expect(work.locator('[data-copy="card"] [data-state="pending"]')).toBeAttached();
  await aWhile(work);
  // In the list of others, and no longer among the invitations sent: neither says that they accepted.
  for (const path of ['/search/results/people/', grow, '/mynetwork/invitation-manager/sent/']) {
    await work.goto(at(path, { accepted: invited }));
    await aWhile(work);
  }
  expect(await ext.counts()).toEqual(asked);
  // It was there to be seen all the time.
  await work.goto(at(list, { accepted: invited }));
  await expect.poll(() => ext.counts()).toEqual(both);
});

test('nothing counts while the page is out of sight, or counting is paused', async ({ context, ext }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  const vanity = somebody(0);
  await invite(work, ext, vanity);

  const popup = await ext.page('popup.html');
  await popup.click('[data-do="pause"]');
  await expect(popup.locator('[data-do="resume"]')).toBeVisible();
  await work.goto(at(list, { accepted: vanity }));
  await aWhile(work);
  await popup.click('[data-do="resume"]');
  await expect(popup.locator('[data-do="pause"]')).toBeVisible();
  expect(await ext.counts()).toEqual(asked);

  await work.goto(at(grow, { accepted: vanity }));
  const become = await visibility(work, ext.id);
  await become('hidden');
  await work.getByRole('link', { name: 'Connections', exact: true }).last().click();
  await expect(work).toHaveURL(new RegExp(list));
  await aWhile(work);
  expect(await ext.counts()).toEqual(asked);
  await become('visible');
  await expect.poll(() => ext.counts()).toEqual(both);
});

test('an invitation that was undone brings no result', async ({ context, ext }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  const vanity = somebody(0);
  await invite(work, ext, vanity);
  const panel = await ext.panel();
  await panel.locator('[data-event] [data-do="undo"]').click();
  await expect.poll(() => ext.counts()).toEqual({});
  await work.goto(at(list, { accepted: vanity }));
  await aWhile(work);
  await expect
    .poll(async () => (await ext.rows()).map(({ metric, state }) => `${metric} ${state}`))
    .toEqual(['connection-request undone']);
});
