import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { type Started, startChromium, type Wishes } from '../e2e/chromium.ts';
import { type Extension, extensionIn } from '../e2e/extension.ts';
import { noonZone } from '../e2e/noon.ts';
import { countable, startWorkplace, type Workplace } from '../workplace/server.ts';
import { type Pictures, picturesIn, sharpness } from './pictures.ts';
import { network, work } from './ten-minutes.ts';

interface Day {
  workplace: Workplace;
  browser: Started;
  ext: Extension;
  /** Address of the practice CRM, which is also the front page's. */
  crm: string;
}

/** Starts the workplace, and a browser with Groundwork in it. @param build folder of the test build */
export async function begin(build: string, wishes: Partial<Wishes>): Promise<Day> {
  const workplace = await startWorkplace();
  const folder = resolve(build);
  const timeZone = wishes.headless === false ? undefined : noonZone(Date.now());
  const browser = await startChromium({ timeZone, ...wishes, build: folder, ports: workplace });
  return { workplace, browser, ext: extensionIn(browser, folder), crm: `http://127.0.0.1:${workplace.http}` };
}

/** Ends both. */
export async function end({ workplace, browser }: Day): Promise<void> {
  await browser.end();
  await workplace.stop();
}

/**
 * Opens the browser for a person and waits until they close it.
 * @param build folder of the test build
 */
export async function openWorkday(build: string): Promise<void> {
  const day = await begin(build, { headless: false });
  const closed = new Promise((done) => day.browser.context.once('close', done));
  await day.ext.page('options.html');
  const front = day.browser.context.pages()[0] ?? (await day.browser.context.newPage());
  await front.goto(day.crm);
  await front.bringToFront();
  console.log(`
The practice workplace is open, nothing in it is real.

1. Groundwork's settings, the other tab: switch LinkedIn on.
2. There, under "own domain": ${day.crm} as Tryton.
3. On the workplace's first page, "Network: my network": Connect with somebody.
4. "Practice CRM": open a sale, Quote, Confirm.
5. The Groundwork button in the toolbar shows today's numbers.

A recruiter's whole day of it is told in docs/recruiters-day.md; npm run film plays it.
Close the browser to end.`);
  await closed;
  await end(day);
}

/**
 * Plays a person's ten minutes, prints what Groundwork counted beside what the practice servers were asked to do.
 * @param build folder of the test build
 * @param pictures folder for the screenshots
 */
export async function playWorkday(build: string, pictures: string): Promise<void> {
  const day = await begin(build, { sharpness });
  try {
    const tab = day.browser.context.pages()[0] ?? (await day.browser.context.newPage());
    await work(day.ext, tab, day.crm);
    const album = picturesIn(pictures, day.browser.context);
    await show(day, tab, album);
    console.log(`The practice servers did ${countable(day.workplace.sent).length} different things for this person.`);
    console.log(['Screenshots:', ...album.taken].join('\n  '));
  } finally {
    await end(day);
  }
}

/** What the day came to, in the popup, the side panel and the settings. */
async function show({ ext, crm }: Day, tab: Page, album: Pictures): Promise<void> {
  await tab.setViewportSize({ width: 840, height: 560 });
  await tab.goto(`${network}/mynetwork/grow/`);
  const popup = await ext.popup(tab);
  console.table(await today(popup.page));
  await album.with('popup', tab, popup.page, 'over');
  await popup.close();

  await tab.setViewportSize({ width: 500, height: 700 });
  await tab.goto(`${crm}/#practice/model/sale.sale/1`);
  await tab.locator('input[name="number"]').waitFor();
  const panel = await ext.page('sidepanel.html', '#today');
  await panel.setViewportSize({ width: 400, height: 700 });
  await album.with('side-panel', tab, panel, 'beside');

  const options = await ext.page('options.html');
  await options.setViewportSize({ width: 900, height: 530 });
  await album.alone('options', options);
}

/** Today's numbers as the popup shows them, by their names there. */
async function today(popup: Page): Promise<Record<string, { today: number; amount: string }>> {
  const rows = await popup.locator('[data-metric][data-count]').evaluateAll((all) =>
    all.map((row) => {
      const { count, amount, currency } = (row as HTMLElement).dataset;
      const name = row.querySelector('.metric-name')?.firstChild?.textContent ?? '';
      const money = amount && currency ? `${(Number(amount) / 100).toFixed(2)} ${currency}` : '';
      return [name, { today: Number(count), amount: money }] as const;
    }),
  );
  return Object.fromEntries(rows);
}
