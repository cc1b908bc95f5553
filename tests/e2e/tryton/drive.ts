import { expect, type Locator, type Page } from '@playwright/test';
import { account } from './server.ts';

/*
 * What a person does in Tryton's real web client. Everything waits for what appears, never for a time: on a busy machine
 * logging in alone takes many seconds.
 */

const patience = { timeout: 60_000 };

/** For a step that is tried again. */
const soon = { timeout: 5_000 };

/** A line of a sale without a product: so many at a price, as typed. */
export interface Line {
  quantity: string;
  price: string;
}

/** The tab of the client that is in front. */
const front = (page: Page): Locator => page.locator('#tabcontent > .tab-pane.active');

const button = (page: Page, name: string): Locator => front(page).locator(`button[name="${name}"]:visible`);

const field = (scope: Locator, name: string): Locator => scope.locator(`input[name="${name}"]:visible`).first();

/** The dialog on top of all others. */
const dialog = (page: Page, kind: string): Locator => page.locator(`.${kind}.in`).last();

const address = (page: Page): string => decodeURIComponent(new URL(page.url()).hash);

/** The id of the record in front; NaN while it has none. */
const recordId = (page: Page): number => Number(/\/model\/[\w.]+\/(\d+)/.exec(address(page))?.[1] ?? Number.NaN);

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

async function startNew(page: Page, model: string): Promise<void> {
  await open(page, model);
  await front(page).locator('button#new_').click(patience);
  await expect.poll(() => recordId(page), patience).toBeNaN();
}

/** Begins a sale and chooses its customer; nothing is saved yet. */
export async function startSale(page: Page, customer: string): Promise<void> {
  await startNew(page, 'sale.sale');
  await expect(field(front(page), 'currency')).toHaveValue('Euro', patience);
  const party = field(front(page), 'party');
  await expect(party).toHaveValue('', patience);
  await party.click(patience);
  await party.pressSequentially(customer);
  await front(page).locator('li.completion:visible', { hasText: customer }).first().click(patience);
  await expect(field(front(page), 'payment_term')).not.toHaveValue('', patience);
}

async function typeNumber(scope: Locator, name: string, value: string): Promise<void> {
  // A number is shown as text until it is clicked.
  await scope.locator(`input[name="${name}"][type="text"]`).click(soon);
  await scope.locator(`input[name="${name}"][type="number"]`).fill(value, soon);
  await scope.locator(`input[name="${name}"][type="number"]`).press('Tab', soon);
}

async function addLine(page: Page, { quantity, price }: Line): Promise<void> {
  const total = front(page).locator('input[name="total_amount"][type="text"]');
  const before = await total.inputValue(patience);
  await front(page).locator('.form-one2many-toolbar:visible button[title="New"]').first().click(patience);
  const line = dialog(page, 'window-form');
  // A dialog that is still being filled by the client may drop what is typed; a person types it again.
  await expect(async () => {
    await typeNumber(line, 'quantity', quantity);
    await typeNumber(line, 'unit_price', price);
    await expect(line.locator('input[name="amount"][type="text"]')).toHaveValue(/[1-9]/, soon);
  }).toPass(patience);
  await line.locator('.modal-footer .btn-primary').click(patience);
  await page.locator('.window-form').waitFor({ state: 'detached', ...patience });
  await expect(total).not.toHaveValue(before, patience);
}

/** Saves what is in front, by the button or the keyboard, and says its id. */
export async function save(page: Page, by: 'button' | 'keyboard' = 'button'): Promise<number> {
  if (by === 'keyboard') await page.keyboard.press('Control+s');
  else await front(page).locator('button#save').click(patience);
  await expect(front(page).locator('.infobar.alert-info').first()).toBeVisible(patience);
  await expect.poll(() => recordId(page), patience).toBeGreaterThan(0);
  return recordId(page);
}

/** Drafts a sale and saves it. */
export async function newSale(page: Page, customer: string, lines: readonly Line[]): Promise<number> {
  await startSale(page, customer);
  for (const line of lines) await addLine(page, line);
  return save(page);
}

/** Tries to save a sale without a customer: the page itself says no. */
export async function saleWithoutCustomer(page: Page): Promise<void> {
  await startNew(page, 'sale.sale');
  await expect(field(front(page), 'currency')).toHaveValue('Euro', patience);
  await front(page).locator('button#save').click(patience);
  await expect(front(page).locator('.infobar.alert-danger').first()).toBeVisible(patience);
  await discard(page);
}

/** Undoes what was typed and not saved, and says so when asked. */
async function discard(page: Page): Promise<void> {
  await front(page).locator('button#reload').click(patience);
  const question = dialog(page, 'confirmation-dialog');
  await question.locator('.btn-default').click(patience);
  await page.locator('.modal.in').waitFor({ state: 'detached', ...patience });
}

async function press(page: Page, name: string, state: RegExp): Promise<void> {
  await button(page, name).click(patience);
  await expect(front(page).locator('select[name="state"]:visible').first()).toHaveValue(state, patience);
}

/** Sends the quotation of the sale in front. */
export const quote = (page: Page): Promise<void> => press(page, 'quote', /quotation/);

/** Takes the sale in front back to draft. */
export const backToDraft = (page: Page): Promise<void> => press(page, 'draft', /draft/);

/** Back to draft, and quoted again. */
export async function requote(page: Page): Promise<void> {
  await backToDraft(page);
  await quote(page);
}

/** Confirms the sale in front; the server goes on to process it unless told to wait. */
export const confirm = (page: Page): Promise<void> => press(page, 'confirm', /confirmed|processing/);

/** Presses Quote, is refused by the server, and closes the dialog. */
export async function refusedQuote(page: Page, by: 'button' | 'keyboard' = 'button'): Promise<void> {
  await button(page, 'quote').click(patience);
  await page.locator('.warning-dialog.in, .message-dialog.in').waitFor(patience);
  await dismiss(page, by);
  await expect(front(page).locator('select[name="state"]:visible').first()).toHaveValue(/draft/, patience);
  // The form is read again after the refusal; until then its buttons are off.
  await expect(button(page, 'quote')).toBeEnabled(patience);
}

async function dismiss(page: Page, by: 'button' | 'keyboard'): Promise<void> {
  const ok = dialog(page, 'modal').locator('.btn-primary');
  if (by === 'keyboard') await ok.press('Enter', patience);
  else await ok.click(patience);
  await page.locator('.modal.in').waitFor({ state: 'detached', ...patience });
}

/** Types the name of a new contact; what is typed before the defaults have arrived is lost. */
async function typeName(form: Locator, name: string, before = ''): Promise<void> {
  await expect(field(form, 'active')).toBeChecked(patience);
  await expect(field(form, 'name')).toHaveValue(before, patience);
  await field(form, 'name').fill(name, patience);
  await field(form, 'name').press('Tab');
}

/** Creates a contact by its form and says its id. */
export async function newContact(page: Page, name: string, by: 'button' | 'keyboard' = 'button'): Promise<number> {
  await startNew(page, 'party.party');
  await typeName(front(page), name);
  return save(page, by);
}

/** Creates a contact in the dialog a sale's customer field opens. */
export async function newContactInSale(page: Page, name: string): Promise<void> {
  await startNew(page, 'sale.sale');
  await expect(field(front(page), 'currency')).toHaveValue('Euro', patience);
  const party = field(front(page), 'party');
  await party.click(patience);
  await party.pressSequentially(name);
  await front(page).locator('li.action-create:visible').first().click(patience);
  const form = dialog(page, 'window-form');
  // What was typed into the sale is proposed as the name.
  await typeName(form, name, name);
  await form.locator('.modal-footer .btn-primary').click(patience);
  await page.locator('.window-form').waitFor({ state: 'detached', ...patience });
  await expect(party).toHaveValue(name, patience);
  await discard(page);
}

/** Changes the name of the contact in front. */
export async function renameContact(page: Page, name: string): Promise<void> {
  await field(front(page), 'name').fill(name, patience);
  const written = page.waitForResponse(
    (response) => response.request().postData()?.includes('party.party.write') ?? false,
  );
  await front(page).locator('button#save').click(patience);
  await written;
  await save(page);
}

async function toolbarMenu(page: Page, item: string): Promise<void> {
  await front(page).locator('.dropdown-toggle .title').first().click(patience);
  await front(page).locator(`a#${item}`).click(patience);
}

/** Deletes the contact in front; when the server refuses, closes its dialog. */
export async function deleteContact(page: Page, outcome: 'deleted' | 'refused' = 'deleted'): Promise<void> {
  const id = recordId(page);
  await toolbarMenu(page, 'delete_');
  await dialog(page, 'confirmation-dialog').locator('.btn-primary').click(patience);
  if (outcome === 'refused') {
    await page.locator('.warning-dialog.in').waitFor(patience);
    await dismiss(page, 'button');
    await expect(front(page).locator('.infobar.alert-danger').first()).toBeVisible(patience);
  } else {
    await expect.poll(() => recordId(page), patience).not.toBe(id);
  }
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
