import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/* Export, delete, import: what was counted comes back, once, in the built extension. */

const add = async (popup: Page, metric: string) => {
  await popup.locator('[data-do="missed"]').click();
  await popup.locator('select[name="missed-metric"]').selectOption(metric);
  await popup.locator('[data-do="missed-add"]').click();
  await expect(popup.locator(`[data-metric="${metric}"][data-count]`)).not.toHaveAttribute('data-count', '0');
};

async function exported(options: Page, to: string): Promise<string> {
  const saved = options.waitForEvent('download');
  await options.locator('[data-do="export"]').click();
  await (await saved).saveAs(to);
  return to;
}

async function take(options: Page, file: string, wanted: Record<'added' | 'skipped', string>): Promise<void> {
  await options.locator('input[name="import"]').setInputFiles(file);
  await options.locator('[data-do="import-confirm"]').click();
  const outcome = options.locator('[role="status"][data-added]');
  await expect(outcome).toHaveAttribute('data-added', wanted.added);
  await expect(outcome).toHaveAttribute('data-skipped', wanted.skipped);
}

test('what was exported comes back after everything was deleted, and only once', async ({ ext }, info) => {
  const popup = await ext.page('popup.html');
  for (const metric of ['call', 'cv-sent', 'placement']) await add(popup, metric);
  await popup.locator('[data-do="undo-last"]').click();
  const before = { call: 1, 'cv-sent': 1 };
  await expect.poll(() => ext.counts()).toEqual(before);

  const options = await ext.page('options.html', '#data');
  const file = await exported(options, info.outputPath('export.json'));
  const { format, version, events } = JSON.parse(await readFile(file, 'utf8'));
  expect([format, version, events.length]).toEqual(['groundwork', 1, 3]);
  expect(events.map(({ state }: { state: string }) => state).sort()).toEqual(['counted', 'counted', 'undone']);

  await options.locator('[data-do="delete-all"]').click();
  await options.locator('[data-do="delete-confirm"]').click();
  await expect.poll(() => ext.counts()).toEqual({});

  await take(options, file, { added: '3', skipped: '0' });
  await expect.poll(() => ext.counts()).toEqual(before);
  await take(options, file, { added: '0', skipped: '3' });
  expect(await ext.counts()).toEqual(before);
});

test('a file that is no export is told so, and nothing changes', async ({ ext }, info) => {
  const options = await ext.page('options.html', '#data');
  for (const [name, text] of [
    ['picture.json', '\u0089PNG'],
    ['other.json', '{"name":"somebody else"}'],
    ['later.json', '{"format":"groundwork","version":9,"events":[]}'],
  ] as const) {
    const file = info.outputPath(name);
    await writeFile(file, text);
    await options.locator('input[name="import"]').setInputFiles(file);
    await expect(options.locator('.import [role="status"]')).not.toBeEmpty();
    await expect(options.locator('[data-do="import-confirm"]')).toHaveCount(0);
    await expect(options.locator('.import [data-added]')).toHaveCount(0);
  }
  expect(await ext.counts()).toEqual({});
});
