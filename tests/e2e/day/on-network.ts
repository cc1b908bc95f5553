import { expect, type Page } from '@playwright/test';
import type { Deed, NetworkDeed } from '../../workplace/day/act.ts';
import { everybody } from '../../workplace/linkedin/people.ts';
import { askByDialog, at, connect, grow } from '../network.ts';
import {
  accept,
  byDoubleClick,
  byEnter,
  choose,
  comment,
  control,
  post,
  premiumInMail,
  recruiterInMail,
} from '../network-acts.ts';
import { aLook } from './stage.ts';

/* The deeds of a day that are done on the practice network's pages. */

type Query = Record<string, string>;
type Does = (page: Page, whom: string, wishes: { note?: string | undefined; query: Query }) => Promise<void>;

/** What the acts of `network-acts.ts` call somebody: the how many-th of those the server treats well. */
const numberOf = (whom: string) =>
  everybody.filter(({ mode }) => mode === 'ok').findIndex(({ vanity }) => vanity === whom);

const pressed = (page: Page, whom: string, what: string) => page.locator(`[data-person="${whom}"][data-do="${what}"]`);

const ask: Does = async (page, whom, { query }) => {
  await page.goto(at(grow, query));
  await page.click(connect(whom));
};

const does: Record<NetworkDeed, Does> = {
  ask,
  async 'ask-on-profile'(page, whom, { note, query }) {
    await page.goto(at(`/in/${whom}/`, query));
    await askByDialog(page, whom, note);
  },
  async 'ask-in-search'(page, whom, { query }) {
    await page.goto(at('/search/results/people/', query));
    await askByDialog(page, whom);
  },
  async 'ask-and-dismiss'(page, whom) {
    await page.goto(at('/search/results/people/'));
    await page.click(connect(whom));
    await page.click(control('dismiss'));
  },
  async 'ask-by-double-click'(page, whom) {
    // The page leaves its button as it is, so that both clicks are sent.
    await page.goto(at(grow, { mode: 'double' }));
    await page.dblclick(connect(whom));
  },
  async 'ask-in-two-tabs'(page, whom) {
    const other = await page.context().newPage();
    for (const tab of [page, other]) await tab.goto(at(grow));
    for (const tab of [page, other]) {
      await tab.bringToFront();
      const answered = tab.waitForResponse(/addaAddConnection/);
      await tab.click(connect(whom));
      await answered;
    }
    await other.close();
    await page.bringToFront();
  },
  async withdraw(page, whom) {
    await page.goto(at('/mynetwork/invitation-manager/sent/'));
    for (const step of ['withdraw', 'withdraw-confirm']) await pressed(page, whom, step).click();
  },
  accept: (page, whom) => accept(page, numberOf(whom), {}),
  async 'open-connections'(page, whom) {
    await page.goto(at('/mynetwork/invite-connect/connections/', { accepted: whom }));
    await page.waitForTimeout(aLook);
  },
  write: (page, whom) => byEnter(page, numberOf(whom), {}),
  'write-by-double-click': (page, whom) => byDoubleClick(page, numberOf(whom), {}),
  async 'open-thread'(page, whom, { query: { mode: what = '' } }) {
    await page.goto(at(`/messaging/thread/2-${whom}/`, { [what]: whom }));
    await expect(page.locator('[data-by="other"]')).toHaveCount(1);
    await page.waitForTimeout(aLook);
  },
  'recruiter-inmail': (page, whom) => recruiterInMail(page, numberOf(whom), {}),
  async 'recruiter-inmail-to-three'(page, whom) {
    await choose(page, numberOf(whom), 3);
    await page.click(control('write'));
    await page.fill('[name="subject"]', 'A job at the quay');
    await page.click(control('send'));
    await expect(page.locator('.toast')).toBeVisible();
  },
  'premium-inmail': (page, whom) => premiumInMail(page, numberOf(whom), {}),
  post: (page, whom) => post(page, numberOf(whom), {}),
  comment: (page, whom) => comment(page, numberOf(whom), {}),
};

/** Does it on the network's pages, and waits for what its server says. */
export async function onNetwork(page: Page, deed: Extract<Deed, { network: unknown }>): Promise<void> {
  const { network, whom, note, mode } = deed;
  await does[network](page, whom, { note, query: mode ? { mode } : {} });
  // Whoever is told how it went has read it before they go on to another page.
  await page.waitForTimeout(300);
}
