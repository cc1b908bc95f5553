import { expect, type Page } from '@playwright/test';
import { flagshipToken, people, recruiterToken } from '../workplace/linkedin/people.ts';
import { at, somebody } from './network.ts';

/* What a person writes, publishes, accepts and saves on the practice network's pages. */

export type Query = Record<string, string>;

/** An act: opens the page it is done on and does it. `n` says to whom. */
export type Act = (page: Page, n: number, query: Query) => Promise<void>;

/** A control for somebody, or the only one of its kind. */
export const control = (what: string, n?: number) =>
  n === undefined ? `[data-do="${what}"]` : `[data-person="${somebody(n)}"][data-do="${what}"]`;

const box = '.msg-form__contenteditable';

/** Opens the thread with somebody and writes into its box. */
async function openThread(page: Page, n: number, query: Query): Promise<void> {
  await page.goto(at(`/messaging/thread/2-${somebody(n)}/`, query));
  await page.click(box);
  await page.keyboard.type('Moin');
}

export const byEnter: Act = async (page, n, query) => {
  await openThread(page, n, query);
  await page.keyboard.press('Enter');
};

export const byButton: Act = async (page, n, query) => {
  await openThread(page, n, query);
  await page.click(control('send'));
};

export const byDoubleClick: Act = async (page, n, query) => {
  await openThread(page, n, { ...query, mode: 'double' });
  await page.dblclick(control('send'));
};

/** To somebody there is no thread with yet. The page goes on to the thread once the message is there. */
export const newThread: Act = async (page, n, query) => {
  const person = people(1000).find(({ vanity }) => vanity === somebody(n));
  await page.goto(
    at('/messaging/thread/new/', {
      recipients: `List(urn:li:fsd_profile:${flagshipToken(person?.member ?? 0)})`,
      ...query,
    }),
  );
  await page.click(box);
  await page.keyboard.type('Moin');
  await page.click(control('send'));
};

/** The form of a new message is an InMail by its address. */
export const premiumInMail: Act = async (page, n, query) => {
  await page.goto(at('/messaging/thread/new/', { composeOptionType: 'PREMIUM_INMAIL', ...query }));
  await page.fill('input[name="subject"]', `The quay, ${n}`);
  await page.click(box);
  await page.keyboard.type('Moin');
  await page.click(control('send'));
};

/** An InMail in a form whose page looks like any other. */
export const inMailByBubble: Act = async (page, n, query) => {
  await page.goto(at(`/messaging/thread/2-${somebody(n)}/`, { ...query, subject: 'yes' }));
  await page.fill('input[name="subject"]', 'The quay');
  await page.click(box);
  await page.keyboard.type('Moin');
  await page.keyboard.press('Enter');
};

async function openSalesForm(page: Page, n: number, query: Query): Promise<void> {
  await page.goto(at('/sales/search/people', query));
  await page.click(control('menu', n));
  await page.click(control('message', n));
}

export const salesInMail: Act = async (page, n, query) => {
  await openSalesForm(page, n, query);
  await page.fill('.compose-form__subject-field', 'The quay');
  await page.fill('[role="dialog"] textarea', 'Moin');
  await page.click(control('send-message'));
};

export const salesMessage: Act = async (page, n, query) => {
  await openSalesForm(page, n, query);
  await page.fill('[role="dialog"] textarea', 'Moin');
  await page.click(control('send-message'));
};

export const salesReply: Act = async (page, n, query) => {
  await page.goto(at(`/sales/inbox/2-${somebody(n)}`, query));
  await page.fill('textarea', 'Moin');
  await page.click(control('send'));
};

/** Writes to one person from their profile in Recruiter. */
export const recruiterInMail: Act = async (page, n, query) => {
  const person = people(1000).find(({ vanity }) => vanity === somebody(n));
  await page.goto(at(`/talent/profile/${recruiterToken(person?.member ?? 0)}`, query));
  await page.click(control('write'));
  await page.fill('[name="subject"]', 'The quay');
  await page.click(control('send'));
};

/** Opens Recruiter's search and ticks so many people, from the n-th on. */
export async function choose(page: Page, n: number, many: number, query: Query = {}): Promise<void> {
  await page.goto(at('/talent/hire/77/discover/recruiterSearch', query));
  for (let one = n; one < n + many; one++) await page.check(control('choose', one));
}

export const post: Act = async (page, n, query) => {
  await page.goto(at('/feed/', query));
  await page.click(control('start-post'));
  await page.keyboard.type(`Quay ${n}`);
  await page.click(control('post'));
};

const under =
  (what: string): Act =>
  async (page, n, query) => {
    await page.goto(at('/feed/', query));
    const entry = page.locator(`section[data-person="${somebody(n)}"]`);
    const form = entry.locator('form', { has: page.locator(control(what)) });
    await form.locator('textarea').fill('Moin');
    await form.locator(control(what)).click();
  };

export const comment = under('comment');
export const reply = under('reply');

const received = '/mynetwork/invitation-manager/received/';

export const openReceived = (page: Page, query: Query = {}) => page.goto(at(received, query));

/** The second and third invitations are not from people. */
export const accept: Act = async (page, n, query) => {
  await openReceived(page, query);
  await page.click(control('accept', n));
};

/** Presses an item of somebody's menu in Sales Navigator. */
export async function inSalesMenu(page: Page, n: number, what: string): Promise<void> {
  const menu = page.locator(control('menu', n));
  if ((await menu.getAttribute('aria-expanded')) === 'false') await menu.click();
  await page.click(control(what, n));
}

export const saveLead: Act = async (page, n, query) => {
  await page.goto(at('/sales/search/people', query));
  await inSalesMenu(page, n, 'save');
  if (!query.mode) await expect(page.locator('.toast')).toBeVisible();
};
