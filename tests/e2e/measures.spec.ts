import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { seenIn } from './seen-in.ts';
import { measured, onlyMeasured } from './views/aims.ts';
import { inLedger } from './views/ledger.ts';
import { look } from './views/look.ts';

/* Numbers nothing counts: entered without a mouse, wrong ones told at their field, taken back, kept, and looked at. */

test.use({ timeZone: noonZone(Date.now()) });

const active = 'document.activeElement';
const measure = (panel: Page, metric: string) => panel.locator(`.measures [data-metric="${metric}"]`);
const said = (panel: Page) => panel.locator('.said [role="status"]');

async function tabTo(page: Page, selector: string): Promise<void> {
  const there = `${active}.matches(${JSON.stringify(selector)})`;
  for (let stop = 0; stop < 100 && !(await page.evaluate<boolean>(there)); stop++) await page.keyboard.press('Tab');
  expect(await page.evaluate(there), `Tab leads to ${selector}`).toBe(true);
}

test('a number is entered, corrected and taken back with the keyboard alone', async ({ ext }) => {
  const panel = await ext.page('sidepanel.html');
  await inLedger(panel, 'fill', []);
  await inLedger(panel, 'aimFor', measured);
  await panel.reload();
  const csat = measure(panel, 'csat');
  const door = csat.locator('[data-do="enter"]');
  await expect(door).toHaveAccessibleName('Enter a number: Customer satisfaction');
  await tabTo(panel, '.measures [data-metric="csat"] [data-do="enter"]');
  await panel.keyboard.press('Enter');
  const [satisfied, answered] = [csat.locator('[name="value"]'), csat.locator('[name="n"]')];
  await expect(satisfied).toBeFocused();
  await panel.keyboard.type('21');
  await panel.keyboard.press('Enter');
  await expect(answered, 'the first field that lacks something').toBeFocused();
  await expect(answered).toHaveAccessibleDescription('A number is missing.');
  await panel.keyboard.type('20');
  await panel.keyboard.press('Enter');
  await expect(satisfied).toBeFocused();
  await expect(satisfied).toHaveAccessibleDescription('That is more than answered.');
  await expect(csat, 'nothing was written').not.toHaveAttribute('data-value');
  await panel.keyboard.press('Control+A');
  await panel.keyboard.type('17');
  await panel.keyboard.press('Enter');
  await expect(csat).toHaveAttribute('data-value', '85');
  await expect(said(panel)).toHaveText('Customer satisfaction: 17 of 20.');
  await expect(door, 'back where it began').toBeFocused();

  await tabTo(panel, '[data-do="undo-said"]');
  await panel.keyboard.press('Enter');
  await expect(csat).not.toHaveAttribute('data-value');
  await expect(csat.locator('[data-entered]')).toHaveAttribute('data-state', 'undone');
  await tabTo(panel, '[data-do="hold-value"]');
  await panel.keyboard.press('Enter');
  await expect(csat).toHaveAttribute('data-value', '85');
  await expect(csat.locator('[data-do="undo-value"]'), 'the same row').toBeFocused();
  await expect(csat.locator('[data-do="undo-value"]')).toHaveAccessibleName(/^Undo: Customer satisfaction 17 of 20, /);

  await tabTo(panel, '.measures [data-metric="waiting-list"] [data-do="enter"]');
  await panel.keyboard.press('Enter');
  await panel.keyboard.type('2.5');
  await panel.keyboard.press('Enter');
  await expect(measure(panel, 'waiting-list').locator('[name="value"]')).toHaveAccessibleDescription(
    'Whole numbers only.',
  );
  await panel.keyboard.press('Escape');
  await expect(measure(panel, 'waiting-list').locator('[data-do="enter"]')).toBeFocused();
  await expect(measure(panel, 'waiting-list').locator('form')).toHaveCount(0);
});

test('from here to there: how much of the way is behind one, also where less is better', async ({ ext }) => {
  const panel = await ext.page('sidepanel.html');
  await inLedger(panel, 'fill', []);
  await inLedger(panel, 'aimFor', measured);
  await inLedger(panel, 'enterAll', [{ metric: 'waiting-list', value: 26 }]);
  await panel.locator('nav a[href="#progress"]').click();
  const waiting = panel.locator('[data-target="waiting-list"]');
  // From 40 to 5, at 26: 14 of 35.
  await expect(waiting).toContainText('From 40 to 5');
  await expect(waiting.locator('.course-done')).toHaveAttribute('style', /inline-size: 40%/);
  await inLedger(panel, 'enterAll', [{ metric: 'waiting-list', value: 5 }]);
  await expect(waiting.locator('.course-done')).toHaveAttribute('style', /inline-size: 100%/);
  await expect(waiting).toHaveAttribute('data-pace', 'done');
});

test('it is kept: for yesterday, over the worker’s death, in a file, and deleted with everything', async ({
  ext,
}, info) => {
  const panel = await ext.page('sidepanel.html');
  await inLedger(panel, 'aimFor', onlyMeasured);
  await panel.reload();
  await panel.locator('[data-do="day-before"]').click();
  const waiting = measure(panel, 'waiting-list');
  await ext.stopWorker();
  await waiting.locator('[data-do="enter"]').click();
  await waiting.locator('[name="value"]').fill('31');
  await waiting.locator('[data-do="value-save"]').click();
  await expect(waiting).toHaveAttribute('data-value', '31');
  await expect(waiting.locator('[data-entered]')).toContainText('That day');
  await panel.locator('[data-do="day-today"]').click();
  await expect(waiting).not.toHaveAttribute('data-value');
  await panel.reload();

  // Nothing that is counted is agreed: the popup shows the number, and the toolbar button keeps quiet.
  const popup = await ext.page('popup.html');
  await expect(popup.locator('.pair-advice')).toContainText('Waiting list: ');
  expect(await (await ext.worker()).evaluate('chrome.action.getBadgeText({})')).toBe('');

  const options = await ext.page('options.html', '#data');
  const file = info.outputPath('export.json');
  const saved = options.waitForEvent('download');
  await options.locator('[data-do="export"]').click();
  await (await saved).saveAs(file);
  const { values } = JSON.parse(await readFile(file, 'utf8')) as { values: { value: number }[] };
  expect(values.map(({ value }) => value)).toEqual([31]);
  await options.locator('[data-do="delete-all"]').click();
  await options.locator('[data-do="delete-confirm"]').click();
  await panel.locator('[data-do="day-before"]').click();
  await expect(panel.locator('[data-entered]')).toHaveCount(0);
  await options.locator('input[name="import"]').setInputFiles(file);
  await expect(options.locator('form[data-form="import"]')).toContainText('One entered number is new here.');
  await options.locator('[data-do="import-confirm"]').click();
  await expect(options.locator('#data')).toContainText('One entered number came in.');
  await expect(panel.locator('[data-entered]')).toHaveAttribute('data-value', '31');
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test.setTimeout(180_000);

    test('it is seen in every state', async ({ ext }) => {
      const panel = await ext.page('sidepanel.html');
      await inLedger(panel, 'fill', []);
      await inLedger(panel, 'aimFor', measured);
      await panel.reload();
      await panel.locator('.measures').waitFor();
      await look(panel, `${lang}/measures-new`, 400);
      const empty = await ext.page('popup.html');
      await empty.locator('.pair').waitFor();
      await look(empty, `${lang}/measures-popup-new`, 360);
      await panel.locator('a[href="#progress"]').click();
      await panel.locator('[data-target]').first().waitFor();
      await look(panel, `${lang}/measures-progress-new`, 400);
      await inLedger(panel, 'enterAll', [
        ...[14, 9].map((value) => ({ metric: 'waiting-list', value })),
        ...[52, 47, 41].map((value, place) => ({ metric: 'waiting-list', value, days: 40 - place })),
        { metric: 'turnaround-time', value: 11_520 },
        { metric: 'first-response-time', value: 210, n: 40 },
        ...[17, 9, 8, 10].map((value) => ({ metric: 'csat', value, n: 20 })),
      ]);
      await expect(panel.locator('[data-target="csat"]')).toHaveAttribute('data-value');
      await look(panel, `${lang}/measures-progress`, 400);
      await panel.locator('a[href="#today"]').first().click();
      await panel.locator('[data-entered] [data-do="undo-value"]').first().click();
      await expect(panel.locator('[data-state="undone"]')).toHaveCount(1);
      // What was said of it would lie over some of the rows.
      await panel.reload();
      for (const metric of ['csat', 'turnaround-time']) {
        await measure(panel, metric).locator('[data-do="enter"]').click();
        await measure(panel, metric).locator('[data-do="value-save"]').click();
      }
      await look(panel, `${lang}/measures-today`, 400);
      const popup = await ext.page('popup.html');
      await popup.locator('.pair [data-value]').first().waitFor();
      await look(popup, `${lang}/measures-popup`, 360);
    });
  });
}
