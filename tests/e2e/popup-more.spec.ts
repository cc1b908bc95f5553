import type { Page } from '@playwright/test';
import { everyDay } from './every-day.ts';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { seenIn } from './seen-in.ts';
import { aims } from './views/aims.ts';
import { inLedger } from './views/ledger.ts';
import { over } from './views/over.ts';
import { threeDays } from './views/past.ts';
import { stageIn } from './views/stage.ts';

/* Five seconds: one sentence and what is needed at once; everything else behind "⋯". */

test.use({ timeZone: noonZone(Date.now()) });

/** So that there is always something left, and a working day to do it on. */
const pair = {
  role: {
    ...{ template: null, headlines: ['meeting-booked'] },
    areas: [
      {
        ...{ name: 'Sales', lens: 'business' as const, results: ['meeting-booked'] },
        pairs: [{ result: 'meeting-booked', action: 'connection-request', ratio: 4, lag: 7, horizon: 45 }],
      },
    ],
  },
  targets: [
    { metric: 'connection-request', period: 'day' as const, value: 18, direction: 'up' as const },
    { metric: 'meeting-booked', period: 'week' as const, value: 4, direction: 'up' as const },
  ],
};

const door = (page: Page) => page.locator('[data-do="more"]');

test('one sentence says what is left, by when and what for; done, it says so and asks for no more', async ({ ext }) => {
  const filler = await ext.page('welcome.html');
  await filler.evaluate(everyDay);
  await inLedger(filler, 'fill', [
    { metric: 'connection-request', minutes: 9, n: 14 },
    { metric: 'meeting-booked', minutes: 3, n: 3 },
  ]);
  await inLedger(filler, 'aimFor', pair);
  const popup = await ext.page('popup.html');
  const today = (await ext.panel()).locator('.totals .advice');
  const sentence = popup.locator('h1');
  await expect(sentence).toContainText('14 of 18 Connection requests today. 4 more by 5:00');
  await expect(sentence).toContainText('keep you on pace for 4 Meetings booked this week.');
  await expect(today, 'Today says the same').toHaveText((await sentence.textContent()) ?? '');
  const plus = popup.locator('.metrics [data-metric="connection-request"] [data-do="plus-one"]');
  for (const left of ['3 more by', '2 more by', '1 more by']) {
    await plus.click();
    await expect(sentence).toContainText(left);
  }
  await expect(sentence).toContainText('keeps you on pace');
  await plus.click();
  await expect(sentence).toHaveText('Enough for today.');
  await expect(today).toHaveText('Enough for today.');
  await expect(popup.locator('main')).not.toContainText(/\bmore (by|today)\b/);
  const worker = await ext.worker();
  await expect.poll(() => worker.evaluate('chrome.action.getBadgeText({})')).toBe('✓');
});

test('its style stands in it: no sheet is asked for, nor by what comes later', async ({ context, ext }) => {
  const filler = await ext.page('welcome.html');
  await filler.evaluate(everyDay);
  await inLedger(filler, 'aimFor', pair);
  // Other pages of ours, such as the one that greets, may still be loading.
  const popup = await context.newPage();
  const asked: string[] = [];
  popup.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await popup.goto(`chrome-extension://${ext.id}/popup.html`);
  await expect(popup.locator('h1'), 'the arithmetic has come').toContainText('of 18');
  await door(popup).click();
  await expect(popup.locator('[data-do="options"]')).toBeVisible();
  expect(asked.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(2);
  expect(asked.filter((path) => path.endsWith('.css'))).toEqual([]);
  await expect(popup.locator('link[rel="stylesheet"]:not([disabled])')).toHaveCount(0);
});

test('what moves the rows comes in one step with the pair, or when that takes its time', async ({ context, ext }) => {
  const filler = await ext.page('welcome.html');
  await inLedger(filler, 'fill', threeDays);
  await inLedger(filler, 'aimFor', aims);
  const popup = await context.newPage();
  await popup.addInitScript(`
    let drawn;
    const note = () => {
      if (document.documentElement?.dataset.ready === 'true') drawn ??= performance.now();
      if (document.querySelector('[data-do="undo-last"]')) {
        globalThis.undone ??= { withPair: document.querySelector('.pair') !== null, after: performance.now() - drawn };
      }
    };
    new MutationObserver(note).observe(document, { attributes: true, childList: true, subtree: true });
  `);
  await popup.goto(`chrome-extension://${ext.id}/popup.html`);
  await popup.locator('.pair').waitFor();
  await popup.locator('[data-do="undo-last"]').waitFor();
  const undone = await popup.evaluate<{ withPair: boolean; after: number }>('undone');
  expect(undone.withPair || undone.after > 390, JSON.stringify(undone)).toBe(true);
});

test('a ledger that will not open has rows without numbers, the folded ones too', async ({ ext }) => {
  await ext.switchOn('linkedin');
  const filler = await ext.page('welcome.html');
  await inLedger(filler, 'fromTheFuture');
  const popup = await filler.context().newPage();
  await popup.goto(`chrome-extension://${ext.id}/popup.html`);
  await expect(popup.locator('[data-do="retry"]')).toBeVisible();
  await expect(popup.locator('.other-metrics [data-metric="comment"]')).toHaveText(/–/);
  await expect(popup.locator('[data-count]')).toHaveCount(0);
});

test('"⋯" opens with the keyboard, is only then worked out, and Escape leaves it', async ({ context, ext }) => {
  const tab = context.pages()[0] ?? (await context.newPage());
  await tab.goto('https://www.linkedin.com/mynetwork/grow/');
  await ext.switchOn('linkedin');
  const filler = await ext.page('welcome.html');
  await inLedger(filler, 'fill', threeDays);
  await inLedger(filler, 'aimFor', aims);
  const popup = await ext.page('popup.html', await over(ext, tab));
  await expect(door(popup)).toHaveAttribute('aria-expanded', 'false');
  await expect(popup.locator('.behind')).toBeEmpty();
  const loaded: string[] = [];
  popup.on('request', (request) => request.url().includes('page-taken') && loaded.push(request.url()));
  await popup.reload();
  await popup.locator('.pair').waitFor();
  expect(loaded, 'nothing behind it is fetched before').toEqual([]);

  await door(popup).focus();
  await popup.keyboard.press('Enter');
  await expect(door(popup)).toHaveAttribute('aria-expanded', 'true');
  const behind = popup.locator('.behind');
  await expect(behind).toContainText('Last at');
  await expect(behind.locator('[data-taken="kind"]')).toContainText('“my-network” on LinkedIn');
  await expect(behind.locator('[data-chance="deal-won"]')).toContainText('this month');
  expect(loaded).toHaveLength(1);
  await expect(behind.locator('[data-do="options"]')).toHaveAttribute('href', '/options.html#sites');

  // Where the site forbids it, the risk is told first.
  await behind.locator('[data-do="chip-show"]').click();
  await behind.locator('[data-do="chip-risk-yes"]').click();
  await behind.locator('[data-do="chip-hide"]').click();
  await expect(behind.locator('[data-do="chip-show"]')).toBeVisible();

  await popup.keyboard.press('Escape');
  await expect(behind).toBeHidden();
  await expect(door(popup)).toBeFocused();
});

test('a page is taken for what its address says, and a record tells how far it got', async ({
  context,
  ext,
  workplace,
}) => {
  const crm = `http://127.0.0.1:${workplace.http}/erp`;
  await ext.bind(crm, 'tryton');
  const work = context.pages()[0] ?? (await context.newPage());
  const taken = async (url: string) => {
    await work.goto(url);
    const popup = await ext.page('popup.html', await over(ext, work));
    await door(popup).click();
    const words = await popup.locator('[data-taken]').textContent();
    await popup.close();
    return words;
  };
  const record = `${crm}/#practice/model/sale.sale/1`;
  expect(await taken(record)).toMatch(/“one-sale” on Tryton\..*Nothing is counted for this record yet\./);
  await work.bringToFront();
  await work.locator('button[name="quote"]').click();
  await expect.poll(ext.counts).toEqual({ 'proposal-sent': 1 });
  expect(await taken(record)).toMatch(/“one-sale” on Tryton\..*This record: Proposal sent, /);
  expect(await taken(`${crm}/#practice/model/sale.sale`)).toContain('“sale” on Tryton.');
  expect(await taken(`${crm}/#practice/model/res.user/1`)).toContain('does not tell from others');
  expect(await taken(`http://127.0.0.1:${workplace.http}/elsewhere`)).toContain('Groundwork does not know this page.');
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test.setTimeout(180_000);

    test('the popup with all behind it is seen', async ({ context, ext }) => {
      const tab = context.pages()[0] ?? (await context.newPage());
      await tab.goto('https://www.linkedin.com/mynetwork/grow/');
      const rest = await over(ext, tab);
      await ext.switchOn('linkedin');
      const filler = await ext.page('welcome.html');
      const { see, seePopup } = stageIn(ext, context, lang);
      const open = async (page: Page) => {
        await page.locator('.pair').waitFor();
        await door(page).click();
        await page.locator('[data-taken]').waitFor();
      };
      await inLedger(filler, 'fill', threeDays);
      await inLedger(filler, 'aimFor', aims);
      await see('popup', 'more', { rest, first: open });
      await filler.evaluate(everyDay);
      const some = { metric: 'connection-request', minutes: 9 };
      await inLedger(filler, 'fill', [
        { ...some, n: 14 },
        { metric: 'meeting-booked', minutes: 3, n: 3 },
      ]);
      await inLedger(filler, 'aimFor', pair);
      const ready = { rest, first: (page: Page) => page.locator('.pair').waitFor() };
      await see('popup', 'sentence', ready);
      await seePopup(tab, 'sentence');
      await inLedger(filler, 'fill', [{ ...some, n: 18 }]);
      await inLedger(filler, 'aimFor', pair);
      await see('popup', 'enough', ready);
      await see('sidepanel', 'enough', { first: (page) => page.locator('.totals .advice').waitFor() });
    });
  });
}
