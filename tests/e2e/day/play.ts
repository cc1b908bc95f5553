import { expect } from '@playwright/test';
import { actsOf, type Day, type DayAct, type Deed } from '../../workplace/day/act.ts';
import { type Left, type Seen, told, truthOf } from '../../workplace/day/truth.ts';
import { practiceSites } from '../../workplace/practice/all.ts';
import type { Extension } from '../extension.ts';
import { openPractice, pressPractice } from '../practice-act.ts';
import { diesBeforeTheAnswer } from '../worker-death.ts';
import { onGroundwork } from './on-groundwork.ts';
import { onNetwork } from './on-network.ts';
import { aLook, type Stage } from './stage.ts';

/** How long the ledger may take for an act, in milliseconds; once it took longer, the difference is found at the end. */
const patience = { first: 10_000, later: 1000 };

/** Switches the day's sites on, and chooses its role. */
export async function prepare(ext: Extension, { sites, role }: Day): Promise<void> {
  for (const site of sites) await ext.switchOn(site);
  const options = await ext.page('options.html', '#targets');
  await options.selectOption('#targets select[name="role"]', role);
  await options.click('[data-do="role-save"]');
  await expect(options.locator('[data-target]')).not.toHaveCount(0);
  await options.close();
}

const practiceSite = (id: string) => {
  const site = practiceSites.find((one) => one.id === id);
  if (!site) throw new Error(`${id} is no practice site`);
  return site;
};

/** Presses an act of a practice site, on its page as it is open or else opened first. */
async function press({ work }: Stage, where: string, { press: id, mode }: Extract<Deed, { press: unknown }>) {
  const site = practiceSite(where);
  const on = site.pages.find(({ acts }) => acts.some((one) => one.id === id));
  const act = on?.acts.find((one) => one.id === id);
  if (!on || !act) throw new Error(`${where} has no act ${id}`);
  if (mode || work.url() !== new URL(on.path, `https://${site.host}`).href) await openPractice(work, site, on, mode);
  else {
    await work.evaluate('delete document.documentElement.dataset.done');
    // Presses closer than this are one, and nobody makes two things so fast.
    await work.waitForTimeout(400);
  }
  await pressPractice(work, act);
}

/** Opens a page in a tab of its own, which nobody presses anything in. */
async function look({ work }: Stage, where: string, path: string): Promise<void> {
  const tab = await work.context().newPage();
  await tab.goto(`https://${practiceSite(where).host}${path}`);
  await tab.waitForTimeout(aLook);
  await tab.close();
  await work.bringToFront();
}

async function dial({ work }: Stage, { dial: on, twice }: Extract<Deed, { dial: unknown }>): Promise<void> {
  const [site = '', path = ''] = on.split(' ');
  await work.goto(`https://${practiceSite(site).host}${path}`);
  const number = work.locator('a[href^="tel:"]');
  for (let times = twice ? 2 : 1; times > 0; times--) {
    await number.click();
    await work.waitForTimeout(400);
  }
}

async function befall({ ext, work }: Stage, what: 'reload' | 'worker-ends'): Promise<void> {
  if (what === 'worker-ends') return ext.stopWorker();
  await work.reload();
  await work.waitForTimeout(aLook);
}

async function doIt(stage: Stage, { where, does }: DayAct): Promise<void> {
  if ('press' in does) await press(stage, where, does);
  else if ('look' in does) await look(stage, where, does.look);
  else if ('dial' in does) await dial(stage, does);
  else if ('network' in does) await onNetwork(stage.work, does);
  else if ('own' in does) await onGroundwork(stage, does);
  else await befall(stage, does.befalls);
}

/** Does an act; where the worker dies of it, before the server answers. */
async function play(stage: Stage, act: DayAct): Promise<void> {
  if (!act.workerEnds) return doIt(stage, act);
  let done = Promise.resolve();
  await diesBeforeTheAnswer(stage, async () => {
    done = doIt(stage, act);
  });
  await done;
}

/** An event's id begins with when it was done, seven digits from its end. */
const timeOf = (id: string) => Number.parseInt(id.slice(0, -7), 36);

/** The ledger's events, as the side panel shows them, in the order they were done. */
async function seen(ext: Extension): Promise<Seen[]> {
  const rows = await ext.rows();
  return rows
    .map(({ id, metric, site, n, state }) => ({ metric, site, n, state, at: timeOf(id) }))
    .sort((a, b) => a.at - b.at);
}

/**
 * Plays a day by real clicks, one act after another. After each that comes into the ledger it waits until it is there; a
 * person takes longer.
 * @param then is called after each act
 * @returns what is left of it, to be compared with the truth
 */
export async function playDay(day: Day, stage: Stage, then?: (act: DayAct) => Promise<void>): Promise<Left> {
  const acts = actsOf(day);
  const began: number[] = [];
  let isRight = true;
  stage.work.context().setDefaultTimeout(15_000);
  for (const [place, act] of acts.entries()) {
    began.push(Date.now());
    await play(stage, act);
    if (act.counts || act.makes)
      isRight = await arrives(stage.ext, acts.slice(0, place + 1), isRight ? patience.first : patience.later);
    await then?.(act);
  }
  return { events: await seen(stage.ext), counts: await stage.ext.counts(), began };
}

/** Waits until the ledger says what it must after some acts. @returns whether it did in time */
async function arrives(ext: Extension, acts: readonly DayAct[], time: number): Promise<boolean> {
  const must = truthOf(acts).flat().map(told).join();
  for (const until = Date.now() + time; Date.now() < until; ) {
    if ((await seen(ext)).map(told).join() === must) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
