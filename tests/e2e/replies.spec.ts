import type { Page } from '@playwright/test';
import { people } from '../workplace/linkedin/people.ts';
import { expect, test } from './fixtures.ts';
import { at, somebody } from './network.ts';
import { byEnter, newThread } from './network-acts.ts';

/*
 * Replies are seen in threads the person opens: once for each message of this person, and only where they wrote. The
 * page's address says who has answered meanwhile.
 */

const thread = (vanity: string) => `/messaging/thread/2-${vanity}/`;
const wrote = { message: 1 };
const both = { ...wrote, reply: 1 };

/** Longer than a page is looked at before it is believed. */
const aWhile = (page: Page) => page.waitForTimeout(3000);

/** Goes on to a thread without leaving the page. */
const goOn = (page: Page, vanity: string) => page.locator(`#app nav a[href*="2-${vanity}/"]`).click();

async function say(page: Page): Promise<void> {
  await page.click('.msg-form__contenteditable');
  await page.keyboard.type('Moin');
  await page.keyboard.press('Enter');
}

const other = '[data-by="other"]';

test('a reply counts once, on opening its thread, and the next one after the next message', async ({
  context,
  ext,
}) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  const vanity = somebody(0);
  await byEnter(work, 0, {});
  await expect.poll(() => ext.counts()).toEqual(wrote);

  // Nobody has answered so far.
  await work.reload();
  await expect(work.locator('[data-by="me"]')).toHaveCount(1);
  await aWhile(work);
  expect(await ext.counts()).toEqual(wrote);

  await work.goto(at(thread(vanity), { replied: vanity }));
  await expect.poll(() => ext.counts()).toEqual(both);

  // Neither a reload nor another tab makes two of it.
  await work.reload();
  await aWhile(work);
  const second = await context.newPage();
  await second.goto(at(thread(vanity)));
  await expect(second.locator(other)).toHaveCount(1);
  await aWhile(second);
  await second.close();
  expect(await ext.counts()).toEqual(both);

  // In the same page, on to another thread and back.
  await say(work);
  await expect.poll(() => ext.counts()).toEqual({ message: 2, reply: 1 });
  await goOn(work, somebody(1));
  await expect(work).toHaveURL(new RegExp(somebody(1)));
  await goOn(work, vanity);
  await expect(work.locator(other)).toHaveCount(2);
  await expect.poll(() => ext.counts()).toEqual({ message: 2, reply: 2 });

  const panel = await ext.panel();
  const row = panel.locator('[data-event][data-metric="reply"]').first();
  await row.locator('summary').click();
  await expect(row.locator('.receipt')).toContainText('Seen on a page you opened, no press needed');
  await row.locator('[data-do="undo"]').click();
  await expect.poll(() => ext.counts()).toEqual({ message: 2, reply: 1 });
  await work.reload();
  await aWhile(work);
  expect(await ext.counts()).toEqual({ message: 2, reply: 1 });
});

test('a first message has its reply, and so has one in a group', async ({ context, ext }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  const vanity = somebody(1);
  await newThread(work, 1, {});
  await expect.poll(() => ext.counts()).toEqual(wrote);
  await work.goto(at(thread(vanity), { replied: vanity }));
  await expect.poll(() => ext.counts()).toEqual(both);

  await work.goto(at(thread('everybody')));
  await say(work);
  await expect.poll(() => ext.counts()).toEqual({ message: 2, reply: 1 });
  await work.goto(at(thread('everybody'), { replied: 'everybody' }));
  await expect.poll(() => ext.counts()).toEqual({ message: 2, reply: 2 });
});

test('a first message to a group has no thread, and what one of them says alone is no answer to it', async ({
  context,
  ext,
}) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  const [first] = people();
  await work.goto(at('/messaging/thread/new/', { recipients: 'everybody' }));
  await say(work);
  await expect.poll(() => ext.counts()).toEqual(wrote);
  await work.goto(at(thread(first?.vanity ?? ''), { wrote: 'all' }));
  await expect(work.locator(other)).toHaveCount(1);
  await aWhile(work);
  expect(await ext.counts()).toEqual(wrote);
});

test('nothing counts where nobody answered this person', async ({ context, ext }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  const [stranger, friend, second] = [somebody(3), somebody(4), somebody(5)];
  // They wrote first, and nothing was ever sent to them.
  await work.goto(at(thread(stranger), { wrote: 'all' }));
  await expect(work.locator(other)).toHaveCount(1);
  await aWhile(work);
  expect(await ext.rows()).toEqual([]);

  // They wrote, this person answered, and then only the system had something to say.
  await say(work);
  await expect.poll(() => ext.counts()).toEqual(wrote);
  await work.goto(at(thread(stranger), { accepted: stranger }));
  await expect(work.locator('[data-by="system"]')).toHaveCount(1);
  await aWhile(work);
  expect(await ext.counts()).toEqual(wrote);

  // A thread that is drawn late: the one before stands there under its address, then half of it.
  await byEnter(work, 4, {});
  await expect.poll(() => ext.counts()).toEqual({ message: 2 });
  await work.goto(at(thread(friend), { replied: friend }));
  await expect.poll(() => ext.counts()).toEqual({ message: 2, reply: 1 });
  await say(work);
  await expect.poll(() => ext.counts()).toEqual({ message: 3, reply: 1 });
  await byEnter(work, 5, {});
  await expect.poll(() => ext.counts()).toEqual({ message: 4, reply: 1 });
  await work.goto(at(thread(second), { drawn: 'late', replied: second }));
  await expect.poll(() => ext.counts()).toEqual({ message: 4, reply: 2 });
  await goOn(work, friend);
  await expect(work).toHaveURL(new RegExp(friend));
  await expect(work.locator('[data-by="me"]')).toHaveCount(2);
  await aWhile(work);
  expect(await ext.counts()).toEqual({ message: 4, reply: 2 });

  // A message that the server refused is answered by nobody.
  await work.goto(at(thread(somebody(1)), { mode: 'too-many' }));
  await say(work);
  await expect.poll(() => ext.refused()).toEqual(['status']);
  await work.goto(at(thread(somebody(1)), { wrote: 'all' }));
  await aWhile(work);
  expect(await ext.counts()).toEqual({ message: 4, reply: 2 });
});
