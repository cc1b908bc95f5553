import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { seenIn } from './seen-in.ts';
import { look } from './views/look.ts';

/* A new user sets a target in under a minute, without a mouse; changes it, takes it back, and cannot set nonsense. */

test.use({ timeZone: noonZone(Date.now()) });

const active = 'document.activeElement';
const form = 'form[data-form="target"]';

/** Presses Tab until something of this kind has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const there = `${active}.matches(${JSON.stringify(selector)})`;
  for (let stop = 0; stop < 200 && !(await page.evaluate<boolean>(there)); stop++) await page.keyboard.press('Tab');
  expect(await page.evaluate(there), `Tab leads to ${selector}`).toBe(true);
}

/** Types over what stands in the field that has the focus. */
const typeOver = async (page: Page, text: string) => {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
};

const row = (page: Page, metric: string) => page.locator(`#targets [data-target="${metric}"]`);
const said = (page: Page) => page.locator('#targets > .said [role="status"]');

test('by keyboard: a role with its numbers adjusted, then one number more', async ({ ext }) => {
  const page = await ext.page('options.html', '#targets');
  await expect(page.locator('[data-target]')).toHaveCount(0);
  const begun = Date.now();
  await tabTo(page, '#targets select[name="role"]');
  await page.keyboard.type('Salesp');
  await expect(page.locator('#targets select[name="role"]')).toHaveValue('salesperson');
  await tabTo(page, '[name="value-deal-won"]');
  await typeOver(page, '5');
  await tabTo(page, '[data-do="role-save"]');
  await page.keyboard.press('Enter');
  await expect(row(page, 'deal-won')).toHaveAttribute('data-value', '5');
  expect(Date.now() - begun, 'milliseconds').toBeLessThan(60_000);
  await expect(row(page, 'deal-won')).toHaveAttribute('data-period', 'month');
  await expect(row(page, 'deal-won')).toContainText('5 a month');
  await expect(row(page, 'revenue')).toContainText('$40,000 a month');
  await expect(page.locator('[data-target] .tag')).toHaveCount(2);
  await expect(said(page)).toHaveText('Your targets are set.');

  await tabTo(page, `${form} select[name="metric"]`);
  await page.keyboard.type('Waiting');
  await tabTo(page, `${form} input[name="value"]`);
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(row(page, 'waiting-list')).toContainText('at most 12');

  await page.reload();
  await page.locator('html[data-ready="true"]').waitFor();
  await expect(page.locator('[data-target]')).toHaveCount(8);

  await tabTo(page, '[data-target="call"] [data-do="target-change"]');
  await page.keyboard.press('Enter');
  await expect(page.locator(`${form} input[name="value"]`)).toBeFocused();
  await page.keyboard.type('50');
  await page.keyboard.press('Enter');
  await expect(row(page, 'call')).toHaveAttribute('data-value', '50');

  // What changed is told, and one press takes it back; so does one on what was removed.
  await tabTo(page, '[data-target="call"] [data-do="target-remove"]');
  await page.keyboard.press('Enter');
  await expect(row(page, 'call')).toHaveCount(0);
  await expect(page.locator('#targets [data-do="undo-said"]'), 'what was pressed is gone').toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, 'call')).toHaveAttribute('data-value', '50');
  await expect(said(page)).toHaveText('It is as it was before.');
  await tabTo(page, '#targets .history summary');
  await page.keyboard.press('Enter');
  const versions = page.locator('[data-version]');
  await expect(versions.nth(0)).toHaveAttribute('data-state', 'back');
  await expect(versions.nth(1)).toContainText('Calls: 60 a week, now 50 a week');
  await versions.nth(1).locator('[data-do="version-back"]').press('Enter');
  await expect(row(page, 'call')).toHaveAttribute('data-value', '60');
});

test('one number, and what is no target is said at its field', async ({ ext }, info) => {
  const page = await ext.page('options.html', '#targets');
  const field = (name: string) => page.locator(`${form} [name="${name}"]`);
  const problem = (name: string) => page.locator(`${form} .target-field:has([name="${name}"]) [data-problem]`);
  const save = () => field('value').press('Enter');
  const refused = async (name: string, kind: string) => {
    await save();
    await expect(problem(name)).toHaveAttribute('data-problem', kind);
    await expect(field(name)).toBeFocused();
    await expect(field(name)).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('[data-target]')).toHaveCount(0);
  };
  await field('metric').selectOption('connection-request');
  await refused('value', 'number');
  for (const [typed, kind] of [
    ['0', 'positive'],
    ['-5', 'positive'],
    ['2.5', 'whole'],
    ['99999999', 'absurd'],
  ] as const) {
    await field('value').fill(typed);
    await refused('value', kind);
  }
  await field('value').fill('20');
  await page.locator(`${form} summary`).click();
  await field('from').fill('2020-01-01');
  await page.locator(`${form} summary`).click();
  await refused('from', 'past');
  await field('from').fill(await field('from').getAttribute('min').then(String));
  await field('baseline').fill('20');
  await refused('baseline', 'same');
  await field('baseline').fill('');

  await field('metric').selectOption('revenue');
  await field('currency').fill('XQX');
  await refused('currency', 'currency');

  // More than LinkedIn lets through is told while it is typed, and is the first advice; it is no error.
  await field('metric').selectOption('connection-request');
  await field('period').selectOption('day');
  await field('value').fill('30');
  await expect(page.locator(form)).toContainText('LinkedIn lets through about 100');
  await field('baseline').fill('25');
  await field('percent').fill('20');
  await expect(field('value')).toHaveValue('30');
  await save();
  await expect(row(page, 'connection-request')).toHaveAttribute('data-value', '30');
  await expect(row(page, 'connection-request')).toContainText('From 25 to 30, +20%.');
  await expect(page.locator('[data-advice]')).toHaveAttribute('data-advice', 'limit');
  await page.locator('[data-do="advice-next"]').click();
  await expect(page.locator('[data-advice]')).toHaveAttribute('data-advice', 'by-hand');

  // The same once more replaces it, and says so before.
  await field('metric').selectOption('connection-request');
  await expect(page.locator(form)).toContainText('You have a target for this already: 30 a day');
  await field('period').selectOption('week');
  await field('value').fill('80');
  await save();
  await expect(row(page, 'connection-request')).toHaveAttribute('data-period', 'week');
  await expect(page.locator('[data-target]')).toHaveCount(1);

  // What is to hold later is planned, and it is said that a change for today would take its place.
  await field('metric').selectOption('call');
  await field('value').fill('10');
  await page.locator(`${form} summary`).click();
  await field('from').fill(await page.evaluate<string>('Temporal.Now.plainDateISO().add({ days: 30 }).toString()'));
  await field('review').fill('');
  await save();
  await expect(page.locator('[data-planned]')).toContainText('other targets are planned');
  await expect(page.locator('[data-version]').first()).toHaveAttribute('data-state', 'comes');
  await expect(page.locator('[data-target]')).toHaveCount(1);

  const file = info.outputPath('export.json');
  const saved = page.waitForEvent('download');
  await page.locator('[data-do="export"]').click();
  await (await saved).saveAs(file);
  expect(JSON.parse(await readFile(file, 'utf8')).targets).toHaveLength(3);
  await page.locator('[data-do="delete-all"]').click();
  await page.locator('[data-do="delete-confirm"]').click();
  await expect(page.locator('[data-target]')).toHaveCount(0);
  await page.locator('input[name="import"]').setInputFiles(file);
  await expect(page.locator('form[data-form="import"]')).toContainText('It holds 3 versions of targets.');
  await page.locator('[data-do="import-confirm"]').click();
  await expect(row(page, 'connection-request')).toHaveAttribute('data-value', '80');
});

test('four questions make a result and the action that leads to it', async ({ ext }) => {
  const page = await ext.page('options.html', '#targets');
  const questions = page.locator('form[data-form="role-builder"]');
  await tabTo(page, '#targets .build summary');
  await page.keyboard.press('Enter');
  await questions.locator('[name="result"]').selectOption('meeting-held');
  await questions.locator('[name="who"]').fill('Buyers who compare');
  await questions.locator('[name="action"]').selectOption('meeting-held');
  await questions.locator('[data-do="build-save"]').click();
  await expect(questions.locator('[data-problem="itself"]')).toBeVisible();
  const action = questions.locator('[name="action"]');
  await expect(action).toBeFocused();
  await expect(action).toHaveAccessibleDescription(
    (await questions.locator('[data-problem="itself"]').textContent()) ?? '-',
  );
  await expect(questions.locator('[name="many"]')).toHaveAttribute('aria-invalid', 'true');
  await questions.locator('[name="action"]').selectOption('connection-request');
  await questions.locator('[name="ratio"]').fill('30');
  await questions.locator('[name="many"]').fill('20');
  await expect(questions).toContainText('LinkedIn lets through about 100');
  await questions.locator('[name="many"]').fill('12');
  await expect(questions.locator('[data-makes]')).toHaveText('Connection requests: that makes about 84 a week.');
  await questions.locator('[name="many"]').press('Enter');
  await expect(row(page, 'meeting-held')).toHaveAttribute('data-value', '12');
  await expect(row(page, 'connection-request')).toHaveAttribute('data-value', '84');
  await expect(questions, 'it is folded again').toBeHidden();
});

test('a job description suggests areas, and nothing of it is kept', async ({ ext }) => {
  const page = await ext.page('options.html', '#targets');
  const form = page.locator('form[data-form="job-text"]');
  await page.locator('#targets .job summary').click();
  await form.locator('textarea').fill('We bake bread.');
  await expect(form.getByRole('status')).toContainText('Nothing in it is known here');
  await expect(form.locator('[data-do="job-save"]')).toBeDisabled();
  const text = 'Monatsabschlüsse und Jahresabschlüsse für Mandanten; Fristen und Durchlaufzeit; Verkauf von Zinnober.';
  await form.locator('textarea').fill(text);
  await expect(form.locator('[data-area]')).toHaveCount(3);
  await form.locator('[data-area="selling"] input').uncheck();
  await form.locator('[data-do="job-save"]').click();
  await expect(row(page, 'accounts-delivered')).toHaveAttribute('data-value', '5');
  await expect(row(page, 'turnaround-time')).toContainText('at most 10 days');
  await expect(row(page, 'deal-won')).toHaveCount(0);
  const saved = page.waitForEvent('download');
  await page.locator('[data-do="export"]').click();
  const stream = await (await saved).createReadStream();
  expect((await Array.fromAsync(stream)).join('')).not.toContain('Zinnober');
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test.setTimeout(180_000);

    test('the section in every state', async ({ ext }) => {
      const page = await ext.page('options.html', '#targets');
      // Only this section is to be looked at.
      await page.addStyleTag({ content: '.options main > :not(#targets) { display: none }' });
      const see = (state: string) => look(page, `${lang}/targets-${state}`, 1100);
      await see('new');
      await page.locator('#targets .build summary').click();
      await page.locator('[name="many"]').fill('12');
      await see('questions');
      await page.locator('#targets .build summary').click();
      await page.locator('#targets .job summary').click();
      await page
        .locator('textarea')
        .fill('Sales, quota, proposals, leads, demos. Vertrieb, Neukunden, Kundenberatung.');
      await see('job');
      await page.locator('#targets .job summary').click();
      await page.locator('select[name="role"]').selectOption('agency-recruiter-360');
      await page.locator('form[data-form="role"] summary').click();
      await see('role');
      await page.locator('[data-do="role-save"]').click();
      await expect(row(page, 'placement')).toHaveCount(1);
      await row(page, 'call').locator('[data-do="target-change"]').click();
      await page.locator(`${form} summary`).click();
      await page.locator(`${form} [name="value"]`).fill('-3');
      await page.locator(`${form} [name="baseline"]`).fill('40');
      await page.locator(`${form} [name="review"]`).fill('2020-01-01');
      await page.locator('[data-do="target-save"]').click();
      await see('bad');
      await page.locator(`${form} [name="value"]`).fill('80');
      await page.locator(`${form} [name="review"]`).fill('');
      await page.locator('[data-do="target-save"]').click();
      await row(page, 'meeting-held').locator('[data-do="target-remove"]').click();
      await page.locator('#targets .history summary').click();
      await page.locator('#targets .anew summary').click();
      await see('set');
    });
  });
}
