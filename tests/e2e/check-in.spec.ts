import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { look } from './views/look.ts';

/* How a week went, in the person's own words: kept, changed, removed, and in nothing but their own backup. */

test.use({ timeZone: noonZone(Date.now()) });

const field = (panel: Page, part: string) => panel.locator(`.check-in textarea[name="${part}"]`);
const said = (panel: Page) => panel.locator('.check-in .said [role="status"]');
const weeks = (panel: Page) => panel.locator('[data-check-in]');
const save = (panel: Page) => panel.locator('[data-do="check-in-save"]').click();

async function exported(options: Page, to: string) {
  const download = options.waitForEvent('download');
  await options.locator('[data-do="export"]').click();
  await (await download).saveAs(to);
  return JSON.parse(await readFile(to, 'utf8'));
}

test('written, changed, taken back, removed, put back', async ({ ext }, info) => {
  const panel = await ext.page('sidepanel.html', '#progress');
  await expect(field(panel, 'well'), 'it asks for nothing').toBeHidden();
  await panel.locator('.check-in summary').first().click();
  await save(panel);
  await expect(said(panel)).toHaveText('Nothing is written yet.');
  await field(panel, 'well').fill('Two placements\nand a new client');
  await field(panel, 'need').fill('An hour with Lou');
  await save(panel);
  await expect(said(panel)).toContainText('Kept:');
  await panel.locator('.check-ins summary').click();
  await expect(weeks(panel)).toHaveCount(1);
  await expect(weeks(panel)).toContainText('An hour with Lou');
  await expect(weeks(panel), 'what was left empty is not listed').not.toContainText('Where I am stuck');

  await weeks(panel).locator('[data-do="check-in-change"]').click();
  await expect(field(panel, 'well')).toBeFocused();
  await field(panel, 'stuck').fill('No answer from the client');
  await save(panel);
  await expect(weeks(panel)).toContainText('No answer from the client');
  await look(panel, 'en-check-in', 400);
  await panel.locator('.check-in [data-do="undo-said"]').click();
  await expect(weeks(panel)).not.toContainText('No answer');
  await expect(field(panel, 'stuck')).toHaveValue('');
  await expect(weeks(panel)).toContainText('Two placements');

  const options = await ext.page('options.html', '#data');
  const before = await exported(options, info.outputPath('before.json'));
  expect(before.checkIns).toHaveLength(3);

  await panel.locator('[data-do="check-in-remove"]').click();
  await expect(weeks(panel)).toHaveCount(0);
  await expect(field(panel, 'well')).toHaveValue('');
  const after = JSON.stringify(await exported(options, info.outputPath('after.json')));
  expect(after, 'none of it is left').not.toContain('placements');
  await panel.locator('.check-in [data-do="undo-said"]').click();
  await expect(weeks(panel)).toContainText('Two placements');

  await panel.reload();
  await panel.locator('html[data-ready="true"]').waitFor();
  await panel.locator('.check-ins summary').click();
  await expect(weeks(panel)).toContainText('An hour with Lou');
});

test.describe('in German', () => {
  test.use({ lang: 'de' });
  test('long words have room', async ({ ext }) => {
    const panel = await ext.page('sidepanel.html', '#progress');
    await panel.locator('.check-in summary').first().click();
    await field(panel, 'well').fill(`${'Vermittlungsabschlussgespräch'.repeat(6)}\n`.repeat(3));
    await save(panel);
    await panel.locator('.check-ins summary').click();
    await look(panel, 'de-check-in', 400);
  });
});
