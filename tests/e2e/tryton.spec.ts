import { expect } from '@playwright/test';
import { startChromium } from './chromium.ts';
import { isEvidence } from './evidence-file.ts';
import { build } from './fixtures.ts';
import { openBooks, rows, shown, wanted } from './tryton/books.ts';
import * as client from './tryton/client.ts';
import * as contacts from './tryton/contacts.ts';
import { writeTrytonEvidence } from './tryton/evidence.ts';
import { missing, test } from './tryton/fixtures.ts';
import * as sales from './tryton/sales.ts';
import { account } from './tryton/server.ts';

/*
 * Tryton's real server and web client, driven as a person would, with the built extension beside it. What Groundwork
 * shows is compared with the server's own tables. `EVIDENCE=1` does more of the same and writes down how right it was, in
 * `docs/evidence/tryton.json`.
 */

const { patience, save } = client;
const withAddress = 'Hafenkontor Brake';
const withoutAddress = 'Kontor ohne Anschrift';
const evidence = isEvidence;
const more = evidence ? 9 : 2;
const one = [{ quantity: '5', price: '250.25' }];

test.skip(missing !== null && process.env.CI !== '1', missing ?? '');
// One after the other in one process, so that the database is made once. Each has a server and a browser of its own.
test.describe.configure({ mode: 'default', timeout: 600_000 });

test('a quotation sent shows as one in the popup over its tab', async ({ ext, server, work }) => {
  const start = await server.truth();
  const popupShows = async (figures: Record<string, number | string>) => {
    const popup = await ext.popup(work);
    await expect.poll(() => shown(popup.page), patience).toEqual(figures);
    await popup.close();
    expect(wanted(start, await server.truth())).toEqual(figures);
  };
  await sales.newSale(work, withAddress, one, 'Swiss Franc');
  await popupShows({});
  await sales.quote(work);
  await popupShows({ 'proposal-sent': 1 });
  await sales.confirm(work);
  await popupShows({ 'proposal-sent': 1, 'deal-won': 1, won: '125125 CHF' });
});

test('every act is counted once, and nothing else', async ({ ext, server, work }) => {
  const panel = await ext.panel();
  const books = await openBooks(server, panel);

  await sales.newSale(work, withAddress, [...one, { quantity: '1', price: '1000' }]);
  await books.agree('a sale is drafted');
  await sales.quote(work);
  await books.agree('quoted');
  await sales.backToDraft(work);
  await expect.poll(() => rows(panel), patience).toEqual(['proposal-sent retracted 1']);
  await books.agree('back to draft');
  await sales.quote(work);
  await expect.poll(() => rows(panel), patience).toEqual(['proposal-sent counted 1']);
  await sales.requote(work);
  await books.agree('quoted again, and again');
  await sales.confirm(work);
  await books.agree('confirmed');
  expect(await shown(panel)).toEqual({ 'proposal-sent': 1, 'deal-won': 1, won: '225125 EUR' });

  await sales.saleWithoutCustomer(work);
  await books.agree('refused by the page');
  await sales.newSale(work, withoutAddress, one);
  await sales.refusedQuote(work);
  await sales.refusedQuote(work, 'keyboard');
  await books.agree('refused by the server');

  await contacts.newContact(work, 'Wiebke Harms');
  await books.agree('a contact is created');
  await contacts.renameContact(work, 'Wiebke Harms-Ott');
  await contacts.newContact(work, 'Tjark Ubben', 'keyboard');
  await books.agree('one is renamed, another created by the keyboard');
  await contacts.deleteContact(work);
  await books.agree('deleted');
  await contacts.newContactInSale(work, 'Takelage Süd');
  await books.agree('created in a dialog');
  await save(work);
  await client.open(work, 'party.party', (await server.truth()).parties.at(-1));
  await contacts.deleteContact(work, 'refused');
  await books.agree('deletion refused by the server');
  await client.browse(work);
  await books.agree('looked around');

  // More of the same, and last an act by which whatever the others were still waiting for has been settled.
  for (let nth = 1; nth <= more; nth++) {
    await (nth === 1 ? sales.newSale(work, withAddress, one) : sales.copySale(work));
    await sales.quote(work);
    await books.agree(`${nth} more quoted`);
    await sales.confirm(work);
    await books.agree(`${nth} more confirmed`);
  }
  for (let nth = 1; nth <= more; nth++) {
    await contacts.newContact(work, `Reederei ${nth}`);
    await books.agree(`${nth} more created`);
  }
  if (evidence) writeTrytonEvidence(books.scores);

  const won = `${225125 + more * 125125} EUR`;
  const all = { 'proposal-sent': 1 + more, 'deal-won': 1 + more, won, 'contact-added': 2 + more };
  expect(await shown(panel)).toEqual(all);
  expect(await shown(await ext.page('popup.html'))).toEqual(all);
  const times = (n: number, row: string) => Array.from({ length: n }, () => row);
  expect(await rows(panel)).toEqual([
    ...times(2 + more, 'contact-added counted 1'),
    'contact-added retracted 1',
    ...times(1 + more, 'deal-won counted 1'),
    ...times(1 + more, 'proposal-sent counted 1'),
  ]);
  expect(books.scores.map(({ metric, tp, fp, fn, unsure }) => [metric, tp, fp, fn, unsure])).toEqual([
    ['proposal-sent', 1 + more, 0, 0, 0],
    ['deal-won', 1 + more, 0, 0, 0],
    ['contact-added', 3 + more, 0, 0, 0],
  ]);
});

test.describe('on a server that leaves processing for later', () => {
  test.use({ queued: true });

  test('a worker that sleeps misses nothing and believes no refusal', async ({ ext, server, work }) => {
    const start = await server.truth();
    const panel = await ext.panel();
    const agrees = (state: string[]) => expect.poll(() => rows(panel), patience).toEqual(state);
    const asleep = async (act: () => Promise<unknown>) => {
      await ext.stopWorker();
      await act();
      // The browser ends no worker that it is waking for what has just happened.
      await ext.worker();
    };
    await sales.newSale(work, withoutAddress, one);
    for (const by of ['button', 'keyboard'] as const) {
      await asleep(() => sales.refusedQuote(work, by));
      await sales.refusedQuote(work, by, () => ext.stopWorker());
    }
    await sales.newSale(work, withAddress, one);
    await asleep(() => sales.quote(work));
    await agrees(['proposal-sent counted 1']);
    await asleep(() => sales.backToDraft(work));
    await agrees(['proposal-sent retracted 1']);
    await asleep(() => sales.quote(work));
    await agrees(['proposal-sent counted 1']);
    await asleep(() => sales.confirm(work));
    await agrees(['deal-won counted 1', 'proposal-sent counted 1']);
    await asleep(() => sales.backToDraft(work));
    await agrees(['deal-won retracted 1', 'proposal-sent retracted 1']);
    expect(await shown(panel)).toEqual({ 'proposal-sent': 1 });
    expect(wanted(start, await server.truth())).toEqual({ 'proposal-sent': 1 });
    await asleep(() => sales.quote(work));
    await agrees(['deal-won retracted 1', 'proposal-sent counted 1']);
    await asleep(() => sales.confirm(work));
    await agrees(['deal-won counted 1', 'proposal-sent counted 1']);
    await contacts.startContact(work, 'Wiebke Harms');
    await asleep(() => save(work));
    await agrees(['contact-added counted 1', 'deal-won counted 1', 'proposal-sent counted 1']);
    const all = { 'proposal-sent': 1, 'deal-won': 1, won: '125125 EUR', 'contact-added': 1 };
    expect(await shown(panel)).toEqual(all);
    expect(wanted(start, await server.truth())).toEqual(all);
  });
});

test('what a colleague does is not ours, and a second tab is not a second act', async ({ ext, server, work }) => {
  const start = await server.truth();
  const panel = await ext.panel();
  const sale = await sales.newSale(work, withAddress, one);
  const other = await startChromium({ build });
  try {
    const desk = await other.context.newPage();
    await client.login(desk, server.url, account.colleague);
    await client.open(desk, 'sale.sale', sale);
    await sales.quote(desk);
    expect((await server.truth()).sales.map(({ quotedBy }) => quotedBy)).toEqual([account.colleague]);
    await sales.backToDraft(desk);
  } finally {
    await other.end();
  }
  // Our form has not seen that: the server refuses what is pressed on it.
  await sales.refusedQuote(work);
  expect(await rows(panel)).toEqual([]);

  const second = await work.context().newPage();
  await second.goto(`${server.url}/#crm/model/sale.sale/${sale}`);
  await expect(second.locator('button[name="quote"]:visible')).toBeEnabled(patience);
  await work.bringToFront();
  await sales.quote(work);
  await expect.poll(() => shown(panel), patience).toEqual({ 'proposal-sent': 1 });
  await second.bringToFront();
  await second.reload();
  await expect(second.locator('button[name="confirm"]:visible')).toBeEnabled(patience);
  expect(await rows(panel)).toEqual(['proposal-sent counted 1']);
  expect(wanted(start, await server.truth())).toEqual({ 'proposal-sent': 1 });
});
