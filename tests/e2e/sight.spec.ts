import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { inLedger } from './views/ledger.ts';
import { linkedYear, pairAims } from './views/pairs.ts';

/* From one action to the goal of the year, and how numbers went over time. What they have to be is said in tests/measure. */

test.use({ timeZone: noonZone(Date.now()) });

test('line of sight: from a row and from a target to the goal of the year and whom it serves', async ({ ext }) => {
  const panel = await ext.page('sidepanel.html');
  await inLedger(panel, 'fill', linkedYear);
  await inLedger(panel, 'aimFor', pairAims);
  await panel.locator('[data-event] .why > summary').first().click();
  await panel.locator('.why a[href^="#plan/"]').first().click();
  const sight = panel.locator('[data-sight]');
  await expect(sight.locator('h2')).toBeFocused();

  await panel.locator('nav a[href="#progress"]').click();
  await panel.locator('[data-target="connection-request"] a[href="#plan/connection-request"]').click();
  await expect(sight).toHaveAttribute('data-sight', 'connection-request');
  await expect(sight.locator('h2')).toBeFocused();
  await expect(sight.locator('[data-share="week"]')).toHaveAttribute('data-due', '60');
  const line = sight.locator('[data-line="connection-request>connection-accepted>meeting-booked"]');
  await expect(line.locator('[data-sight-step="connection-request>connection-accepted"]')).toHaveAttribute(
    'data-known',
    'true',
  );
  await expect(line.locator('[data-goal-of-year="meeting-booked"]')).toBeVisible();
  await expect(line.locator('[data-area]')).toHaveCount(1);

  await sight.locator('select').selectOption('conversation');
  await expect(sight.locator('[data-line^="conversation>"]')).toBeVisible();
  await expect(panel).toHaveURL(/#plan$/);
  await expect(panel.locator('.days-grid rect')).toHaveCount(91);
  await expect(panel.locator('.days-off a')).toHaveAttribute('href', '/options.html#calendar');
});

test('over time: thirteen weeks and twelve months with what was asked, and the week that runs is told apart', async ({
  ext,
}) => {
  const panel = await ext.page('sidepanel.html', '#progress');
  await inLedger(panel, 'fill', linkedYear);
  await inLedger(panel, 'aimFor', pairAims);
  const requests = panel.locator('[data-trend="connection-request"]');
  await requests.locator('summary').first().click();
  const weeks = requests.locator('[data-trend-of="week"]');
  await expect(weeks).toHaveAttribute('data-points', '13');
  await expect(requests.locator('[data-trend-of="month"]')).toHaveAttribute('data-points', '12');
  await expect(requests.locator('[data-change]')).toBeVisible();
  await weeks.locator('summary').click();
  const rows = weeks.locator('[data-trend-table="week"] tbody tr');
  await expect(rows).toHaveCount(13);
  await expect(rows.first()).toHaveAttribute('data-running', 'true');
  await expect(rows.first().locator('[data-due]')).toHaveAttribute('data-due', '60');
  await expect(weeks.locator('.trend-bar[data-look="running"]')).toHaveCount(1);
});

test('a ratio over the last year with its intervals, and its actions week by week', async ({ ext }) => {
  const panel = await ext.page('sidepanel.html', '#ratios');
  await inLedger(panel, 'fill', linkedYear);
  await inLedger(panel, 'aimFor', pairAims);
  const card = panel.locator('[data-pair="connection-request>connection-accepted"]');
  await card.locator('[data-history] > summary').click();
  await expect(card.locator('[data-then][data-ratio]')).toHaveCount(4);
  await expect(card.locator('[data-changed]')).toHaveAttribute('data-changed', 'same');
  await card.locator('[data-cohorts] > summary').click();
  await expect(card.locator('thead th')).toHaveText(['Week', '7 days', '14 days', '21 days']);
  await expect.poll(() => card.locator('[data-cohort]').count()).toBeGreaterThanOrEqual(13);
  await expect(panel.locator('[data-pair="conversation>meeting-booked"] [data-cohorts]')).toHaveCount(0);
});
