import { expect, type Locator, type Page } from '@playwright/test';
import { account } from './mailbox.ts';

/* What a person does in Roundcube's own pages. Everything waits for what appears, never for a time. */

export const patience = { timeout: 20_000 };

export async function login(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('#rcmloginuser').fill(account.login);
  await page.locator('#rcmloginpwd').fill(account.password);
  await page.locator('#rcmloginsubmit').click();
  await inbox(page);
}

/** What the page says of an act. */
export const said = (page: Page, kind: 'confirmation' | 'error' | 'warning'): Locator =>
  page.locator(`[role="alert"].${kind}`);

/** The list of a folder is there; empty, it does not show. */
export const inbox = (page: Page): Promise<void> =>
  page.locator('#messagelist').waitFor({ state: 'attached', ...patience });

/** The toolbar lies in the page twice, for wide and for narrow windows. */
const tool = (page: Page, name: string): Locator => page.locator(`a.${name}:visible`).first();

/** The page's script must be up, or a press does nothing. */
const composes = (page: Page): Promise<void> =>
  page.locator('#composebody').and(page.locator(':focus, :visible')).first().waitFor(patience);

interface Mail {
  to?: readonly string[];
  subject?: string;
  text?: string;
}

/** Tries an act that opens a mail to write until it does: before the page's script is up, it does nothing. */
async function opens(page: Page, act: () => Promise<unknown>): Promise<void> {
  await expect(async () => {
    await act();
    await page.waitForURL(/_action=compose&_id=/, { timeout: 3000 });
  }).toPass(patience);
  await composes(page);
}

/** Opens an empty mail. */
export async function startMail(page: Page): Promise<void> {
  await opens(page, () => tool(page, 'compose').click());
}

/** Fills in a mail that is open. */
export async function write(page: Page, { to, subject, text }: Mail): Promise<void> {
  if (to) {
    const field = page.locator('#compose_to input:visible').first();
    for (const one of to) {
      await field.fill(one);
      await field.press(',');
    }
  }
  if (subject !== undefined) await page.locator('#compose-subject').fill(subject);
  if (text !== undefined) await page.locator('#composebody').fill(text);
}

/** Opens and fills in a mail. */
export async function compose(page: Page, mail: Mail): Promise<void> {
  await startMail(page);
  await write(page, { subject: 'Offer', text: 'Good morning', ...mail });
}

/** Takes all recipients out again. */
export async function clearRecipients(page: Page): Promise<void> {
  const all = page.locator('#compose_to li.recipient a.button.icon.remove');
  while ((await all.count()) > 0) await all.first().click();
}

export const sendButton = (page: Page): Locator => page.locator('.formbuttons button.send');

/** Presses Send. */
export const pressSend = (page: Page): Promise<void> => sendButton(page).click();

/** Sends the mail that is open, and comes back to the folder. */
export async function send(page: Page, by: 'button' | 'keyboard' = 'button'): Promise<void> {
  if (by === 'keyboard') await sendButton(page).press('Space');
  else await pressSend(page);
  await page.waitForURL((url) => !url.search.includes('_action=compose'), patience);
  await inbox(page);
}

/** Saves the mail that is open as a draft. */
export async function saveDraft(page: Page): Promise<void> {
  await said(page, 'confirmation').waitFor({ state: 'detached', ...patience });
  await tool(page, 'save.draft').click();
  await said(page, 'confirmation').waitFor(patience);
}

/** Leaves the mail that is open without sending it; `kept` where nothing of it would be lost. */
export async function discard(page: Page, kept = false): Promise<void> {
  await page.locator('#taskmenu a.mail').click();
  if (!kept) await page.locator('.ui-dialog button.discard').click(patience);
  await inbox(page);
}

/** Opens a folder. */
export async function openFolder(page: Page, name: string): Promise<void> {
  await expect(async () => {
    await page.locator(`#mailboxlist a[rel="${name}"]`).click({ timeout: 1000 });
    await expect(page.locator('#mailboxlist li.selected > a')).toHaveAttribute('rel', name, { timeout: 1000 });
  }).toPass(patience);
  await page.locator('[role="alert"].loading').waitFor({ state: 'detached', ...patience });
}

/** Selects the newest mail of the folder, whose preview then shows. */
async function select(page: Page): Promise<void> {
  const row = page.locator('#messagelist tbody tr').first();
  await row.locator('td.subject a').click(patience);
  await expect(row).toHaveClass(/selected/, patience);
  await page.frameLocator('#messagecontframe').locator('#message-header').waitFor(patience);
  await expect(tool(page, 'reply')).not.toHaveClass(/disabled/, patience);
}

/** An entry of a menu of the toolbar. */
async function fromMenu(page: Page, menu: string, entry: string): Promise<void> {
  await page.locator(`a[data-popup="${menu}"]:visible`).first().click();
  await page.locator(`.popover a.${entry}`).click(patience);
}

/** Opens an answer to the newest mail of the inbox. */
export async function reply(page: Page): Promise<void> {
  await openFolder(page, 'INBOX');
  await select(page);
  await opens(page, () => tool(page, 'reply').click());
}

/** Opens the newest mail of the inbox to pass it on. */
export async function forward(page: Page): Promise<void> {
  await openFolder(page, 'INBOX');
  await select(page);
  await opens(page, () => tool(page, 'forward').click());
}

/** Passes the newest mail of the inbox on unchanged. */
export async function resend(page: Page, to: string): Promise<void> {
  await openFolder(page, 'INBOX');
  await select(page);
  await fromMenu(page, 'forward-menu', 'bounce');
  const form = page.frameLocator('.ui-dialog iframe');
  await form.locator('input:visible').first().fill(to, patience);
  await form.locator('input:visible').first().press(',');
  await page.locator('.ui-dialog button.mainaction').click();
  await said(page, 'confirmation').waitFor(patience);
}

/** Opens the newest mail sent as a new one. */
export async function sendAnew(page: Page): Promise<void> {
  await openFolder(page, 'Sent');
  await select(page);
  await opens(page, () => fromMenu(page, 'message-menu', 'asnew'));
}

/** Opens the draft there is. */
export async function reopenDraft(page: Page): Promise<void> {
  await openFolder(page, 'Drafts');
  await opens(page, () => page.locator('#messagelist tbody tr td.subject').first().dblclick({ timeout: 2000 }));
}

/** Goes on writing in a window of its own. */
export async function inOwnWindow(page: Page): Promise<Page> {
  const [own] = await Promise.all([page.waitForEvent('popup'), tool(page, 'extwin').click()]);
  await composes(own);
  return own;
}

/** Attaches a file to the mail that is open. */
export async function attach(page: Page, name: string): Promise<void> {
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from('Berths') };
  await page.locator('#uploadform input[type="file"], form input[name="_attachments[]"]').first().setInputFiles(file);
  await page.locator('#attachment-list li', { hasText: name }).and(page.locator(':not(.uploading)')).waitFor(patience);
}

/** Deletes the newest mail of a folder. */
export async function remove(page: Page, folder: string): Promise<void> {
  await openFolder(page, folder);
  await select(page);
  await tool(page, 'delete').click();
  await said(page, 'confirmation').last().waitFor(patience);
}

const card = (page: Page) => page.frameLocator('#contact-frame');

/** Opens an empty contact. */
export async function startContact(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/?_task=addressbook`);
  await expect(async () => {
    await tool(page, 'create').click({ timeout: 1000 });
    await card(page).locator('#ff_firstname').waitFor({ timeout: 2000 });
  }).toPass(patience);
}

/** Fills in the contact that is open, and saves it. */
export async function saveContact(page: Page, name?: { first: string; last: string }): Promise<void> {
  if (name) await card(page).locator('#ff_firstname').fill(name.first);
  if (name) await card(page).locator('#ff_surname').fill(name.last);
  await card(page).locator('.formbuttons button.submit').click();
}

/** Opens the contact of that name, to change it. */
export async function editContact(page: Page, name: string): Promise<void> {
  await page.locator('#contacts-table tr', { hasText: name }).first().click();
  await card(page).locator('.formbuttons .edit').click(patience);
  await card(page).locator('#ff_firstname').waitFor(patience);
}

/** Adds who sent the newest mail of the inbox to the contacts. */
export async function addSender(page: Page): Promise<void> {
  await openFolder(page, 'INBOX');
  await select(page);
  const mail = page.frameLocator('#messagecontframe');
  await mail.locator('.header-summary a.rcmContactAddress').click(patience);
  // To the page it is enabled, to a screen reader it is not.
  await mail.locator('.popover a.addressbook').click({ force: true, ...patience });
}
