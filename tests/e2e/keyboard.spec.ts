import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { inLedger } from './views/ledger.ts';
import { over } from './views/over.ts';
import { asked, year } from './views/past.ts';

/* Everything that can be done with a mouse, done without one. */

test.use({ timeZone: noonZone(Date.now()) });

const network = 'https://www.linkedin.com/*';
const active = 'document.activeElement';
/** What lies over the middle of what has the focus; null where nothing does. */
const lyingOver = `(() => {
  const { x, y, width, height } = ${active}.getBoundingClientRect();
  const top = document.elementFromPoint(x + width / 2, y + height / 2);
  return top?.closest('.said') && !${active}.closest('.said') ? ${active}.outerHTML.slice(0, 120) : null;
})()`;
/** What has the focus, by what it does. */
const focused = `${active}.dataset.do ?? ${active}.getAttribute('name') ?? ${active}.role ?? ${active}.tagName.toLowerCase()`;

/** Presses Tab until something of this kind has the focus, which must then be seen. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const there = `${active}.matches(${JSON.stringify(selector)})`;
  for (let stop = 0; stop < 200 && !(await page.evaluate<boolean>(there)); stop++) await page.keyboard.press('Tab');
  expect(await page.evaluate(there), `Tab leads to ${selector}`).toBe(true);
  expect(await page.evaluate(`getComputedStyle(${active}).outlineStyle`), `${selector} shows its focus`).toBe('solid');
}

const press = async (page: Page, selector: string, key = 'Enter') => {
  await tabTo(page, selector);
  await page.keyboard.press(key);
};

test('popup: add, take back, pause, switch, add what was missed', async ({ context, ext }) => {
  const tab = context.pages()[0] ?? (await context.newPage());
  await tab.goto('https://www.linkedin.com/mynetwork/grow/');
  await ext.switchOn('linkedin');
  const popup = await ext.page('popup.html', await over(ext, tab));
  const count = popup.locator('[data-metric="connection-request"]');

  await press(popup, '[data-do="plus-one"]');
  await expect(count).toHaveAttribute('data-count', '1');
  await expect(popup.getByRole('status')).toHaveText('Counted: Connection request');
  const heard = await popup.getByRole('status').locator('span').elementHandle();
  await press(popup, '[data-do="plus-one"]', 'Space');
  await expect(count).toHaveAttribute('data-count', '2');
  await expect(popup.getByRole('status')).toHaveText('Counted: Connection request');
  await expect
    .poll(
      () => heard?.evaluate((it) => (it as unknown as { isConnected: boolean }).isConnected),
      'the same words are said anew',
    )
    .toBe(false);

  await popup.reload();
  await popup.locator('html[data-ready="true"]').waitFor();
  // The targets come a moment after the counts.
  await popup.locator('.pair-none a').waitFor();
  const order: unknown[] = [];
  for (let stop = 0; stop < 12; stop++) {
    await popup.keyboard.press('Tab');
    order.push(await popup.evaluate(focused));
  }
  const fourMetrics = Array.from({ length: 4 }, () => 'plus-one');
  expect(order).toEqual([
    'side-panel',
    'more',
    'undo-last',
    'a',
    'switch',
    ...fourMetrics,
    'summary',
    'pause',
    'missed',
  ]);

  await press(popup, '[data-do="undo-last"]');
  await expect(count).toHaveAttribute('data-count', '1');
  await expect(popup.getByRole('status')).toHaveText('Taken back: Connection request');

  await press(popup, '[data-do="pause"]');
  await expect(popup.locator('[data-do="resume"]'), 'the focus stays on the way back').toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(popup.locator('[data-do="pause"]')).toBeFocused();

  await press(popup, '[role="switch"]', 'Space');
  await expect(popup.getByRole('switch')).toHaveAttribute('aria-checked', 'false');
  await ext.allow([network]);
  await popup.bringToFront();
  await press(popup, '[role="switch"]', 'Space');
  await expect(popup.getByRole('switch')).toHaveAttribute('aria-checked', 'true');

  await press(popup, '[data-do="missed"]');
  await tabTo(popup, '[name="missed-metric"]');
  await popup.keyboard.type('Call');
  await press(popup, '[data-do="missed-add"]');
  await expect(popup.locator('[data-metric="call"]')).toHaveAttribute('data-count', '1');
  await expect(popup.locator('[data-do="undo-said"]'), 'what was pressed is folded: the way back').toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(popup.locator('[data-do="missed"]'), 'back where it was added').toBeFocused();
});

test('side panel: answer, ask why, take back, turn the days', async ({ ext }) => {
  const panel = await ext.page('sidepanel.html');
  await inLedger(panel, 'fill', asked);
  await panel.reload();
  const tray = panel.locator('[data-tray] [data-event]');
  await expect(tray).toHaveCount(3);
  const requests = panel.locator('[data-metric="proposal-sent"][data-period="day"]');
  await expect(requests).toHaveAttribute('data-count', '2');

  await press(panel, '[data-do="yes"]');
  await expect(tray).toHaveCount(2);
  await expect(requests).toHaveAttribute('data-count', '3');
  const said = panel.locator('.said [role="status"]');
  await expect(said).toHaveText('Counted 1: Proposal sent');
  await expect(tray.first().locator('[data-do="yes"]'), 'the answered row is gone: the next one').toBeFocused();
  await press(panel, '[data-do="no"]');
  await expect(tray).toHaveCount(1);
  await expect(said).toHaveText(/^Not counted, 40: /);
  await expect(tray.locator('[data-do="no"]')).toBeFocused();
  await press(panel, '[data-do="always"]');
  await expect(tray).toHaveCount(0);
  // Which it is depends on the day of the week.
  const next = panel.locator('[data-do="close-week"]:focus, [data-do="send-week"]:focus');
  await expect(next, 'all are gone: what stands there now').toHaveCount(1);

  await press(panel, '.why summary');
  await expect(panel.locator('.receipt').first()).toBeVisible();
  await press(panel, '[data-do="undo"]', 'Space');
  await expect(panel.locator('[data-state="undone"]')).toHaveCount(2);
  await expect(said).toContainText('Taken back: ');
  await expect.poll(() => panel.evaluate(focused), 'the same row').toBe('count-again');
  await press(panel, '[data-do="count-again"]');
  await expect(panel.locator('[data-state="undone"]')).toHaveCount(1);
  await expect(said).toContainText('Counted 1: ');

  await press(panel, '[data-do="day-before"]');
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('Yesterday');
  await press(panel, '[data-do="day-today"]');
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('Today');
  await press(panel, 'nav a[href="#ratios"]');
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Ratios');
  await expect(panel.getByRole('main', { name: 'Ratios' }), 'who listens hears where it leads').toBeFocused();
});

test('side panel: nothing that has the focus lies under what was said', async ({ ext }) => {
  const panel = await ext.page('sidepanel.html');
  await inLedger(panel, 'fill', year);
  await panel.reload();
  await panel.locator('.ledger [data-do="undo"]').first().waitFor();
  await panel.setViewportSize({ width: 400, height: 500 });
  await press(panel, '.ledger [data-do="undo"]');
  await expect(panel.locator('.said [role="status"]')).toContainText('Taken back: ');
  const covered: unknown[] = [];
  for (let stop = 0; stop < 40; stop++) {
    await panel.keyboard.press('Tab');
    const by = await panel.evaluate(lyingOver);
    if (by !== null) covered.push(by);
  }
  expect(covered).toEqual([]);
});

test('options: switch, own address, export, delete', async ({ ext, workplace }) => {
  const crm = `http://127.0.0.1:${workplace.http}`;
  await ext.allow([network, 'http://127.0.0.1/*']);
  const options = await ext.page('options.html');
  const row = options.locator('[data-site="linkedin"]');
  await press(options, '[data-site="linkedin"] [role="switch"]', 'Space');
  await expect(row).toHaveAttribute('data-granted', 'true');

  const form = options.locator('form[data-form="own-domain"]');
  await tabTo(options, 'input[name="origin"]');
  await options.keyboard.type('our crm');
  await options.keyboard.press('Enter');
  await expect(form.getByRole('status')).toContainText('That is not an address.');
  const address = options.getByRole('textbox', { name: 'Address' });
  await expect(address).toBeFocused();
  await expect(address).toHaveAttribute('aria-invalid', 'true');
  await expect(address).toHaveAccessibleDescription(/^That is not an address\./);
  await options.keyboard.press('Control+A');
  await options.keyboard.type(crm);
  await options.locator('select[name="site"]').focus();
  await options.keyboard.type('Tryton');
  await press(options, 'form [type="submit"]');
  await expect(form.getByRole('status')).toContainText('is now counted as Tryton');
  await expect(options.locator(`[data-domain="${crm}"]`)).toHaveAttribute('data-granted', 'true');

  await inLedger(options, 'fill', asked);
  const download = options.waitForEvent('download');
  await press(options, '[data-do="export"]');
  const { events } = JSON.parse(await readFile(await (await download).path(), 'utf8')) as { events: unknown[] };
  expect(events).toHaveLength(asked.length);

  await press(options, '[data-do="delete-all"]');
  await press(options, '[data-do="delete-cancel"]');
  await expect(options.locator('[data-do="delete-confirm"]')).toHaveCount(0);
  await expect(options.locator('[data-do="delete-all"]'), 'back where it was asked').toBeFocused();
  await press(options, '[data-do="delete-all"]');
  await press(options, '[data-do="delete-confirm"]');
  await expect(options.locator('#data > [role="status"]')).toHaveText('Everything was deleted.');
  await expect.poll(() => ext.counts()).toEqual({});
});
