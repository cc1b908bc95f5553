import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { another } from './another.ts';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { look } from './views/look.ts';

/* Two people agree on targets: each in a browser of their own, with nothing between them but files. */

const timeZone = noonZone(Date.now());
test.use({ timeZone });

const deal = (page: Page) => page.locator('.deal');
const said = (page: Page) => page.locator('.deal .said [role="status"]');
const opened = (page: Page) => page.locator('[data-opened]');
const row = (page: Page, metric: string) => page.locator(`#targets [data-target="${metric}"]`);
const later = (page: Page, days: number) =>
  page.evaluate<string>(`Temporal.Now.plainDateISO().add({ days: ${days} }).toString()`);

async function setTarget(page: Page, metric: string, value: string): Promise<void> {
  const form = page.locator('form[data-form="target"]');
  await form.locator('[name="metric"]').selectOption(metric);
  await form.locator('[name="value"]').fill(value);
  await form.locator('[name="value"]').press('Enter');
  await expect(row(page, metric)).toHaveCount(1);
}

/** Presses something that saves a file. @returns where it is */
async function saved(page: Page, does: string, to: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.locator(`[data-do="${does}"]`).click();
  await (await download).saveAs(to);
  return to;
}

const choose = (page: Page, file: string) => page.locator('input[name="target-file"]').setInputFiles(file);

test('a proposal, another number, and what both agreed to', async ({ ext, build }, info) => {
  test.setTimeout(180_000);
  const manager = await another(build, timeZone);
  try {
    const kim = await ext.page('options.html', '#targets');
    await setTarget(kim, 'call', '60');
    await setTarget(kim, 'email', '90');
    await deal(kim).locator('> summary').click();
    await kim.locator('[data-do="proposal-save"]').click();
    await expect(kim.locator('[name="label"]'), 'a name is wanted').toBeFocused();
    await kim.locator('[name="label"]').fill('Kim');
    const first = await saved(kim, 'proposal-save', info.outputPath('1.json'));
    await expect(said(kim)).toContainText('groundwork-targets-1-proposal.json');
    const content = JSON.parse(await readFile(first, 'utf8'));
    expect(content).toMatchObject({ kind: 'proposal', from: 'Kim', by: 'person', number: 1, predecessor: null });
    expect(content.targets).toHaveLength(2);

    const lou = await manager.ext.page('options.html', '#targets');
    await deal(lou).locator('> summary').click();
    await choose(lou, first);
    await expect(opened(lou)).toHaveAttribute('data-opened', 'proposal');
    await expect(opened(lou).locator('h3')).toBeFocused();
    await expect(opened(lou)).toContainText('Proposal from Kim');
    await expect(lou.locator('[data-row="call"]')).toContainText('Calls: 60 a week');
    await lou.locator('[data-do="deal-answer"]').click();
    await lou.locator('[data-opened] [name="label"]').fill('Lou');
    await lou.locator('[data-do="answer-save"]').click();
    await expect(said(lou), 'nothing is changed yet').toContainText('Nothing is changed');
    await lou.locator('[name="answer-call"]').fill('0');
    await lou.locator('[data-do="answer-save"]').click();
    await expect(lou.locator('[name="answer-call"]')).toBeFocused();
    await lou.locator('[name="answer-call"]').fill('50');
    await lou.locator('[name="drop-email"]').check();
    const day = await later(lou, 7);
    await lou.locator('[data-form="answer"] [name="effective"]').fill(day);
    await look(lou, 'en-deal-answer', 900);
    const second = await saved(lou, 'answer-save', info.outputPath('2.json'));
    await expect(row(lou, 'call'), 'it is not their own target').toHaveCount(0);

    await choose(kim, second);
    await expect(opened(kim)).toContainText('Answer from Lou');
    await expect(kim.locator('[data-row="call"]')).toHaveAttribute('data-change', 'changed');
    await expect(kim.locator('[data-row="call"]')).toContainText('Calls: 60 a week, now 50 a week');
    await expect(kim.locator('[data-row="email"]')).toContainText('No longer: Emails, 90 a week');
    await look(kim, 'en-deal-opened', 900);
    const third = await saved(kim, 'deal-agree', info.outputPath('3.json'));
    await expect(said(kim)).toContainText('Your targets hold from');
    await kim.locator('.history > summary').click();
    const [version, marked] = [kim.locator('[data-version]').first(), kim.locator('[data-agreed]')];
    await expect(version).toHaveAttribute('data-state', 'comes');
    await expect(marked).toContainText('with Lou');
    await expect(version).toContainText('Calls: 60 a week, now 50 a week');
    await expect(version).toContainText('No longer: Emails');

    // It is taken back in one press, waits again, and is agreed on once more.
    await kim.locator('.deal [data-do="undo-said"]').click();
    await expect(version).toHaveAttribute('data-state', 'back');
    await expect(row(kim, 'email')).toHaveCount(1);
    await kim.locator('.talks > summary').click();
    await kim.locator('[data-do="deal-look"]').click();
    await saved(kim, 'deal-agree', third);
    await expect(kim.locator('[data-waits="true"]')).toHaveCount(0);
    await expect(kim.locator('[data-step]')).toHaveCount(3);

    await choose(lou, third);
    await expect(opened(lou)).toContainText('Kim agreed');
    await lou.locator('[data-do="deal-take"]').click();
    await expect(said(lou)).toContainText('Noted: Kim agreed.');
    await expect(row(lou, 'call')).toHaveCount(0);

    // What was exchanged before is no longer opened, nor is what was agreed.
    const status = kim.locator('#target-file-said');
    for (const [file, words] of [
      [second, 'an older one'],
      [first, 'your own side'],
    ] as const) {
      await choose(kim, file);
      await expect(status).toContainText(words);
      await expect(opened(kim)).toHaveCount(0);
    }
    await choose(lou, third);
    await expect(lou.locator('#target-file-said')).toContainText('agreed already');

    await kim.reload();
    await kim.locator('html[data-ready="true"]').waitFor();
    await kim.locator('.history > summary').click();
    await expect(kim.locator('[data-agreed]').first()).toContainText('with Lou');
    await look(kim, 'en-deal-history', 900);
  } finally {
    await manager.end();
  }
});

test('the person takes over what the manager agreed to, and nothing else under that name', async ({
  ext,
  build,
}, info) => {
  test.setTimeout(120_000);
  const manager = await another(build, timeZone);
  try {
    const kim = await ext.page('options.html', '#targets');
    await setTarget(kim, 'call', '60');
    await deal(kim).locator('> summary').click();
    await kim.locator('[name="label"]').fill('Kim');
    const first = await saved(kim, 'proposal-save', info.outputPath('1.json'));
    await kim.locator('[data-target="call"] [data-do="target-change"]').click();
    await kim.locator('form[data-form="target"] [name="value"]').fill('80');
    await kim.locator('form[data-form="target"] [name="value"]').press('Enter');
    await expect(row(kim, 'call')).toHaveAttribute('data-value', '80');

    const lou = await manager.ext.page('options.html', '#targets');
    await deal(lou).locator('> summary').click();
    await choose(lou, first);
    await lou.locator('[data-opened] [name="label"]').fill('Lou');
    const second = await saved(lou, 'deal-agree', info.outputPath('2.json'));
    const untrue = JSON.parse(await readFile(second, 'utf8'));
    untrue.targets[0].amount = 95;
    await writeFile(info.outputPath('untrue.json'), JSON.stringify(untrue));
    await choose(kim, info.outputPath('untrue.json'));
    await expect(kim.locator('#target-file-said')).toContainText('It was changed after it was signed');

    await choose(kim, second);
    await kim.locator('[data-do="deal-take"]').click();
    await expect(row(kim, 'call')).toHaveAttribute('data-value', '60');
    await expect(said(kim)).toContainText('Agreed with Lou');
  } finally {
    await manager.end();
  }
});

test('what is no such file is said, bad rows are named, and nothing comes in by halves', async ({ ext }, info) => {
  const page = await ext.page('options.html', '#targets');
  await setTarget(page, 'call', '60');
  await deal(page).locator('> summary').click();
  const status = page.locator('#target-file-said');
  const file = {
    ...{ format: 'groundwork-targets', version: 1, kind: 'proposal', conversation: 'conversation-1', number: 1 },
    ...{ predecessor: null, by: 'manager', from: 'Lou', on: await later(page, 0), effective: await later(page, 3) },
    targets: [
      { metric: 'email', period: 'week', amount: 40 },
      { metric: 'call', period: 'week', amount: 0 },
      { metric: 'revenue', period: 'month', amount: 500_000, currency: 'XQX' },
      { metric: 'post', period: 'week', amount: 3 },
      { metric: 'post', period: 'day', amount: 1 },
      { metric: 'comment', period: 'week', amount: 5, note: 'about somebody' },
    ],
  };
  const path = info.outputPath('file.json');
  const give = async (text: string) => {
    await writeFile(path, text);
    await choose(page, path);
  };
  for (const [text, words] of [
    ['{"format": "groundwork-targets", ', 'only a part of one'],
    ['{"format": "groundwork", "version": 1, "events": []}', 'did not save this file as targets'],
    [JSON.stringify({ ...file, version: 3 }), 'newer version'],
    [JSON.stringify({ ...file, signature: 'x' }), 'missing, or was added'],
    [JSON.stringify({ ...file, number: 3, kind: 'agreed', predecessor: 'A'.repeat(43) }), 'not in this browser'],
  ] as const) {
    await give(text);
    await expect(status).toContainText(words);
    await expect(opened(page)).toHaveCount(0);
  }

  await give(JSON.stringify(file));
  await expect(opened(page)).toContainText('Proposal from Lou');
  expect(await page.locator('[data-bad]').evaluateAll((all) => all.map((one) => one.getAttribute('data-bad')))).toEqual(
    [...['positive', 'currency', 'twice', 'twice', 'shape']],
  );
  await expect(page.locator('[data-bad="positive"]')).toHaveText('Row 2, Calls: It has to be more than 0.');
  await expect(page.locator('[data-do="deal-agree"]'), 'half of it cannot be agreed on').toHaveCount(0);
  await look(page, 'en-deal-bad', 900);
  await page.locator('[data-do="deal-leave"]').click();
  await expect(opened(page)).toHaveCount(0);
  await page.reload();
  await page.locator('html[data-ready="true"]').waitFor();
  await expect(page.locator('#targets [data-target]'), 'nothing came in').toHaveCount(1);
  await expect(page.locator('.talks')).toHaveCount(0);

  // On request the good row is kept, and answered.
  await deal(page).locator('> summary').click();
  await give(JSON.stringify(file));
  await page.locator('[data-do="deal-answer"]').click();
  await page.locator('[data-opened] [name="label"]').fill('Kim');
  const answer = JSON.parse(await readFile(await saved(page, 'answer-save', info.outputPath('a.json')), 'utf8'));
  expect(answer).toMatchObject({ kind: 'counter-proposal', number: 2, by: 'person' });
  expect(answer.targets).toEqual([file.targets[0]]);
});

test.describe('in German', () => {
  test.use({ lang: 'de' });
  test('long words have room', async ({ ext }, info) => {
    const page = await ext.page('options.html', '#targets');
    await setTarget(page, 'call', '60');
    await deal(page).locator('> summary').click();
    await page.locator('[name="label"]').fill('Kim Übermann-Großmaierhofer');
    await saved(page, 'proposal-save', info.outputPath('1.json'));
    await page.locator('.talks > summary').click();
    await look(page, 'de-deal', 900);
  });
});
