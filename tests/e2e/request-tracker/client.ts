import type { Locator, Page } from '@playwright/test';
import { account } from './server.ts';

/* What a person does in Request Tracker's own pages. The first view of each page takes seconds: its templates are compiled. */

const patience = { timeout: 60_000 };

type Status = 'new' | 'open' | 'stalled' | 'resolved' | 'rejected';

export async function login(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('input[name="user"]').fill(account.login);
  await page.locator('input[name="pass"]').fill(account.password);
  await page.locator('input[name="pass"]').press('Enter');
  await page.locator('#page-menu, #app-nav, #topnav').first().waitFor(patience);
}

/** Opens a page as a link would: without a referrer some are taken for forged. */
export const visit = (page: Page, path: string): Promise<unknown> => {
  const { origin } = new URL(page.url());
  return page.goto(origin + path, { referer: `${origin}/` });
};

/** What the page says was done. */
export const results = (page: Page): Locator => page.locator('.results ul.action-results > li');

const submit = (page: Page): Locator => page.locator('input[name="SubmitTicket"]:visible').first();

/** Chooses a status; the page dresses the true select, which nobody sees. */
async function choose(scope: Page | Locator, status: Status | ''): Promise<void> {
  await scope.locator('select[name="Status"]').first().selectOption(status, { force: true });
}

/** Writes into the editor, a frame of its own. */
const type = (page: Page, text: string): Promise<void> =>
  page.frameLocator('.cke_wysiwyg_frame').first().locator('body').fill(text, patience);

interface Update {
  status?: Status | '';
  text?: string;
}

/** Opens the form that an entry of a ticket's menu leads to. */
export async function openForm(
  page: Page,
  ticket: number,
  entry: 'reply' | 'comment' | 'resolve' | 're-open' | 'reject' | 'open-it',
): Promise<void> {
  await visit(page, `/Ticket/Display.html?id=${ticket}`);
  await page.locator('#page-actions').hover(patience);
  await page.locator(`#page-actions-${entry}`).click(patience);
  await submit(page).waitFor(patience);
}

/** Fills in the form that is open and sends it; waits for the page that comes. */
export async function send(page: Page, { status, text }: Update = {}): Promise<void> {
  if (status !== undefined) await choose(page.locator('form[name="TicketUpdate"]'), status);
  if (text !== undefined) await type(page, text);
  await leaves(page, () => submit(page).click());
}

/** Does what loads another page, and waits for that one. */
export async function leaves(page: Page, act: () => Promise<unknown>): Promise<void> {
  const loaded = page.waitForEvent('load', patience);
  await act();
  await loaded;
}

/** Changes a ticket by the pencil at its Basics. */
export async function byPencil(page: Page, ticket: number, status: Status): Promise<void> {
  await visit(page, `/Ticket/Display.html?id=${ticket}`);
  const basics = page.locator('.ticket-info-basics');
  await basics.locator('.inline-edit-toggle.edit').click(patience);
  await choose(basics, status);
  await leaves(page, () => basics.locator('input[type="submit"]').click());
}

/** Changes a ticket in a list, where its row is then drawn anew. */
export async function inList(page: Page, ticket: number, status: Status): Promise<void> {
  const row = page.locator(`tbody[data-record-id="${ticket}"]`);
  const cell = row.locator('td.editable', { has: page.locator('select[name="Status"]') });
  await cell.hover(patience);
  await cell.locator('.edit-icon').click(patience);
  const answered = page.waitForResponse(/CollectionListRow/, patience);
  await choose(cell, status);
  await answered;
}

/** Changes several tickets at once, of those the page lists. */
export async function inBulk(
  page: Page,
  tickets: readonly number[],
  { status, subject }: { status?: Status; subject?: string },
): Promise<void> {
  const query = tickets.map((id) => `id=${id}`).join(' OR ');
  await visit(page, `/Search/Bulk.html?Query=${encodeURIComponent(query)}&Rows=50`);
  const form = page.locator('form[name="BulkUpdate"]');
  if (status) await choose(form, status);
  if (subject !== undefined) await form.locator('input[name="Subject"]').first().fill(subject);
  await leaves(page, () => form.locator('input[type="submit"]:visible').last().click());
}

/** Changes a ticket by the form that has everything. */
export async function byJumbo(page: Page, ticket: number, { status, text }: Update): Promise<void> {
  await visit(page, `/Ticket/ModifyAll.html?id=${ticket}`);
  await submit(page).waitFor(patience);
  if (status !== undefined) await choose(page, status);
  if (text !== undefined) {
    await page.locator('select[name="UpdateType"]').selectOption('response', { force: true });
    await type(page, text);
  }
  await leaves(page, () => submit(page).click());
}

/** Creates a ticket; in a queue that wants one, with a budget. */
export async function create(page: Page, queue: number, fields: { subject: string; budget?: string }): Promise<void> {
  await visit(page, `/Ticket/Create.html?Queue=${queue}`);
  await fillIn(page, fields);
}

/** Fills in the new ticket that is open, and sends it. */
export async function fillIn(page: Page, { subject, budget }: { subject?: string; budget?: string }): Promise<void> {
  if (subject) await page.locator('input[name="Subject"]').fill(subject, patience);
  if (budget) await page.locator('input[name*="CustomField"][name*="Value"]').first().fill(budget);
  await leaves(page, () => submit(page).click());
}
