import { readFile, writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import PostalMime from 'postal-mime';
import type { Summary } from '../../lib/summary';
import { docusign } from '../workplace/practice/sites/docusign.ts';
import { countable, type Workplace } from '../workplace/server.ts';
import { another } from './another.ts';
import type { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { at, connect, grow, somebody } from './network.ts';
import { byButton, post } from './network-acts.ts';
import { noonZone } from './noon.ts';
import { openPractice, pressPractice } from './practice-act.ts';
import { sender } from './summary-files.ts';

/*
 * A week all the way: two people work on pages, each sends their week, the one who leads merges and answers, and the answers
 * are opened. Whatever number is told on the way is the one the practice servers know.
 */

const timeZone = noonZone(Date.now());
test.use({ timeZone });
test.setTimeout(240_000);

type Numbers = Record<string, number>;

/** What the practice servers did, by metric. */
function truth({ sent }: Workplace): Numbers {
  const all = Map.groupBy(countable(sent), ({ metric }) => metric);
  return Object.fromEntries([...all].map(([metric, { length }]) => [metric, length]));
}

async function saved(page: Page, press: Locator, to: string): Promise<string> {
  const download = page.waitForEvent('download');
  await press.click();
  await (await download).saveAs(to);
  return to;
}

async function aims(ext: Extension, metrics: Numbers): Promise<void> {
  const options = await ext.page('options.html', '#targets');
  const form = options.locator('form[data-form="target"]');
  for (const [metric, value] of Object.entries(metrics)) {
    await form.locator('[name="metric"]').selectOption(metric);
    await form.locator('[name="value"]').fill(String(value));
    await form.locator('[name="value"]').press('Enter');
    await expect(options.locator(`#targets [data-target="${metric}"]`)).toHaveCount(1);
  }
  await options.close();
}

async function asks(page: Page, places: readonly number[]): Promise<void> {
  await page.goto(at(grow));
  for (const place of places) await page.click(connect(somebody(place)));
}

const preview = (panel: Page) => panel.locator('[data-preview]').first();

/** Chooses a week and a name. @returns once the file that would leave says the same */
async function prepares(panel: Page, which: 'last' | 'running', name: string): Promise<void> {
  if (!(await panel.locator('[name="send-week"]').isVisible())) await panel.locator('[data-do="send-week"]').click();
  await panel.locator('[name="send-week"]').selectOption(which);
  await panel.locator('.send [name="label"]').fill(name);
  await expect(preview(panel)).toContainText(name);
}

const summaryIn = async (path: string) => JSON.parse(await readFile(path, 'utf8')) as Summary;
const numbersOf = ({ totals }: Summary['weeks'][number]): Numbers =>
  Object.fromEntries(totals.map(({ metric, n }) => [metric, n]));

const row = (page: Page, { person }: Summary) => page.locator(`[data-person="${person}"]`);
const choose = (page: Page, files: string[]) => page.locator('input[name="summaries"]').setInputFiles(files);
const takenIn = (page: Page) => page.locator('.team-page > main > .said [role="status"]');

/** What somebody's row says of their week. */
const shownOf = (one: Locator): Promise<Numbers> =>
  one
    .locator('[data-total]')
    .evaluateAll((all) => all.map(({ dataset }: HTMLElement | SVGElement) => [dataset.total, Number(dataset.n)]))
    .then((all) => Object.fromEntries(all));

interface Said {
  thanks: string;
  comment: string;
  promise: string;
  by: string;
}

/** Answers somebody with all there is to say. @returns where the reply is */
async function answers(page: Page, one: Locator, { thanks, comment, promise, by }: Said, to: string) {
  await one.locator('[data-do="reply"]').click();
  await one.locator('[name="label"]').fill('Robin');
  await one.locator('[name="thanks"]').fill(thanks);
  await one.locator('[name="comment"]').fill(comment);
  await one.locator('[data-do="promise-add"]').click();
  await one.locator('[name="what-0"]').fill(promise);
  await one.locator('[name="by-0"]').fill(by);
  await one.locator('[name="team"]').check();
  await one.locator('[data-do="reply-write"]').click();
  return saved(page, one.locator('[data-do="reply-save"]'), to);
}

const teamIn = async (path: string) => JSON.parse(await readFile(path, 'utf8')).team;

/** Opens a reply. @returns what it shows, once it is kept */
async function opens(panel: Page, file: string, known = 0): Promise<Locator> {
  if (!(await panel.locator('input[name="reply"]').isVisible())) await panel.locator('[data-do="replies"]').click();
  await panel.locator('input[name="reply"]').setInputFiles(file);
  await expect(panel.locator('.replies > .said [role="status"]')).toHaveText('Kept: the reply from Robin.');
  await expect(panel.locator('[data-reply]')).toHaveCount(known + 1);
  return panel.locator('[data-reply]').first();
}

test('every number on the way from two people to their manager and back is the same', async ({
  ext,
  context,
  workplace,
  build,
}, info) => {
  const to = (name: string) => info.outputPath(name);
  const [lous, robins] = await Promise.all([another(build, timeZone), another(build, timeZone)]);
  try {
    // Kim: two calls of last week by hand; this week on two sites.
    await aims(ext, { 'connection-request': 10, message: 5 });
    for (const site of ['linkedin', 'docusign']) await ext.switchOn(site);
    const kim = await ext.page('sidepanel.html');
    for (let back = 0; back < 7; back += 1) await kim.locator('[data-do="day-before"]').click();
    await kim.locator('[data-do="add-count"]').click();
    await kim.locator('select[name="add-metric"]').selectOption('call');
    await kim.locator('form[data-form="add-count"] input[type="number"]').fill('2');
    await kim.locator('[data-do="number-save"]').click();
    await expect(kim.locator('[data-metric="call"][data-period="day"]')).toHaveAttribute('data-count', '2');
    await prepares(kim, 'last', 'Kim');
    const past = await saved(kim, kim.locator('[data-do="save-summary"]'), to('kim-1.json'));

    const work = await context.newPage();
    await asks(work, [0, 1, 2]);
    // Whoever leaves a page before it was answered has no proof that it was done.
    await expect.poll(() => ext.counts()).toEqual({ 'connection-request': 3 });
    await byButton(work, 4, {});
    await expect.poll(() => ext.counts()).toEqual({ 'connection-request': 3, message: 1 });
    const [envelope] = docusign.pages;
    const send = envelope?.acts.find(({ id }) => id === 'send');
    if (!envelope || !send) throw new Error('The practice page has no such act');
    await openPractice(work, docusign, envelope);
    await pressPractice(work, send);
    const kims = { 'connection-request': 3, message: 1, 'contract-sent': 1 };
    await expect.poll(() => ext.counts()).toEqual(kims);
    expect(truth(workplace)).toEqual(kims);

    // Lou, on another machine.
    await aims(lous.ext, { 'connection-request': 8 });
    await lous.ext.switchOn('linkedin');
    const there = await lous.context.newPage();
    await asks(there, [0, 5]);
    await expect.poll(() => lous.ext.counts()).toEqual({ 'connection-request': 2 });
    await post(there, 1, {});
    const lousNumbers = { 'connection-request': 2, post: 1 };
    await expect.poll(() => lous.ext.counts()).toEqual(lousNumbers);
    expect(truth(lous.workplace)).toEqual(lousNumbers);

    // Kim sends a file, Lou a mail.
    await kim.bringToFront();
    await prepares(kim, 'running', 'Kim');
    await expect(preview(kim)).toContainText('"contract-sent"');
    const running = await saved(kim, kim.locator('[data-do="save-summary"]'), to('kim-2.json'));
    const lou = await lous.ext.page('sidepanel.html');
    await prepares(lou, 'running', 'Lou');
    await lou.locator('.send-forms > summary').click();
    await lou.locator('[data-do="form-mail"]').click();
    await expect(preview(lou)).toHaveText(/^MIME-Version/);
    const mail = await saved(lou, lou.locator('[data-do="save-mail"]'), to('lou.eml'));
    const { attachments } = await PostalMime.parse(await readFile(mail, 'utf8'));
    expect(attachments).toHaveLength(1);
    const attached = to('lou.json');
    await writeFile(attached, new Uint8Array(attachments[0]?.content as ArrayBuffer));

    const [kimSaid, louSaid] = await Promise.all([running, attached].map(summaryIn));
    if (!kimSaid || !louSaid) throw new Error('No summaries');
    const week = kimSaid.weeks.at(-1) as Summary['weeks'][number];
    expect(kimSaid).toMatchObject({ from: 'Kim', number: 2 });
    expect(kimSaid.weeks.map(numbersOf), 'last week is not told twice').toEqual([kims]);
    expect(louSaid.weeks.map(numbersOf)).toEqual([lousNumbers]);
    expect((await summaryIn(past)).weeks.map(numbersOf)).toEqual([{ call: 2 }]);

    // A total names nobody from five people on: three more, whose files came from elsewhere.
    const colleagues: string[] = [];
    for (const [place, name] of ['Ada', 'Bo', 'Cy'].entries()) {
      const one = await sender({ person: `${name.toLowerCase()}-0123456789abcdef01234`, from: name });
      const totals = [{ metric: 'connection-request', n: 4 + place }];
      colleagues.push(await one.send(to(`${name}.json`), { on: kimSaid.on, weeks: [{ ...week, totals }] }));
    }

    const robin = await robins.ext.page('team.html');
    await choose(robin, [attached, running, ...colleagues, past]);
    await expect(takenIn(robin)).toHaveText('Taken in: 6 summaries.');
    await expect.poll(() => shownOf(row(robin, kimSaid))).toEqual(kims);
    await expect.poll(() => shownOf(row(robin, louSaid))).toEqual(lousNumbers);
    await expect(row(robin, kimSaid).locator('[data-headline="connection-request"]')).toContainText('3 of');
    await choose(robin, [past, running, attached]);
    await expect(takenIn(robin)).toHaveText('3 were here already.');
    await expect.poll(() => shownOf(row(robin, kimSaid))).toEqual(kims);

    // Both are answered.
    const by = Temporal.PlainDate.from(kimSaid.on).add({ days: 14 }).toString();
    const words = { thanks: 'Well done!', comment: 'Let us talk on Tuesday.', by };
    const toKim = await answers(
      robin,
      row(robin, kimSaid),
      { ...words, promise: 'A second screen' },
      to('to-kim.json'),
    );
    const toLou = await answers(robin, row(robin, louSaid), { ...words, promise: 'Training' }, to('to-lou.json'));
    const team = kims['connection-request'] + lousNumbers['connection-request'] + 4 + 5 + 6;
    const days = { from: week.from, to: week.to, people: 5 };
    expect(await teamIn(toKim)).toEqual({
      ...days,
      totals: [
        { metric: 'connection-request', own: 3, team },
        { metric: 'message', own: 1, team: 1 },
      ],
    });
    expect(await teamIn(toLou)).toEqual({ ...days, totals: [{ metric: 'connection-request', own: 2, team }] });

    for (const [panel, file, own, help] of [
      [kim, toKim, 3, 'A second screen'],
      [lou, toLou, 2, 'Training'],
    ] as const) {
      await panel.bringToFront();
      const reply = await opens(panel, file);
      await expect(reply).toContainText('Well done!');
      await expect(reply).toContainText('Let us talk on Tuesday.');
      await expect(reply.locator('[data-promise="0"]')).toContainText(help);
      const total = reply.locator('.reply-total li').first();
      await expect(total).toContainText(`Connection requests: your ${own} of the team’s ${team} (5 people`);
    }
    await kim.locator('input[name="reply"]').setInputFiles(toLou);
    await expect(kim.locator('.replies > .said [role="status"]')).toHaveText('This reply is for somebody else.');

    // Kim works on, takes the message back, and finds that the calls of last week were none.
    await work.bringToFront();
    await asks(work, [7]);
    await expect.poll(() => ext.counts()).toEqual({ ...kims, 'connection-request': 4 });
    expect(truth(workplace)).toEqual({ ...kims, 'connection-request': 4 });
    await kim.bringToFront();
    await kim.reload();
    await kim.locator('html[data-ready="true"]').waitFor();
    await kim.locator('[data-event][data-metric="message"] [data-do="undo"]').click();
    const later = { 'connection-request': 4, 'contract-sent': 1 };
    await expect.poll(() => ext.counts()).toEqual(later);
    for (let back = 0; back < 7; back += 1) await kim.locator('[data-do="day-before"]').click();
    await kim.locator('[data-event][data-metric="call"] [data-do="undo"]').click();
    await prepares(kim, 'running', 'Kim');
    await expect(kim.locator('.send-preview')).toContainText('because it has changed since you sent it');
    const third = await saved(kim, kim.locator('[data-do="save-summary"]'), to('kim-3.json'));
    const again = await summaryIn(third);
    expect(again.number).toBe(3);
    expect(again.weeks[0]?.totals).toEqual([{ metric: 'call', n: 0, was: { n: 2 } }]);
    expect(numbersOf(again.weeks.at(-1) as Summary['weeks'][number])).toMatchObject(later);

    await robin.bringToFront();
    await choose(robin, [third]);
    await expect(takenIn(robin)).toHaveText('Taken in: 1 summary.');
    await expect(robin.locator('[data-person]'), 'nobody twice').toHaveCount(5);
    await expect
      .poll(async () => Object.entries(await shownOf(row(robin, kimSaid))).filter(([, n]) => n > 0))
      .toEqual(Object.entries(later).sort());
    const restated = row(robin, kimSaid).locator('.changed [data-restated]');
    await expect(restated).toHaveText([/Calls: 2, now 0/]);
    await expect(restated).toHaveAttribute('data-restated', '-2');
    await expect.poll(() => shownOf(row(robin, louSaid)), 'nobody else’s changed').toEqual(lousNumbers);
    await expect(row(robin, kimSaid).locator('[data-finding]'), 'no summary is missing or twice').toHaveCount(0);

    const second = await answers(robin, row(robin, kimSaid), { ...words, promise: 'A desk' }, to('to-kim-2.json'));
    expect((await teamIn(second)).totals[0]).toEqual({ metric: 'connection-request', own: 4, team: team + 1 });
    await kim.bringToFront();
    const reply = await opens(kim, second, 1);
    await expect(reply.locator('.reply-total')).toContainText(`your 4 of the team’s ${team + 1} (5 people`);
  } finally {
    await Promise.all([lous.end(), robins.end()]);
  }
});
