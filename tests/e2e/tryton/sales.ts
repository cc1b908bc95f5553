import { expect, type Locator, type Page } from '@playwright/test';
import {
  button,
  dialog,
  discard,
  dismiss,
  field,
  front,
  patience,
  recordId,
  save,
  soon,
  startNew,
  toolbarMenu,
} from './client.ts';

/* What a person does with sales in Tryton's real web client. */

/** A line of a sale without a product: so many at a price, as typed. */
export interface Line {
  quantity: string;
  price: string;
}

/** Opens an empty sale, with its defaults there. */
export async function startSale(page: Page): Promise<void> {
  await startNew(page, 'sale.sale');
  await expect(field(front(page), 'currency')).toHaveValue('Euro', patience);
}

async function chooseCustomer(page: Page, customer: string): Promise<void> {
  const party = field(front(page), 'party');
  await expect(party).toHaveValue('', patience);
  await party.click(patience);
  await party.pressSequentially(customer);
  await front(page).locator('li.completion:visible', { hasText: customer }).first().click(patience);
  await expect(field(front(page), 'payment_term')).not.toHaveValue('', patience);
}

async function chooseCurrency(page: Page, name: string): Promise<void> {
  const currency = field(front(page), 'currency');
  await currency.fill('', patience);
  await currency.pressSequentially(name);
  await front(page).locator('li.completion:visible', { hasText: name }).first().click(patience);
  await expect(currency).toHaveValue(name, patience);
}

async function typeNumber(scope: Locator, name: string, value: string): Promise<void> {
  // A number is shown as text until it is clicked, which an earlier try may have done.
  const number = scope.locator(`input[name="${name}"][type="number"]`);
  if (!(await number.isVisible())) await scope.locator(`input[name="${name}"][type="text"]`).click(soon);
  await number.fill(value, soon);
  await number.press('Tab', soon);
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

/** Drafts a sale, in another currency than the company's if one is named, and saves it. */
export async function newSale(
  page: Page,
  customer: string,
  lines: readonly Line[],
  currency?: string,
): Promise<number> {
  await startSale(page);
  await chooseCustomer(page, customer);
  if (currency) await chooseCurrency(page, currency);
  for (const line of lines) await addLine(page, line);
  return save(page);
}

/** Makes a draft like the sale in front and says its id. */
export async function copySale(page: Page): Promise<number> {
  const original = recordId(page);
  await toolbarMenu(page, 'copy');
  await expect.poll(() => recordId(page), patience).toBeGreaterThan(original);
  await expect(button(page, 'quote')).toBeEnabled(patience);
  return recordId(page);
}

/** Tries to save a sale without a customer: the page itself says no. */
export async function saleWithoutCustomer(page: Page): Promise<void> {
  await startSale(page);
  await front(page).locator('button#save').click(patience);
  await expect(front(page).locator('.infobar.alert-danger').first()).toBeVisible(patience);
  await discard(page);
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

/**
 * Presses Quote, is refused by the server, and closes the dialog.
 * @param before done while the dialog is open
 */
export async function refusedQuote(
  page: Page,
  by: 'button' | 'keyboard' = 'button',
  before: () => Promise<void> = async () => undefined,
): Promise<void> {
  await button(page, 'quote').click(patience);
  await page.locator('.warning-dialog.in, .message-dialog.in').waitFor(patience);
  await before();
  // Nobody reads what it says faster.
  await page.waitForTimeout(700);
  await dismiss(page, by);
  await expect(front(page).locator('select[name="state"]:visible').first()).toHaveValue(/draft/, patience);
  // The form is read again after the refusal; until then its buttons are off.
  await expect(button(page, 'quote')).toBeEnabled(patience);
}
