import type { Page } from '@playwright/test';
import type { Agreed } from '../../lib/ledger/targets';
import { everyDay } from './every-day.ts';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { seenIn } from './seen-in.ts';
import { inLedger } from './views/ledger.ts';
import { rowsOfViews } from './views/look.ts';
import { linkedYear, pairAims } from './views/pairs.ts';
import { stageIn } from './views/stage.ts';

/* A goal of the year, opened step by step down to today: nothing is lost or added on the way. */

test.use({ timeZone: noonZone(Date.now()) });

const goals: Omit<Agreed, 'from'> = {
  role: pairAims.role,
  targets: [
    { metric: 'meeting-booked', period: 'year', value: 167, direction: 'up' },
    { metric: 'revenue', period: 'year', value: 36_000_050, currency: 'EUR', direction: 'up' },
    { metric: 'connection-request', period: 'week', value: 60, direction: 'up' },
    { metric: 'email', period: 'month', value: 40, direction: 'down' },
  ],
};

const tree = '[data-tree="meeting-booked"]';

/** Every part that is open, with how far the sum of its own parts is from it. */
const sums = `[...document.querySelectorAll('[data-tree] [data-node]')].flatMap((node) => {
  const parts = [...node.querySelectorAll('[data-node]')].filter((it) => it.parentElement.closest('[data-node]') === node);
  if (parts.length === 0) return [];
  const off = (name) => Number(node.dataset[name]) - parts.reduce((sum, part) => sum + Number(part.dataset[name]), 0);
  return [[node.dataset.node, off('planned'), off('done'), off('still')]];
})`;

/** What a part takes of the first action is the sum of what its own parts take; parts that are closed do not say it. */
const needs = `[...document.querySelectorAll('${tree} [data-node]')].flatMap((node) => {
  const all = [...node.querySelectorAll('[data-node]')].filter((it) => it.parentElement.closest('[data-node]') === node);
  const parts = all.filter((it) => it.dataset.time !== 'over');
  const n = (it) => [...it.querySelectorAll('[data-need]')].find((one) => one.closest('[data-node]') === it)?.dataset.n;
  const told = parts.map(n).filter((one) => one !== undefined);
  return parts.length === 0 || told.length < parts.length || n(node) === undefined
    ? []
    : [Number(n(node)) - told.reduce((sum, one) => sum + Number(one), 0)];
})`;

const expectSums = async (page: Page, atLeast: number) => {
  await expect.poll(() => page.evaluate<unknown[]>(sums).then(({ length }) => length)).toBeGreaterThanOrEqual(atLeast);
  const found = await page.evaluate<[string, number, number, number][]>(sums);
  expect(found.filter(([, planned, done, still]) => planned !== 0 || done !== 0 || still !== 0)).toEqual([]);
};

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const there = `document.activeElement.matches(${JSON.stringify(selector)})`;
  for (let stop = 0; stop < 100 && !(await page.evaluate<boolean>(there)); stop++) await page.keyboard.press('Tab');
  expect(await page.evaluate(there), `Tab leads to ${selector}`).toBe(true);
}

test('by keyboard from the goal of the year to today: each part is the sum of its own', async ({ ext }) => {
  const filler = await ext.page('welcome.html');
  await filler.evaluate(everyDay);
  await inLedger(filler, 'fill', linkedYear);
  await inLedger(filler, 'aimFor', goals);
  const plan = await ext.page('sidepanel.html', '#plan');
  const goal = plan.locator(tree);
  const running = (kind: string) => goal.locator(`[data-node="${kind}"][data-time="now"]`);
  await expect(running('day')).toHaveCount(1);

  // The way to today is open; closed and opened again a step at a time.
  await tabTo(plan, `${tree} > summary`);
  await plan.keyboard.press('Space');
  await expect(goal.locator('[data-node]')).toHaveCount(0);
  await plan.keyboard.press('Space');
  for (const kind of ['quarter', 'month', 'week']) {
    await tabTo(plan, `${tree} [data-node="${kind}"][data-time="now"] > details > summary`);
    await plan.keyboard.press('Enter');
    await expect(running(kind).locator('[data-node]')).toHaveCount(0);
    await plan.keyboard.press('Enter');
    await expect(running(kind).locator('[data-node]').first()).toBeVisible();
  }
  await expect(running('day')).toHaveAttribute('aria-current', 'date');
  await expectSums(plan, 4);
  await expect.poll(() => plan.evaluate<number[]>(needs).then((off) => off.filter((one) => one !== 0))).toEqual([]);
  await expect(goal.locator('[data-node="year"]')).toHaveAttribute('data-planned', '167');

  // A part that is closed has nothing below it until somebody opens it.
  const closed = goal.locator('[data-node="quarter"]:not([data-time="now"])').first();
  await expect(closed.locator('[data-node]')).toHaveCount(0);
  await closed.locator('summary').first().focus();
  await plan.keyboard.press('Enter');
  await expect(closed.locator('[data-node="month"]')).toHaveCount(3);
  await expectSums(plan, 5);

  await tabTo(plan, `${tree} .tree-table > summary`);
  await plan.keyboard.press('Enter');
  const rows = goal.locator('[data-rows="tree"] tbody tr');
  await expect(rows.first()).toContainText('167');
  await expect.poll(() => rows.count()).toBeGreaterThanOrEqual((await goal.locator('[data-node]').count()) - 1);
});

test('money adds up to the cent, ways can be chosen, and a ceiling has no tree', async ({ ext }) => {
  const filler = await ext.page('welcome.html');
  await inLedger(filler, 'fill', linkedYear);
  await inLedger(filler, 'aimFor', goals);
  const plan = await ext.page('sidepanel.html', '#plan');
  await expect(plan.locator('[data-tree]')).toHaveCount(3);
  const needed = plan.locator(`${tree} .tree-root > .tree-needs [data-need]`);
  await expect(needed.last()).toHaveAttribute('data-need', 'connection-request');
  await plan.locator('[name="way-meeting-booked"]').selectOption('1');
  await expect(needed.last()).toHaveAttribute('data-need', 'conversation');

  await plan.locator('[data-tree="revenue"] > summary').click();
  await expect(plan.locator('[data-tree="revenue"] [data-node="year"]')).toHaveAttribute('data-planned', '36000050');
  await expectSums(plan, 8);
  await plan.locator('[data-tree="connection-request"] > summary').click();
  await expect(plan.locator('[data-tree="connection-request"] [data-node="day"]').first()).toBeVisible();
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test.setTimeout(240_000);

    test('a tree is seen, its table with it', async ({ context, ext }) => {
      const filler = await ext.page('welcome.html');
      const { see } = stageIn(ext, context, lang);
      const only = async (page: Page) => {
        await page.locator('[data-node="day"]').first().waitFor();
        expect(await rowsOfViews(page)).toBe(1);
        await page.addStyleTag({ content: '[data-goal], .worth, .sight { display: none !important }' });
      };
      await inLedger(filler, 'fill', linkedYear);
      await inLedger(filler, 'aimFor', goals);
      await see('sidepanel', 'tree', { rest: '#plan', first: only });
      await see('sidepanel', 'tree-money', {
        rest: '#plan',
        first: async (page) => {
          await only(page);
          await page.locator(`${tree} > summary`).click();
          await page.locator('[data-tree="revenue"] > summary').click();
          await page.locator('[data-tree="revenue"] .tree-table > summary').click();
          await page.locator('[data-rows="tree"]').waitFor();
        },
      });
    });
  });
}
