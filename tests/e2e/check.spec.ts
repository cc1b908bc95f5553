import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { at, connect, grow, somebody } from './network.ts';

/* Check me: the person does a handful of acts, ticks them off, and sees how many were counted. */

const request = '#check [data-metric="connection-request"]';

const tick = async (options: Page, n: number) => {
  for (let i = 0; i < n; i++) await options.locator(`${request} [data-do="check-did"]`).click();
};

test('two of three were counted, and the report says so without a name', async ({ context, ext }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  // What was counted before the check began is no part of it.
  await work.goto(at(grow));
  await work.click(connect(somebody(0)));
  await expect.poll(() => ext.counts()).toEqual({ 'connection-request': 1 });

  const options = await ext.page('options.html', '#sites');
  await expect(options.locator('[data-site="tryton"] [data-do="check"]')).toHaveCount(0);
  await options.locator('[data-site="linkedin"] [data-do="check"]').click();
  await expect(options.locator('#check')).toBeFocused();
  const row = options.locator(request);
  await expect(row).toHaveAttribute('data-counted', '0');
  // A result is nothing one does.
  await expect(options.locator('#check [data-metric="connection-accepted"]')).toHaveCount(0);

  await work.bringToFront();
  for (const one of [1, 2]) {
    await work.click(connect(somebody(one)));
    await expect(row).toHaveAttribute('data-counted', String(one));
  }
  await options.bringToFront();
  await tick(options, 4);
  await options.locator(`${request} [data-do="check-fewer"]`).click();
  await expect(row).toHaveAttribute('data-done', '3');

  // It goes on where it was, also after the settings were closed.
  await options.reload();
  await expect(row).toHaveAttribute('data-done', '3');
  await expect(row).toHaveAttribute('data-counted', '2');
  await options.locator('[data-do="check-finish"]').click();
  await expect(row).toHaveAttribute('data-missed', '1');
  await expect(row).toHaveAttribute('data-wrong', '0');
  await expect(row).toContainText(
    'Did 3, counted 2, missed 1, wrong 0. 2 of 2 counted were right. 2 of 3 were counted.',
  );
  await expect(row).toContainText('At least 5 of a kind are wanted.');

  // What comes later, or is taken back later, changes nothing of it.
  await work.click(connect(somebody(3)));
  await expect.poll(() => ext.counts()).toEqual({ 'connection-request': 4 });
  await expect(row).toHaveAttribute('data-counted', '2');

  const preview = (await options.locator('[data-preview]').textContent()) ?? '';
  const saved = options.waitForEvent('download');
  await options.locator('[data-do="check-report"]').click();
  const file = await saved;
  expect(await readFile(await file.path(), 'utf8')).toBe(preview);
  expect(file.suggestedFilename()).toMatch(/^groundwork-check-linkedin-\d{4}-\d\d-\d\d\.json$/);
  const report = JSON.parse(preview);
  expect(report).toMatchObject({
    ...{ format: 'groundwork-check', version: 1, site: 'linkedin' },
    browser: { name: 'Chrome', version: expect.stringMatching(/^\d+$/) },
    metrics: [{ metric: 'connection-request', done: 3, counted: 2, missed: 1, wrong: 0, asked: 0 }],
    detectors: [{ metric: 'connection-request', counted: 2, unsure: 0, refused: {} }],
  });
  expect(report.detectors[0].signals).toContainEqual(expect.objectContaining({ status: 200, n: 2 }));
  for (const { id } of await ext.rows()) expect(preview).not.toContain(id);
  for (const one of [0, 1, 2, 3]) expect(preview).not.toContain(somebody(one));
  // No address, no id of a member, no instant and no time of day.
  expect(preview).not.toMatch(/https?:|linkedin\.com|ACo|70000\d+|\d{10}|\d\d:\d\d|"after"|"at"/);

  await options.locator('[data-do="check-close"]').click();
  await expect(options.locator('#check')).toHaveCount(0);
  await expect(options.locator('[data-site="linkedin"] [data-do="check"]')).toBeFocused();
});

test('a check that is cancelled, or deleted with all data, leaves nothing', async ({ ext }) => {
  await ext.switchOn('linkedin');
  const options = await ext.page('options.html', '#sites');
  const begin = options.locator('[data-site="linkedin"] [data-do="check"]');
  await begin.click();
  await tick(options, 1);
  await expect(options.locator(request)).toHaveAttribute('data-done', '1');
  await options.locator('[data-do="check-cancel"]').click();
  await expect(options.locator('#check')).toHaveCount(0);

  await begin.click();
  await expect(options.locator(request)).toHaveAttribute('data-done', '0');
  await options.locator('[data-do="check-finish"]').click();
  await expect(options.locator('#check')).toContainText('nothing to report');
  await expect(options.locator('[data-do="check-report"]')).toHaveCount(0);

  await options.locator('[data-do="delete-all"]').click();
  await options.locator('[data-do="delete-confirm"]').click();
  await expect(options.locator('#check')).toHaveCount(0);
});

test('while counting is paused it says so, and holds nothing of that time against the site', async ({
  context,
  ext,
}) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await work.goto(at(grow));
  const options = await ext.page('options.html', '#sites');
  await options.locator('[data-site="linkedin"] [data-do="check"]').click();
  const row = options.locator(request);
  const ask = async (n: number) => {
    await work.bringToFront();
    await work.click(connect(somebody(n)));
  };
  await ask(0);
  await expect(row).toHaveAttribute('data-counted', '1');
  await tick(options, 1);

  const popup = await ext.page('popup.html');
  await popup.locator('[data-do="pause"]').click();
  const notice = options.locator('#check .notice');
  await expect(notice).toContainText('Counting is paused since');
  // One is ticked off in the pause, the other one when it is over.
  await ask(1);
  await options.bringToFront();
  await tick(options, 1);
  await expect(row).toHaveAttribute('data-paused', '1');
  await ask(2);
  await expect.poll(async () => (await ext.refused()).length).toBe(2);
  await options.bringToFront();
  await notice.locator('[data-do="resume"]').click();
  await expect(notice).toHaveCount(0);
  await tick(options, 1);
  await ask(3);
  await expect(row).toHaveAttribute('data-counted', '2');
  await options.bringToFront();
  await tick(options, 1);
  await options.locator('[data-do="check-finish"]').click();
  await expect(row).toHaveAttribute('data-missed', '0');
  await expect(row).toContainText('Did 2, counted 2, missed 0, wrong 0.');
  await expect(row).toContainText('2 more were done while paused, and are left out.');
  const report = JSON.parse((await options.locator('[data-preview]').textContent()) ?? '');
  expect(report.metrics).toEqual([
    { metric: 'connection-request', done: 2, counted: 2, missed: 0, wrong: 0, asked: 0, paused: 2 },
  ]);
});
