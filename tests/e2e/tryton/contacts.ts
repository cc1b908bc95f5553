import { expect, type Locator, type Page } from '@playwright/test';
import { dialog, dismiss, field, front, patience, recordId, save, startNew, toolbarMenu } from './client.ts';
import { startSale } from './sales.ts';

/* What a person does with contacts in Tryton's real web client. */

/** Types the name of a new contact; what is typed before the defaults have arrived is lost. */
async function typeName(form: Locator, name: string, before = ''): Promise<void> {
  await expect(field(form, 'active')).toBeChecked(patience);
  await expect(field(form, 'name')).toHaveValue(before, patience);
  await field(form, 'name').fill(name, patience);
  await field(form, 'name').press('Tab');
}

/** Begins a contact; nothing is saved yet. */
export async function startContact(page: Page, name: string): Promise<void> {
  await startNew(page, 'party.party');
  await typeName(front(page), name);
}

/** Creates a contact by its form and says its id. */
export async function newContact(page: Page, name: string, by: 'button' | 'keyboard' = 'button'): Promise<number> {
  await startContact(page, name);
  return save(page, by);
}

/** Creates a contact in the dialog a sale's customer field opens; the sale is not saved yet. */
export async function newContactInSale(page: Page, name: string): Promise<void> {
  await startSale(page);
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
