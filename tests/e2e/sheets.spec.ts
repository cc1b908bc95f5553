import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { pdfText } from './pdf-text.ts';
import { seenIn } from './seen-in.ts';
import { aims, measured } from './views/aims.ts';
import { doubt } from './views/doubt.ts';
import { inLedger } from './views/ledger.ts';
import { threeDays, year } from './views/past.ts';
import { stageIn } from './views/stage.ts';

/* "How I am measured" and "Where I stand": to read, to print, to hand over. */

test.use({ timeZone: noonZone(Date.now()) });

const plain = (text: string) => text.replace(/\s/g, '');

/** What is on paper: black on white, in words. */
async function printed(page: Page, format: 'A4' | 'Letter'): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  return pdfText(await page.pdf({ format, preferCSSPageSize: false, printBackground: true }));
}

test('nothing is agreed: the sheets say so, and lead to where it is set', async ({ ext }) => {
  for (const name of ['measured', 'standing']) {
    const sheet = await ext.page('sidepanel.html', `#${name}`);
    await expect(sheet.locator('.empty a')).toHaveAttribute('href', '/options.html#targets');
  }
});

test('how one is measured: targets, what counts them and how sure that is, on one page of paper', async ({ ext }) => {
  const filler = await ext.page('welcome.html');
  await ext.switchOn('linkedin');
  await inLedger(filler, 'fill', threeDays);
  await inLedger(filler, 'aimFor', aims);
  await filler.evaluate(doubt);
  const panel = await ext.page('sidepanel.html', '#progress');
  const link = panel.locator('.sheet-links a').first();
  await expect(link).toHaveAttribute('href', '/sidepanel.html#measured');
  const sheet = await ext.page('sidepanel.html', '#measured');
  await expect(sheet).toHaveTitle('Groundwork: How I am measured');
  await expect(sheet.locator('[data-target]')).toHaveCount(aims.targets.length);
  const requests = sheet.locator('[data-counts="connection-request"]');
  await expect(requests).toContainText('Each person you asked to connect.');
  await expect(requests).toContainText('Counted on LinkedIn. Built from facts, not yet tested on the real product.');
  await expect(requests).toContainText('you reported what it had missed');
  await expect(sheet.locator('[data-counts="proposal-sent"]')).toContainText('I add it by hand');
  await expect(sheet.locator('[data-counts="waiting-list"]')).toContainText('I enter it');
  await expect(sheet.locator('[data-part="leaves"]')).toContainText('Nothing is ever sent without your click');

  for (const format of ['A4', 'Letter'] as const) {
    const pages = await printed(sheet, format);
    expect(pages, `fits on one page of ${format}`).toHaveLength(1);
    const [text = ''] = pages;
    for (const words of [
      'How I am measured',
      '18 a day',
      'Counted on LinkedIn',
      'How pace is judged',
      'never held against me',
    ])
      expect(text).toContain(plain(words));
    expect(text, 'nothing to press').not.toContain('Print');
  }
});

test('where one stands: now, the periods that are over, and whether the count is right', async ({ ext }) => {
  const filler = await ext.page('welcome.html');
  await ext.switchOn('linkedin');
  await inLedger(filler, 'fill', year);
  await inLedger(filler, 'aimFor', aims);
  const sheet = await ext.page('sidepanel.html', '#standing');
  await expect(sheet.locator('[data-part="counter"]')).toContainText('No site that counts is in doubt.');
  const now = sheet.locator('[data-part="now"] tbody tr');
  await expect(now).toHaveCount(aims.targets.length);
  // As Progress has it.
  const panel = await ext.page('sidepanel.html', '#progress');
  for (const metric of ['connection-request', 'proposal-sent', 'email']) {
    const mark = await panel.locator(`[data-target="${metric}"]`).getAttribute('data-pace');
    await expect(sheet.locator(`[data-target="${metric}"]`)).toHaveAttribute('data-pace', mark ?? '');
  }
  await expect(sheet.locator('[data-past="proposal-sent"] tbody tr')).toHaveCount(6);
  await filler.evaluate(doubt);
  await expect(sheet.locator('[data-undercounting="linkedin"]')).toContainText('LinkedIn may be undercounting since');
  const pages = await printed(sheet, 'A4');
  expect(pages, 'fits on one page').toHaveLength(1);
  expect(pages.join('')).toContain(plain('LinkedIn may be undercounting since'));
  expect(pages.join('')).toContain(plain('Due by now'));
  expect(pages[0]).toContain(plain('Where I stand'));
});

test('a ledger that will not open has no numbers to print', async ({ ext, context }) => {
  const filler = await ext.page('welcome.html');
  await inLedger(filler, 'fromTheFuture');
  const sheet = await context.newPage();
  await sheet.goto(`chrome-extension://${ext.id}/sidepanel.html#standing`);
  await expect(sheet.getByRole('main').locator('[data-do="retry"]')).toBeVisible();
  await expect(sheet.locator('html')).toHaveAttribute('data-ready', 'false');
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test.setTimeout(180_000);

    test('the sheets are seen', async ({ context, ext }) => {
      const filler = await ext.page('welcome.html');
      const { see } = stageIn(ext, context, lang);
      await see('sidepanel', 'sheet-none', { rest: '#measured' });
      await ext.switchOn('linkedin');
      await inLedger(filler, 'fill', year);
      await inLedger(filler, 'aimFor', aims);
      await filler.evaluate(doubt);
      await see('sidepanel', 'sheet-measured', { rest: '#measured' });
      await see('sidepanel', 'sheet-standing', { rest: '#standing' });
      for (const sheet of ['measured', 'standing']) {
        const page = await ext.page('sidepanel.html', `#${sheet}`);
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        await page.setViewportSize({ width: 720, height: 1020 });
        await page.screenshot({ path: `test-results/views/${lang}/print-${sheet}.png`, fullPage: true });
        await page.close();
      }
      await inLedger(filler, 'aimFor', measured);
      await see('sidepanel', 'sheet-entered', { rest: '#standing' });
    });
  });
}
