import type { Page } from '@playwright/test';
import { another } from './another.ts';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { look } from './views/look.ts';

/* A goal becomes people's own targets: shared out, proposed to each, answered, agreed on, with what is still open. */

const timeZone = noonZone(Date.now());
test.use({ timeZone });

const form = 'form[data-form="team"]';
const member = (page: Page, name: string) => page.locator('[data-member]', { hasText: name });
const shares = (page: Page) =>
  page.locator('[data-share]').evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-value'))));
const said = (page: Page, nth = 0) => page.locator('.team .said [role="status"]').nth(nth);

async function saved(page: Page, press: () => Promise<void>, to: string): Promise<string> {
  const download = page.waitForEvent('download');
  await press();
  await (await download).saveAs(to);
  return to;
}

const choose = (page: Page, file: string) => page.locator('input[name="target-file"]').setInputFiles(file);

async function lead(page: Page, people: readonly [name: string, percent: string][], goal: string): Promise<void> {
  await page.locator('.team [role="switch"]').click();
  for (const [place, [name, percent]] of people.entries()) {
    if (place > 0) await page.locator('[data-do="member-add"]').click();
    await page.locator(`[name="label-${place}"]`).fill(name);
    await page.locator(`[name="fte-${place}"]`).fill(percent);
  }
  await page.locator('[name="value-0"]').fill(goal);
  await page.locator('[data-do="team-save"]').click();
}

test('a goal shared out, proposed, answered and agreed on, with the gap', async ({ ext, build }, info) => {
  test.setTimeout(180_000);
  const kims = await another(build, timeZone);
  try {
    const lou = await ext.page('options.html', '#targets');
    await expect(lou.locator(form), 'nothing for leaders unless one leads').toHaveCount(0);
    await lead(
      lou,
      [
        ['Kim', '0'],
        ['Sam', '50'],
      ],
      '30',
    );
    await expect(lou.locator('[name="fte-0"]')).toBeFocused();
    await lou.locator('[name="fte-0"]').fill('100');
    await lou.locator('[data-do="team-save"]').click();
    await expect(lou.locator('[data-goal="placement"]')).toHaveAttribute('data-gap', '30');
    expect(await shares(lou)).toEqual([20, 10]);

    // Somebody more takes their part of it; one press takes that back.
    await lou.locator('.team-change > summary').click();
    await lou.locator('[data-do="member-add"]').click();
    await lou.locator('[name="label-2"]').fill('Pat');
    await lou.locator('[data-do="team-save"]').click();
    await expect.poll(() => shares(lou)).toEqual([12, 6, 12]);
    await lou.locator('.team [data-do="undo-said"]').click();
    await expect.poll(() => shares(lou)).toEqual([20, 10]);

    await member(lou, 'Kim').locator('[data-do="member-propose"]').click();
    await expect(lou.locator('.team [name="label"]'), 'a name is wanted').toBeFocused();
    await lou.locator('.team [name="label"]').fill('Lou');
    const propose = (name: string) => () => member(lou, name).locator('[data-do="member-propose"]').click();
    const first = await saved(lou, propose('Kim'), info.outputPath('1.json'));
    await expect(said(lou)).toContainText('groundwork-targets-kim-1-proposal.json');
    await expect(member(lou, 'Kim')).toHaveAttribute('data-state', 'proposed');
    await expect(member(lou, 'Sam')).toHaveAttribute('data-state', 'none');

    // Kim has a target of their own already, and answers.
    const kim = await kims.ext.page('options.html', '#targets');
    const own = kim.locator('form[data-form="target"]');
    await own.locator('[name="metric"]').selectOption('call');
    await own.locator('[name="value"]').fill('60');
    await own.locator('[name="value"]').press('Enter');
    await kim.locator('.deal > summary').click();
    await choose(kim, first);
    await expect(kim.locator('[data-opened]')).toContainText('Placements: 20 a quarter');
    await kim.locator('[data-do="deal-answer"]').click();
    await kim.locator('[data-opened] [name="label"]').fill('Kim');
    await kim.locator('[name="answer-placement"]').fill('16');
    const second = await saved(kim, () => kim.locator('[data-do="answer-save"]').click(), info.outputPath('2.json'));

    await lou.locator('.deal > summary').click();
    await choose(lou, second);
    await lou.locator('[data-do="deal-later"]').click();
    await expect(member(lou, 'Kim')).toHaveAttribute('data-state', 'answered');
    await expect(member(lou, 'Kim').locator('[data-answered]')).toHaveText('Their answer: 16 a quarter');
    await look(lou, 'en-team', 900);
    await member(lou, 'Kim').locator('[data-do="member-look"]').click();
    await expect(lou.locator('[data-row="placement"]')).toContainText('20 a quarter, now 16 a quarter');
    const third = await saved(lou, () => lou.locator('[data-do="deal-agree"]').click(), info.outputPath('3.json'));
    await expect(member(lou, 'Kim')).toHaveAttribute('data-state', 'agreed');
    await expect(member(lou, 'Kim').locator('[data-do="member-propose"]')).toHaveCount(0);
    expect(await shares(lou), 'the other takes the rest').toEqual([16, 14]);
    await expect(lou.locator('[data-goal="placement"]')).toHaveAttribute('data-gap', '14');

    await choose(kim, third);
    await kim.locator('[data-do="deal-take"]').click();
    await expect(kim.locator('[data-target="placement"]')).toHaveAttribute('data-value', '16');
    await expect(kim.locator('[data-target="call"]'), 'what was not spoken of stays').toHaveAttribute(
      'data-value',
      '60',
    );

    // All of it is still there, and goes from sight for whom no longer leads.
    await lou.reload();
    await lou.locator('html[data-ready="true"]').waitFor();
    await expect(member(lou, 'Kim')).toHaveAttribute('data-state', 'agreed');
    await lou.locator('.team [role="switch"]').click();
    await expect(lou.locator('[data-member]')).toHaveCount(0);
  } finally {
    await kims.end();
  }
});

test.describe('in German', () => {
  test.use({ lang: 'de' });
  test('a team of long names and two goals has room', async ({ ext }) => {
    const page = await ext.page('options.html', '#targets');
    await lead(
      page,
      [
        ['Kim Übermann-Großmaierhofer', '100'],
        ['Sam', '62.5'],
      ],
      '31',
    );
    await page.locator('.team-change > summary').click();
    await page.locator('[data-do="goal-add"]').click();
    await page.locator('[name="metric-1"]').selectOption('revenue');
    await page.locator('[name="value-1"]').fill('100000');
    await page.locator('[data-do="team-save"]').click();
    await expect(page.locator('[data-goal]')).toHaveCount(2);
    await page.locator('.team-change > summary').click();
    await look(page, 'de-team', 900);
  });
});
