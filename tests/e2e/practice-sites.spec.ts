import { expect, type Page, test } from '@playwright/test';
import { practiceSites } from '../workplace/practice/all.ts';
import type { Act, Counts, PracticePage, PracticeSite } from '../workplace/practice/practice-site.ts';
import { startWorkplace, type Workplace } from '../workplace/server.ts';
import { type Started, startChromium } from './chromium.ts';
import { type Extension, extensionIn } from './extension.ts';
import { build } from './fixtures.ts';
import { openPractice, pressPractice } from './practice-act.ts';
import type { Row } from './shown.ts';

/*
 * Every act of every practice site that is data, by a person's own press in a real browser: first so that it fails, in
 * every way the application can fail, then so that it goes well, then once more. One browser for all: their rows in the
 * ledger say which site they are of.
 */

test.describe.configure({ mode: 'default' });

let workplace: Workplace;
let browser: Started;
let ext: Extension;
let page: Page;

test.beforeAll(async () => {
  workplace = await startWorkplace();
  browser = await startChromium({ build, ports: workplace });
  ext = extensionIn(browser, build);
  // Its tab is in front; those the extension is looked at with stay behind.
  page = await browser.context.newPage();
});

test.afterAll(async () => {
  await browser?.end();
  await workplace?.stop();
});

/** Opens its page and does it. */
async function does(site: PracticeSite, on: PracticePage, act: Act, mode = 'ok'): Promise<void> {
  await openPractice(page, site, on, mode);
  await pressPractice(page, act);
}

/** What a row must say, without its id. */
const told = ({ metric, n, state, amount }: Pick<Row, 'metric' | 'n' | 'state' | 'amount'>) =>
  `${metric} ${n} ${state}${amount === undefined ? '' : ` ${amount}`}`;

const wanted = ({ metric, n = 1, asked, amount }: Counts, isTakenBack: boolean) =>
  told({
    ...{ metric, n, state: asked ? 'unsure' : isTakenBack ? 'retracted' : 'counted' },
    ...(amount === undefined ? {} : { amount }),
  });

/** Says in the settings what amounts are in of which a site names no currency. */
async function worksInEuro() {
  const options = await ext.page('options.html', '#amounts');
  await options.locator('[name="amounts-currency"]').selectOption('EUR');
  await expect(options.locator('#amounts [role="status"]')).not.toBeEmpty();
  await options.close();
  await page.bringToFront();
}

/** What stands of a site. Where an answer of 200 may hide a failure, an act counts at once and is undone when the page says so. */
const rowsOf = async (site: PracticeSite) =>
  (await ext.rows())
    .filter((row) => row.site === site.id && row.state !== 'undone')
    .map(({ amount, ...row }) => told({ ...row, ...(amount !== undefined && tellsAmounts(site) ? { amount } : {}) }))
    .sort();

/** Whether the practice site says what its acts are worth; the others are not looked at for that. */
const tellsAmounts = ({ pages }: PracticeSite): boolean =>
  pages.some(({ acts }) => acts.some(({ counts }) => counts?.some(({ amount }) => amount !== undefined)));

/** Every way to fail in the long form, else one by turns; an answer that hides its error always. */
function failing(act: Act, turn: number): string[] {
  const plain = ['403', '500', 'drop'];
  const some = process.env.LONG === '1' ? plain : plain.slice(turn % 3).slice(0, 1);
  return [...some, ...(act.refused ? ['refused'] : [])];
}

/**
 * One of each kind: a mailbox, the largest CRM, an ATS in frames, a phone, documents. Bullhorn, Gmail and Google Calendar are
 * in a recruiter's day. All in the long form.
 */
const sample = new Set(['aircall', 'docusign', 'opencats', 'outlook', 'salesforce']);
const tried = practiceSites.filter(({ id }) => process.env.LONG === '1' || process.env.SITE === id || sample.has(id));

for (const site of tried) {
  const acts = site.pages.flatMap((one) => one.acts.map((act) => ({ page: one, act })));
  const counting = acts.filter(({ act }) => act.counts?.length);

  test(`${site.id} counts what was done, and nothing else`, async () => {
    test.setTimeout(180_000);
    if (site.own) await ext.bind(`https://${site.host}`, site.id);
    else await ext.switchOn(site.id);
    if (tellsAmounts(site)) await worksInEuro();

    for (const [turn, { page: on, act }] of counting.entries())
      for (const mode of failing(act, turn)) {
        await does(site, on, act, mode);
        // Whoever is told of a failure has read it before they go on to another page.
        if (mode === 'refused') await page.waitForTimeout(600);
      }

    const taken = new Set<string>();
    const undone = new Set<string>();
    const standing: [key: string, counts: Counts][] = [];
    for (const { page: on, act } of acts) {
      await does(site, on, act);
      for (const counts of act.counts ?? []) standing.push([`${counts.metric}|${counts.subject}`, { ...counts }]);
      for (const { metric, subject } of act.retracts ?? []) taken.add(`${metric}|${subject}`);
      for (const { metric, subject } of act.undoes ?? []) undone.add(`${metric}|${subject}`);
      for (const { metric, subject, amount } of act.worth ?? [])
        for (const [key, counts] of standing) if (key === `${metric}|${subject}` && amount) counts.amount = amount;
      const rows = () =>
        standing
          .filter(([key]) => !undone.has(key))
          .map(([key, counts]) => wanted(counts, taken.has(key)))
          .sort();
      await expect
        .poll(() => rowsOf(site), { message: act.label, timeout: 20_000, intervals: [100, 200, 400] })
        .toEqual(rows());
    }
    expect(workplace.sent.filter(({ ok, site: id }) => ok && id === site.id).length).toBe(standing.length);

    const before = await rowsOf(site);
    for (const { page: on, act } of counting) {
      const isNew = act.counts?.some(
        ({ metric, subject }) =>
          subject.includes('{new}') || [taken, undone].some((all) => all.has(`${metric}|${subject}`)),
      );
      if (!isNew) await does(site, on, act);
    }
    await expect.poll(() => rowsOf(site)).toEqual(before);
  });
}
