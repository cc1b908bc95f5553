import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { at, connect, grow, somebody } from './network.ts';
import { noonZone } from './noon.ts';
import { inLedger } from './views/ledger.ts';
import type { Past } from './views/ledger-code.ts';
import { over } from './views/over.ts';

/* Whether the counter can be trusted: what the person says, what it makes of that, and how it asks. */

const zone = noonZone(Date.now());
test.use({ timeZone: zone });

const metric = 'connection-request';
const today = () => new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: zone }).format(Date.now());
const badge = async (ext: Extension) => (await ext.worker()).evaluate<string>('chrome.action.getBadgeText({})');

const report = async (view: Page, n: number) => {
  for (let one = 0; one < n; one++) {
    await view.click('[data-do="missed"]');
    await view.click('[data-do="missed-add"]');
    await expect(view.locator('[data-do="undo-said"]')).toBeVisible();
    await expect(view.locator('.missed-choice')).toBeHidden();
  }
};

test('five missed acts are told everywhere, until the site counts right again', async ({ context, ext }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await work.goto(at(grow));
  await work.click(connect(somebody(0)));
  await expect.poll(() => ext.counts()).toEqual({ [metric]: 1 });
  expect(await badge(ext)).toBe('1');
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(Date.now());
  const use = { used: [day], changed: [], known: ['my-network'], looked: { day, kinds: { 'my-network': true } } };
  const kept = async () => (await ext.worker()).evaluate("chrome.storage.local.get('use')");
  await expect.poll(kept, 'of the use of a site the day, and nothing finer').toEqual({ use: { linkedin: use } });

  const popup = await ext.page('popup.html', await over(ext, work));
  const numbers = popup.locator(`[data-metric="${metric}"]`);
  await report(popup, 1);
  await expect(numbers).toHaveAttribute('data-count', '2');
  expect(await popup.locator('[data-undercounting]').count(), 'one alone says nothing').toBe(0);
  await report(popup, 4);
  await expect(numbers).toHaveAttribute('data-count', '6');
  const words = `LinkedIn may be undercounting since ${today()}.`;
  await expect(popup.locator('[data-undercounting="linkedin"]')).toContainText(words);
  await popup.close();
  await expect
    .poll(() => ext.rows())
    .toMatchObject(Array.from({ length: 6 }, () => ({ site: 'linkedin', state: 'counted' })));
  await expect.poll(() => badge(ext)).toBe('!');

  const panel = await ext.page('sidepanel.html', '#today');
  await expect(panel.locator('[data-undercounting="linkedin"]')).toContainText(words);
  await panel.close();
  const options = await ext.page('options.html');
  const row = options.locator('.site[data-site="linkedin"]');
  await expect(row).toHaveAttribute('data-health', 'undercounting');
  await expect(row).toContainText(words);
  await expect(row.locator('[data-standing="warned"]')).toContainText('you reported what it had missed');
  await expect(row.locator('[data-standing="warned"]')).toContainText('invite-dialog');
  await expect(options.locator('.site[data-site="tryton"]')).toHaveAttribute('data-health', 'ok');
  await expect(row.locator('[data-in-use]')).toContainText('1 counted, 0 undone, 5 added by hand');

  const download = options.waitForEvent('download');
  await options.click('[data-do="export"]');
  const { health } = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(health).toContainEqual(
    expect.objectContaining({ site: 'linkedin', detector: 'invite-dialog', metric, level: 'warned', why: 'missed' }),
  );

  await row.locator('[data-do="counts-right"]').click();
  await expect(row).toHaveAttribute('data-health', 'ok');
  await expect.poll(() => badge(ext)).toBe('6');
});

test('a miss told by mistake is taken back in one press, and weighs nothing', async ({ context, ext }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await work.goto(at(grow));
  const panel = await ext.page('sidepanel.html', await over(ext, work));
  await panel.click('[data-do="missed"]');
  await expect(panel.locator('[name="missed-site"]')).toHaveValue('linkedin');
  await panel.click('[data-do="missed"]');
  const count = panel.locator(`[data-metric="${metric}"][data-period="day"]`);
  for (let one = 0; one < 4; one++) {
    await report(panel, 1);
    await expect(count).toHaveAttribute('data-count', '1');
    await panel.click('[data-do="undo-said"]');
    await expect(panel.locator('[data-do="undo-said"]')).toHaveCount(0);
    await expect(count).toHaveCount(0);
  }
  // Not of a site at all: no detector could have seen it.
  await panel.click('[data-do="missed"]');
  await panel.selectOption('[name="missed-site"]', 'manual');
  await panel.selectOption('[name="missed-metric"]', 'call');
  await panel.click('[data-do="missed-add"]');
  await expect(panel.locator('[data-metric="call"][data-period="day"]')).toHaveAttribute('data-count', '1');
  await expect.poll(async () => (await ext.rows())[0]).toMatchObject({ site: 'manual', metric: 'call' });
  await expect(panel.locator('[data-undercounting]')).toHaveCount(0);
  expect(await badge(ext)).toBe('1');
});

const asked: Past[] = Array.from({ length: 5 }, (_, one) => ({
  ...{ metric, site: 'linkedin', minutes: 5 + one, unsure: 'not-confirmed' },
}));

test('the tray asks one question for all that is alike, and not again that day', async ({ context, ext }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await work.goto(at(grow));
  const panel = await ext.page('sidepanel.html', '#today');
  await inLedger(panel, 'fill', asked);
  await panel.reload();
  const tray = panel.locator('[data-tray]');
  const rows = tray.locator('[data-event]');
  const count = panel.locator(`[data-metric="${metric}"][data-period="day"]`);
  await expect(rows).toHaveCount(5);
  await expect(rows.first()).toBeHidden();
  await expect(tray).toContainText('5 not sure, on LinkedIn: Connection requests');
  const popup = await ext.page('popup.html', await over(ext, work));
  await expect(popup.locator('[data-do="answer"]')).toContainText('5 wait');

  await tray.locator('[data-do="all"]').click();
  await expect(count).toHaveAttribute('data-count', '5');
  await expect(tray).toHaveCount(0);
  await expect(panel.getByRole('status')).toHaveText('Counted 5: Connection requests');
  await panel.locator('[data-do="undo-said"]').click();
  await expect(rows).toHaveCount(5);
  await expect(count).toHaveCount(0);
  await tray.locator('[data-do="none"]').click();
  await expect(tray).toHaveCount(0);
  await expect(panel.locator('[data-state="undone"]')).toHaveCount(5);
  await panel.locator('[data-do="undo-said"]').click();
  await expect(panel.locator('[data-state="undone"]')).toHaveCount(0);

  await tray.locator('[data-do="look"]').click();
  await expect(rows.first()).toBeVisible();
  await rows.first().locator('[data-do="yes"]').click();
  await expect(rows).toHaveCount(4);
  await expect(rows.first(), 'whoever is looking goes on looking').toBeVisible();
  await expect(count).toHaveAttribute('data-count', '1');
  await expect(popup.locator('[data-do="answer"]'), 'it has asked today').toHaveCount(0);
  await popup.close();

  await panel.locator('[data-do="later"]').click();
  await expect(rows.first()).toBeHidden();
  await panel.reload();
  await expect(rows).toHaveCount(4);
  await expect(rows.first()).toBeHidden();
  await expect(tray).toHaveText(/^4 more to check/);
  await tray.locator('[data-do="look"]').first().click();
  await tray.locator('[data-do="none"]').click();
  await expect(tray).toHaveCount(0);
  await expect.poll(() => ext.counts()).toEqual({ [metric]: 1 });
});

test('what is taken back again and again is asked about, then turned off, until the person trusts it', async ({
  context,
  ext,
}) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await work.goto(at(grow));
  const panel = await ext.panel();
  let done = 0;
  const act = async () => {
    await work.bringToFront();
    await work.click(connect(somebody(done++)));
  };
  for (let one = 0; one < 3; one++) {
    await act();
    await panel.locator('.ledger [data-state="counted"] [data-do="undo"]').click();
    await expect(panel.locator('.ledger [data-state="undone"]')).toHaveCount(one + 1);
  }
  await expect(panel.locator('[data-undercounting="linkedin"]')).toBeVisible();
  for (let one = 0; one < 3; one++) {
    await act();
    const asking = panel.locator('[data-tray] [data-state="unsure"]');
    await expect(asking).toHaveCount(1);
    await asking.locator('[data-do="no"]').click();
    await expect(asking).toHaveCount(0);
  }
  const options = await ext.page('options.html');
  const row = options.locator('.site[data-site="linkedin"]');
  await expect(row.locator('[data-standing="off"]')).toContainText('it counts nothing');
  await act();
  await expect.poll(() => ext.refused()).toContain('off');
  expect(await ext.counts()).toEqual({});
  await row.locator('[data-do="counts-right"]').click();
  await expect(row).toHaveAttribute('data-health', 'ok');
  await act();
  await expect.poll(() => ext.counts()).toEqual({ [metric]: 1 });
});
