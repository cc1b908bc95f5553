import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { seenIn } from './seen-in.ts';
import { inLedger } from './views/ledger.ts';
import { look } from './views/look.ts';

/* What a firm calls a sendout is called so on every screen, and in no file. */

test.use({ timeZone: noonZone(Date.now()) });

const aims = {
  role: {
    ...{ template: null, headlines: ['cv-sent'] },
    areas: [
      {
        ...{ name: 'Introducing', lens: 'business' as const, results: ['interview-booked'] },
        pairs: [{ result: 'interview-booked', action: 'cv-sent', ratio: 3, lag: 7, horizon: 28 }],
      },
    ],
  },
  targets: [
    { metric: 'cv-sent', period: 'week' as const, value: 700, direction: 'up' as const },
    { metric: 'interview-booked', period: 'week' as const, value: 200, direction: 'up' as const },
  ],
};

const choice = (page: Page) => page.locator('#words select[name="sendout"]');

async function exported(options: Page, to: string): Promise<string> {
  const saved = options.waitForEvent('download');
  await options.locator('[data-do="export"]').click();
  await (await saved).saveAs(to);
  return readFile(to, 'utf8');
}

test('the word is on every screen, and no file has another metric', async ({ context, ext, workplace }, info) => {
  const crm = `http://127.0.0.1:${workplace.http}/erp`;
  await ext.bind(crm, 'tryton');
  const options = await ext.page('options.html', '#words');
  await inLedger(options, 'fill', [
    { metric: 'cv-sent', minutes: 5, n: 3 },
    { metric: 'interview-booked', minutes: 4, n: 1 },
  ]);
  await inLedger(options, 'aimFor', aims);
  await expect(choice(options)).toHaveValue('');
  const before = JSON.parse(await exported(options, info.outputPath('before.json')));

  await choice(options).selectOption('cv-sent');
  await expect(options.locator('#words [role="status"]')).toHaveText(
    'Saved. “CVs sent” is called “Sendouts” from now on.',
  );
  await expect(choice(options).locator('option'), 'what it stands for keeps its name').toHaveText([
    'Not used',
    'CV sent',
    'Interview booked',
  ]);
  await expect(options.locator('#targets [data-target="cv-sent"]')).toContainText('Sendouts');
  const work = await context.newPage();
  await work.goto(`${crm}/#practice/model/sale.sale/1`);
  const chip = work.locator('[data-chip] .face');
  await expect(chip).toHaveText('3/700 Sendouts 1/200 Interviews booked');
  const popup = await ext.page('popup.html');
  await expect(popup.locator('body')).toContainText('Sendouts');
  await expect(popup.locator('body')).not.toContainText('CVs sent');
  const panel = await ext.page('sidepanel.html', '#today');
  await expect(panel.locator('[data-metric="cv-sent"]').first()).toContainText('Sendouts');
  const progress = await ext.page('sidepanel.html', '#progress');
  await expect(progress.locator('[data-metric="cv-sent"]').first()).toContainText('Sendouts');
  const after = JSON.parse(await exported(options, info.outputPath('after.json')));
  // The page with the chip asked for a record: there is a key since.
  expect({ ...after, keys: null }).toEqual({ ...before, keys: null, words: { sendout: 'cv-sent' } });

  // It is the other one, everywhere at once.
  await choice(options).selectOption('interview-booked');
  await expect(chip).toHaveText('3/700 CVs sent 1/200 Sendouts');
  await expect(panel.locator('[data-metric="interview-booked"]').first()).toContainText('Sendout');
  await expect(progress.locator('[data-metric="cv-sent"]').first()).toContainText('CVs sent');

  // A backup brings it back where nothing is chosen, and changes nothing that is.
  const bring = async () => {
    await options.locator('input[name="import"]').setInputFiles(info.outputPath('after.json'));
    await options.locator('[data-do="import-confirm"]').click();
    await expect(options.locator('.import [role="status"][data-added]')).toBeVisible();
  };
  await bring();
  await expect(choice(options)).toHaveValue('interview-booked');
  await choice(options).selectOption('');
  await expect(options.locator('#words [role="status"]')).toHaveText('Saved. Nothing is called “Sendout” any more.');
  await expect(panel.locator('[data-metric="interview-booked"]').first()).toContainText('Interview');
  await bring();
  await expect(choice(options)).toHaveValue('cv-sent');
  await expect(chip).toHaveText('3/700 Sendouts 1/200 Interviews booked');
});

test('a job description that speaks of sendouts is about introducing candidates', async ({ ext }) => {
  const page = await ext.page('options.html', '#targets');
  await page.locator('#targets .job summary').click();
  await page.locator('form[data-form="job-text"] textarea').fill('You are measured by sendouts a week.');
  await expect(page.locator('form[data-form="job-text"] [data-area="introducing"]')).toContainText('sendouts');
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test.setTimeout(240_000);

    test('the choice is seen', async ({ ext }) => {
      const page = await ext.page('options.html', '#words');
      await page.addStyleTag({ content: '.options main > :not(#words) { display: none }' });
      await choice(page).selectOption('interview-booked');
      await page.locator('#words [role="status"]').filter({ hasText: 'Sendout' }).waitFor();
      await look(page, `${lang}/options-words`, 1100);
    });
  });
}
