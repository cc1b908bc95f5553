import type { Page } from '@playwright/test';
import { add, aim, enter, lead, openProgress, stands, takeRole } from './article-steps.ts';
import { expect, test } from './fixtures.ts';
import { at, connect, grow, somebody } from './network.ts';
import { noonZone } from './noon.ts';

/*
 * The examples of the four articles, set up by a person in the settings and looked at in popup and side panel. Which of
 * them are there, and which are open: docs/concepts.md.
 */

test.use({ timeZone: noonZone(Date.now()) });

/** Lets the business year begin with this month: on no day of the calendar's year too little of it is left. */
async function beginYear(options: Page): Promise<void> {
  const month = await options.evaluate<number>('Temporal.Now.plainDateISO().month');
  const choice = options.locator('select[name="year-start"]');
  await options.locator('#calendar details', { has: choice }).locator('summary').click();
  await choice.selectOption(String(month));
}

/** Working days from today to the last day of that year, Monday to Friday. */
const workdaysLeft = (page: Page) =>
  page.evaluate<{ left: number; isWorkday: boolean }>(`(() => {
    const today = Temporal.Now.plainDateISO();
    const end = today.with({ day: 1 }).add({ years: 1 });
    const isWorkday = (day) => day.dayOfWeek < 6;
    let left = 0;
    for (let day = today; Temporal.PlainDate.compare(day, end) < 0; day = day.add({ days: 1 })) {
      left += Number(isWorkday(day));
    }
    return { left, isWorkday: isWorkday(today) };
  })()`);

test('meetings and proposals are results here, and proposals an action there, each beside what leads to it', async ({
  ext,
}) => {
  const options = await ext.page('options.html', '#targets');
  await lead(options, 'meeting-booked', 6, 'call', 10);
  await lead(options, 'proposal-sent', 4, 'meeting-held', 2);
  await lead(options, 'deal-won', 1, 'proposal-sent', 3);
  // What counts, and what does not, stands under each number.
  await expect(options.locator('#targets [data-target="proposal-sent"]')).toContainText('Drafts do not count.');

  const panel = await ext.page('sidepanel.html');
  for (const [metric, n] of [
    ['call', 14],
    ['meeting-booked', 2],
    ['meeting-held', 3],
    ['proposal-sent', 1],
  ] as const)
    await add(panel, metric, n);

  const progress = await openProgress(ext);
  await expect(stands(progress, 'meeting-booked')).toContainText('2 of 6');
  await expect(stands(progress, 'proposal-sent')).toHaveAttribute('data-count', '1');
  await expect(stands(progress, 'meeting-held')).toHaveAttribute('data-count', '3');
  await expect(stands(progress, 'deal-won')).toContainText('0 of 1');

  const popup = await ext.page('popup.html');
  const rows = popup.locator('.pair li');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toHaveAttribute('data-metric', 'call');
  await expect(rows.nth(1)).toHaveAttribute('data-metric', 'meeting-booked');
  // The action is told as large as the result.
  const size = (row: number) =>
    rows
      .nth(row)
      .locator('.pair-name, .figure')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).font));
  expect(await size(0)).toEqual(await size(1));
});

test('leads come of calls, connections of requests', async ({ ext, context }) => {
  const options = await ext.page('options.html', '#targets');
  await lead(options, 'lead-added', 12, 'call', 4);
  await lead(options, 'connection-accepted', 10, 'connection-request', 3);
  await ext.switchOn('linkedin');

  const panel = await ext.page('sidepanel.html');
  await add(panel, 'call', 9);
  await add(panel, 'lead-added', 2);
  const work = await context.newPage();
  await work.goto(at(grow));
  for (const n of [0, 1, 2]) await work.click(connect(somebody(n)));
  const progress = await openProgress(ext);
  await expect(stands(progress, 'connection-request')).toHaveAttribute('data-count', '3');
  await work.goto(at('/mynetwork/invite-connect/connections/', { accepted: somebody(1) }));
  await expect(stands(progress, 'connection-accepted')).toContainText('1 of 10');
  await expect(stands(progress, 'lead-added')).toContainText('2 of 12');
  await expect(stands(progress, 'call')).toHaveAttribute('data-count', '9');
});

test('ten per cent more revenue than before, and what an order brings on average, held against what was sold', async ({
  ext,
}) => {
  const options = await ext.page('options.html', '#targets');
  await aim(options, 'revenue', { value: 44_000, period: 'year', currency: 'USD', baseline: 40_000, percent: 10 });
  await expect(options.locator('#targets [data-target="revenue"]')).toContainText('From $40,000 to $44,000, +10%.');

  await aim(options, 'average-deal-value', { value: 3000, period: 'month', currency: 'USD' });

  const today = await options.evaluate<string>('Temporal.Now.plainDateISO().toString()');
  const rows = ['1;3000;USD', '2;5000.50;USD', '1;700;EUR'].map((row) => `${today};Deal won;${row}`);
  const buffer = Buffer.from(['date;what;count;amount;currency', ...rows].join('\n'));
  await options.locator('input[name="history"]').setInputFiles({ name: 'sales.csv', mimeType: 'text/csv', buffer });
  await options.locator('[data-do="history-confirm"]').click();
  const progress = await openProgress(ext);
  // What was paid in another currency is not taken for dollars.
  await expect(stands(progress, 'revenue')).toHaveAttribute('data-amount', '800050');
  await expect(stands(progress, 'revenue')).toContainText('$8,001 of $44,000');
  const average = stands(progress, 'average-deal-value');
  await expect(average).toHaveAttribute('data-amount', '266683');
  await expect(average).toContainText('The average of 3 with an amount.');
  await expect(average, 'a few say nothing yet').toHaveAttribute('data-pace', 'too-early');
});

test('a goal for the year says what today asks, and a change in the middle moves what is left', async ({ ext }) => {
  const options = await ext.page('options.html', '#targets');
  await beginYear(options);
  const { left, isWorkday } = await workdaysLeft(options);
  await aim(options, 'call', { value: left * 3, period: 'year' });
  const progress = await openProgress(ext);
  const panel = await ext.page('sidepanel.html');
  const target = stands(progress, 'call');
  const asks = (n: number) =>
    expect(target.getByText(isWorkday ? new RegExp(`^${n} (more )?today`) : /^Nothing is due/)).toBeVisible();
  await asks(3);
  await add(panel, 'call', 2);
  await asks(1);
  await expect(target).toContainText(`2 of ${left * 3}`.replace(/(\d)(?=(\d{3})+$)/g, '$1,'));

  // The goal becomes another one: the days that are left take it up at once.
  await options.locator('[data-target="call"] [data-do="target-change"]').click();
  await options.locator('form[data-form="target"] [name="value"]').fill(String(left * 4));
  await options.locator('[data-do="target-save"]').click();
  await asks(2);
  await expect(target).toContainText('Needed a day');
});

test('new customers a month, and what old ones spend', async ({ ext }) => {
  const options = await ext.page('options.html', '#targets');
  await aim(options, 'deal-won', { value: 5, period: 'month' });
  await aim(options, 'revenue', { value: 9000, period: 'month', currency: 'USD' });
  const today = await options.evaluate<string>('Temporal.Now.plainDateISO().toString()');
  const buffer = Buffer.from(`date;what;count;amount;currency\n${today};Deal won;1;2500;USD`);
  await options.locator('input[name="history"]').setInputFiles({ name: 'sales.csv', mimeType: 'text/csv', buffer });
  await options.locator('[data-do="history-confirm"]').click();

  const progress = await openProgress(ext);
  const split = (metric: string) =>
    stands(progress, metric)
      .locator('[data-tagged]')
      .evaluateAll((all) => all.map(({ dataset }) => [dataset.tagged, Number(dataset.value)]));
  await expect(stands(progress, 'deal-won')).toContainText('1 of 5');
  expect(await split('deal-won'), 'nothing says whose').toEqual([]);

  const panel = await ext.page('sidepanel.html');
  const row = panel.locator('.ledger [data-event]');
  await row.locator('[data-do="tag-open"]').click();
  await row.locator('[data-tag="existing-customer"]').click();
  await panel.locator('[data-metric="deal-won"][data-period="day"] [data-do="correct"]').click();
  await panel.locator('form[data-form="correct"] input[name="n"]').fill('4');
  await panel.locator('[data-do="number-save"]').click();
  const added = panel.locator('.ledger [data-event][data-n="3"]');
  await added.locator('[data-do="tag-open"]').click();
  await added.locator('[data-tag="new-customer"]').click();

  const deals = [
    ['new-customer', 3],
    ['existing-customer', 1],
  ];
  await expect.poll(() => split('deal-won')).toEqual(deals);
  await expect(stands(progress, 'deal-won')).toContainText('4 of 5');
  await expect
    .poll(() => split('revenue'))
    .toEqual([
      ['new-customer', 0],
      ['existing-customer', 250_000],
    ]);
  await expect(stands(progress, 'revenue')).toContainText('$2,500');
  await added.locator('[data-do="undo"]').click();
  await expect
    .poll(() => split('deal-won'))
    .toEqual([
      ['new-customer', 0],
      ['existing-customer', 1],
    ]);
});

test('an accountant’s turnaround and waiting list: entered in seconds, and held against at most 10 days and 12', async ({
  ext,
}) => {
  const options = await ext.page('options.html', '#targets');
  await takeRole(options, 'accountant', 'turnaround-time');
  await expect(options.locator('#targets [data-target="turnaround-time"]')).toContainText('at most 10 days');
  const progress = await openProgress(ext);
  const [turnaround, waiting] = [stands(progress, 'turnaround-time'), stands(progress, 'waiting-list')];
  for (const [target, period] of [
    [turnaround, 'month'],
    [waiting, 'week'],
  ] as const) {
    await expect(target).toContainText(`Nothing entered yet this ${period}.`);
    await expect(target, 'no number is made up').not.toHaveAttribute('data-value');
  }
  const popup = await ext.page('popup.html');
  const pair = popup.locator('.pair li');
  await expect(pair).toHaveCount(2);
  await expect(pair.nth(0)).toContainText('Not entered yet');

  const panel = await ext.page('sidepanel.html');
  await enter(panel, 'waiting-list', { value: 14 });
  await expect(waiting).toHaveAttribute('data-value', '14');
  await enter(panel, 'waiting-list', { value: 9 });
  await expect(waiting).toHaveAttribute('data-value', '9');
  await expect(waiting).toHaveAttribute('data-pace', 'done');
  await expect(waiting).toContainText('Target: at most 12');
  await expect(waiting).toContainText('Last entered: Today');
  for (const days of [8, 12]) await enter(panel, 'turnaround-time', { value: days });
  await expect(turnaround).toContainText('10 days');
  await expect(turnaround).toContainText('The average of 2.');
  await expect(turnaround).toContainText('Not enough data yet: 2 of 5.');
  await enter(panel, 'turnaround-time', { value: 48, unit: 'hour', n: 3 });
  // Each set of accounts weighs the same: 8 + 12 + 3 x 2 days, of five.
  await expect(turnaround).toHaveAttribute('data-value', String(Math.round((26 / 5) * 1440)));
  for (const days of [30, 31]) await enter(panel, 'turnaround-time', { value: days });
  await expect(turnaround).toHaveAttribute('data-pace', 'on');
  await expect(turnaround, 'five entries are enough to say something').not.toContainText('Not enough data yet');

  // The popup shows both, beside what they are to be, and says what the day is asked of.
  await expect(pair.nth(0)).toHaveAttribute('data-metric', 'turnaround-time');
  await expect(pair.nth(1)).toContainText('9 (at most 12)');
  await expect(pair.nth(1)).toHaveAttribute('data-value', '9');
  await expect(popup.locator('.pair-advice')).not.toBeEmpty();

  // What was wrong is taken back where it was entered, and what was before stands again.
  const nine = panel.locator('.measures [data-entered][data-value="9"]');
  await nine.locator('[data-do="undo-value"]').click();
  await expect(waiting).toHaveAttribute('data-value', '14');
  await nine.locator('[data-do="hold-value"]').click();
  await expect(waiting).toHaveAttribute('data-value', '9');
});

test('how well customers were served: satisfied of those asked, and how soon they had an answer', async ({ ext }) => {
  const options = await ext.page('options.html', '#targets');
  await takeRole(options, 'support', 'csat');
  await expect(options.locator('#targets [data-target="csat"]')).toContainText('at least 85%');
  const panel = await ext.page('sidepanel.html');
  await enter(panel, 'csat', { value: 17, n: 20 });
  await enter(panel, 'first-response-time', { value: 3.5, n: 40 });
  await add(panel, 'ticket-resolved', 12);
  const progress = await openProgress(ext);
  await expect(stands(progress, 'csat')).toHaveAttribute('data-value', '85');
  await expect(stands(progress, 'csat')).toContainText('Of 20 answers.');
  await expect(stands(progress, 'csat')).toHaveAttribute('data-pace', 'on');
  await enter(panel, 'csat', { value: 4, n: 20 });
  await expect(stands(progress, 'csat')).toHaveAttribute('data-value', '53');
  await expect(stands(progress, 'csat')).toHaveAttribute('data-pace', 'far-behind');
  await expect(stands(progress, 'first-response-time')).toContainText('3.5 hours');
  await expect(stands(progress, 'first-response-time')).toContainText('Target: at most 4 hours');
  await expect(stands(progress, 'ticket-resolved')).toHaveAttribute('data-count', '12');
});

test('a salesperson answers for sales in the month, new customers and how satisfied they are', async ({ ext }) => {
  const options = await ext.page('options.html', '#targets');
  await takeRole(options, 'salesperson', 'csat');
  const today = await options.evaluate<string>('Temporal.Now.plainDateISO().toString()');
  const buffer = Buffer.from(`date;what;count;amount;currency\n${today};Deal won;1;2500;USD`);
  await options.locator('input[name="history"]').setInputFiles({ name: 'sales.csv', mimeType: 'text/csv', buffer });
  await options.locator('[data-do="history-confirm"]').click();
  const panel = await ext.page('sidepanel.html');
  const deal = panel.locator('.ledger [data-event]');
  await deal.locator('[data-do="tag-open"]').click();
  await deal.locator('[data-tag="new-customer"]').click();
  await enter(panel, 'csat', { value: 9, n: 10 });
  const progress = await openProgress(ext);
  await expect(stands(progress, 'revenue')).toContainText('$2,500 of $40,000');
  await expect(stands(progress, 'deal-won').locator('[data-tagged="new-customer"]')).toHaveAttribute('data-value', '1');
  await expect(stands(progress, 'csat')).toContainText('90%');
  await expect(stands(progress, 'csat')).toHaveAttribute('data-pace', 'on');
});
