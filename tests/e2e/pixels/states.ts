import { expect, type Page } from '@playwright/test';
import type { Agreed } from '../../../lib/ledger/targets';
import { fillLedger } from '../../bench/fill.ts';
import { type Extension, extensionsPage } from '../extension.ts';
import { doubt } from '../views/doubt.ts';
import { inLedger } from '../views/ledger.ts';
import type { Past } from '../views/ledger-code.ts';
import { halfYear, halfYearAims, holiday, millionAims, pairAims } from '../views/pairs.ts';
import { asked, threeDays } from '../views/past.ts';
import { sendTeam } from './team.ts';
import type { ViewName } from './views.ts';

/* The states a person may find the views in, one after the other in one browser. */

/** What a state is made with. */
export interface Place {
  ext: Extension;
  /** A page of the extension. */
  filler: Page;
  /** A folder for files. */
  folder: string;
}

export interface State {
  name: string;
  /** The views that have something of their own to show in it. */
  views: readonly ViewName[];
  /** What was done; as before unless said. */
  past?: readonly Past[];
  /** What was agreed, and so many months ago, a year unless said; goes with the past. */
  agreed?: Omit<Agreed, 'from'>;
  months?: number;
  /** When the person was away, in days ago. */
  away?: { first: number; last: number };
  /** There are no numbers to wait for; this is there instead. */
  instead?: string;
  /** Takes minutes, so it is there in the long form only. */
  slow?: true;
  begin?(place: Place): Promise<unknown>;
  /** Takes it back, for the next. */
  end?(place: Place): Promise<unknown>;
}

const panel = ['today', 'progress', 'ratios', 'plan', 'measured', 'standing'] as const;
const asUsual = { past: halfYear, agreed: halfYearAims, months: 6, away: holiday };

/** Presses a button of the popup, which has another in its place then. */
async function press(ext: Extension, button: string, then: string): Promise<void> {
  const popup = await ext.page('popup.html');
  await popup.click(`[data-do="${button}"]`);
  await popup.locator(`[data-do="${then}"]`).waitFor();
  await popup.close();
}

const leaving = (site: string) => `.site[data-site="${site}"] [data-do="leave-off"]`;

/** Takes a site's permission away where the browser keeps it, as a person or a policy may. */
async function takeBack(ext: Extension, filler: Page, site: string): Promise<void> {
  const options = await ext.page('options.html');
  const origins = await options.locator(`.site[data-site="${site}"]`).getAttribute('data-origins');
  const extensions = await filler.context().newPage();
  await extensions.goto(extensionsPage);
  for (const pattern of origins?.split(' ') ?? []) {
    const taken = [ext.id, pattern].map((text) => JSON.stringify(text)).join(', ');
    await extensions.evaluate(`chrome.developerPrivate.removeHostPermission(${taken})`);
  }
  await extensions.close();
  await options.locator(leaving(site)).waitFor();
  await options.close();
}

/** Leaves a site off that the browser took away. */
async function leaveOff(ext: Extension, site: string): Promise<void> {
  const options = await ext.page('options.html');
  await options.locator(leaving(site)).click();
  await expect(options.locator(leaving(site))).toHaveCount(0);
  await options.close();
}

/** LinkedIn is switched on in all but the first. */
export const states: readonly State[] = [
  { name: 'empty', views: ['popup', ...panel, 'options', 'team', 'welcome'] },
  { name: 'three-days', views: ['popup', ...panel, 'options'], past: threeDays },
  { name: 'asked', views: ['popup', 'today'], past: asked, agreed: pairAims },
  {
    ...{ name: 'half-year', views: ['popup', ...panel, 'options', 'team'], ...asUsual },
    begin: ({ ext, folder }) => sendTeam(ext, folder),
  },
  {
    ...{ name: 'doubt', views: ['popup', 'today', 'measured', 'standing', 'options'], ...asUsual },
    begin: ({ filler }) => filler.evaluate(doubt),
    end: ({ filler }) => filler.evaluate('chrome.storage.local.remove("standings")'),
  },
  {
    ...{ name: 'paused', views: ['popup', 'today', 'progress', 'options'], ...asUsual },
    begin: ({ ext }) => press(ext, 'pause', 'resume'),
    end: ({ ext }) => press(ext, 'resume', 'pause'),
  },
  {
    ...{ name: 'withdrawn', views: ['popup', 'today', 'standing', 'options'], ...asUsual },
    begin: async ({ ext, filler }) => {
      await ext.switchOn('hubspot');
      await takeBack(ext, filler, 'hubspot');
    },
    end: ({ ext }) => leaveOff(ext, 'hubspot'),
  },
  {
    ...{ name: 'million', views: ['popup', ...panel], slow: true, past: [], agreed: millionAims },
    begin: ({ filler }) => fillLedger(filler, 1_000_000, { longest: 730 }),
  },
  {
    ...{ name: 'not-open', views: ['popup', ...panel, 'options', 'team'], instead: '[data-do="retry"]' },
    begin: ({ filler }) => inLedger(filler, 'fromTheFuture'),
  },
];
