import { readFile, writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import PostalMime from 'postal-mime';
import readXlsxFile from 'read-excel-file/node';
import type { Summary } from '../../lib/summary';
import { expect, test } from './fixtures.ts';
import { pdfText } from './pdf-text.ts';
import { sender, weekOf } from './summary-files.ts';
import { look } from './views/look.ts';

/* Weeks of three people come together on the team page; what was altered, replayed or comes from elsewhere does not. */

const kim = { person: 'kim-0123456789abcdef0123', from: 'Kim' };
const lou = { person: 'lou-0123456789abcdef0123', from: 'Lou' };
const sam = { person: 'sam-0123456789abcdef0123', from: 'Sam Übermann-Großmaierhofer' };
const calm: Partial<Summary> = { checkIn: { well: 'A second placement' } };

const mondays = ['2026-11-09', '2026-11-16', '2026-11-23'];
const row = (page: Page, { person }: { person: string }) => page.locator(`[data-person="${person}"]`);
const choose = (page: Page, files: string[]) => page.locator('input[name="summaries"]').setInputFiles(files);
const status = (page: Page) => page.locator('.team-page > main > .said [role="status"]');
const outcomes = (page: Page) =>
  page
    .locator('[data-outcome]')
    .evaluateAll((all) => all.map((one) => [one.getAttribute('data-outcome'), one.getAttribute('data-why')]));
const calls = (one: Locator) => one.locator('[data-total="call"]').getAttribute('data-n');
const names = (page: Page) => page.locator('[data-person] h2').allTextContents();

function target(done: number, mark: Summary['targets'][number]['mark']): Summary['targets'] {
  const about = { metric: 'call', period: 'week', direction: 'up', value: 60, due: 54 } as const;
  return [{ ...about, from: '2026-11-23', to: '2026-11-29', done, expected: 50, mark }];
}

test('three people, one file altered, one replayed, one from a browser nobody knows', async ({ ext }, info) => {
  const to = (name: string) => info.outputPath(name);
  const [kims, lous, sams, foreign] = await Promise.all([sender(kim), sender(lou), sender(sam), sender(kim)]);
  const files: string[] = [];
  for (const [at, monday] of mondays.entries()) {
    const week = [weekOf(monday, 30 + at * 8)];
    files.push(await kims.send(to(`kim-${at}.json`), { ...calm, weeks: week, targets: target(46, 'behind') }));
    files.push(await lous.send(to(`lou-${at}.json`), { ...calm, weeks: week, targets: target(56, 'done') }));
  }
  files.push(
    await sams.send(to('sam.json'), { weeks: [weekOf(mondays[2] as string, 12)], targets: target(12, 'far-behind') }),
  );

  const altered = to('altered.json');
  await writeFile(altered, (await readFile(files[0] as string, 'utf8')).replace('"n": 30', '"n": 90'));
  const noFile = to('notes.json');
  await writeFile(noFile, 'Call Kim');

  const page = await ext.page('team.html');
  await expect(page.locator('.empty')).toBeVisible();
  await look(page, 'en-people-empty', 900);
  await choose(page, [noFile, ...files.toReversed(), altered]);
  await expect(status(page)).toHaveText('Taken in: 7 summaries. 2 could not be taken in.');
  expect((await outcomes(page)).filter(([outcome]) => outcome === 'refused')).toEqual([
    ['refused', 'not-json'],
    ['refused', 'altered'],
  ]);

  // Who asks for help stands first, then who is behind; nobody is ranked by numbers.
  await expect.poll(() => names(page)).toEqual(['Sam Übermann-Großmaierhofer', 'Kim', 'Lou']);
  await expect(row(page, sam).locator('[data-reason]')).toHaveText(['Asks for help', 'Calls: Far behind']);
  await expect(row(page, sam).locator('[data-said="need"]')).toContainText('Somebody to look over my job ads');
  await expect(row(page, kim).locator('[data-reason]')).toHaveText(['Calls: Behind']);
  await expect(row(page, lou).locator('[data-reason]')).toHaveCount(0);
  await expect(row(page, lou).locator('[data-headline="call"]')).toContainText('56 of 54');
  await expect(row(page, lou).locator('.mark')).toHaveText('Reached');
  await expect(row(page, sam).locator('.person-head')).toContainText('5 of 5 days counted');
  await expect(row(page, kim).locator('.trend-bar')).toHaveCount(3);
  await row(page, kim).locator('.trend summary').click();
  await expect(row(page, kim).locator('.trend tbody tr')).toHaveCount(3);
  await expect(row(page, kim).locator('[data-quality]').first()).toContainText('LinkedIn may be undercounting since');
  expect(await calls(row(page, kim))).toBe('46');

  // The same ones once more change nothing.
  await choose(page, files);
  await expect(status(page)).toHaveText('7 were here already.');

  // A second browser of Kim's counts only once somebody says that it is Kim's.
  const second = await foreign.send(to('kim-elsewhere.json'), {
    ...calm,
    weeks: [weekOf(mondays[2] as string, 4)],
    targets: [],
  });
  // An old number with other content: written by the same browser, and not silently taken.
  const replayed = await kims.send(to('kim-replayed.json'), {
    ...calm,
    number: 2,
    predecessor: 'A'.repeat(43),
    weeks: [weekOf(mondays[1] as string, 99)],
  });
  await choose(page, [second, replayed]);
  await expect(status(page)).toContainText('2 need your answer below.');
  expect(await outcomes(page)).toEqual([
    ['asks', 'foreign'],
    ['asks', 'two'],
  ]);
  expect(await calls(row(page, kim))).toBe('46');
  await look(page, 'en-people', 900);
  await page.locator('[data-why="two"] [data-do="summary-leave"]').click();
  await expect(status(page)).toHaveText('Left out. Nothing has changed.');
  await page.locator('[data-why="foreign"] [data-do="summary-take"]').click();
  await expect.poll(() => calls(row(page, kim))).toBe('50');
  await row(page, kim).locator('.person-details > summary').click();
  await expect(row(page, kim).locator('[data-finding="devices"]')).toHaveText('From 2 browsers, added up');

  // One table with all of it, and one text for a mail.
  const download = page.waitForEvent('download');
  await page.locator('[data-do="team-csv"]').click();
  await (await download).saveAs(to('team.csv'));
  const table = Papa.parse<Record<string, string>>(await readFile(to('team.csv'), 'utf8'), { header: true });
  const totals = table.data.filter(({ Part, What }) => Part === 'Numbers' && What === 'Calls');
  expect(totals.map((one) => [one.Person, one.From, one.Number])).toEqual([
    ['Sam Übermann-Großmaierhofer', '2026-11-23', '12'],
    ...mondays.map((monday, at) => ['Kim', monday, String([30, 38, 50][at])]),
    ...mondays.map((monday, at) => ['Lou', monday, String(30 + at * 8)]),
  ]);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('[data-do="team-copy"]').click();
  await expect(page.locator('.outputs [role="status"]')).toContainText('Copied.');
  expect(await page.evaluate('navigator.clipboard.readText()')).toContain(
    'Asks for help · Calls: Far behind\n- Calls: 12 of 54 (Far behind)\n- Needs: Somebody to look over my job ads',
  );

  // All of it stays, and a person goes with all they sent; one press brings it back.
  await page.reload();
  await page.locator('html[data-ready="true"]').waitFor();
  expect(await calls(row(page, kim))).toBe('50');
  await row(page, kim).locator('.person-details > summary').click();
  await row(page, kim).locator('[data-do="person-remove"]').click();
  await expect(row(page, kim)).toHaveCount(0);
  await page.locator('[data-do="undo-said"]').click();
  await expect.poll(() => calls(row(page, kim))).toBe('50');
});

/** What a page hands to the printer. */
async function handedOut(page: Page, press: () => Promise<void>): Promise<string> {
  await page.evaluate(`new MutationObserver((all) => {
    for (const { addedNodes: [it] } of all) if (it?.srcdoc) globalThis.printed = it.srcdoc;
  }).observe(document.body, { childList: true })`);
  await press();
  await expect.poll(() => page.evaluate('globalThis.printed ?? ""')).not.toBe('');
  return page.evaluate('globalThis.printed');
}

test('one mail of all, a workbook, and paper', async ({ ext, context }, info) => {
  const to = (name: string) => info.outputPath(name);
  const files: string[] = [];
  for (let at = 0; at < 30; at += 1) {
    const from = at === 0 ? '=HYPERLINK("x")' : `Kim ${at} Übermann-Großmaierhofer`;
    const one = await sender({ person: `kim-${String(at).padStart(2, '0')}-0123456789abcdef0123`, from });
    const said = at === 0 ? { need: '@SUM(1+1) '.repeat(20).trim(), well: 'Two' } : { well: `Placement ${at}` };
    const money = { metric: 'deal-won', n: 1, amount: 1_234_567, currency: 'EUR' };
    const week = weekOf('2026-11-23', 12, { totals: [{ metric: 'call', n: 12, byHand: 2 }, money] });
    const weeks = [weekOf('2026-11-16', 11), week];
    files.push(await one.send(to(`${at}.json`), { weeks, targets: target(12, 'far-behind'), checkIn: said }));
  }
  const page = await ext.page('team.html');
  await choose(page, files);
  await expect(status(page)).toHaveText('Taken in: 30 summaries.');
  await expect(page.locator('[data-person]')).toHaveCount(30);
  const saved = async (does: string, name: string) => {
    const download = page.waitForEvent('download');
    await page.locator(`[data-do="${does}"]`).click();
    await (await download).saveAs(to(name));
    return readFile(to(name));
  };

  const { subject, text = '', html = '', attachments } = await PostalMime.parse(await saved('team-mail', 'team.eml'));
  expect(subject).toContain('To look at first: 30 of 30.');
  expect(text.slice(0, 100)).toContain('To look at first: 30 of 30.');
  expect(text.indexOf('=HYPERLINK'), 'who asks for help comes first').toBeLessThan(text.indexOf('Kim 1'));
  expect(text).toContain('- Calls: 12 of 54 (Far behind)');
  expect(text).toContain('- Added by hand: 2');
  expect(text).toContain('LinkedIn may be undercounting');
  expect(text.match(/ of 54/g), 'two numbers each at most').toHaveLength(30);
  expect(attachments).toEqual([]);
  const phone = await context.newPage();
  await phone.setViewportSize({ width: 360, height: 900 });
  await phone.setContent(html);
  expect(await phone.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await phone.screenshot({ path: 'test-results/views/team-mail-360.png' });

  const sheets = await readXlsxFile(await saved('team-xlsx', 'team.xlsx'));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['People', 'Numbers', 'Targets', 'How sure is this']);
  const [people, totals, targets, quality] = sheets.map(({ data }) => data);
  expect(people).toHaveLength(31);
  expect(people?.[1]?.[0], 'a name is a text, whatever it begins with').toBe('=HYPERLINK("x")');
  expect(people?.[1]?.slice(1, 5)).toEqual([new Date('2026-11-23'), new Date('2026-11-29'), 5, 0]);
  expect(totals).toHaveLength(1 + 30 * 3);
  expect(totals?.find((row) => row[5] === 12345.67)?.slice(0, 5)).toEqual([
    ...['=HYPERLINK("x")', expect.stringMatching(/^Deals? won$/), new Date('2026-11-23'), new Date('2026-11-29'), 1],
  ]);
  expect(targets?.[1]?.slice(4, 6)).toEqual([12, 54]);
  expect(quality?.some(([who, what]) => who === '=HYPERLINK("x")' && what === 'Added by hand: 2')).toBe(true);

  const paper = await context.newPage();
  await paper.setContent(await handedOut(page, () => page.locator('[data-do="team-print"]').click()));
  for (const format of ['A4', 'Letter'] as const) {
    const pages = pdfText(await paper.pdf({ format, preferCSSPageSize: true }));
    expect(pages.length, format).toBeGreaterThan(1);
    for (const one of pages)
      expect(one, 'the head is on each sheet').toContain('PersonTargetsWhattheysayHowsurethenumbersare');
    const whole = pages.join('');
    for (let at = 1; at < 30; at += 1) expect(whole).toContain(`Kim${at}Übermann-Großmaierhofer`);
  }
  await paper.emulateMedia({ media: 'print' });
  await paper.setViewportSize({ width: 1030, height: 700 });
  await paper.screenshot({ path: 'test-results/views/team-printed.png' });
  await look(page, 'en-people-many', 900);
});

test('a week that was rewritten and one that never came are told; files can be dropped', async ({ ext }, info) => {
  const to = (name: string) => info.outputPath(name);
  const kims = await sender(kim);
  const first = await kims.send(to('1.json'), { weeks: [weekOf('2026-11-09', 30)] });
  await kims.send(to('2.json'), { weeks: [weekOf('2026-11-16', 31)] });
  const third = await kims.send(to('3.json'), { weeks: [weekOf('2026-11-09', 25), weekOf('2026-11-23', 40)] });
  const page = await ext.page('team.html');
  const texts = await Promise.all([third, first].map((file) => readFile(file, 'utf8')));
  const dropped = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [at, text] of all.entries()) transfer.items.add(new File([text], `${at}.json`));
    return transfer;
  }, texts);
  await page.dispatchEvent('.file-drop', 'drop', { dataTransfer: dropped });
  await expect(row(page, kim)).toBeVisible();
  await row(page, kim).locator('.person-details > summary').click();
  await expect(row(page, kim).locator('[data-finding]')).toHaveText('Missing: summary 2');
  await expect(row(page, kim).locator('[data-restated="-5"]')).toContainText('Calls: 30, now 25');
  await expect(row(page, kim).locator('[data-reason="files"]')).toBeVisible();
  await page.locator('[data-do="undo-said"]').click();
  await expect(page.locator('.empty')).toBeVisible();
});

test('the way there is where one leads people, and nowhere else', async ({ ext }) => {
  const options = await ext.page('options.html', '#targets');
  await expect(options.locator('[data-do="team-page"]')).toHaveCount(0);
  await options.locator('.team [role="switch"]').click();
  await expect(options.locator('[data-do="team-page"]')).toHaveAttribute('href', '/team.html');
});

test.describe('in German', () => {
  test.use({ lang: 'de' });
  test('long words have room', async ({ ext }, info) => {
    const sams = await sender(sam);
    const need = 'Vermittlungsabschlussgespräch'.repeat(6);
    const weeks = [weekOf('2026-11-23', 12, { neutral: 0.5 })];
    const file = await sams.send(info.outputPath('sam.json'), { weeks, checkIn: { need, well: need, stuck: 'Zeit' } });
    const page = await ext.page('team.html');
    await choose(page, [file]);
    await expect(row(page, sam)).toContainText('4,5 von 5 Tagen gezählt');
    await row(page, sam).locator('.person-details > summary').click();
    await look(page, 'de-people', 900);
  });
});
