import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { makeSigningKey } from '../../lib/share/signature';
import { proposal } from '../../lib/state/talk-files';
import { another } from './another.ts';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { pdfText } from './pdf-text.ts';
import { look } from './views/look.ts';

/* The two-way deal: targets of the one, help of the other, signed by both; the help then stands beside the numbers. */

const timeZone = noonZone(Date.now());
test.use({ timeZone });
test.setTimeout(240_000);

const deal = (page: Page) => page.locator('.deal');
const opened = (page: Page) => page.locator('[data-opened]');
const later = (page: Page, days: number) =>
  page.evaluate<string>(`Temporal.Now.plainDateISO().add({ days: ${days} }).toString()`);
const choose = (page: Page, file: string) => page.locator('input[name="target-file"]').setInputFiles(file);

async function setTarget(page: Page, metric: string, value: string): Promise<void> {
  const form = page.locator('form[data-form="target"]');
  await form.locator('[name="metric"]').selectOption(metric);
  await form.locator('[name="value"]').fill(value);
  await form.locator('[name="value"]').press('Enter');
  await expect(page.locator(`#targets [data-target="${metric}"]`)).toHaveCount(1);
}

async function saved(page: Page, does: string, to: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.locator(`[data-do="${does}"]`).click();
  await (await download).saveAs(to);
  return to;
}

/** A file of somebody who leads, from a browser nobody knows. */
async function fromElsewhere(page: Page, by: string, what = 'Training') {
  const on = await later(page, 0);
  const terms = {
    effective: on,
    targets: [{ metric: 'call', period: 'week' as const, amount: 45 }],
    promises: [
      { what, by },
      { what: 'A talk for the two of us', every: 2 },
    ],
  };
  return (await proposal({ by: 'manager', from: 'Lou', on, key: await makeSigningKey() }, terms)).text;
}

test('help is asked for, promised, signed by both, and ticked off beside the numbers', async ({ ext, build }, info) => {
  const to = (name: string) => info.outputPath(name);
  const lous = await another(build, timeZone);
  try {
    const kim = await ext.page('options.html', '#targets');
    await setTarget(kim, 'call', '60');
    await deal(kim).locator('> summary').click();
    await kim.locator('[data-form="proposal"] [name="label"]').fill('Kim');
    const asks = kim.locator('[data-form="proposal"] .help');
    await asks.locator('> summary').click();
    await asks.locator('[data-do="promise-add"]').click();
    await expect(asks.locator('[name="what-0"]')).toBeFocused();
    await kim.locator('[data-do="proposal-save"]').click();
    await asks.locator('[name="what-0"]').fill('A talk for the two of us');
    await asks.locator('[name="when-0"]').selectOption('weeks');
    await asks.locator('[name="every-0"]').fill('0');
    await kim.locator('[data-do="proposal-save"]').click();
    await expect(asks.locator('[name="every-0"]'), 'never is not regularly').toBeFocused();
    await asks.locator('[name="every-0"]').fill('2');
    await look(kim, 'en-deal-asks', 900);
    const first = await saved(kim, 'proposal-save', to('1.json'));
    expect(JSON.parse(await readFile(first, 'utf8'))).toMatchObject({
      ...{ version: 2, promises: [{ what: 'A talk for the two of us', every: 2 }] },
    });

    const lou = await lous.ext.page('options.html', '#targets');
    await deal(lou).locator('> summary').click();
    await choose(lou, first);
    await expect(opened(lou).locator('.help h4')).toHaveText('Help asked for');
    await expect(opened(lou).locator('[data-help="0"]')).toHaveText('A talk for the two of us, every 2 weeks');
    await lou.locator('[data-do="deal-answer"]').click();
    await lou.locator('[data-opened] [name="label"]').fill('Lou');
    const answer = lou.locator('[data-form="answer"]');
    await answer.locator('[name="answer-call"]').fill('50');
    await answer.locator('[data-do="promise-add"]').click();
    await answer.locator('[name="what-1"]').fill('Training on the new job board');
    await answer.locator('[data-do="answer-save"]').click();
    await expect(answer.locator('[name="by-1"]'), 'help has a day').toBeFocused();
    const by = await later(lou, 10);
    await answer.locator('[name="by-1"]').fill(by);
    await look(lou, 'en-deal-promises', 900);
    const second = await saved(lou, 'answer-save', to('2.json'));

    // A letter changed on the way is told.
    const text = await readFile(second, 'utf8');
    await writeFile(to('altered.json'), text.replace('Training on', 'A party on'));
    await choose(kim, to('altered.json'));
    await expect(kim.locator('#target-file-said')).toContainText('It was changed after it was signed');
    await choose(kim, second);
    await expect(opened(kim).locator('.help h4')).toHaveText('Help promised');
    await expect(opened(kim).locator('[data-foreign]')).toHaveCount(0);
    await expect(opened(kim).locator('[data-help="1"]')).toHaveAttribute('data-change', 'changed');
    await look(kim, 'en-deal-help', 900);
    const third = await saved(kim, 'deal-agree', to('3.json'));
    const agreed = JSON.parse(await readFile(third, 'utf8'));
    expect(agreed).toMatchObject({ kind: 'agreed', agrees: JSON.parse(text).signature });
    await choose(lou, third);
    await lou.locator('[data-do="deal-take"]').click();
    await expect(lou.locator('.deal .said [role="status"]')).toContainText('Noted: Kim agreed.');

    await lou.locator('.talks > summary').click();
    await expect(lou.locator('.talks a')).toHaveAttribute('href', '/sidepanel.html#deal');

    // The help stands in the person's side panel, and on the sheet with the numbers.
    const panel = await ext.page('sidepanel.html');
    await panel.locator('[data-do="replies"]').click();
    const line = (what: string) => panel.locator('.promised > [data-promised]').filter({ hasText: what });
    await expect(line('Training')).toHaveAttribute('data-state', 'open');
    await expect(line('A talk')).toHaveAttribute('data-due', await later(panel, 14));
    await line('A talk').locator('[type="checkbox"]').first().click();
    await expect(line('A talk'), 'the next one is due').toHaveAttribute('data-due', await later(panel, 28));
    await expect(line('A talk')).toContainText('Kept 1 of 1');
    await line('Training').locator('[type="checkbox"]').click();
    await expect(panel.locator('.promised-kept > summary')).toHaveText('Done: 1');
    await look(panel, 'en-promised', 400);
    const standing = await ext.page('sidepanel.html', '#standing');
    await expect(standing.locator('[data-part="promised"] li')).toHaveCount(2);
    await expect(standing.locator('[data-part="promised"]')).toContainText('Done');
    await look(standing, 'en-standing-promised', 900);

    // Both have the same page to sign.
    for (const sheet of [await ext.page('sidepanel.html', '#deal'), await lous.ext.page('sidepanel.html', '#deal')]) {
      await expect(sheet.locator('[data-deal]')).toHaveCount(1);
      await expect(sheet.locator('[data-deal]')).toContainText('Between Kim and Lou');
      await expect(sheet.locator('[data-target="call"]')).toContainText('50 a week');
      await expect(sheet.locator('[data-help]')).toHaveCount(2);
      await sheet.locator('details summary').click();
      const prints = sheet.locator('[data-fingerprint] code');
      await expect(prints).toHaveText([/^[\w-]{43}$/, /^[\w-]{43}$/]);
      expect(new Set(await prints.allTextContents()).size).toBe(2);
    }
    const sheet = await ext.page('sidepanel.html', '#deal');
    await look(sheet, 'en-our-deal', 900);
    for (const format of ['A4', 'Letter'] as const) {
      const pages = await pdfText(await sheet.pdf({ format, path: `test-results/views/our-deal-${format}.pdf` }));
      expect(pages, format).toHaveLength(1);
      expect(pages[0]).toContain('Training on the new job board'.replaceAll(' ', ''));
      expect(pages[0]).toContain('dayandsignature');
    }

    // Somebody else under that name is told, and what they promised for yesterday is late at once.
    await writeFile(to('foreign.json'), await fromElsewhere(kim, await later(kim, -1)));
    await choose(kim, to('foreign.json'));
    await expect(opened(kim).locator('[data-foreign]')).toContainText('It comes from another browser than before.');
    await look(kim, 'en-deal-foreign', 900);
    await saved(kim, 'deal-agree', to('late.json'));
    await expect(line('Training,')).toHaveAttribute('data-state', 'late');
    await expect(line('Training,').locator('.tag')).toHaveText('Late');
    await kim.locator('.deal [data-do="undo-said"]').click();
    await expect(line('Training,')).toHaveCount(0);
  } finally {
    await lous.end();
  }
});

test('who leads promises help along with somebody’s share of a goal', async ({ ext }, info) => {
  const lou = await ext.page('options.html', '#targets');
  await lou.locator('.team [role="switch"]').click();
  await lou.locator('[name="label-0"]').fill('Kim');
  await lou.locator('[name="fte-0"]').fill('100');
  await lou.locator('[name="value-0"]').fill('30');
  await lou.locator('[data-do="team-save"]').click();
  await lou.locator('.team [name="label"]').fill('Lou');
  const kim = lou.locator('[data-member]');
  await kim.locator('.help > summary').click();
  await kim.locator('[data-do="promise-add"]').click();
  await kim.locator('[name="by-0"]').fill(await later(lou, 5));
  await kim.locator('[data-do="member-propose"]').click();
  await expect(kim.locator('[name="what-0"]'), 'a day alone is no help').toBeFocused();
  await kim.locator('[name="what-0"]').fill('A second screen');
  await look(lou, 'en-team-help', 900);
  await kim.screenshot({ path: 'test-results/views/en-member-help.png' });
  const file = await saved(lou, 'member-propose', info.outputPath('share.json'));
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    ...{ by: 'manager', kind: 'proposal', promises: [{ what: 'A second screen', by: await later(lou, 5) }] },
  });
});

test('nothing is agreed: the page says so, and leads to where it is done', async ({ ext }) => {
  const sheet = await ext.page('sidepanel.html', '#deal');
  await expect(sheet.locator('.empty a')).toHaveAttribute('href', '/options.html#targets');
});

test.describe('in German', () => {
  test.use({ lang: 'de' });
  test('long words have room', async ({ ext }, info) => {
    const long = 'Vermittlungsabschlussgespräch'.repeat(5);
    const kim = await ext.page('options.html', '#targets');
    await deal(kim).locator('> summary').click();
    await writeFile(info.outputPath('long.json'), await fromElsewhere(kim, await later(kim, -1), long));
    await choose(kim, info.outputPath('long.json'));
    await kim.locator('[data-opened] [name="label"]').fill('Kim Übermann-Großmaierhofer');
    await saved(kim, 'deal-agree', info.outputPath('agreed.json'));
    const panel = await ext.page('sidepanel.html');
    await panel.locator('[data-do="replies"]').click();
    await expect(panel.locator('.promised > [data-state="late"]')).toHaveCount(1);
    await look(panel, 'de-promised', 400);
    const sheet = await ext.page('sidepanel.html', '#deal');
    await sheet.locator('details summary').click();
    await look(sheet, 'de-our-deal', 900);
  });
});
