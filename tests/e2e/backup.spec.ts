import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { another } from './another.ts';
import type { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { at, connect, grow, somebody } from './network.ts';
import { look } from './views/look.ts';

/* A backup with the key restores a browser and pairs a second one: one act counts once, whichever of them sees it. */

const passphrase = 'wintergreen ladder 7 oboe';

async function backup(ext: Extension, to: string): Promise<string> {
  const options = await ext.page('options.html', '#data');
  await options.locator('[data-do="backup"]').click();
  const form = options.locator('form[data-form="backup"]');
  const saved = options.waitForEvent('download');
  for (const [one, other] of [
    ['too short', 'too short'],
    [passphrase, `${passphrase}.`],
    [passphrase, passphrase],
  ]) {
    await form.locator('input[name="passphrase"]').fill(one ?? '');
    await form.locator('input[name="again"]').fill(other ?? '');
    await form.locator('[data-do="backup-save"]').click();
  }
  await (await saved).saveAs(to);
  await expect(form).toHaveCount(0);
  await options.close();
  return to;
}

const choose = (options: Page, file: string) => options.locator('input[name="import"]').setInputFiles(file);
const outcome = (options: Page) => options.locator('.import [role="status"]');

/** Asks somebody on the practice LinkedIn for a connection. */
async function invite(page: Page, place: number): Promise<void> {
  await page.goto(at(grow));
  await page.click(connect(somebody(place)));
}

test('what one browser counted is known to the other after pairing', async ({ ext, context, build }, info) => {
  test.setTimeout(120_000);
  await ext.switchOn('linkedin');
  const page = await context.newPage();
  await invite(page, 0);
  await expect.poll(() => ext.counts()).toEqual({ 'connection-request': 1 });
  const file = await backup(ext, info.outputPath('backup.json'));
  const text = await readFile(file, 'utf8');
  expect(JSON.parse(text)).toMatchObject({ version: 1, secret: { kdf: 'PBKDF2-SHA-256', iterations: 1_000_000 } });
  expect(text).not.toContain(passphrase);

  const second = await another(build);
  try {
    const other = second.ext;
    const options = await other.page('options.html', '#data');
    await choose(options, file);
    await options.locator('input[name="import-passphrase"]').fill('another passphrase');
    await options.locator('[data-do="import-confirm"]').click();
    await expect(outcome(options)).toContainText('does not open the key');
    expect(await other.counts()).toEqual({});

    await options.locator('input[name="import-passphrase"]').fill(passphrase);
    await options.locator('[data-do="import-confirm"]').click();
    await expect(outcome(options)).toHaveAttribute('data-added', '1');
    await expect.poll(() => other.counts()).toEqual({ 'connection-request': 1 });

    await other.switchOn('linkedin');
    const there = await second.context.newPage();
    await invite(there, 0);
    await expect.poll(() => second.workplace.sent.filter(({ ok }) => ok).length).toBe(1);
    await invite(there, 1);
    await expect.poll(() => other.counts()).toEqual({ 'connection-request': 2 });
    await expect.poll(() => other.rows(), { message: 'one that came in, one that was done here' }).toHaveLength(2);
  } finally {
    await second.end();
  }
});

test('left out, the events come in all the same, and it is said what that means', async ({
  ext,
  context,
  build,
}, info) => {
  await ext.switchOn('linkedin');
  await invite(await context.newPage(), 0);
  await expect.poll(() => ext.counts()).toEqual({ 'connection-request': 1 });
  const file = await backup(ext, info.outputPath('backup.json'));
  const second = await another(build);
  try {
    const options = await second.ext.page('options.html', '#data');
    await choose(options, file);
    await options.locator('input[name="import-passphrase"]').waitFor();
    await look(options, 'en/options-import-key', 1100);
    await options.locator('[data-do="import-confirm"]').click();
    await expect(outcome(options)).toHaveAttribute('data-added', '1');
    await expect(outcome(options)).toContainText('cannot be linked with later ones');
    await options.reload();
    await expect(options.locator('[data-unlinked]')).toBeVisible();

    await choose(options, file);
    await options.locator('input[name="import-passphrase"]').fill(passphrase);
    await options.locator('[data-do="import-confirm"]').click();
    await expect(outcome(options)).toHaveAttribute('data-skipped', '1');
    await expect(options.locator('[data-unlinked]'), 'the key mends it').toHaveCount(0);
  } finally {
    await second.end();
  }
});
