import type { Page } from '@playwright/test';
import { countable } from '../workplace/server.ts';
import type { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { askByDialog, at, connect, grow, somebody } from './network.ts';
import { numbersIn, rowsIn } from './shown.ts';

/* Install, switch on, count, see, correct: as a person does it, with the browser's real popup and side panel. */

const metric = 'connection-request';
const shows = (view: Page, n: number) => expect.poll(() => numbersIn(view)).toEqual(n ? { [metric]: n } : {});
/** What stands on the toolbar button. */
const badge = async (ext: Extension) => (await ext.worker()).evaluate<string>('chrome.action.getBadgeText({})');
const states = async (panel: Page) => (await rowsIn(panel)).map(({ state }) => state);

test('install, switch on, and a tab that was open counts at once', async ({ context, ext, workplace }) => {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  await expect.poll(() => context.pages().some(isWelcome), { message: 'the welcome page' }).toBe(true);
  const welcome = context.pages().find(isWelcome) as Page;
  await welcome.locator('html[data-ready="true"]').waitFor();
  await welcome.close();

  const work = await context.newPage();
  await work.goto(at('/in/maren-oltmann/'));
  await work.evaluate('globalThis.wasHereBefore = true');
  const nothing = await ext.popup(work);
  await shows(nothing.page, 0);
  await expect(nothing.page.getByRole('switch')).toHaveAttribute('aria-checked', 'false');
  await nothing.close();
  await ext.switchOn('linkedin');

  // The side panel is open all the while: the number has to come to it.
  const panel = await ext.sidePanel(work);
  await shows(panel.page, 0);
  await askByDialog(work, 'maren-oltmann', 'Hello');
  await shows(panel.page, 1);
  expect(await work.evaluate('globalThis.wasHereBefore'), 'the tab was not loaded again').toBe(true);
  await panel.close();

  const popup = await ext.popup(work);
  await shows(popup.page, 1);
  await popup.close();
  expect(countable(workplace.sent)).toHaveLength(1);
});

test('the popup adds by hand, takes back and pauses', async ({ context, ext, workplace }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await work.goto(at(grow));
  await work.click(connect(somebody(0)));
  await expect.poll(() => badge(ext), { message: 'the toolbar button' }).toBe('1');
  const first = await ext.popup(work);
  await shows(first.page, 1);
  await first.page.click(`[data-metric="${metric}"] [data-do="plus-one"]`);
  await shows(first.page, 2);
  await expect.poll(() => badge(ext)).toBe('2');
  await expect.poll(() => ext.rows()).toMatchObject([{ site: 'manual' }, { site: 'linkedin' }]);
  await first.page.click('[data-do="undo-last"]');
  await shows(first.page, 1);
  await expect.poll(() => badge(ext)).toBe('1');
  await expect.poll(() => ext.rows()).toMatchObject([{ site: 'manual', state: 'undone' }, { state: 'counted' }]);
  await first.page.click('[data-do="pause"]');
  await expect(first.page.locator('[data-do="resume"]')).toBeVisible();
  await first.close();

  await work.bringToFront();
  await work.click(connect(somebody(1)));
  await expect.poll(() => ext.refused()).toEqual(['paused']);
  const second = await ext.popup(work);
  await shows(second.page, 1);
  await second.page.click('[data-do="resume"]');
  await expect(second.page.locator('[data-do="pause"]')).toBeVisible();
  await second.close();

  await work.bringToFront();
  await work.click(connect(somebody(2)));
  await expect.poll(() => ext.counts()).toEqual({ [metric]: 2 });
  expect(countable(workplace.sent), 'what was done while paused was done').toHaveLength(3);
});

test('a row says why it was counted, and can be taken back and put back', async ({ context, ext }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await work.goto(at('/in/maren-oltmann/'));
  await askByDialog(work, 'maren-oltmann');
  const panel = await ext.page('sidepanel.html', '#today');
  await shows(panel, 1);
  const row = panel.locator('[data-event]');
  await row.locator('summary').click();
  await expect(row.locator('.receipt li').first()).toBeVisible();
  const receipt = await row.locator('.receipt').textContent();
  expect(receipt).toContain('verifyQuotaAndCreate');
  expect(receipt).toContain('invite-dialog');
  expect(receipt, 'nothing about the person').not.toMatch(/maren|oltmann|700000101|ACo/i);

  await row.locator('[data-do="undo"]').click();
  await shows(panel, 0);
  expect(await states(panel)).toEqual(['undone']);
  await row.locator('[data-do="count-again"]').click();
  await shows(panel, 1);
  expect(await states(panel)).toEqual(['counted']);
});
