import type { Page } from '@playwright/test';
import type { Workplace } from '../workplace/server.ts';
import { agree } from './agreement.ts';
import type { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { askByDialog, askFromSales, at, connect, grow, somebody } from './network.ts';
import { diesBeforeTheAnswer, isNoted } from './worker-death.ts';

/* The worker dies at every step of an act: nothing is lost, nothing is counted twice. */

interface Scene {
  ext: Extension;
  workplace: Workplace;
  work: Page;
}

/** Lets the page send nothing from now on until told to: the time between the press and the request. */
async function keepBack(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const real = window.fetch;
    const { promise, resolve } = Promise.withResolvers<void>();
    window.fetch = async (...all) => {
      await promise;
      return real(...all);
    };
    const letGo = () => {
      window.fetch = real;
      resolve();
    };
    Object.assign(window, { letGo });
  });
  return () => page.evaluate('letGo()');
}

/** Does an act and ends the worker at some moment of it. */
type Moment = (scene: Scene, act: () => Promise<void>) => Promise<void>;

const beforeTheRequest: Moment = async ({ ext, work }, act) => {
  const letGo = await keepBack(work);
  await act();
  await ext.stopWorker();
  await letGo();
};

const beforeTheAnswer: Moment = (scene, act) => diesBeforeTheAnswer(scene, act);

const afterTheAnswer: Moment = async ({ ext }, act) => {
  const since = Date.now();
  await act();
  await isNoted(ext, since, 'answered');
  await ext.stopWorker();
};

const moments = [beforeTheRequest, beforeTheAnswer, afterTheAnswer];

/** Where the acts are done, each with a person of its own. */
const surfaces: readonly [path: string, act: (page: Page, vanity: string) => Promise<void>][] = [
  [grow, (page, vanity) => page.click(connect(vanity))],
  ['/search/results/people/', askByDialog],
  ['/sales/search/people', askFromSales],
];

const kills = 20;
const noKill: Moment = (_, act) => act();

test('twenty kills lose nothing and double nothing', async ({ context, ext, workplace }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  for (let n = 0; n <= kills; n++) {
    const [path, act] = surfaces[Math.floor(n / 7)] as (typeof surfaces)[number];
    if (n % 7 === 0) await work.goto(at(path));
    const moment = n < kills ? (moments[n % 3] as Moment) : noKill;
    await moment({ ext, workplace, work }, () => act(work, somebody(n)));
    // What was under way when the worker died after the answer is taken up when it wakes next: with the next act.
    if (moment !== afterTheAnswer) await agree(ext, workplace, n + 1);
  }
  await expect.poll(async () => (await ext.rows()).every(({ state }) => state === 'counted')).toBe(true);
});

test('a failure that shows only after the kill is still taken back', async ({ context, ext, workplace }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  for (const [n, mode] of ['hidden', 'hidden-toast', 'hidden-dialog'].entries()) {
    await work.goto(at('/search/results/people/', { mode }));
    // Only a page that was asked watches for a failure, and one that was not could show it before the worker is back.
    await diesBeforeTheAnswer({ ext, workplace }, () => askByDialog(work, somebody(n)), 'gestureAt');
    await expect.poll(async () => (await ext.refused()).length).toBe(n + 1);
  }
  expect(await ext.refused()).toEqual(['refuted', 'refuted', 'refuted']);
  await expect.poll(async () => (await ext.rows()).map(({ state }) => state)).toEqual(['undone', 'undone', 'undone']);
  await agree(ext, workplace, 0);
});
