import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { seenIn } from './seen-in.ts';
import { oneNumber } from './views/aims.ts';
import { inLedger } from './views/ledger.ts';
import { linkedYear, pairAims } from './views/pairs.ts';
import { stageIn } from './views/stage.ts';

/* Ratios and Plan: the doors, what opens them, and that the numbers move with each count. */

test.use({ timeZone: noonZone(Date.now()) });

const total = (panel: Page, metric: string) => panel.locator(`[data-metric="${metric}"][data-period="day"]`);

/** "There were so many today": added by hand, and where there were some already, corrected. */
async function say(panel: Page, metric: string, n: number): Promise<void> {
  const first = (await total(panel, metric).count()) === 0;
  await (first ? panel : total(panel, metric)).locator(`[data-do="${first ? 'add-count' : 'correct'}"]`).click();
  if (first) await panel.locator('select[name="add-metric"]').selectOption(metric);
  await panel.locator('[name="n"]').fill(String(n));
  await panel.locator('[data-do="number-save"]').click();
  await expect(total(panel, metric)).toHaveAttribute('data-count', String(n));
}

test('the door says how far it is, opens with ten actions and a result, and the ratio moves with each count', async ({
  ext,
}) => {
  const panel = await ext.page('sidepanel.html');
  const ratios = await ext.page('sidepanel.html', '#ratios');
  await expect(ratios.locator('.empty')).toBeVisible();
  await say(panel, 'call', 4);
  const near = ratios.locator('[data-nearest^="call>"] li').first();
  await expect(near).toHaveText('Calls: 4 of 10 actions');
  await say(panel, 'call', 12);
  await expect(near).toHaveText('Calls: 10 of 10 actions');
  await say(panel, 'lead-added', 1);
  const card = ratios.locator('[data-pair="call>lead-added"]');
  await expect(card).toHaveAttribute('data-ratio', '12.00');
  await expect(card).toHaveAttribute('data-word', 'no-target');
  await expect(card).toContainText('12 Calls → 1 Lead added');
  await say(panel, 'lead-added', 4);
  await expect(card).toHaveAttribute('data-ratio', '3.00');
  await panel.locator('[data-do="undo-said"]').click();
  await expect(card).toHaveAttribute('data-ratio', '12.00');
});

test('the plan opens with the first target; without what leads to it, it asks for that', async ({ ext }) => {
  const plan = await ext.page('sidepanel.html', '#plan');
  await expect(plan.locator('.empty a')).toHaveAttribute('href', '/options.html#targets');
  await inLedger(plan, 'fill', []);
  await inLedger(plan, 'aimFor', oneNumber);
  await expect(plan.locator('.plan .empty')).toBeVisible();
  await inLedger(plan, 'aimFor', pairAims);
  await expect(plan.locator('[data-goal="meeting-booked"] [data-path]')).toHaveCount(2);
});

test('what if: half the ratio is half the day, twice the target twice; nothing is saved', async ({ ext }) => {
  const plan = await ext.page('sidepanel.html', '#plan');
  await inLedger(plan, 'fill', []);
  const pair = { result: 'deal-won', action: 'proposal-sent', ratio: 30, lag: 0, horizon: 90 };
  await inLedger(plan, 'aimFor', {
    role: {
      ...{ template: null, headlines: ['deal-won'] },
      areas: [{ name: 'Sales', lens: 'business', results: ['deal-won'], pairs: [pair] }],
    },
    targets: [{ metric: 'deal-won', period: 'year', value: 1000, direction: 'up' }],
  });
  const then = plan.locator('[data-tried="proposal-sent"] [data-then]');
  await plan.locator('.what-if summary').focus();
  await plan.keyboard.press('Enter');
  const now = Number(await then.getAttribute('data-then'));
  expect(now).toBeGreaterThan(0);
  const ratio = plan.locator('[name="what-if-proposal-sent"]');
  await ratio.fill('15');
  await expect
    .poll(async () => Math.abs(Number(await then.getAttribute('data-then')) - now / 2))
    .toBeLessThanOrEqual(1);
  await ratio.fill('nothing');
  await expect(ratio).toHaveAttribute('aria-invalid', 'true');
  await expect(then).toHaveCount(0);
  await plan.locator('[data-do="what-if-reset"]').click();
  await plan.locator('[name="what-if-target"]').fill('2000');
  await expect
    .poll(async () => Math.abs(Number(await then.getAttribute('data-then')) - now * 2))
    .toBeLessThanOrEqual(2);
  await plan.reload();
  await plan.locator('.what-if summary').click();
  await expect(plan.locator('[name="what-if-target"]')).toHaveValue('1000');
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test.setTimeout(240_000);

    test('ratios and plan are seen with a year of work', async ({ context, ext }) => {
      const filler = await ext.page('welcome.html');
      const { see } = stageIn(ext, context, lang);
      await see('sidepanel', 'ratios-closed', { rest: '#ratios', first: (page) => page.locator('.empty').waitFor() });
      await inLedger(filler, 'fill', linkedYear);
      const pairs = { rest: '#ratios', first: (page: Page) => page.locator('[data-pair]').first().waitFor() };
      await see('sidepanel', 'ratios-guessed', pairs);
      await inLedger(filler, 'aimFor', pairAims);
      await see('sidepanel', 'ratios-year', pairs);
      await see('sidepanel', 'plan-year', {
        rest: '#plan',
        first: async (page) => {
          await page.locator('[data-goal]').first().waitFor();
          await page.locator('.what-if summary').first().click();
          await page.locator('[name^="what-if-conn"]').first().fill('12');
          await page.locator('[data-tree] > summary').nth(1).click();
        },
      });
    });
  });
}
