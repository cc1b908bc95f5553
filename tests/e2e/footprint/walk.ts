import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { salesToken } from '../../workplace/linkedin/people.ts';
import { type Suspicion, startWatcher, type Watcher } from './watcher.ts';

const connect = (vanity: string) => `[data-person="${vanity}"][data-do="connect"]`;
const send = '[data-do="send"]';

/** Every kind of page, with the clicks of the act that is done there. */
const pages: readonly [kind: string, path: string, clicks: string[]][] = [
  ['profile', '/in/maren-oltmann/', [`${connect('maren-oltmann')} >> nth=0`, send]],
  ['people search', '/search/results/people/', [connect('jaro-linde'), send]],
  ['my network', '/mynetwork/grow/', [connect('tove-brandis')]],
  [
    'sent invitations',
    '/mynetwork/invitation-manager/sent/',
    ['[data-person="tove-brandis"][data-do="withdraw"]', '[data-person="tove-brandis"][data-do="withdraw-confirm"]'],
  ],
  ['sales search', '/sales/search/people', ['[data-person="ilse-korte"][data-do="menu"]', connect('ilse-korte'), send]],
  [
    'sales lead',
    `/sales/lead/${salesToken(700_000_105)},NAME_SEARCH,x7Qp`,
    ['[data-person="anselm-rautner"][data-do="menu"]', connect('anselm-rautner'), send],
  ],
  ['mobile-lite', '/mwlite/in/yuna-feddersen', [connect('yuna-feddersen')]],
];

/** How many acts of a walk are counted for sure; mobile-lite is asked about. */
export const countedOnWalk = 5;

async function look(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => (window as unknown as { watcher: Watcher }).watcher.look());
}

/**
 * Goes over all pages and does an act on each.
 * @param only how many pages, from the first on
 * @returns what the pages saw before and after, a line each
 */
export async function walk(context: BrowserContext, suspicion: Suspicion, only = pages.length): Promise<string[]> {
  await context.addInitScript(startWatcher, suspicion);
  const lines: string[] = [];
  for (const [kind, path, clicks] of pages.slice(0, only)) {
    const page = await context.newPage();
    await page.goto(`https://www.linkedin.com${path}`);
    lines.push(...(await look(page)).map((line) => `${kind}, before: ${line}`));
    for (const click of clicks) await page.click(click);
    lines.push(...(await look(page)).map((line) => `${kind}, after: ${line}`));
    await page.close();
  }
  return lines;
}

/** What a page could know of a build: its files, and whatever its page script calls anything by. */
export function suspicionOf(id: string, build: string, script: string): Suspicion {
  const files = readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(build.length + 1));
  const words = readFileSync(join(build, script), 'utf8').matchAll(/(["'`])([\w:.-]{2,60})\1/g);
  return { id, files, names: [...new Set([...words].map(([, , word]) => word ?? ''))] };
}

/** The lines of a walk that the walk without the extension does not have. */
export const tracesIn = (walked: readonly string[], without: readonly string[]): string[] => {
  const own = new Set(without);
  return walked.filter((line) => !own.has(line));
};
