import { verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import PostalMime from 'postal-mime';
import readXlsxFile from 'read-excel-file/node';
import { canonical } from '../../lib/share/file-hash.ts';
import { countable } from '../workplace/server.ts';
import { expect, test } from './fixtures.ts';
import { at, connect, grow, somebody } from './network.ts';
import { noonZone } from './noon.ts';
import { seenIn } from './seen-in.ts';
import { inLedger } from './views/ledger.ts';
import type { Past } from './views/ledger-code.ts';
import { look } from './views/look.ts';

/* A week that a person sends up: what they see is what leaves, and what leaves is what was counted. */

test.use({ timeZone: noonZone(Date.now()) });
test.setTimeout(120_000);

const open = (panel: Page) => panel.locator('[data-do="send-week"]').click();
const preview = (panel: Page) => panel.locator('[data-preview]').first();
const said = (panel: Page) => panel.locator('.send > .said [role="status"]');
const sent = (panel: Page) => panel.locator('[data-sent]');
const week = (panel: Page, which: 'last' | 'running') => panel.locator('[name="send-week"]').selectOption(which);
const listed = (panel: Page) => panel.locator('.sent > summary').click();

async function inForm(panel: Page, form: string, begins: string | RegExp): Promise<void> {
  await panel.locator('.send-forms > summary').click();
  await panel.locator(`[data-do="form-${form}"]`).click();
  await expect(preview(panel)).toHaveText(begins);
  await panel.locator('.send-forms > summary').click();
}

/** Presses something that saves a file. @returns what was seen, and what was saved */
async function saved(panel: Page, does: string, to: string): Promise<[seen: string, saved: string]> {
  const text = (await preview(panel).textContent()) ?? '';
  const download = panel.waitForEvent('download');
  await panel.locator(`[data-do="${does}"]`).click();
  await (await download).saveAs(to);
  return [text, await readFile(to, 'utf8')];
}

test('what was done on the pages is what leaves, and what leaves is what was seen', async ({
  context,
  ext,
  workplace,
}, info) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await work.goto(at(grow));
  for (const place of [0, 1, 2]) {
    await work.click(connect(somebody(place)));
    await expect.poll(() => countable(workplace.sent).length).toBe(place + 1);
  }
  const panel = await ext.page('sidepanel.html');
  await expect(panel.locator('[data-metric="connection-request"]').first()).toHaveAttribute('data-count', '3');
  await panel.locator('[data-do="add-count"]').click();
  await panel.locator('select[name="add-metric"]').selectOption('call');
  await panel.locator('[data-do="number-save"]').click();
  await open(panel);
  await week(panel, 'running');
  await panel.locator('.send [name="label"]').fill('Kim');
  await expect(preview(panel)).toContainText('"from": "Kim"');
  await panel.locator('.send-choices > summary').click();
  await panel.locator('[data-send="call"] [role="switch"]').click();
  await expect(preview(panel)).not.toContainText('"call"');
  const [seen, file] = await saved(panel, 'save-summary', info.outputPath('week.json'));
  expect(file).toBe(seen);
  await expect(panel.locator('[data-do="save-summary"]'), 'the keyboard stays where it was').toBeFocused();
  await expect(said(panel)).toContainText('Nothing was sent');
  const { signature, ...content } = JSON.parse(file);
  expect(content.weeks.at(-1).totals).toEqual([{ metric: 'connection-request', n: 3 }]);
  expect(content).toMatchObject({ from: 'Kim', number: 1, predecessor: null });
  const { value, ...by } = signature;
  const key = { key: Buffer.from(by.key, 'base64url'), format: 'der', type: 'spki' } as const;
  const bytes = Buffer.from(canonical({ ...content, signature: by }));
  expect(verify(null, bytes, key, Buffer.from(value, 'base64url')), 'signed by the key it names').toBe(true);

  await listed(panel);
  await expect(sent(panel)).toHaveCount(1);
  await sent(panel).locator('[data-do="show-sent"]').click();
  expect(await sent(panel).locator('[data-sent-bytes]').textContent()).toBe(file);
  // The same once more is the same file, not a second one.
  expect((await saved(panel, 'save-summary', info.outputPath('again.json')))[1]).toBe(file);
  await expect(sent(panel)).toHaveCount(2);
  await panel.locator('.send [data-do="undo-said"]').click();
  await expect(sent(panel)).toHaveCount(1);

  await panel.reload();
  await open(panel);
  await expect(panel.locator('.send [name="label"]'), 'it is remembered').toHaveValue('Kim');
  await expect(preview(panel)).not.toContainText('"call"');
  await panel.locator('.send details > summary', { hasText: 'Details' }).click();
  await expect(panel.locator('p.bytes')).toHaveText(/^[\w-]{43}$/);
});

const past: Past[] = [
  { metric: 'call', days: 7, minutes: 10, n: 3 },
  { metric: 'call', days: 7, minutes: 20 },
  { metric: 'deal-won', site: 'tryton', days: 7, minutes: 40, amount: 1_250_000 },
];
const role = { template: null, areas: [], headlines: ['call', 'deal-won'] };
const aims = [
  { metric: 'call', period: 'week', value: 20, direction: 'up' },
  { metric: 'deal-won', period: 'week', value: 1, direction: 'up' },
] as const;

/** A week with targets, a check-in, and a name that tries its luck. */
async function prepared(panel: Page): Promise<void> {
  await inLedger(panel, 'fill', past);
  await inLedger(panel, 'aimFor', { role, targets: [...aims] });
  await inLedger(panel, 'saidOfLastWeek', {
    well: 'Zwei Gespräche – endlich',
    stuck: '',
    next: '',
    need: '=1+1 <b>help</b>',
  });
  await panel.reload();
  await open(panel);
  await week(panel, 'last');
  await panel.locator('.send [name="label"]').fill('Kim <Ünal>');
}

test('a mail, a table, a text to paste, the mail program', async ({ ext, context }, info) => {
  const panel = await ext.page('sidepanel.html');
  await prepared(panel);
  await inForm(panel, 'mail', /^MIME-Version/);
  await panel.locator('[name="address"]').fill('kim@example.com');
  await expect(preview(panel)).toContainText('kim@example.com');
  const [seen, eml] = await saved(panel, 'save-mail', info.outputPath('week.eml'));
  expect(eml).toBe(seen);
  const { subject, text = '', html = '', attachments } = await PostalMime.parse(eml);
  expect(subject).toContain('1 of 2 targets on pace. Help wanted.');
  expect(text.slice(0, 100)).toContain('1 of 2 targets on pace. Help wanted.');
  expect(text).toContain('Kim <Ünal>');
  expect(text).toContain('Calls: 4 of 20');
  expect(html).toContain('mailto:kim@example.com?subject=Talk%20Tuesday');
  const file = JSON.parse(new TextDecoder().decode(attachments[0]?.content as ArrayBuffer));
  expect(file).toMatchObject({ number: 1, checkIn: { need: '=1+1 <b>help</b>' } });
  expect(JSON.stringify(file), 'no address is in what is signed').not.toContain('example.com');

  await inForm(panel, 'csv', /Part/);
  const [table, csv] = await saved(panel, 'save-csv', info.outputPath('week.csv'));
  expect(csv).toBe(table);
  expect(csv).toContain(`'=1+1`);

  await inForm(panel, 'xlsx', /^UEsDB/);
  await expect(panel.locator('.book table').first()).toContainText('Calls');
  const book = panel.waitForEvent('download');
  await panel.locator('[data-do="save-xlsx"]').click();
  await (await book).saveAs(info.outputPath('week.xlsx'));
  const bytes = await readFile(info.outputPath('week.xlsx'));
  expect(bytes.toString('base64')).toBe(await preview(panel).textContent());
  const [totals] = await readXlsxFile(bytes);
  expect(totals?.data[1]?.slice(0, 4)).toEqual(['Calls', expect.any(Date), expect.any(Date), 4]);

  await inForm(panel, 'copy', /^<!doctype html>/);
  const [, plain] = await panel.locator('[data-preview]').allTextContents();
  await panel.locator('[data-do="copy-summary"]').click();
  await expect(said(panel)).toHaveText('Copied. Paste it into a mail.');
  const letter = await context.newPage();
  await letter.setContent('<textarea></textarea><div contenteditable></div>');
  for (const place of ['textarea', 'div']) {
    await letter.locator(place).focus();
    await letter.keyboard.press('Control+V');
  }
  expect(await letter.locator('textarea').inputValue()).toBe(plain);
  await expect(letter.locator('div[contenteditable] th').first()).toContainText('Calls');
  await panel.bringToFront();

  await inForm(panel, 'open', /^mailto:\?subject=/);
  await panel.locator('[data-do="open-mail"]').click();
  await expect(said(panel)).toContainText('Nothing is sent before');
  await inForm(panel, 'print', /^<!doctype html>/);
  const page = (await preview(panel).textContent()) ?? '';
  await panel.locator('[data-do="print-summary"]').click();
  await expect(said(panel)).toHaveText('Handed to your browser’s printing.');

  await listed(panel);
  const forms = await Promise.all((await sent(panel).all()).map((one) => one.getAttribute('data-form')));
  expect(forms).toEqual(['print', 'open', 'copy', 'xlsx', 'csv', 'mail']);

  // The mail itself, as a phone shows it.
  const phone = await context.newPage();
  await phone.setContent(html);
  for (const colorScheme of ['light', 'dark'] as const) {
    await phone.emulateMedia({ colorScheme });
    await phone.setViewportSize({ width: 360, height: 900 });
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await phone.screenshot({ path: `test-results/views/mail-${colorScheme}-360.png`, fullPage: true });
  }
  await phone.setContent(page);
  await phone.emulateMedia({ media: 'print', colorScheme: 'light' });
  await phone.setViewportSize({ width: 700, height: 900 });
  await phone.screenshot({ path: 'test-results/views/week-printed.png' });
  for (const format of ['A4', 'Letter']) {
    const pdf = (await phone.pdf({ format, path: `test-results/views/week-${format}.pdf` })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g), format).toHaveLength(1);
  }
});

test('a week that is sent is closed; what changes then goes along with the next', async ({ ext }, info) => {
  const panel = await ext.page('sidepanel.html');
  await inLedger(panel, 'fill', past);
  await panel.reload();
  await open(panel);
  await week(panel, 'last');
  await expect(preview(panel)).toContainText('"n": 4');
  await saved(panel, 'save-summary', info.outputPath('1.json'));
  for (let back = 0; back < 7; back += 1) await panel.locator('[data-do="day-before"]').click();
  await expect(panel.locator('[data-closed]')).toHaveCount(1);
  await panel.locator('.ledger [data-event][data-metric="call"][data-n="1"] [data-do="undo"]').click();
  await week(panel, 'running');
  await expect(panel.locator('.send-preview')).toContainText('because it has changed since you sent it');
  const [, second] = await saved(panel, 'save-summary', info.outputPath('2.json'));
  const { weeks, number, quality } = JSON.parse(second);
  expect(number).toBe(2);
  expect(weeks).toHaveLength(2);
  expect(weeks[0]).toMatchObject({ closed: true, totals: [{ metric: 'call', n: 3, was: { n: 4 } }, { n: 1 }] });
  expect(quality.takenBack).toBe(1);
  await expect(preview(panel), 'it is told once').not.toContainText('"was"');
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test('it fits everywhere', async ({ ext }) => {
      const panel = await ext.page('sidepanel.html');
      await prepared(panel);
      await expect(preview(panel)).toContainText('Kim');
      await panel.locator('.send-choices > summary').click();
      await look(panel, `${lang}-send-file`, 400);
      await panel.locator('[data-do="save-summary"]').click();
      await listed(panel);
      await panel.locator('[data-do="show-sent"]').click();
      await inForm(panel, 'xlsx', /^UEsDB/);
      await look(panel, `${lang}-send-xlsx`, 400);
      await inForm(panel, 'mail', /^MIME-Version/);
      await look(panel, `${lang}-send-mail`, 400);
    });
  });
}
