import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { countable, startWorkplace, type Workplace } from '../../workplace/server.ts';
import { type Firefox, findFirefox, rowsOf, shownFor, startFirefox } from './firefox.ts';

/* Install, grant, count, see: in the real Firefox, by real clicks, with the build that is published. */

const build = resolve('.output/firefox-mv3');
const missing = findFirefox() ? null : 'no Firefox here: `apt-get install firefox-esr` gets one';
const metric = 'connection-request';
const counted = `${metric} linkedin counted`;
const network = 'https://www.linkedin.com/mynetwork/grow/';

test.beforeEach(({}, info) => info.skip(missing !== null && process.env.CI !== '1', missing ?? ''));

async function scene(play: (firefox: Firefox, workplace: Workplace) => Promise<void>, sleepsAfter?: number) {
  expect(missing, 'what CI needs').toBeNull();
  const workplace = await startWorkplace();
  try {
    const firefox = await startFirefox({ build, workplace, ...(sleepsAfter ? { sleepsAfter } : {}) });
    await play(firefox, workplace).finally(() => firefox.end());
  } finally {
    await workplace.stop();
  }
}

const connect = (vanity: string) => `[data-person="${vanity}"][data-do="connect"]`;

/** Clicks as a person does, in the tab in front. */
async function press(tab: Page, selector: string, times = 1): Promise<void> {
  await tab.bringToFront();
  await tab.waitForSelector(selector);
  await tab.click(selector, { count: times });
}

test('install, grant, count, see', () =>
  scene(async (firefox, workplace) => {
    // The tab is open before the site is switched on: it has to count at once.
    const work = await firefox.open('https://www.linkedin.com/in/maren-oltmann/');
    await firefox.switchOn('linkedin', 'deny');
    await firefox.switchOn('linkedin');
    const panel = await firefox.page('sidepanel.html', '#today');
    expect(await shownFor(panel, metric)).toBe(0);

    await press(work, connect('maren-oltmann'));
    await press(work, '>>> [data-do="send"]');
    await expect.poll(() => shownFor(panel, metric)).toBe(1);
    expect(await rowsOf(panel)).toEqual([counted]);
    expect(await shownFor(await firefox.page('popup.html'), metric)).toBe(1);
    expect(countable(workplace.sent)).toHaveLength(1);
  }));

test('a script that clicks is not the person, and two clicks are one act', () =>
  scene(async (firefox, workplace) => {
    await firefox.switchOn('linkedin');
    const panel = await firefox.page('sidepanel.html', '#today');
    const work = await firefox.open(network);
    await work.waitForSelector(connect('jaro-linde'));
    await work.$eval(connect('jaro-linde'), (button) => (button as HTMLElement).click());
    await expect.poll(() => workplace.sent.length).toBe(1);

    // The page leaves the button as it is, so that both clicks of the double click are sent.
    const again = await firefox.open(`${network}?mode=double`);
    await press(again, connect('ilse-korte'), 2);
    await expect.poll(() => workplace.sent.filter(({ ok }) => ok).length).toBeGreaterThan(1);
    await expect.poll(() => rowsOf(panel)).toEqual([counted]);
    // One more act: what the others were still waiting for has been settled by then.
    await press(again, connect('anselm-rautner'));
    await expect.poll(() => rowsOf(panel)).toEqual([counted, counted]);
    // Firefox lets a tab behind others work once a second: its numbers come after its rows.
    await expect.poll(() => shownFor(panel, metric)).toBe(2);
  }));

test('a background that sleeps wakes for the act', () =>
  scene(async (firefox, workplace) => {
    await firefox.switchOn('linkedin');
    const work = await firefox.open(network);
    for (const vanity of ['jaro-linde', 'ilse-korte']) {
      await firefox.asleep();
      await press(work, connect(vanity));
    }
    const panel = await firefox.page('sidepanel.html', '#today');
    await expect.poll(() => shownFor(panel, metric)).toBe(2);
    expect(countable(workplace.sent)).toHaveLength(2);
  }, 500));

test('a message sent as text is read, and an InMail is told by the page it was written on', () =>
  scene(async (firefox, workplace) => {
    await firefox.switchOn('linkedin');
    const box = '.msg-form__contenteditable';
    const send = async (path: string) => {
      const work = await firefox.open(`https://www.linkedin.com/messaging/thread/${path}`);
      await press(work, box);
      await work.keyboard.type('Moin');
      await firefox.asleep();
      await work.bringToFront();
      await work.keyboard.press('Enter');
      return work;
    };
    await send('2-maren-oltmann/');
    // The answer comes at once and the page goes on to the thread, while the background still wakes up.
    const composed = await send('new/?composeOptionType=PREMIUM_INMAIL&delay=1');
    await composed.waitForFunction(() => location.pathname.includes('/thread/2-'));
    const panel = await firefox.page('sidepanel.html', '#today');
    const rows = async () => (await rowsOf(panel)).sort();
    await expect.poll(rows).toEqual(['inmail linkedin unsure', 'message linkedin counted']);
    expect(countable(workplace.sent)).toHaveLength(2);
  }, 500));
