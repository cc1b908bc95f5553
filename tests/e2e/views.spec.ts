import type { Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { inLedger } from './views/ledger.ts';
import { over } from './views/over.ts';
import { asked, mended, refused, settling, threeDays, year } from './views/past.ts';
import { stageIn } from './views/stage.ts';

/*
 * Every view in every state: nothing is out of reach, out of the page or too faint; in English, light and dark, narrow and
 * wide; in the long form in German, too. What longer words break, `long-words.spec.ts` finds. The pictures are in
 * test-results/views.
 */

const longDomain = 'https://customer-relationship-management.vertriebsinnendienst-norddeutschland.example.com:8443/crm';
const neverOpens = 'IDBFactory.prototype.open = () => ({})';
const first = (selector: string) => (page: Page) => page.locator(selector).first().click();

for (const lang of process.env.LONG === '1' ? ['en', 'de'] : ['en']) {
  test.describe(lang, () => {
    test.use({ lang, timeZone: noonZone(Date.now()) });
    test.setTimeout(300_000);

    test('every view in every state', async ({ context, ext, workplace }) => {
      const tab = context.pages()[0] ?? (await context.newPage());
      await tab.goto('https://www.linkedin.com/mynetwork/grow/');
      const rest = await over(ext, tab);
      const filler = await ext.page('welcome.html');
      const { see, seeUnready, seePopup } = stageIn(ext, context, lang);

      await see('welcome', 'first');
      await see('popup', 'fresh');
      await see('sidepanel', 'fresh');
      await see('options', 'fresh');
      for (const door of ['progress', 'ratios', 'plan']) await see('sidepanel', door, { rest: `#${door}` });
      await seePopup(tab, 'off');

      await ext.switchOn('linkedin');
      await see('popup', 'ready', { rest });
      await see('sidepanel', 'ready');
      await seePopup(tab, 'on');

      const crm = `http://127.0.0.1:${workplace.http}`;
      const unknown = await context.newPage();
      await unknown.goto(`${crm}/`);
      await seePopup(unknown, 'unknown');
      await unknown.close();
      await ext.bind(crm, 'tryton');
      await ext.bind(longDomain, 'tryton');
      await inLedger(filler, 'fill', threeDays, refused);
      await see('popup', 'three-days', { rest });
      await see('popup', 'missed', { rest, first: first('[data-do="missed"]') });
      await see('sidepanel', 'three-days');
      await see('sidepanel', 'yesterday', { first: first('[data-do="day-before"]') });
      await see('options', 'in-use');
      await see('options', 'delete', { first: first('[data-do="delete-all"]') });
      await see('options', 'check', { first: first('[data-site="linkedin"] [data-do="check"]') });
      await see('options', 'checked', {
        first: async (page) => {
          await page.locator('#check [data-do="check-did"]').first().click();
          await page.locator('#check [data-done="1"]').waitFor();
          await page.locator('[data-do="check-finish"]').click();
        },
      });
      await seePopup(tab, 'usual-day');

      await inLedger(filler, 'fill', asked);
      await see('popup', 'asked', { rest });
      await seePopup(tab, 'asked');
      await see('sidepanel', 'asked', { first: first('.tray .why summary') });
      await inLedger(filler, 'fill', settling);
      await see('sidepanel', 'settling', { first: first('.tray .why summary') });
      await inLedger(filler, 'fill', mended);
      await see('popup', 'paused', { rest, first: first('[data-do="pause"]') });
      await see('sidepanel', 'paused');
      await see('sidepanel', 'mended', {
        first: async (page) => {
          await page.locator('[data-do="resume"]').click();
          await page.locator('.ledger .why summary').first().click();
        },
      });
      await inLedger(filler, 'fill', year);
      await see('popup', 'year', { rest });
      await see('sidepanel', 'year');

      for (const view of ['popup', 'sidepanel', 'options'] as const) {
        await seeUnready(view, 'loading', '.loading', neverOpens);
      }
      await inLedger(filler, 'fromTheFuture');
      for (const view of ['popup', 'sidepanel', 'options'] as const) {
        await seeUnready(view, 'newer', '[data-do="retry"]');
      }
    });
  });
}
