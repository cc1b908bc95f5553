import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { asText, writeReply } from '../../lib/share/reply-file';
import { makeSigningKey } from '../../lib/share/signature';
import { replyOf } from '../share/replies';
import { another } from './another.ts';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { sender, weekOf } from './summary-files.ts';
import { look } from './views/look.ts';

/* A person sends their week by real clicks; the one who leads answers; the person opens what they were answered. */

const timeZone = noonZone(Date.now());
test.use({ timeZone });
test.setTimeout(180_000);

async function saved(page: Page, does: string, to: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.locator(`[data-do="${does}"]`).click();
  await (await download).saveAs(to);
  return to;
}

/** A panel in which some calls were counted and the week was saved as a summary. */
async function sendsWeek(panel: Page, to: string): Promise<string> {
  await panel.locator('[data-do="add-count"]').click();
  await panel.locator('select[name="add-metric"]').selectOption('call');
  await panel.locator('[data-do="number-save"]').click();
  await panel.locator('[data-do="send-week"]').click();
  await panel.locator('[name="send-week"]').selectOption('running');
  await panel.locator('.send [name="label"]').fill('Kim');
  await expect(panel.locator('[data-preview]').first()).toContainText('"from": "Kim"');
  return saved(panel, 'save-summary', to);
}

const said = (panel: Page) => panel.locator('.replies > .said [role="status"]');
const choose = (panel: Page, file: string) => panel.locator('input[name="reply"]').setInputFiles(file);
async function paste(panel: Page, text: string): Promise<void> {
  await panel.locator('[name="reply-text"]').fill(text);
  await panel.locator('[data-do="reply-look"]').click();
}

test('thanks, a comment and help go back, and the person ticks off what was done', async ({ ext, build }, info) => {
  const to = (name: string) => info.outputPath(name);
  const kims = await another(build, timeZone);
  try {
    const kim = await kims.ext.page('sidepanel.html');
    const week = await sendsWeek(kim, to('week.json'));
    const { person } = JSON.parse(await readFile(week, 'utf8'));

    const lou = await ext.page('team.html');
    await lou.locator('input[name="summaries"]').setInputFiles(week);
    const row = lou.locator(`[data-person="${person}"]`);
    await row.locator('[data-do="reply"]').click();
    await row.locator('[data-do="reply-write"]').click();
    await expect(row.locator('[name="label"]'), 'a name is wanted').toBeFocused();
    await row.locator('[name="label"]').fill('Lou');
    await row.locator('[data-do="reply-write"]').click();
    await expect(row.locator('[data-problem="nothing"]')).toBeVisible();
    await row.locator('[name="thanks"]').fill('Well done!');
    await row.locator('[name="comment"]').fill('Let us talk on Tuesday.\nBring the ads.');
    await row.locator('[data-do="promise-add"]').click();
    await row.locator('[name="what-0"]').fill('Look over your job ads');
    await row.locator('[data-do="reply-write"]').click();
    await expect(row.locator('[data-problem="date"]'), 'help has a day').toBeVisible();
    const today = await lou.evaluate<string>('Temporal.Now.plainDateISO().toString()');
    await row.locator('[name="by-0"]').fill(today);
    await expect(row.locator('[name="team"]'), 'a total of one would tell of one').toHaveCount(0);
    await look(lou, 'en-reply-form', 900);
    await row.locator('[data-do="reply-write"]').click();
    await expect(row.locator('[data-made]')).toContainText('The reply to Kim is ready.');
    const first = await saved(lou, 'reply-save', to('reply.json'));
    await expect(row.locator('[data-made] [role="status"]')).toHaveText('Saved as groundwork-reply-kim-1.json.');
    await row.locator('[data-made] summary').click();
    const block = await row.locator('[name="reply-made"]').inputValue();
    await look(lou, 'en-reply-made', 900);
    await lou.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await row.locator('[data-do="reply-link"]').click();
    await expect(row.locator('[data-made] [role="status"]')).toContainText('Copied');
    const link = await lou.evaluate<string>('navigator.clipboard.readText()');
    expect(link).toMatch(/^ext\+groundwork:reply#[01]~[\w-]+~$/);
    await expect(row.locator('.answer')).toHaveAttribute('data-answered', '1');

    // Nothing that was changed, is for somebody else or answers something else is shown.
    await kim.locator('[data-do="replies"]').click();
    const content = JSON.parse(await readFile(first, 'utf8'));
    const altered = to('altered.json');
    await writeFile(altered, JSON.stringify({ ...content, comment: 'You are fired.' }));
    await choose(kim, altered);
    await expect(said(kim)).toContainText('It was changed after it was signed');
    const key = await makeSigningKey();
    const forged = async (change: object) => {
      const { text } = await writeReply({ ...replyOf({ person, answers: content.answers }), ...change }, key);
      return asText(text);
    };
    await paste(kim, await forged({ person: replyOf().person }));
    await expect(said(kim)).toHaveText('This reply is for somebody else.');
    await paste(kim, await forged({ answers: 'A'.repeat(43) }));
    await expect(said(kim)).toContainText('It answers a week that was not sent from this browser.');
    await paste(kim, 'Hello Kim');
    await expect(said(kim)).toContainText('This is no reply');
    await expect(kim.locator('[data-reply]')).toHaveCount(0);

    // As a link: cut, pasted, and as the address a tab is opened with.
    await paste(kim, link.slice(0, -20));
    await expect(said(kim)).toContainText('This is no reply, or only a part of one.');
    const ofPage = link.replace('ext+groundwork:reply#', '#reply=');
    const opened = await kims.ext.page('sidepanel.html', ofPage);
    await expect(said(opened)).toHaveText('Kept: the reply from Lou.');
    await expect(opened.locator('[data-reply]')).toContainText('Well done!');
    await expect(opened.locator('.reply-open'), 'it is in sight at once').toBeInViewport();
    expect(new URL(opened.url()).hash, 'it does not stay in the address').toBe('#today');
    await look(opened, 'en-reply-link', 400);
    await opened.locator('[data-do="reply-remove"]').click();
    await expect(opened.locator('[data-reply]')).toHaveCount(0);
    await opened.evaluate(`location.hash = ${JSON.stringify(ofPage)}`);
    await expect(opened.locator('[data-reply]')).toHaveCount(1);
    await opened.locator('[data-do="reply-remove"]').click();
    await expect(opened.locator('[data-reply]')).toHaveCount(0);
    await opened.close();
    await paste(kim, `Look here: <${link}>`);
    await expect(said(kim)).toHaveText('Kept: the reply from Lou.');
    await kim.locator('[data-do="reply-remove"]').click();
    await expect(kim.locator('[data-reply]')).toHaveCount(0);

    await paste(kim, `Hi Kim,\n\n> ${block.replaceAll('\n', '\n> ')}\n\nLou`);
    await expect(said(kim)).toHaveText('Kept: the reply from Lou.');
    const reply = kim.locator('[data-reply]');
    await expect(reply).toContainText('Well done!');
    await expect(reply).toContainText('Bring the ads.');
    await expect(reply.locator('[data-promise="0"]')).toContainText('Look over your job ads, by');
    await expect(reply.locator('[data-promise="0"]')).toContainText('Open');
    await kim.locator('.promised [name="kept-0"]').click();
    await expect(reply.locator('[data-promise="0"]')).toHaveAttribute('data-kept', 'true');
    await choose(kim, first);
    await expect(said(kim)).toContainText('It is here already');
    await look(kim, 'en-replies', 400);

    // Another browser answers under the same name: told, and kept only if the person says so.
    await paste(kim, await forged({ from: 'Lou', comment: 'Work on Sunday.' }));
    const waits = kim.locator('[data-place="other-key"]');
    await expect(waits).toContainText('another browser than the replies before');
    await look(kim, 'en-reply-other', 400);
    await waits.locator('[data-do="reply-leave"]').click();
    await expect(kim.locator('[data-reply]')).toHaveCount(1);

    // The second reply names the first; the promise stays ticked.
    await row.locator('[data-do="reply"]').click();
    await row.locator('[name="comment"]').fill('Second');
    await row.locator('[data-do="reply-write"]').click();
    const second = await saved(lou, 'reply-save', to('second.json'));
    expect(JSON.parse(await readFile(second, 'utf8'))).toMatchObject({ number: 2, from: 'Lou' });
    await choose(kim, second);
    await expect(kim.locator('[data-reply]')).toHaveCount(2);
    await kim.reload();
    await kim.locator('html[data-ready="true"]').waitFor();
    await kim.locator('[data-do="replies"]').click();
    await expect(kim.locator('[data-promise="0"]')).toHaveAttribute('data-kept', 'true');
    await kim.locator('[data-do="reply-remove"]').first().click();
    await expect(kim.locator('[data-reply]')).toHaveCount(1);
  } finally {
    await kims.end();
  }
});

test('from five people on the total of the team can go along', async ({ ext }, info) => {
  const page = await ext.page('team.html');
  const files: string[] = [];
  for (const [at, name] of ['Ada', 'Bo', 'Cy', 'Di', 'Ed'].entries()) {
    const one = await sender({ person: `${name.toLowerCase()}-0123456789abcdef01234`, from: name });
    files.push(await one.send(info.outputPath(`${name}.json`), { weeks: [weekOf('2026-11-23', 4 + at)] }));
  }
  const row = page.locator('[data-person^="ada"]');
  const choose = (some: string[]) => page.locator('input[name="summaries"]').setInputFiles(some);
  await choose(files.slice(0, 4));
  await row.locator('[data-do="reply"]').click();
  await expect(row.locator('.reply-form')).toContainText('From 5 people on');
  await choose(files);
  await expect(row.locator('[name="team"]'), 'never ticked beforehand').not.toBeChecked();
  await expect(row.locator('.reply-form')).toContainText('Calls: your 4 of the team’s 30 (5 people, Nov 23 – 29)');
  await row.locator('[name="label"]').fill('Lou');
  await row.locator('[name="team"]').check();
  await row.locator('[data-do="reply-write"]').click();
  const file = await saved(page, 'reply-save', info.outputPath('reply.json'));
  const { team } = JSON.parse(await readFile(file, 'utf8'));
  expect(team).toMatchObject({ people: 5, totals: [{ metric: 'call', own: 4, team: 30 }] });
});

test.describe('in German', () => {
  test.use({ lang: 'de' });
  test('long words have room', async ({ ext }, info) => {
    const long = 'Vermittlungsabschlussgespräch'.repeat(5);
    const kim = await sender({ person: 'kim-0123456789abcdef0123', from: 'Kim Übermann-Großmaierhofer' });
    const page = await ext.page('team.html');
    await page.locator('input[name="summaries"]').setInputFiles(await kim.send(info.outputPath('kim.json')));
    await page.locator('[data-do="reply"]').click();
    await page.locator('[name="label"]').fill('Lou');
    await page.locator('[name="comment"]').fill(long);
    await page.locator('[data-do="promise-add"]').click();
    await page.locator('[name="what-0"]').fill(long);
    await page.locator('[name="by-0"]').fill('2099-12-24');
    await look(page, 'de-reply-form', 900);
  });
});
