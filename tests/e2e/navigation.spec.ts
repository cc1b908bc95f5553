import { agree } from './agreement.ts';
import { expect, test } from './fixtures.ts';
import { at, connect, somebody } from './network.ts';

/* An act that loads a page: the page it was done on is gone when the worker, which slept, asks for the gesture. */

const lite = (vanity: string, query = {}) => at(`/mwlite/in/${vanity}`, query);

test('a form that navigates is asked about once, and yes counts it', async ({ context, ext, workplace }) => {
  await ext.switchOn('linkedin');
  await ext.panel();
  const work = await context.newPage();
  await work.goto(lite(somebody(0)));
  await ext.stopWorker();
  await work.click(connect(somebody(0)));
  await work.waitForURL(/invited=1/);
  await agree(ext, workplace, 1, 1);
  await expect.poll(() => ext.rows()).toMatchObject([{ state: 'unsure', asked: true }]);

  await work.reload();
  await work.goBack();
  await work.goForward();
  await expect(work.getByText('Pending')).toBeVisible();
  // One more act: what the page loads before it could have set going has been settled by then.
  await work.goto(lite(somebody(1)));
  await work.click(connect(somebody(1)));
  await agree(ext, workplace, 2, 2);

  const panel = await ext.page('sidepanel.html', '#today');
  const [, first] = await ext.rows();
  await panel.locator(`[data-tray] [data-event="${first?.id}"] [data-do="yes"]`).click();
  await agree(ext, workplace, 2, 1);
  await panel.locator('[data-tray] [data-do="no"]').click();
  await expect.poll(async () => (await ext.rows()).map(({ state }) => state).sort()).toEqual(['counted', 'undone']);
  await expect.poll(() => ext.counts()).toEqual({ 'connection-request': 1 });
});

test('a form sent again by a reload is no act', async ({ context, ext, workplace }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await work.goto(lite(somebody(0), { answer: 'page' }));
  await work.click(connect(somebody(0)));
  await expect(work.getByText('invited=1')).toBeVisible();
  const panel = await ext.page('sidepanel.html', '#today');
  await panel.locator('[data-tray] [data-do="always"]').click();
  await agree(ext, workplace, 1);
  await panel.locator('[data-do="undo"]').click();
  await expect.poll(() => ext.counts()).toEqual({});

  // Sent again, it must not even come back from having been taken back, as a new act would make it.
  await work.bringToFront();
  await work.keyboard.press('a');
  await work.evaluate(() => location.reload());
  await expect.poll(() => ext.refused()).toEqual(['no-gesture']);
  expect(workplace.sent, 'the form was sent again').toHaveLength(2);
  await expect.poll(() => ext.rows()).toMatchObject([{ state: 'undone' }]);
  await expect.poll(() => ext.counts()).toEqual({});
});
