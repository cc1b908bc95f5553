import type { Page } from '@playwright/test';
import { agree } from './agreement.ts';
import { expect, test } from './fixtures.ts';
import { at, button, connect, grow, somebody } from './network.ts';

/* More than one act at a time, and many in a row. */

test('two tabs that do the same are one act, two tabs that do two are two', async ({ context, ext, workplace }) => {
  await ext.switchOn('linkedin');
  const open = async (mode: string): Promise<[Page, Page]> => {
    const tabs: [Page, Page] = [await context.newPage(), await context.newPage()];
    for (const tab of tabs) await tab.goto(at(grow, { mode }));
    return tabs;
  };

  // The server refuses whoever comes second.
  const [one, other] = await open('ok');
  for (const tab of [one, other]) {
    await tab.bringToFront();
    await tab.click(connect(somebody(0)));
  }
  await expect.poll(() => workplace.sent.map(({ ok }) => ok)).toEqual([true, false]);
  await expect.poll(() => ext.refused()).toEqual(['status']);
  await agree(ext, workplace, 1);

  // The server answers both alike, each client twice.
  const [first, second] = await open('retry');
  const answered = [first, second].map((tab) => tab.waitForResponse(/addaAddConnection/));
  await first.click(connect(somebody(1)));
  await second.bringToFront();
  await second.click(connect(somebody(1)));
  await Promise.all(answered);
  await agree(ext, workplace, 2);

  await first.bringToFront();
  await first.click(connect(somebody(2)));
  await other.bringToFront();
  await other.click(connect(somebody(3)));
  await agree(ext, workplace, 4);
});

test('two hundred quick acts are two hundred', async ({ context, ext, workplace }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await work.goto(at(grow, { people: '215' }));
  const many = Array.from({ length: 200 }, (_, n) => somebody(n));
  const press = async (vanity: string) => {
    await work.evaluate((button) => document.querySelector<HTMLElement>(button)?.focus(), button(vanity));
    await work.keyboard.press('Enter');
  };
  // The page draws itself anew all the time, and a key may find its button gone: whoever was missed is pressed again.
  for (let left = many; left.length > 0; ) {
    for (const vanity of left) await press(vanity);
    const there = await work
      .locator('[data-do="connect"]')
      .evaluateAll((all) => all.map(({ dataset }: HTMLElement | SVGElement) => dataset.person));
    left = left.filter((vanity) => there.includes(vanity));
  }
  await agree(ext, workplace, many.length);
});
