import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { aims } from './views/aims.ts';
import { inLedger } from './views/ledger.ts';

/* What is behind which door: each closed one says what opens it, and nobody who leads nobody meets a team. */

test.use({ timeZone: noonZone(Date.now()) });

const calls = (n: number) => [{ metric: 'call', minutes: 5, n }];

test('three questions are answered by what is read aloud alone: what is left, on pace or not, to be trusted or not', async ({
  ext,
}) => {
  await ext.switchOn('linkedin');
  const filler = await ext.page('welcome.html');
  await inLedger(filler, 'fill', [{ metric: 'proposal-sent', minutes: 5 }]);
  const week = aims.targets.map((target) =>
    target.metric === 'proposal-sent' ? { ...target, period: 'day' as const, value: 4 } : target,
  );
  await inLedger(filler, 'aimFor', { ...aims, targets: week });
  await filler.evaluate(`chrome.storage.local.set({ standings: { linkedin: {
    'invite-dialog': { level: 'warned', why: 'missed', since: '2026-11-12' },
  } } })`);
  const popup = await ext.page('popup.html');
  await expect(popup.locator('.pair')).toBeVisible();
  await expect(popup.locator('[data-undercounting]')).toBeVisible();
  const heard = await popup.locator('body').ariaSnapshot();
  expect(heard).toMatch(
    /heading ".*(1 of 4 Proposals sent today|3 more today: Proposals sent|Enough for today|Nothing is due).*" \[level=1\]/,
  );
  expect(heard).toMatch(/Deals won.*0 of 4 this month.*(On pace|Still open|Behind|Far behind|Just begun)/s);
  expect(heard).toContain('LinkedIn may be undercounting since');
});

test('each closed door says what opens it, and how far one is', async ({ ext }) => {
  const filler = await ext.page('welcome.html');
  await inLedger(filler, 'fill', calls(7));
  const panel = await ext.page('sidepanel.html', '#ratios');
  await expect(panel.locator('.empty')).toContainText('They open after ten actions (KPA) and one result (KPI).');
  await expect(panel.locator('[data-nearest] li').first()).toHaveText('Calls: 7 of 10 actions');
  await expect(panel.locator('[data-nearest] li').last()).toHaveText(/0 of 1 results$/);
  for (const closed of ['progress', 'plan']) {
    await panel.locator(`.views a[href="#${closed}"]`).click();
    await expect(panel.locator('.empty')).toContainText('It opens with your first target.');
    await expect(panel.locator('.sheet-links'), 'nothing to print yet').toHaveCount(0);
  }
  await inLedger(filler, 'aimFor', aims);
  await expect(panel.locator('.plan .sheet-links a')).toHaveText(['How I am measured', 'Where I stand']);
});

test('nothing for leaders before somebody says that they lead people', async ({ ext }) => {
  const filler = await ext.page('welcome.html');
  await inLedger(filler, 'fill', calls(3));
  await inLedger(filler, 'aimFor', aims);
  for (const [page, rest] of [
    ['popup.html', ''],
    ['sidepanel.html', '#progress'],
    ['sidepanel.html', '#plan'],
    ['sidepanel.html', '#standing'],
  ] as const) {
    const view = await ext.page(page, rest);
    await expect(view.locator('body'), page).not.toContainText(/\bteam|\blead\b/i);
    await view.close();
  }
  const options = await ext.page('options.html', '#targets');
  const team = options.locator('.team');
  await expect(team).toHaveAttribute('data-leads', 'false');
  await expect(team.locator('h3, form, ul')).toHaveCount(0);
  await expect(options.locator('#targets > :not(.team)').filter({ hasText: /my team|\bmembers?\b/i })).toHaveCount(0);
  await team.locator('[role="switch"]').click();
  await expect(team.locator('h3')).toHaveText('My team');
});
