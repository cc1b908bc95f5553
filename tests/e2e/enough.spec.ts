import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { seenIn } from './seen-in.ts';
import { inLedger } from './views/ledger.ts';
import { linkedYear, pairAims } from './views/pairs.ts';
import { stageIn } from './views/stage.ts';

/* "Is it enough?": where a period will end, what led to each win, which step is weakest. */

test.use({ timeZone: noonZone(Date.now()) });

/** A year's goal of deals, told from proposals. */
const deals = {
  role: {
    ...{ template: null, headlines: ['deal-won'] },
    areas: [
      {
        ...{ name: 'Sales', lens: 'business' as const, results: ['deal-won'] },
        pairs: [{ result: 'deal-won', action: 'proposal-sent', ratio: 3, lag: 10, horizon: 60 }],
      },
    ],
  },
  targets: [{ metric: 'deal-won', period: 'year' as const, value: 5000, direction: 'up' as const }],
};

/** A hundred meetings, five deals. */
const weakInMeetings = [
  { metric: 'call', days: 2, minutes: 3, n: 1000 },
  { metric: 'meeting-held', days: 2, minutes: 2, n: 100 },
  { metric: 'deal-won', days: 2, minutes: 1, n: 5 },
];

/** Calls lead to meetings, those to deals. */
const chained = {
  role: {
    ...{ template: null, headlines: ['deal-won'] },
    areas: [
      {
        ...{ name: 'Sales', lens: 'business' as const, results: ['deal-won'] },
        pairs: [
          { result: 'deal-won', action: 'meeting-held', ratio: 4, lag: 0, horizon: 60 },
          { result: 'meeting-held', action: 'call', ratio: 10, lag: 0, horizon: 30 },
        ],
      },
    ],
  },
  targets: [{ metric: 'deal-won', period: 'month' as const, value: 9, direction: 'up' as const }],
};

test('where it will end: lacking until there is a ratio, then a band that rises with what is done', async ({ ext }) => {
  const filler = await ext.page('welcome.html');
  const plan = await ext.page('sidepanel.html', '#plan');
  await inLedger(filler, 'fill', []);
  await inLedger(filler, 'aimFor', deals);
  await expect(plan.locator('[data-ending="unknown"]')).toContainText('0 of 10');
  const past = Array.from({ length: 60 }, (_, days) => days + 1).flatMap((days) => [
    { metric: 'proposal-sent', days, minutes: 5, n: 3 },
    { metric: 'deal-won', days, minutes: 9, n: 1 },
  ]);
  await inLedger(filler, 'fill', past);
  await inLedger(filler, 'aimFor', deals);
  const band = plan.locator('[data-ending="proposal-sent"]');
  await expect(band).toContainText('Probably');
  const high = async () => Number(await band.getAttribute('data-high'));
  const before = await high();
  expect(before).toBeGreaterThan(10);
  await inLedger(filler, 'fill', [...past, { metric: 'proposal-sent', minutes: 1, n: 300 }]);
  await inLedger(filler, 'aimFor', deals);
  await expect.poll(high).toBeGreaterThan(before + 10);
});

test('anatomy of a win: closed until a deal is won on a record, then a card without a name', async ({ ext }) => {
  const filler = await ext.page('welcome.html');
  const ratios = await ext.page('sidepanel.html', '#ratios');
  const calls = [
    { metric: 'call', minutes: 3, n: 20 },
    { metric: 'lead-added', minutes: 2, n: 4 },
  ];
  await inLedger(filler, 'fill', [...calls, { metric: 'deal-won', minutes: 1 }]);
  const wins = ratios.locator('[data-wins]');
  await expect(wins).toHaveAttribute('data-wins', '0');
  await expect(wins).toContainText('It opens with');
  const sale = { site: 'tryton', subject: 'whose-it-is' };
  await inLedger(filler, 'fill', [
    ...calls,
    { ...sale, metric: 'proposal-sent', days: 40, minutes: 3 },
    { ...sale, metric: 'proposal-sent', days: 12, minutes: 3 },
    { ...sale, metric: 'deal-won', minutes: 1 },
  ]);
  const card = ratios.locator('[data-win="deal-won"]');
  await expect(card).toHaveAttribute('data-days', '40');
  await expect(card).toContainText('2 Proposals sent');
  expect(await ratios.content()).not.toContain('whose-it-is');
});

test('the weakest step of a chain is pointed out, with what the role assumes', async ({ ext }) => {
  const filler = await ext.page('welcome.html');
  const ratios = await ext.page('sidepanel.html', '#ratios');
  const funnel = (deals: number) =>
    [1, 2, 3, 4, 5].flatMap((days) => [
      { metric: 'call', days, minutes: 3, n: 200 },
      { metric: 'meeting-held', days, minutes: 2, n: 20 },
      { metric: 'deal-won', days, minutes: 1, n: deals },
    ]);
  await inLedger(filler, 'fill', funnel(5));
  await inLedger(filler, 'aimFor', chained);
  const step = ratios.locator('.chain [data-step="meeting-held"]');
  await expect(step).toContainText('4 for one');
  await expect(ratios.locator('.chain li').first()).toHaveText(/Calls\s*looks ahead/);
  await expect(ratios.locator('.chain li').last()).toHaveText(/Deals won\s*looks back/);
  await expect(ratios.locator('[data-weakest-step]')).toHaveCount(0);
  await inLedger(filler, 'fill', funnel(1));
  await inLedger(filler, 'aimFor', chained);
  await expect(ratios.locator('[data-weakest-step="meeting-held>deal-won"]')).toContainText('20 for one');
  await expect(step).toHaveAttribute('data-weakest', '');
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test.setTimeout(240_000);

    test('whether it is enough is seen with a year of work', async ({ context, ext }) => {
      const filler = await ext.page('welcome.html');
      const { see } = stageIn(ext, context, lang);
      await inLedger(filler, 'fill', linkedYear);
      await inLedger(filler, 'aimFor', pairAims);
      const ready = (selector: string) => ({ first: (page: Page) => page.locator(selector).first().waitFor() });
      await see('sidepanel', 'enough-no-win', { rest: '#ratios', ...ready('[data-wins]') });
      await inLedger(filler, 'fill', weakInMeetings);
      await inLedger(filler, 'aimFor', chained);
      await see('sidepanel', 'enough-weakest', { rest: '#ratios', ...ready('[data-weakest-step]') });
      await inLedger(filler, 'fill', linkedYear);
      await inLedger(filler, 'aimFor', pairAims);
      await see('sidepanel', 'enough-plan', { rest: '#plan', ...ready('[data-ending]') });
      const options = await ext.page('options.html', '#data');
      await options.locator('.practice [role="switch"]').click();
      await expect(options.locator('.practice [role="switch"]')).toHaveAttribute('aria-checked', 'true');
      await see('sidepanel', 'enough-wins', { rest: '#ratios', ...ready('[data-win]') });
    });
  });
}
