import { linkedin } from '../../lib/sites/linkedin';
import { people, recruiterToken } from '../workplace/linkedin/people.ts';
import { agree } from './agreement.ts';
import { expect, test } from './fixtures.ts';
import { at } from './network.ts';
import {
  type Act,
  accept,
  byButton,
  byDoubleClick,
  byEnter,
  choose,
  comment,
  control,
  inMailByBubble,
  inSalesMenu,
  newThread,
  openReceived,
  post,
  premiumInMail,
  type Query,
  recruiterInMail,
  reply,
  salesInMail,
  salesMessage,
  salesReply,
  saveLead,
} from './network-acts.ts';

/*
 * What people do on LinkedIn, in Sales Navigator and in Recruiter besides asking for a connection: what the ledger says
 * is compared with what the practice server did, act by act.
 */

/** A page of each kind these acts are done on. */
const kinds: Readonly<Record<string, string>> = {
  'received-invitations': '/mynetwork/invitation-manager/received/',
  messaging: '/messaging/thread/2-maren-oltmann/',
  feed: '/feed/',
  'sales-list': '/sales/lists/people/7',
  'sales-inbox': '/sales/inbox/2-maren-oltmann',
  'recruiter-search': '/talent/hire/77/discover/recruiterSearch',
  'recruiter-pipeline': '/talent/hire/77/manage/all',
  'recruiter-profile': `/talent/profile/${recruiterToken(people()[0]?.member ?? 0)}`,
};

const german = { lang: 'de' };
const japanese = { lang: 'ja' };

const done: readonly [what: string, act: Act, query?: Query][] = [
  ['a message by Enter', byEnter],
  ['a message by the button', byButton],
  ['a message that says it is JSON', byButton, { gen: 'json' }],
  ['a first message, after which the page goes on', newThread],
  ['a message, before 2022', byEnter, { gen: 'event' }],
  ['a first message, before 2022', newThread, { gen: 'conversation' }],
  ['a message in German', byButton, german],
  ['a message in Japanese', byEnter, japanese],
  ['a message the client sends twice', byEnter, { mode: 'retry' }],
  ['a message that fails once', byButton, { mode: 'flaky' }],
  ['a message answered late', byEnter, { delay: '1500' }],
  ['a message, its button pressed twice', byDoubleClick],
  ['Sales Navigator: a reply', salesReply],
  ['Sales Navigator: a first message', salesMessage, german],
  ['Sales Navigator: an InMail', salesInMail],
  ['Sales Navigator: an InMail in Japanese, sent twice by the client', salesInMail, { ...japanese, mode: 'retry' }],
  ['Recruiter: an InMail', recruiterInMail],
  ['Recruiter: an InMail in German, sent twice by the client', recruiterInMail, { ...german, mode: 'retry' }],
  ['a post', post],
  ['a post in German', post, german],
  ['a post in Japanese that fails once', post, { ...japanese, mode: 'flaky' }],
  ['a comment', comment],
  ['a comment in German, sent twice by the client', comment, { ...german, mode: 'retry' }],
  ['a reply to a comment', reply],
  ['a reply in Japanese', reply, japanese],
  ['an invitation accepted', accept],
  ['an invitation accepted in German, sent twice by the client', accept, { ...german, mode: 'retry' }],
  ['an invitation accepted, older interface', accept, { ...japanese, gen: 'dash' }],
  ['an invitation accepted, oldest interface', accept, { gen: 'legacy' }],
  ['Sales Navigator: a lead saved', saveLead],
  ['Sales Navigator: a lead saved in German', saveLead, german],
  ['Sales Navigator: a lead saved, sent twice by the client', saveLead, { ...japanese, mode: 'retry' }],
];

test('every act is counted, once', async ({ context, ext, workplace }) => {
  test.setTimeout(180_000);
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  for (const [n, [what, act, query = {}]] of done.entries()) {
    await test.step(what, async () => {
      // The people before the fourth send invitations that are none; the feed shows twenty.
      await act(work, 3 + (n % 12), query);
      await agree(ext, workplace, n + 1);
    });
  }
  await expect.poll(async () => new Set((await ext.rows()).map(({ state }) => state))).toEqual(new Set(['counted']));
  // Only the two first tries that failed.
  await expect.poll(() => ext.refused()).toEqual(['status', 'status']);
});

test('two clicks are one act', async ({ context, ext, workplace }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  // These pages leave their buttons as they are, so that both clicks are sent.
  await openReceived(work, { mode: 'double' });
  await work.dblclick(control('accept', 3));
  await expect.poll(() => workplace.sent.length).toBe(2);
  await agree(ext, workplace, 1);
  await work.goto(at('/feed/', { mode: 'double' }));
  const form = work.locator('form', { has: work.locator(control('reply')) }).first();
  await form.locator('textarea').fill('Moin');
  await form.locator(control('reply')).dblclick();
  await expect.poll(() => workplace.sent.length).toBe(4);
  await agree(ext, workplace, 2);
});

test('a bulk of three in Recruiter is three, whatever follows later', async ({ context, ext, workplace }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await choose(work, 0, 3);
  await work.click(control('write'));
  await work.fill('[name="subject"]', 'The quay');
  await work.check('[name="follow-up"]');
  await work.click(control('send'));
  await agree(ext, workplace, 3);
  // By email it is no InMail, and who was there already is copied.
  await work.click(control('write'));
  await work.selectOption('[name="channel"]', 'EMAIL');
  await work.click(control('send'));
  await expect(work.locator('.toast')).toBeVisible();
  await work.click(control('copy'));
  await work.click(control('move'));
  await agree(ext, workplace, 3);
  // New candidates are asked about, one by one.
  await work.click(control('save'));
  await agree(ext, workplace, 6, 3);
  expect(await ext.counts()).toEqual({ inmail: 3 });
});

test('an InMail of a Premium account is asked about, and is no message', async ({ context, ext, workplace }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await premiumInMail(work, 0, {});
  await agree(ext, workplace, 1, 1);
  // The worker sleeps while it is written, and the page has gone on to the thread before it is awake.
  await ext.stopWorker();
  await premiumInMail(work, 1, { delay: '1' });
  await expect(work).toHaveURL(/\/messaging\/thread\/2-/);
  await agree(ext, workplace, 2, 2);
  // What is written in that thread is a message.
  await work.click('.msg-form__contenteditable');
  await work.keyboard.type('Moin');
  await work.keyboard.press('Enter');
  await agree(ext, workplace, 3, 2);
  await inMailByBubble(work, 2, {});
  await agree(ext, workplace, 4, 3);
  expect(await ext.counts()).toEqual({ message: 1 });
  expect(await ext.refused()).toEqual([]);
});

test('a lead that is removed falls out of the number, and comes back as the same', async ({
  context,
  ext,
  workplace,
}) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await saveLead(work, 0, {});
  await agree(ext, workplace, 1);
  await inSalesMenu(work, 0, 'unsave');
  await expect.poll(() => ext.counts()).toEqual({});
  await expect.poll(async () => (await ext.rows()).map(({ state }) => state)).toEqual(['retracted']);
  expect(workplace.retracted).toHaveLength(1);
  await inSalesMenu(work, 0, 'save');
  await agree(ext, workplace, 1);
});

test('a post without a report is asked about', async ({ context, ext, workplace }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await post(work, 0, { mode: 'hidden-silent' });
  await expect
    .poll(async () => (await ext.rows()).map(({ metric, state }) => `${metric} ${state}`), { timeout: 30_000 })
    .toEqual(['post unsure']);
  expect(workplace.sent.map(({ ok }) => ok)).toEqual([false]);
  expect(await ext.counts()).toEqual({});
});

test('the pages are of the kinds the site file names, each with its canary', async ({ context }) => {
  const page = await context.newPage();
  for (const [id, path] of Object.entries(kinds)) {
    const kind = linkedin.kinds.find((one) => one.id === id);
    await page.goto(at(path, { lang: 'ja' }));
    await expect(page.locator(kind?.canary.join() ?? 'no such kind').first(), id).toBeVisible();
    const fits = await page.evaluate((pathname) => new URLPattern({ pathname }).test(location.href), kind?.path ?? '');
    expect(fits, id).toBe(true);
  }
});

/** What was refused, and the reason the person is told. */
const notDone: readonly [what: string, act: Act, query: Query, reason: string][] = [
  ['somebody who takes no messages', byEnter, { mode: 'premium-only' }, 'status'],
  ['an InMail refused', premiumInMail, { mode: 'premium-only' }, 'status'],
  ['an InMail answered 200, an error shown', premiumInMail, { mode: 'hidden-toast' }, 'refuted'],
  ['too many messages', byButton, { mode: 'too-many' }, 'status'],
  ['a message while logged out', byButton, { mode: '401' }, 'status'],
  ['a message, the connection lost', byEnter, { mode: 'drop' }, 'failed'],
  ['a message answered 200, an error shown', byEnter, { mode: 'hidden-toast' }, 'refuted'],
  ['a message answered 200, an error shown in light DOM', byEnter, { mode: 'hidden-toast', toast: 'light' }, 'refuted'],
  ['Sales Navigator: an InMail refused', salesInMail, { mode: '422' }, 'status'],
  ['Sales Navigator: a reply sent to the checkpoint', salesReply, { mode: 'redirect' }, 'status'],
  ['Recruiter: an InMail refused', recruiterInMail, { mode: '403' }, 'status'],
  ['Recruiter: an InMail answered 200, an error shown', recruiterInMail, { mode: 'hidden-toast' }, 'refuted'],
  ['a post refused', post, { mode: '400' }, 'status'],
  ['a post answered 200 with errors', post, { mode: 'hidden-toast' }, 'refuted'],
  ['a comment refused', comment, { mode: '999' }, 'status'],
  ['a comment answered 200, an error shown', comment, { mode: 'hidden-toast' }, 'refuted'],
  ['a reply refused', reply, { mode: '403' }, 'status'],
  ['an acceptance refused', accept, { mode: '409' }, 'status'],
  ['an acceptance answered 200, an error shown in Japanese', accept, { mode: 'hidden-toast', ...japanese }, 'refuted'],
  ['Sales Navigator: a lead refused', saveLead, { mode: 'too-many' }, 'status'],
];

test('what was not done is not counted, and says why, once', async ({ context, ext, workplace }) => {
  test.setTimeout(120_000);
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  const reasons: string[] = [];
  for (const [n, [what, act, query, reason]] of notDone.entries()) {
    await test.step(what, async () => {
      await act(work, 3 + (n % 12), query);
      reasons.push(reason);
      await expect.poll(() => ext.refused()).toEqual(reasons);
      await agree(ext, workplace, 0);
    });
  }
  expect(workplace.sent.map(({ ok }) => ok)).not.toContain(true);
});

test('what only looks like an act is nothing', async ({ context, ext, workplace }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await byEnter(work, 0, {});
  await agree(ext, workplace, 1);
  for (const what of ['react', 'edit', 'recall']) await work.click(`${control(what)} >> nth=0`);
  await work.click('.msg-form__contenteditable');
  await work.keyboard.type('never sent');

  await work.goto(at('/feed/'));
  for (const what of ['like', 'edit-comment', 'delete-comment']) await work.click(`${control(what)} >> nth=0`);
  for (const how of ['dismiss', 'draft', 'later']) {
    await work.click(control('start-post'));
    await work.keyboard.type('Quay');
    await work.click(control(how));
  }

  await openReceived(work);
  await work.click(control('ignore', 0));
  // From a page, and from somebody who wants to be followed.
  for (const n of [1, 2]) await work.click(control('accept', n));

  await work.goto(at('/sales/search/people'));
  await inSalesMenu(work, 0, 'message');
  await work.fill('.compose-form__subject-field', 'never sent');
  await work.click(control('dismiss'));

  await choose(work, 0, 2);
  await work.click(control('copy'));
  await work.click(control('move'));
  await work.click(control('write'));
  await work.click(control('dismiss'));
  await expect(work.locator('.toast')).toBeVisible();

  await agree(ext, workplace, 1);
  await expect.poll(() => ext.rows()).toHaveLength(1);
  expect(await ext.refused()).toEqual([]);
});

test('what nobody pressed for is not counted, and told once', async ({ context, ext, workplace }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await work.goto(at('/messaging/thread/2-maren-oltmann/'));
  await work.evaluate(async () => {
    const path = '/voyager/api/voyagerMessagingDashMessengerMessages?action=createMessage';
    const body = JSON.stringify({ message: { originToken: crypto.randomUUID() } });
    await fetch(path, { method: 'POST', headers: { 'content-type': 'text/plain;charset=UTF-8' }, body });
  });
  await expect.poll(() => ext.refused()).toEqual(['no-gesture']);
  expect(await ext.rows()).toEqual([]);
  expect(workplace.sent).toHaveLength(1);

  // In another tab somebody writes; each tab has its own.
  const other = await context.newPage();
  await byEnter(other, 1, {});
  await expect.poll(() => ext.counts()).toEqual({ message: 1 });
});
