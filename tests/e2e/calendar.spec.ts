import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { stageIn } from './views/stage.ts';

/* The working calendar: the week, public holidays, leave, and the way back from each. */

test.use({ timeZone: noonZone(Date.now()) });

/** A year in which nothing is over yet, whenever the test runs. */
const next = new Date().getUTCFullYear() + 1;
const day = (monthAndDay: string) => `${next}-${monthAndDay}`;

const said = (options: Page) => options.locator('#calendar .said [role="status"]');
const off = (options: Page, monthAndDay: string) => options.locator(`[data-off="${day(monthAndDay)}"]`);
const weekday = (options: Page, n: number) => options.locator(`[data-weekday="${n}"]`);

async function leave(options: Page, from: string, to = '', { half = false, kind = 'leave' } = {}) {
  const form = options.locator('form[data-form="leave"]');
  await form.locator('[name="kind"]').selectOption(kind);
  await form.locator('[name="from"]').fill(from);
  await form.locator('[name="to"]').fill(to);
  await form.locator('[name="half"]').setChecked(half);
  await form.locator('[type="submit"]').click();
}

async function showHolidays(options: Page) {
  const more = options.locator('[data-do="off-more"]').last();
  await more.click();
}

async function bavaria(options: Page) {
  await options.locator('[name="country"]').selectOption('DE');
  await options.locator('[name="state"]').selectOption('BY');
  await expect(said(options)).not.toBeEmpty();
}

for (const lang of ['en', 'de']) {
  test.describe(lang, () => {
    test.use({ lang });
    test.setTimeout(240_000);

    test('the section fits everywhere', async ({ ext, context }) => {
      const { see } = stageIn(ext, context, lang);
      await see('options', 'calendar-fresh', {
        rest: '#calendar',
        first: (page) => page.evaluate("document.querySelectorAll('main > :not(#calendar)').forEach((it) => it.remove())"),
      });
      await see('options', 'calendar-full', {
        rest: '#calendar',
        first: async (page) => {
          await page.evaluate("document.querySelectorAll('main > :not(#calendar)').forEach((it) => it.hidden = true)");
          await bavaria(page);
          await leave(page, day('08-02'), day('08-22'));
          await leave(page, day('03-03'), '', { kind: 'sick', half: true });
          await page.locator('#calendar summary').evaluateAll((all: HTMLElement[]) => all.forEach((one) => one.click()));
          await page.locator('[name="ramp-from"]').fill(day('01-04'));
          await page.locator('[name="ramp-from"]').blur();
          await page.locator('.step').first().waitFor();
        },
      });
    });
  });
}
