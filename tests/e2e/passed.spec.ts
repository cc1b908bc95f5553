import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { seenIn } from './seen-in.ts';
import { inLedger } from './views/ledger.ts';
import type { Past } from './views/ledger-code.ts';
import { stageIn } from './views/stage.ts';

/* A candidate moved straight to an offer has come past the interview: for ratios, and for nothing else. */

test.use({ timeZone: noonZone(Date.now()) });

const came = (metric: string, days: number, who: string): Past => ({
  ...{ metric, site: 'workable', detector: `moved-to-${metric}`, days, minutes: Number(who.slice(1)) },
  subject: who,
});
const some = (n: number, one: (place: number) => Past): Past[] => Array.from({ length: n }, (_, place) => one(place));

/** Fifteen interviews; five of them and three others had an offer, one of these today. */
const skipped: Past[] = [
  ...some(15, (who) => came('interview-booked', 40, `i${who}`)),
  ...some(5, (who) => came('offer-made', 20, `i${who}`)),
  ...some(2, (who) => came('offer-made', 10, `o${who}`)),
  came('offer-made', 0, 'o2'),
];

/** The same by hand: nobody is named. */
const byHand: Past[] = [
  { metric: 'interview-booked', days: 9, minutes: 5, n: 10 },
  { metric: 'offer-made', days: 5, minutes: 5, n: 14 },
];

const aims = {
  role: {
    ...{ template: null, headlines: ['placement'] },
    areas: [
      {
        ...{ name: 'Hiring', lens: 'business' as const, results: ['placement'] },
        pairs: [
          { result: 'offer-made', action: 'interview-booked', ratio: 2, lag: 14, horizon: 60 },
          { result: 'placement', action: 'offer-made', ratio: 1.2, lag: 7, horizon: 30 },
        ],
      },
    ],
  },
  targets: [{ metric: 'offer-made', period: 'month' as const, value: 4, direction: 'up' as const }],
};

const card = (page: Page) => page.locator('[data-pair="interview-booked>offer-made"]');

test('who skipped the interview is in the ratio and is said so; no count has one more', async ({ ext }) => {
  const panel = await ext.page('sidepanel.html', '#ratios');
  await inLedger(panel, 'fill', skipped);
  await inLedger(panel, 'aimFor', aims);
  await expect(card(panel)).toHaveAttribute('data-way', 'linked');
  await expect(card(panel).locator('[data-passed="3"]')).toHaveText(
    'Interviews booked: 3 of 18 went past this step without it being counted. Only ratios include them.',
  );
  await expect(panel.locator('[data-not-counted]')).toHaveText(['3 of 18 not counted']);
  await panel.goto(panel.url().replace('#ratios', '#today'));
  await expect(panel.locator('[data-metric="offer-made"][data-period="day"]')).toHaveAttribute('data-count', '1');
  await expect(panel.locator('[data-metric="interview-booked"][data-period="day"]')).toHaveCount(0);
});

test('a stage undone takes back what was passed; where nobody is named it cannot be told', async ({ ext }) => {
  const panel = await ext.page('sidepanel.html', '#ratios');
  const undone = skipped.map((one) => (one.subject?.startsWith('o') ? { ...one, became: 'undone' as const } : one));
  await inLedger(panel, 'fill', undone);
  await inLedger(panel, 'aimFor', aims);
  await expect(card(panel)).toHaveAttribute('data-way', 'linked');
  await expect(panel.locator('[data-passed], [data-not-counted], [data-untold]')).toHaveCount(0);
  await inLedger(panel, 'fill', byHand);
  await inLedger(panel, 'aimFor', aims);
  await expect(card(panel).locator('[data-untold="14"]')).toContainText('nobody can tell which step was skipped');
  await expect(panel.locator('[data-passed]')).toHaveCount(0);
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test.setTimeout(240_000);

    test('passed steps are seen', async ({ context, ext }) => {
      const filler = await ext.page('welcome.html');
      const { see } = stageIn(ext, context, lang);
      const pairs = { rest: '#ratios', first: (page: Page) => card(page).waitFor() };
      await inLedger(filler, 'fill', skipped);
      await inLedger(filler, 'aimFor', aims);
      await see('sidepanel', 'ratios-passed', pairs);
      await inLedger(filler, 'fill', byHand);
      await inLedger(filler, 'aimFor', aims);
      await see('sidepanel', 'ratios-untold', pairs);
    });
  });
}
