import type { Page } from '@playwright/test';
import { people, salesToken } from '../workplace/linkedin/people.ts';
import { countable } from '../workplace/server.ts';
import { agree } from './agreement.ts';
import { expect, test } from './fixtures.ts';
import { askByDialog, askFromSales, at, connect, grow, somebody } from './network.ts';

/*
 * Every surface and generation of LinkedIn that the facts know, and every way in which an invitation ends: what the
 * ledger says is compared with what the practice server did, act by act.
 */

const search = '/search/results/people/';
const salesSearch = '/sales/search/people';
const metric = 'connection-request';

type Query = Record<string, string>;

/** An act of asking somebody: opens the page it is done on and does it. */
type Act = (page: Page, vanity: string, query: Query) => Promise<void>;

const profile: Act = async (page, vanity, query) => {
  await page.goto(at(`/in/${vanity}/`, query));
  await askByDialog(page, vanity);
};

const withNote: Act = async (page, vanity, query) => {
  await page.goto(at(`/in/${vanity}/`, query));
  await askByDialog(page, vanity, 'We met in Brake.');
};

const inFrame: Act = async (page, vanity, query) => {
  await page.goto(at(`/in/${vanity}/`, { ...query, surface: 'frame' }));
  await page.click(connect(vanity));
  await page.frameLocator('[data-testid="interop-iframe"]').locator('[data-do="send"]').click();
};

const fromSearch: Act = async (page, vanity, query) => {
  await page.goto(at(search, query));
  await askByDialog(page, vanity);
};

const direct: Act = async (page, vanity, query) => {
  await page.goto(at(grow, query));
  await page.click(connect(vanity));
};

const fromList: Act = async (page, vanity, query) => {
  await page.goto(at(salesSearch, query));
  await askFromSales(page, vanity);
};

const fromLead: Act = async (page, vanity, query) => {
  const lead = people(1000).find((person) => person.vanity === vanity);
  await page.goto(at(`/sales/lead/${salesToken(lead?.member ?? 0)},NAME_SEARCH,x7Qp`, query));
  await askFromSales(page, vanity);
};

const german = { lang: 'de' };
const japanese = { lang: 'ja' };

const accepted: readonly [what: string, act: Act, query?: Query][] = [
  ['profile', profile],
  ['profile, with a note', withNote],
  ['profile, dialog in a frame', inFrame],
  ['profile, address in another form', profile, { gen: 'path' }],
  ['profile, first version of the dialog', profile, { gen: 'first' }],
  ['profile, before 2024', profile, { gen: 'norm' }],
  ['profile, at an address nobody can know', profile, { gen: 'opaque' }],
  ['people search', fromSearch],
  ['people search, before 2024', fromSearch, { gen: 'norm' }],
  ['my network', direct],
  ['my network, parameter spelt otherwise', direct, { gen: 'sduuid' }],
  ['Sales Navigator list', fromList],
  ['Sales Navigator list, first version', fromList, { gen: 'old' }],
  ['Sales Navigator lead', fromLead],
  ['client sends twice', fromSearch, { mode: 'retry' }],
  ['client sends twice, my network', direct, { mode: 'retry' }],
  ['client sends twice, Sales Navigator', fromList, { mode: 'retry' }],
  ['fails once, client tries again', profile, { mode: 'flaky' }],
  ['slow answer', direct, { mode: 'slow' }],
  ['late answer', fromSearch, { delay: '1500' }],
  ['page that draws itself anew all the time', profile, { mode: 'rerender' }],
  ['list that draws itself anew all the time', direct, { mode: 'rerender' }],
  ['profile in German', withNote, german],
  ['my network in German', direct, german],
  ['Sales Navigator in German', fromList, german],
  ['profile in Japanese', withNote, japanese],
  ['my network in Japanese', direct, japanese],
  ['Sales Navigator in Japanese', fromLead, japanese],
];

test('every way to ask is counted, once', async ({ context, ext, workplace }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  for (const [n, [what, act, query = {}]] of accepted.entries()) {
    await test.step(what, async () => {
      await act(work, somebody(n), query);
      await agree(ext, workplace, n + 1);
    });
  }
  await expect.poll(async () => new Set((await ext.rows()).map(({ state }) => state))).toEqual(new Set(['counted']));
  await expect.poll(() => ext.counts()).toEqual({ [metric]: accepted.length });
});

test('two clicks are one act', async ({ context, ext, workplace }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  // The page leaves its button as it is, so that both clicks are sent; the server refuses the second.
  await work.goto(at(grow, { mode: 'double' }));
  await work.dblclick(connect(somebody(0)));
  await expect.poll(() => workplace.sent.length).toBe(2);
  await agree(ext, workplace, 1);
  await work.goto(at(search));
  await work.click(connect(somebody(1)));
  await work.dblclick('[data-do="send"]');
  await agree(ext, workplace, 2);
});

/** What was refused, and the reason the person is told; null where nothing was sent at all. */
const notDone: readonly [what: string, act: Act, query: Query, reason: string | null][] = [
  ['weekly limit', profile, { mode: 'limit' }, 'status'],
  ['weekly limit, my network', direct, { mode: 'limit' }, 'status'],
  ['too many requests', fromSearch, { mode: 'too-many' }, 'status'],
  ['too many requests, Sales Navigator', fromList, { mode: 'too-many' }, 'status'],
  ['blocked', profile, { mode: '999' }, 'status'],
  ['sent to the checkpoint', fromSearch, { mode: 'redirect' }, 'status'],
  ['invited before', direct, { mode: 'already' }, 'status'],
  ['server down', direct, { mode: '500' }, 'status'],
  ['connection lost', direct, { mode: 'drop' }, 'failed'],
  ['answered 200, told otherwise', profile, { mode: 'hidden' }, 'refuted'],
  ['answered 200, told otherwise, before 2024', profile, { mode: 'hidden-toast', gen: 'norm' }, 'refuted'],
  ['answered 200, an error shown', fromSearch, { mode: 'hidden-toast' }, 'refuted'],
  ['answered 200, an error shown in a frame', inFrame, { mode: 'hidden-toast' }, 'refuted'],
  ['answered 200, the limit shown', profile, { mode: 'hidden-dialog' }, 'refuted'],
  ['answered 200, an error shown, my network', direct, { mode: 'hidden-toast' }, 'refuted'],
  ['answered 200, the limit shown in Japanese', direct, { mode: 'hidden-dialog', ...japanese }, 'refuted'],
  ['answered 200, an error shown, Sales Navigator', fromList, { mode: 'hidden-toast' }, 'refuted'],
];

test('what was not done is not counted, and says why', async ({ context, ext, workplace }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  const reasons: string[] = [];
  for (const [n, [what, act, query, reason]] of notDone.entries()) {
    await test.step(what, async () => {
      await act(work, somebody(n), query);
      if (reason) reasons.push(reason);
      await expect.poll(() => ext.refused()).toEqual(reasons);
      await agree(ext, workplace, 0);
    });
  }
  // Right afterwards, while complaints could still be held against it, what is done counts.
  await work.goto(at(grow));
  await work.click(connect(somebody(notDone.length)));
  await agree(ext, workplace, 1);
  const undone = reasons.filter((reason) => reason === 'refuted').length;
  await expect.poll(async () => (await ext.rows()).filter(({ state }) => state === 'undone')).toHaveLength(undone);
});

test('a dialog in which nothing is sent is nothing', async ({ context, ext, workplace }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await work.goto(at(search));
  await work.click(connect('edda-quistorp'));
  await work.click('[data-do="note"]');
  await expect(work.getByRole('link', { name: 'See Premium' })).toBeVisible();
  await work.click('[data-do="dismiss"]');
  await work.click(connect('malte-vierhus'));
  await expect(work.locator('[data-do="send"]')).toBeDisabled();
  await work.click('[data-do="dismiss"]');
  await work.click('[data-person="svea-onken"][data-do="follow"]');
  await work.click(connect(somebody(0)));
  await work.click('[data-do="dismiss"]');
  expect(workplace.sent).toEqual([]);
  // With the address that was asked for, the same person can be invited.
  await work.click(connect('malte-vierhus'));
  await work.fill('input[type="email"]', 'malte@vierhus.example');
  await work.click('[data-do="send"]');
  await agree(ext, workplace, 1);
  await expect.poll(() => ext.rows()).toHaveLength(1);
  expect(await ext.refused()).toEqual([]);
});

test('a withdrawn request is marked and stays in the number', async ({ context, ext, workplace }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await work.goto(at(grow));
  for (const n of [0, 1]) await work.click(connect(somebody(n)));
  await agree(ext, workplace, 2);
  await work.goto(at('/mynetwork/invitation-manager/sent/'));
  for (const step of ['withdraw', 'withdraw-confirm'])
    await work.click(`[data-person="${somebody(0)}"][data-do="${step}"]`);
  const states = async () => (await ext.rows()).map(({ state }) => state).sort();
  await expect.poll(states).toEqual(['counted', 'retracted']);
  await expect.poll(() => ext.counts()).toEqual({ [metric]: 2 });
  expect(workplace.retracted).toHaveLength(1);

  // Asked again, it is the act it was before, not a second one.
  await work.goto(at(grow));
  await work.click(connect(somebody(0)));
  await expect.poll(states).toEqual(['counted', 'counted']);
  await expect.poll(() => workplace.sent.length).toBe(3);
  expect(countable(workplace.sent)).toHaveLength(2);
  await agree(ext, workplace, 2);
});
