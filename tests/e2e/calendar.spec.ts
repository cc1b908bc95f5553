import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { seenIn } from './seen-in.ts';
import { stageIn } from './views/stage.ts';

/* The working calendar: the week, public holidays, leave, a calendar file, and the way back from each. */

test.use({ timeZone: noonZone(Date.now()) });

/** A year in which nothing is over yet, whenever the test runs. */
const next = new Date().getUTCFullYear() + 1;
const day = (monthAndDay: string) => `${next}-${monthAndDay}`;

const said = (options: Page) => options.locator('#calendar .outcome [role="status"]');
const undo = (options: Page) => options.locator('#calendar [data-do="undo-said"]');
const off = (options: Page, monthAndDay: string) => options.locator(`[data-off="${day(monthAndDay)}"]`);
const weekday = (options: Page, n: number) => options.locator(`[data-weekday="${n}"] [role="switch"]`);
const inYear = async (options: Page) => Number(await options.locator('[data-year]').getAttribute('data-year'));
const calendar = (name: string) => `[name="${name}"]`;

async function leave(options: Page, from: string, to = '', { half = false, kind = 'leave' } = {}) {
  const form = options.locator('form[data-form="leave"]');
  await form.locator(calendar('kind')).selectOption(kind);
  await form.locator(calendar('from')).fill(from);
  await form.locator(calendar('to')).fill(to);
  await form.locator(calendar('half')).setChecked(half);
  await form.locator('[type="submit"]').click();
}

/** Chooses Bavaria and shows more than the next few holidays. */
async function bavaria(options: Page) {
  await options.locator(calendar('country')).selectOption('DE');
  await options.locator(calendar('state')).selectOption('BY');
  await options.locator('[data-do="off-more"]').click();
  await expect(off(options, '11-01')).toHaveAttribute('data-kind', 'holiday');
}

const event = (name: string, on: string, ...more: string[]) =>
  [
    'BEGIN:VEVENT',
    `UID:${name}`,
    `SUMMARY:${name}`,
    `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`,
    ...more,
    'END:VEVENT',
  ].join('\r\n');
const file = (...events: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');

test('the days of the week, by switches, presets and shares', async ({ ext }) => {
  const options = await ext.page('options.html', '#calendar');
  const full = await inYear(options);
  await expect(options.getByRole('switch', { name: 'Friday' })).toBeChecked();
  await weekday(options, 5).click();
  await expect(weekday(options, 5)).not.toBeChecked();
  expect(await inYear(options)).toBeLessThan(full - 50);
  await expect(options.locator(calendar('work'))).toHaveValue('own');

  await options.locator(calendar('work')).selectOption('most');
  await expect(options.locator('[data-weekday="1"]')).toHaveAttribute('data-weight', '0.8');
  expect(await inYear(options)).toBeCloseTo(full * 0.8, 1);
  await options.locator('.shares').waitFor({ state: 'attached' });
  await options.locator('summary', { hasText: 'part of a day' }).click();
  await options.locator(calendar('share-1')).fill('50');
  await options.locator(calendar('share-1')).blur();
  await expect(options.locator('[data-weekday="1"]')).toHaveAttribute('data-weight', '0.5');
  await options.locator(calendar('share-1')).fill('140');
  await options.locator(calendar('share-1')).blur();
  await expect(options.locator('[data-weekday="1"]'), '140 % is not taken').toHaveAttribute('data-weight', '0.5');

  await options.reload();
  await expect(options.locator('[data-weekday="1"]')).toHaveAttribute('data-weight', '0.5');
  // All at once: none is to be made of what was shown before the others.
  await options.locator('#calendar').evaluate((card) => {
    for (const n of [1, 2, 3, 4, 5]) card.querySelector<HTMLElement>(`[data-weekday="${n}"] [role="switch"]`)?.click();
  });
  await expect(options.locator('#calendar [role="alert"]')).toContainText('No day is left');
  await weekday(options, 6).focus();
  await options.keyboard.press('Space');
  await expect(weekday(options, 6)).toBeChecked();
  await expect(options.locator('#calendar [role="alert"]')).toHaveCount(0);
});

test('where a week and a business year begin, and the first weeks in a job', async ({ ext }) => {
  const options = await ext.page('options.html', '#calendar');
  const first = options.locator('[data-weekday]').first();
  await expect(first, 'as in the United States').toHaveAttribute('data-weekday', '7');
  await options.locator('summary', { hasText: 'Start of the week' }).click();
  await options.locator(calendar('week-start')).selectOption('1');
  await expect(first).toHaveAttribute('data-weekday', '1');
  await options.locator(calendar('year-start')).selectOption({ label: 'July' });
  await options.locator('summary', { hasText: 'New in the job' }).click();
  await options.locator(calendar('ramp-from')).fill(day('01-04'));
  await options.locator(calendar('ramp-from')).blur();
  await expect(options.locator('.step')).toHaveCount(3);
  await options.locator('.step button').first().click();
  await expect(options.locator('.step')).toHaveCount(2);
  await options.reload();
  await expect(options.locator('.step')).toHaveCount(2);
  await expect(options.locator(calendar('year-start'))).toHaveValue('7');
  await options.locator(calendar('ramp-from')).fill('');
  await options.locator(calendar('ramp-from')).blur();
  await expect(options.locator('.step')).toHaveCount(0);
});

test('public holidays of a region, worked on, and changed with the region', async ({ ext }) => {
  const options = await ext.page('options.html', '#calendar');
  const before = await inYear(options);
  await bavaria(options);
  await expect(off(options, '12-25')).toContainText('Christmas Day');
  await expect(off(options, '01-06'), 'Epiphany is Bavarian').toBeVisible();
  expect(await inYear(options)).toBeLessThan(before);

  await off(options, '01-06').locator('[data-do="off-work"]').click();
  await expect(off(options, '01-06')).toHaveAttribute('data-share', '0');
  await off(options, '05-01').locator('[data-do="off-work"]').click();
  await expect(off(options, '05-01')).toHaveAttribute('data-share', '0');
  await off(options, '05-01').locator('[data-do="off-rest"]').click();
  await expect(off(options, '05-01')).toHaveAttribute('data-share', '1');

  await leave(options, day('11-01'));
  await expect(said(options), 'a holiday uses up no leave').toContainText('off already');
  await options.locator(calendar('state')).selectOption('BE');
  await expect(off(options, '11-01')).toHaveCount(0);
  await expect(off(options, '03-08'), "Women's day is Berlin's").toBeVisible();
  await expect(off(options, '01-06'), 'what the person said stays').toHaveAttribute('data-share', '0');
  await options.reload();
  await options.locator('[data-do="off-more"]').click();
  await expect(off(options, '03-08')).toBeVisible();
  await options.locator(calendar('country')).selectOption('');
  await expect(off(options, '03-08')).toHaveCount(0);
});

test('leave and sick days, put in, taken out and put back, without a mouse too', async ({ ext }) => {
  const options = await ext.page('options.html', '#calendar');
  await bavaria(options);
  const before = await inYear(options);
  await leave(options, day('12-20'), `${next + 1}-01-09`);
  await expect(said(options)).toHaveText(/Added, 1[78] days\./);
  await expect(off(options, '12-27')).toHaveAttribute('data-kind', 'leave');
  await expect(off(options, '12-25'), 'a holiday stays one').toHaveAttribute('data-kind', 'holiday');
  expect(await inYear(options), 'that is another year').toBe(before);
  await undo(options).click();
  await expect(off(options, '12-27')).toHaveCount(0);

  await leave(options, day('06-30'), '', { half: true });
  await expect(off(options, '06-30')).toHaveAttribute('data-share', '0.5');
  await leave(options, day('06-30'), '', { kind: 'sick' });
  await expect(off(options, '06-30')).toHaveAttribute('data-kind', 'sick');
  await off(options, '06-30').locator('[data-do="off-remove"]').focus();
  await options.keyboard.press('Enter');
  await expect(off(options, '06-30')).toHaveCount(0);
  await expect(undo(options), 'the focus goes to the way back').toBeFocused();
  await options.keyboard.press('Enter');
  await expect(off(options, '06-30')).toHaveAttribute('data-kind', 'sick');

  const form = options.locator('form[data-form="leave"]');
  await leave(options, day('06-30'), day('06-29'));
  await expect(form.getByRole('status')).toContainText('before the first');
  const last = form.locator(calendar('to'));
  await expect(last).toBeFocused();
  await expect(last).toHaveAttribute('aria-invalid', 'true');
  await expect(last).toHaveAccessibleDescription(/^The last day is before the first one\./);
  await leave(options, day('06-30'), `${next + 3}-06-30`);
  await expect(form.getByRole('status')).toContainText('more than a year');

  await options.locator('[data-do="delete-all"]').click();
  await options.locator('[data-do="delete-confirm"]').click();
  await expect(off(options, '06-30')).toHaveCount(0);
  await expect(off(options, '12-25'), 'the country is still chosen').toHaveAttribute('data-kind', 'holiday');
});

test('a calendar file is looked at first, and taken whole or not at all', async ({ ext }, info) => {
  const options = await ext.page('options.html', '#calendar');
  const choose = async (text: string) => {
    const path = info.outputPath('calendar.ics');
    await writeFile(path, text);
    await options.locator(calendar('calendar-file')).setInputFiles(path);
  };
  const preview = options.locator('form[data-form="calendar-file"]');
  const outcome = options.locator('.block [role="status"]', { hasText: /taken/ });

  const good = [
    event('Works outing', day('07-05')),
    event('Founders, half-day', day('07-06')),
    event('Summer break', day('07-12'), `DTEND;VALUE=DATE:${next}0717`),
    event('Meeting', day('07-01'))
      .replace(';VALUE=DATE', '')
      .replace(/(\d{8})\r/, '$1T090000\r'),
  ];
  await choose(file(...good).slice(0, -30));
  await expect(outcome).toContainText('Nothing was taken');
  await expect(preview).toHaveCount(0);

  await choose(file('X-WR-CALNAME:Holidays', ...good));
  await expect(preview).toHaveAttribute('data-events', '3');
  await expect(preview).toContainText('1 has a time of day');
  await expect(preview.locator('[value="holiday"]')).toBeChecked();
  await preview.locator('summary').click();
  await preview.getByRole('checkbox', { name: /Works outing/ }).uncheck();
  await expect(off(options, '07-12')).toHaveCount(0);
  await preview.locator('[data-do="calendar-file-take"]').click();
  await expect(preview).toHaveCount(0);
  await expect(said(options)).toHaveText('Added, 6 days.');
  await options.locator('details summary', { hasText: 'All 5 days' }).click();
  await expect(off(options, '07-06')).toHaveAttribute('data-share', '0.5');
  await expect(off(options, '07-16')).toHaveAttribute('data-kind', 'holiday');
  await expect(off(options, '07-05')).toHaveCount(0);

  await options.locator(calendar('country')).selectOption('AT');
  await options.locator('[data-do="off-more"]').click();
  await expect(off(options, '08-15')).toHaveAttribute('data-kind', 'holiday');
  await expect(off(options, '07-06'), 'a file outlasts the region').toBeVisible();
  await options.locator(calendar('country')).selectOption('');
  await options.locator('[data-do="off-remove"]').first().click();
  await expect(off(options, '07-06')).toHaveCount(0);
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test.setTimeout(240_000);

    test('the section fits everywhere', async ({ ext, context }) => {
      const { see } = stageIn(ext, context, lang);
      await see('options', 'calendar-fresh', {
        rest: '#calendar',
        first: (page) =>
          page.evaluate("document.querySelectorAll('main > :not(#calendar)').forEach((it) => it.remove())"),
      });
      await see('options', 'calendar-full', {
        rest: '#calendar',
        first: async (page) => {
          await page.evaluate("document.querySelectorAll('main > :not(#calendar)').forEach((it) => it.hidden = true)");
          await page.locator(calendar('country')).selectOption('DE');
          await page.locator(calendar('state')).selectOption('BY');
          await page.locator(calendar('calendar-file')).setInputFiles({
            name: 'leave.ics',
            mimeType: 'text/calendar',
            buffer: Buffer.from(
              file(event('Übergabe der Niederlassung Nordrhein-Westfalen', day('09-01')), event('½', day('09-02'))),
            ),
          });
          await page.locator('form[data-form="calendar-file"]').waitFor();
          await leave(page, day('08-02'), day('08-22'));
          await leave(page, day('03-03'), '', { kind: 'sick', half: true });
          await page.locator('#calendar summary:not(.off summary)').evaluateAll((all: HTMLElement[]) => {
            for (const one of all) one.click();
          });
          await page.locator('[name="ramp-from"]').fill(day('01-04'));
          await page.locator('[name="ramp-from"]').blur();
          await page.locator('.step').first().waitFor();
        },
      });
    });
  });
}
