import { readFile } from 'node:fs/promises';
import { expect as look, type Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { askByDialog, at, somebody } from './network.ts';
import { noonZone } from './noon.ts';
import { seenIn } from './seen-in.ts';
import { begun, ended, exportWith, lived, noteFrom, outcomesOf } from './views/experiments.ts';
import { inLedger } from './views/ledger.ts';
import { linkedYear, pairAims } from './views/pairs.ts';
import { stageIn } from './views/stage.ts';

/* Two ways of doing it, tried out: begun by hand, filled by what is done, compared at the end and not before. */

test.use({ timeZone: noonZone(Date.now()) });

const card = (panel: Page) => panel.locator('[data-pair="connection-request>connection-accepted"]');
const done = (panel: Page, tag: string) => card(panel).locator(`[data-arm="${tag}"]`);
const said = (panel: Page) => panel.locator('.ratios .said [role="status"]');

async function takeIn(options: Page, file: string): Promise<void> {
  await options.locator('input[name="import"]').setInputFiles(file);
  await options.locator('[data-do="import-confirm"]').click();
  await expect(options.locator('.import [role="status"][data-added]')).toBeVisible();
}

test('begun by hand, it fills with acts as they are counted, compares nothing, and can be stopped', async ({
  ext,
  context,
}) => {
  test.setTimeout(120_000);
  await ext.switchOn('linkedin');
  const panel = await ext.page('sidepanel.html', '#ratios');
  await inLedger(panel, 'fill', linkedYear);
  await inLedger(panel, 'aimFor', pairAims);
  const ways = card(panel).locator('[data-ways="note"]');
  await expect(ways, 'the looking back').toBeVisible();

  await card(panel).locator('[data-offer="note"] summary').focus();
  await panel.keyboard.press('Enter');
  const form = card(panel).locator('form[data-form="experiment"]');
  const each = async () => Number(await form.locator('[data-each]').getAttribute('data-each'));
  await form.locator('select[name="times"]').selectOption('1.5');
  await look.poll(each).toBeGreaterThan(150);
  await form.locator('select[name="times"]').selectOption('3');
  await look.poll(each).toBeLessThan(90);
  await expect(form.locator('[data-days]')).toContainText('weeks at your pace');
  await form.locator('select[name="from"]').selectOption({ index: 1 });
  await form.locator('[data-do="experiment-begin"]').focus();
  await panel.keyboard.press('Enter');
  await expect(said(panel)).toContainText('Begun: With note or Without note');
  await expect(panel.locator('[data-do="undo-said"]')).toBeFocused();
  const running = card(panel).locator('[data-experiment="note"]');
  await expect(running).toHaveAttribute('data-phase', 'running');
  await expect(ways, 'no peeking').toHaveCount(0);
  await expect(running.locator('[data-next]')).toBeVisible();

  // Which way is due is said where one acts from, too.
  const today = await ext.page('sidepanel.html');
  const popup = await ext.page('popup.html');
  await popup.locator('[data-do="more"]').click();
  const due = () => running.locator('[data-next]').getAttribute('data-next');
  const saidNext = (page: Page) => page.locator('[data-next-of="connection-request"]').getAttribute('data-next');
  const agree = async () => new Set([await due(), await saidNext(today), await saidNext(popup)]).size;
  await look.poll(agree).toBe(1);

  const many = async (tag: string) => Number(await done(panel, tag).getAttribute('data-done'));
  const page = await context.newPage();
  const first = await due();
  // Of four in a row two are of each way, so after at most four of one the other is due.
  for (let act = 1; act <= 4 && (await due()) === first; act++) {
    const before = await many(`${first}`);
    await page.goto(at(`/in/${somebody(act)}/`));
    await askByDialog(page, somebody(act), first === 'with-note' ? 'We met in Brake.' : undefined);
    await look.poll(() => many(`${first}`)).toBe(before + 1);
  }
  expect(await due()).not.toBe(first);
  await look.poll(agree).toBe(1);
  const counted = await many(`${first}`);
  await panel.reload();
  await look.poll(() => many(`${first}`)).toBe(counted);

  await running.locator('[data-do="experiment-stop"]').click();
  await expect(said(panel)).toHaveText('Stopped, no verdict.');
  await expect(panel.locator('[data-ended][data-found="stopped"]')).toBeVisible();
  for (const page of [today, popup]) await expect(page.locator('[data-next-of]')).toHaveCount(0);
  await expect(ways).toBeVisible();
  await panel.locator('[data-do="undo-said"]').click();
  await expect(running).toBeVisible();
  await expect(panel.locator('[data-ended]')).toHaveCount(0);
});

test('begun tomorrow it waits, and begun by mistake it is taken back', async ({ ext }) => {
  const panel = await ext.page('sidepanel.html', '#ratios');
  await inLedger(panel, 'fill', linkedYear);
  await inLedger(panel, 'aimFor', pairAims);
  await card(panel).locator('[data-offer="note"] summary').click();
  await panel.locator('[data-do="experiment-begin"]').click();
  await expect(card(panel).locator('[data-experiment]')).toHaveAttribute('data-phase', 'to-begin');
  await expect(done(panel, 'with-note')).toHaveAttribute('data-done', '0');
  await panel.locator('[data-do="undo-said"]').click();
  await expect(card(panel).locator('[data-experiment]')).toHaveCount(0);
  await expect(card(panel).locator('[data-offer="note"]')).toBeVisible();
});

test('one that is over shows its one verdict and keeps it; one of a pair that is gone goes on', async ({
  ext,
}, info) => {
  const options = await ext.page('options.html', '#data');
  const file = await exportWith(
    info.outputPath('tried.json'),
    [
      begun('lived', noteFrom(60)),
      begun('old', noteFrom(200, { each: 90 })),
      ended('old', 120, outcomesOf(90, [30, 31], 2)),
      begun('early', noteFrom(20, { action: 'call', result: 'deal-opened', kind: 'customer' })),
    ],
    lived(60, [15, 4]),
  );
  await takeIn(options, file);
  const panel = await ext.page('sidepanel.html', '#ratios');
  const verdicts = panel.locator('[data-ended]');
  await expect(verdicts).toHaveCount(2);
  await expect(verdicts.first()).toHaveAttribute('data-found', 'first');
  await expect(verdicts.first()).toContainText('With note brings more. That is more than chance.');
  await expect(verdicts.first()).toContainText('With note: 15 of 20');
  await expect(verdicts.last()).toHaveAttribute('data-found', 'none');
  await expect(verdicts.last()).toContainText('4 nobody looked at in time');
  await expect(verdicts.last()).toContainText('7 had no such tag');
  await expect(panel.locator('.tried [data-experiment]')).toHaveAttribute('data-phase', 'running');

  const exported = async () => {
    const download = options.waitForEvent('download');
    await options.locator('[data-do="export"]').click();
    const path = info.outputPath('after.json');
    await (await download).saveAs(path);
    return JSON.parse(await readFile(path, 'utf8')) as { experiments: { ends?: string }[] };
  };
  await look
    .poll(async () => (await exported()).experiments.filter((row) => row.ends === 'lived'), { message: 'written once' })
    .toMatchObject([
      {
        outcomes: {
          ways: [
            { actions: 20, results: 15 },
            { actions: 20, results: 4 },
          ],
        },
      },
    ]);
  await panel.reload();
  await expect(verdicts).toHaveCount(2);
  expect((await exported()).experiments).toHaveLength(5);
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test.setTimeout(240_000);

    test('experiments are seen: offered, running, over', async ({ context, ext }, info) => {
      const filler = await ext.page('welcome.html');
      const { see } = stageIn(ext, context, lang);
      await inLedger(filler, 'fill', linkedYear);
      await inLedger(filler, 'aimFor', pairAims);
      const offer = async (page: Page) => {
        await card(page).locator('[data-offer="note"] summary').click();
        await page.locator('[data-do="experiment-begin"]').waitFor();
      };
      await see('sidepanel', 'experiment-offered', { rest: '#ratios', first: offer });
      const options = await ext.page('options.html', '#data');
      const file = await exportWith(info.outputPath('seen.json'), [
        begun('now', noteFrom(30, { each: 350 })),
        begun('gone', noteFrom(10, { action: 'call', result: 'deal-opened', kind: 'customer' })),
        ...[begun('a', noteFrom(300)), ended('a', 200, outcomesOf(100, [41, 19], 3))],
        ...[begun('b', noteFrom(190)), ended('b', 150, outcomesOf(100, [30, 31]))],
        ...[begun('c', noteFrom(140)), ended('c', 100, outcomesOf(60, [9, 14]))],
        ...[begun('d', noteFrom(90)), ended('d', 80, null)],
      ]);
      await takeIn(options, file);
      const running = async (page: Page) => {
        await page.locator('[data-ended]').first().waitFor();
        await card(page).locator('[data-experiment]').waitFor();
      };
      await see('sidepanel', 'experiment-running', { rest: '#ratios', first: running });
      const isTold = (page: Page) => page.locator('[data-next-of]').first().waitFor();
      await see('sidepanel', 'experiment-today', { first: isTold });
      const behind = async (page: Page) => {
        await page.locator('[data-do="more"]').click();
        await isTold(page);
      };
      await see('popup', 'experiment-behind', { first: behind });
    });
  });
}
