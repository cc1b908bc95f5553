import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build as english, expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { seenIn } from './seen-in.ts';
import { inLedger } from './views/ledger.ts';
import { look } from './views/look.ts';

/* A week that is ready on the day a person chose: it is said, and not sent. */

test.use({ timeZone: noonZone(Date.now()) });

const line = (view: Page) => view.locator('[data-digest]');
const choice = (panel: Page, which: string) => panel.locator(`[data-digest-choice="${which}"] [role="switch"]`);

/** Changes what is set, as if it had been so for long. */
const set = (view: Page, how: string) =>
  view.evaluate(`chrome.storage.local.get('settings').then(({ settings = {} }) => {
    const today = (new Date().getDay() + 6) % 7;
    ${how};
    return chrome.storage.local.set({ settings });
  })`);

const digestIs = (view: Page) =>
  view.evaluate(`chrome.storage.local.get('settings').then(({ settings }) => settings.digest)`);

/** Weeks begin on Monday, and all days are worked: then on each day of the week Monday's is due at noon. */
const everyDay = `settings.work = { weekStart: 1, yearStart: 1, weights: [1, 1, 1, 1, 1, 1, 1], ramp: null, region: null }`;
const chosenLongAgo = `${everyDay}; settings.digest = { ...settings.digest, told: [], done: [] }`;

async function chooseMonday(panel: Page): Promise<void> {
  await set(panel, everyDay);
  await inLedger(panel, 'fill', [{ metric: 'call', days: 7, minutes: 10, n: 3 }]);
  await panel.reload();
  await panel.locator('[data-do="send-week"]').click();
  await panel.locator('.digest-choice > summary').click();
  await expect(choice(panel, 'notify')).toHaveCount(0);
  await choice(panel, 'monday').click();
  await expect(choice(panel, 'monday')).toHaveAttribute('aria-checked', 'true');
}

test('a week is ready, and one press leads to it from panel and popup', async ({ ext, context }, info) => {
  const panel = await ext.page('sidepanel.html');
  await chooseMonday(panel);
  await expect(panel.locator('[name="digest-monday"]')).toHaveValue('08:00');
  await panel.locator('[name="digest-monday"]').fill('07:30');
  await expect.poll(() => digestIs(panel)).toMatchObject({ monday: 450 });
  await panel.reload();
  await panel.locator('[data-do="send-week"]').click();
  await panel.locator('.digest-choice > summary').click();
  await expect(panel.locator('[name="digest-monday"]'), 'the hour is kept').toHaveValue('07:30');
  await expect(line(panel), 'what came due before it was wanted is not said').toHaveCount(0);

  await set(panel, chosenLongAgo);
  await expect(line(panel)).toHaveAttribute('data-digest', 'last');
  const told = async () => ((await digestIs(panel)) as { told: unknown[] }).told.length;
  await expect.poll(told).toBe(1);
  await ext.stopWorker();
  await ext.worker();
  expect(await told(), 'a worker that wakes again says nothing again').toBe(1);

  await panel.goto(`${panel.url().split('#')[0]}#progress`);
  await line(panel).waitFor();
  await panel.locator('[data-do="digest-look"]').click();
  await expect(panel.locator('[name="send-week"]')).toHaveValue('last');
  await expect(panel.locator('[data-do="send-week"]')).toBeFocused();
  await panel.locator('[name="send-week"]').selectOption('running');
  await panel.locator('[data-do="digest-look"]').click();
  await expect(panel.locator('[name="send-week"]'), 'chosen once more').toHaveValue('last');
  await panel.close();

  const work = await context.newPage();
  await work.goto('https://www.linkedin.com/mynetwork/grow/');
  const beside = await ext.sidePanel(work, 'digest-look');
  await expect(beside.page.locator('[name="send-week"]')).toHaveValue('last');
  const download = beside.page.waitForEvent('download');
  await beside.page.locator('[data-do="save-summary"]').click();
  await (await download).saveAs(info.outputPath('week.json'));
  await expect(line(beside.page), 'it was sent').toHaveCount(0);
  await beside.close();
});

test('not this week, and nothing after everything was deleted', async ({ ext }) => {
  const panel = await ext.page('sidepanel.html');
  await chooseMonday(panel);
  await set(panel, chosenLongAgo);
  await line(panel).waitFor();
  const popup = await ext.page('popup.html');
  await line(popup).waitFor();
  await popup.locator('[data-do="digest-not"]').click();
  await expect(line(popup)).toHaveCount(0);
  await expect(line(panel), 'in the other view, too').toHaveCount(0);

  await set(panel, chosenLongAgo);
  await line(panel).waitFor();
  const options = await ext.page('options.html', '#data');
  await options.locator('[data-do="delete-all"]').click();
  await options.locator('[data-do="delete-confirm"]').click();
  await expect(line(panel)).toHaveCount(0);
  await panel.reload();
  await panel.locator('[data-do="send-week"]').click();
  await panel.locator('.digest-choice > summary').click();
  await expect(choice(panel, 'monday')).toHaveAttribute('aria-checked', 'false');
});

test.describe('where the browser may show messages', () => {
  test.use({
    build: async ({}, use, info) => {
      // As if it had been allowed: no test can press the browser's own bubble.
      const folder = info.outputPath('build');
      await cp(english, folder, { recursive: true });
      const file = join(folder, 'manifest.json');
      const manifest = JSON.parse(await readFile(file, 'utf8'));
      const { optional_permissions, ...rest } = manifest;
      await writeFile(
        file,
        JSON.stringify({ ...rest, permissions: [...manifest.permissions, ...optional_permissions] }),
      );
      await use(folder);
    },
  });

  test('it says that a week is ready, and nothing of it', async ({ ext }) => {
    const panel = await ext.page('sidepanel.html');
    await chooseMonday(panel);
    await choice(panel, 'notify').click();
    await expect(choice(panel, 'notify')).toHaveAttribute('aria-checked', 'true');
    await set(panel, chosenLongAgo);
    await line(panel).waitFor();
    const shown = () => panel.evaluate('chrome.notifications.getAll().then((all) => Object.keys(all).length)');
    await expect.poll(shown).toBe(1);
    // What a press on it leads to; no test can press it.
    const [day] = await panel.evaluate<string[]>('chrome.notifications.getAll().then(Object.keys)');
    const led = await ext.page('sidepanel.html', `#send-${day?.split(' ')[1]}`);
    await expect(led.locator('[name="send-week"]')).toHaveValue('last');
    await led.close();
    await panel.locator('[data-do="digest-not"]').click();
    await expect.poll(shown, 'it is taken back').toBe(0);
  });
});

if (process.env.LONG === '1')
  test('the alarm wakes the worker at the minute', async ({ ext }) => {
    test.setTimeout(240_000);
    const panel = await ext.page('sidepanel.html');
    await chooseMonday(panel);
    await set(panel, `${everyDay}; settings.work.weights = [0, 0, 0, 0, 0, 0, 0].with(today, 1)`);
    const soon = await panel.evaluate<string>(`new Date(Date.now() + 60_000).toTimeString().slice(0, 5)`);
    await panel.locator('[name="digest-monday"]').fill(soon);
    await set(panel, `settings.digest = { ...settings.digest, told: [], done: [] }`);
    await ext.stopWorker();
    await expect(line(panel)).toHaveCount(0);
    await expect(line(panel)).toHaveCount(1, { timeout: 120_000 });
  });

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test('it fits everywhere', async ({ ext }) => {
      const panel = await ext.page('sidepanel.html');
      await chooseMonday(panel);
      await choice(panel, 'friday').click();
      // On a weekend what came due on Friday is put off with the choice: that has to be written first.
      await expect(choice(panel, 'friday')).toHaveAttribute('aria-checked', 'true');
      await set(panel, chosenLongAgo);
      await line(panel).waitFor();
      await look(panel, `${lang}-digest-panel`, 400);
      const popup = await ext.page('popup.html');
      await line(popup).waitFor();
      await look(popup, `${lang}-digest-popup`, 360);
    });
  });
}
