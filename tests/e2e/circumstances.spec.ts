import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { inLedger } from './views/ledger.ts';
import { asked, flood, mended } from './views/past.ts';

/* Colours forced by the system, no motion, no network, a day that is too full. */

test.use({ timeZone: noonZone(Date.now()) });

const styles = (page: Page, selector: string, ...names: string[]) =>
  page
    .locator(selector)
    .evaluateAll(
      (all, names) => all.map((it) => names.map((name) => getComputedStyle(it).getPropertyValue(name))),
      names,
    );

test('forced colours: edges, switches and answers are still told apart', async ({ ext }) => {
  await ext.switchOn('linkedin');
  const options = await ext.page('options.html');
  await options.emulateMedia({ forcedColors: 'active' });
  const isToldApart = async () => {
    const [on, off] = await styles(options, '[data-site] > [role="switch"]', 'background-color');
    return `${on}` !== `${off}`;
  };
  await expect.poll(isToldApart, { message: 'a switch that is on from one that is off' }).toBe(true);
  await options.screenshot({ path: 'test-results/views/forced-colours/options.png' });

  await inLedger(options, 'fill', [...asked, ...mended]);
  for (const view of ['popup', 'sidepanel'] as const) {
    const page = await ext.page(`${view}.html`);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.setViewportSize({ width: 400, height: 800 });
    // What comes a moment later may take the place of a button that was found.
    const unframed = async () => {
      const framed = await styles(page, '.button:not([data-look="quiet"])', 'border-top-style', 'border-top-color');
      const [[ground] = []] = await styles(page, 'body', 'background-color');
      return framed.filter(([style, colour]) => style !== 'solid' || colour === ground);
    };
    await expect.poll(unframed, { message: `buttons of the ${view} have an edge` }).toEqual([]);
    await page.screenshot({ path: `test-results/views/forced-colours/${view}.png`, fullPage: true });
  }
  const panel = await ext.page('sidepanel.html');
  await panel.emulateMedia({ forcedColors: 'active' });
  const [chosen, other] = await styles(panel, '.views a', 'border-bottom-color');
  expect(chosen, 'the view that is shown from the others').not.toEqual(other);
});

test('reduced motion: nothing moves, nothing is missing', async ({ ext }) => {
  const options = await ext.page('options.html');
  const moving = async () => {
    const all = await styles(options, 'body *', 'transition-duration', 'animation-name');
    return all.filter(([duration = '', animation]) => /[1-9]/.test(duration) || animation !== 'none').length;
  };
  await options.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving(), 'otherwise something does').toBeGreaterThan(0);
  await options.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toBe(0);
  await ext.switchOn('linkedin');
  await expect(options.locator('[data-site="linkedin"] [role="switch"]')).toHaveAttribute('aria-checked', 'true');
});

test('no network: the numbers are here, and so is what is done to them', async ({ context, ext }) => {
  await ext.switchOn('linkedin');
  await context.setOffline(true);
  const popup = await ext.page('popup.html');
  await popup.locator('[data-do="plus-one"]').first().click();
  await expect(popup.locator('[data-metric="connection-request"]')).toHaveAttribute('data-count', '1');
  await popup.locator('[data-do="undo-last"]').click();
  await expect(popup.locator('[data-metric="connection-request"]')).toHaveAttribute('data-count', '0');
  const panel = await ext.page('sidepanel.html');
  await expect(panel.locator('[data-event]')).toHaveAttribute('data-state', 'undone');
});

test('a day of 10,000 rows: the newest 200, older ones on demand, each in reach', async ({ ext }) => {
  const filler = await ext.page('welcome.html');
  await inLedger(filler, 'fill', flood);
  const panel = await ext.page('sidepanel.html');
  const rows = panel.locator('[data-event]');
  await expect(panel.getByRole('heading', { level: 2 }).first()).toHaveText('10,000 counted today');
  await expect(rows).toHaveCount(200);
  await expect(panel.locator('.tally'), 'no ten thousand strokes').toHaveCount(0);
  await panel.locator('[data-do="older"]').click();
  await expect(rows).toHaveCount(400);

  const last = rows.last();
  await last.locator('[data-do="undo"]').click();
  await expect(last).toHaveAttribute('data-state', 'undone');
  await expect(panel.getByRole('heading', { level: 2 }).first()).toHaveText('9,999 counted today');
});
