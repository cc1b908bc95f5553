import { expect, type Locator, type Page } from '@playwright/test';
import { account } from './server.ts';

/*
 * What a person does in Tryton's real web client. Everything waits for what appears, never for a time: on a busy machine
 * logging in alone takes many seconds.
 */

/** For what the client does after a press. */
export const patience = { timeout: 60_000 };

/** For a step that is tried again. */
export const soon = { timeout: 5_000 };

/** The tab of the client that is in front. */
export const front = (page: Page): Locator => page.locator('#tabcontent > .tab-pane.active');

/** A button of the record in front, by the method it calls. */
export const button = (page: Page, name: string): Locator => front(page).locator(`button[name="${name}"]:visible`);

/** A field one sees. */
export const field = (scope: Locator, name: string): Locator => scope.locator(`input[name="${name}"]:visible`).first();

/** The dialog on top of all others. */
export const dialog = (page: Page, kind: string): Locator => page.locator(`.${kind}.in`).last();

const address = (page: Page): string => decodeURIComponent(new URL(page.url()).hash);

/** The id of the record in front; NaN while it has none. */
export const recordId = (page: Page): number => Number(/\/model\/[\w.]+\/(\d+)/.exec(address(page))?.[1] ?? Number.NaN);

/** Logs in as the admin, or as the colleague. */
export async function login(page: Page, url: string, user: string = account.login): Promise<void> {
  await page.goto(`${url}/#crm`);
  await dialog(page, 'modal').locator('#login').fill(user, patience);
  await dialog(page, 'modal').locator('button[type="submit"]').click(patience);
  const password = dialog(page, 'ask-dialog');
  await password.locator('input').fill(account.password, patience);
  await password.locator('.btn-primary').click(patience);
  await page.locator('#menu tbody tr').first().waitFor(patience);
}

/**
 * Opens a model in the client, or brings its tab to the front.
 * @param model such as `sale.sale`
 * @param id opens that record
 */
export async function open(page: Page, model: string, id?: number): Promise<void> {
  const there = new RegExp(`^#crm/model/${model.replaceAll('.', '\\.')}${id === undefined ? '[/\\d]*' : `/${id}`};`);
  const target = `crm/model/${model}${id === undefined ? '' : `/${id}`}`;
  // The client writes the tab's name behind the address once the tab is there. A form that is still being shown writes
  // its own address over ours; then it is asked for again.
  await expect(async () => {
    if (there.test(address(page))) return;
    await page.evaluate((hash) => {
      location.hash = hash;
    }, target);
    await expect.poll(() => address(page), soon).toMatch(there);
  }).toPass(patience);
  await front(page).locator('button#new_').waitFor(patience);
}

/** Opens an empty form of a model. */
export async function startNew(page: Page, model: string): Promise<void> {
  await open(page, model);
  await front(page).locator('button#new_').click(patience);
  await expect.poll(() => recordId(page), patience).toBeNaN();
}

/** Saves what is in front, by the button or the keyboard, and says its id. */
export async function save(page: Page, by: 'button' | 'keyboard' = 'button'): Promise<number> {
  if (by === 'keyboard') await page.keyboard.press('Control+s');
  else await front(page).locator('button#save').click(patience);
  await expect(front(page).locator('.infobar.alert-info').first()).toBeVisible(patience);
  await expect.poll(() => recordId(page), patience).toBeGreaterThan(0);
  return recordId(page);
}

/** Undoes what was typed and not saved, and says so when asked. */
export async function discard(page: Page): Promise<void> {
  await front(page).locator('button#reload').click(patience);
  const question = dialog(page, 'confirmation-dialog');
  await question.locator('.btn-default').click(patience);
  await page.locator('.modal.in').waitFor({ state: 'detached', ...patience });
}

/** Closes the dialog on top by its first button. */
export async function dismiss(page: Page, by: 'button' | 'keyboard'): Promise<void> {
  const ok = dialog(page, 'modal').locator('.btn-primary');
  if (by === 'keyboard') await ok.press('Enter', patience);
  else await ok.click(patience);
  await page.locator('.modal.in').waitFor({ state: 'detached', ...patience });
}

/** Chooses from the menu of the record in front, such as `copy` or `delete_`. */
export async function toolbarMenu(page: Page, item: string): Promise<void> {
  await front(page).locator('.dropdown-toggle .title').first().click(patience);
  await front(page).locator(`a#${item}`).click(patience);
}

/** Looks around without doing anything: lists, records, a reload. */
export async function browse(page: Page): Promise<void> {
  // A form left before it was shown in full counts as changed with the client.
  const unchanged = page.locator('.confirmation-dialog.in .btn-default');
  await page.addLocatorHandler(unchanged, (no) => no.click(patience));
  for (const model of ['party.party', 'sale.opportunity', 'sale.sale']) {
    await open(page, model);
    for (const tool of ['switch_', 'next', 'reload', 'switch_']) {
      await front(page).locator(`button#${tool}`).click(patience);
      await expect(page.locator('#processing')).toBeHidden(patience);
    }
  }
  await page.removeLocatorHandler(unchanged);
  await page.reload();
  await page.locator('#menu tbody tr').first().waitFor(patience);
}
