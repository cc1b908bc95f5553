import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { type Started, startChromium } from '../e2e/chromium.ts';
import { type Extension, extensionIn } from '../e2e/extension.ts';
import { countable, startWorkplace, type Workplace } from '../workplace/server.ts';
import { work } from './ten-minutes.ts';

interface Day {
  workplace: Workplace;
  browser: Started;
  ext: Extension;
  /** Address of the practice CRM, which is also the front page's. */
  crm: string;
}

async function begin(build: string, headless: boolean): Promise<Day> {
  const workplace = await startWorkplace();
  const folder = resolve(build);
  const browser = await startChromium({ build: folder, ports: workplace, headless });
  return { workplace, browser, ext: extensionIn(browser, folder), crm: `http://127.0.0.1:${workplace.http}` };
}

async function end({ workplace, browser }: Day): Promise<void> {
  await browser.end();
  await workplace.stop();
}

/**
 * Opens the browser for a person and waits until they close it.
 * @param build folder of the test build
 */
export async function openWorkday(build: string): Promise<void> {
  const day = await begin(build, false);
  const closed = new Promise((done) => day.browser.context.once('close', done));
  await day.ext.page('options.html');
  const front = await day.browser.context.newPage();
  await front.goto(day.crm);
  console.log(`
The practice workplace is open, nothing in it is real.

1. Groundwork's settings, the other tab: switch LinkedIn on.
2. There, under "own domain": ${day.crm} as Tryton.
3. On the workplace's first page, "Network: my network": Connect with somebody.
4. "Practice CRM": open a sale, Quote, Confirm.
5. The Groundwork button in the toolbar shows today's numbers.

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
  mkdirSync(pictures, { recursive: true });
  const day = await begin(build, true);
  const taken: string[] = [];
  const picture = async (page: Page, name: string) => {
    const path = join(pictures, `${name}.png`);
    await page.screenshot({ path });
    taken.push(path);
  };
  try {
    const tab = day.browser.context.pages()[0] ?? (await day.browser.context.newPage());
    await work(day.ext, tab, day.crm, picture);
    const popup = await day.ext.popup(tab);
    await picture(popup.page, 'popup');
    console.table(await today(popup.page));
    await popup.close();
    await picture(await day.ext.page('sidepanel.html', '#today'), 'side-panel');
    console.log(`The practice servers did ${countable(day.workplace.sent).length} different things for this person.`);
    console.log(['Screenshots:', ...taken].join('\n  '));
  } finally {
    await end(day);
  }
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
