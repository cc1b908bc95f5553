import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page, Request } from '@playwright/test';
import { recruiterToken, salesToken } from '../../workplace/linkedin/people.ts';
import { expect } from '../fixtures.ts';
import { type Suspicion, startWatcher, type Watcher } from './watcher.ts';

const connect = (vanity: string) => `[data-person="${vanity}"][data-do="connect"]`;
const send = '[data-do="send"]';
const entry = '[data-person="tove-brandis"]';
const withdraw = '[data-person="tove-brandis"][data-do="withdraw"]';

/** A kind of page and the act that is done there. */
interface Stop {
  kind: string;
  path: string;
  /** What is written first, if anything, and where. */
  writes?: readonly [where: string, text: string];
  clicks: string[];
  /** What the page shows once the act is done. */
  shows: string;
  /** Whether the act is counted for sure. */
  counts?: true;
}

const stops: readonly Stop[] = [
  {
    kind: 'profile',
    path: '/in/maren-oltmann/',
    clicks: [`${connect('maren-oltmann')} >> nth=0`, send],
    shows: '.toast',
    counts: true,
  },
  {
    kind: 'people search',
    path: '/search/results/people/',
    clicks: [connect('jaro-linde'), send],
    shows: '.toast',
    counts: true,
  },
  {
    kind: 'my network',
    path: '/mynetwork/grow/',
    clicks: [connect('tove-brandis')],
    shows: '.toast',
    counts: true,
  },
  {
    kind: 'sent invitations',
    path: '/mynetwork/invitation-manager/sent/',
    clicks: [withdraw, withdraw.replace('"withdraw"', '"withdraw-confirm"')],
    shows: '[role="list"]:not(:has([data-person="tove-brandis"]))',
  },
  {
    kind: 'received invitations',
    path: '/mynetwork/invitation-manager/received/',
    clicks: ['[data-person="maren-oltmann"][data-do="accept"]'],
    shows: '[role="list"]:not(:has([data-person="maren-oltmann"]))',
    counts: true,
  },
  {
    kind: 'messages',
    path: '/messaging/thread/2-maren-oltmann/',
    writes: ['.msg-form__contenteditable', 'Moin'],
    clicks: [send],
    shows: '.msg-s-event-listitem',
    counts: true,
  },
  {
    kind: 'feed, a comment',
    path: '/feed/',
    writes: [`${entry} form:has([data-do="comment"]) textarea`, 'Moin'],
    clicks: [`${entry} [data-do="comment"]`],
    shows: '[data-said="comment"]',
    counts: true,
  },
  {
    kind: 'feed, a post',
    path: '/feed/',
    clicks: ['[data-do="start-post"]', '[data-do="post"]'],
    shows: '.toast',
    counts: true,
  },
  {
    kind: 'sales inbox',
    path: '/sales/inbox/2-maren-oltmann',
    writes: ['textarea', 'Moin'],
    clicks: [send],
    shows: '.toast',
    counts: true,
  },
  {
    kind: 'recruiter search',
    path: '/talent/hire/77/discover/recruiterSearch',
    clicks: ['[data-person="maren-oltmann"][data-do="choose"]', '[data-do="write"]', send],
    shows: '.toast',
    counts: true,
  },
  {
    kind: 'recruiter pipeline',
    path: '/talent/hire/77/manage/all',
    clicks: ['[data-person="jaro-linde"][data-do="choose"]', '[data-do="write"]', send],
    shows: '.toast',
    counts: true,
  },
  {
    kind: 'recruiter profile',
    path: `/talent/profile/${recruiterToken(700_000_103)}`,
    clicks: ['[data-do="write"]', send],
    shows: '.toast',
    counts: true,
  },
  {
    kind: 'sales list, a lead',
    path: '/sales/lists/people/7',
    clicks: ['[data-person="maren-oltmann"][data-do="menu"]', '[data-person="maren-oltmann"][data-do="save"]'],
    shows: '.toast',
    counts: true,
  },
  {
    kind: 'sales search',
    path: '/sales/search/people',
    clicks: ['[data-person="ilse-korte"][data-do="menu"]', connect('ilse-korte'), send],
    shows: '.toast',
    counts: true,
  },
  {
    kind: 'sales lead',
    path: `/sales/lead/${salesToken(700_000_105)},NAME_SEARCH,x7Qp`,
    clicks: ['[data-person="anselm-rautner"][data-do="menu"]', connect('anselm-rautner'), send],
    shows: '.toast',
    counts: true,
  },
  {
    kind: 'mobile-lite',
    path: '/mwlite/in/yuna-feddersen',
    clicks: [connect('yuna-feddersen')],
    shows: 'main:not(:has(form))',
  },
];

interface Walk {
  context: BrowserContext;
  suspicion: Suspicion;
  /** How many stops, from the first on; all unless said. */
  only?: number;
  /** Called after each act with how many must have been counted so far; returns once they are. */
  counted?(n: number): Promise<void>;
}

/**
 * Goes over all kinds of pages and does an act on each.
 * @returns what the pages saw before and after, a line each
 */
export async function walk({ context, suspicion, only = stops.length, counted }: Walk): Promise<string[]> {
  await context.addInitScript(startWatcher, suspicion);
  const lines: string[] = [];
  let acts = 0;
  for (const { kind, path, writes, clicks, shows, counts } of stops.slice(0, only)) {
    const page = await context.newPage();
    const { asked, quiet } = requestsOf(page);
    const ask = async (question: keyof Watcher, when: string) => {
      const seen = await page.evaluate((one) => (window as unknown as { watcher: Watcher }).watcher[one](), question);
      lines.push(...seen.map((line) => `${kind}, ${when}: ${line}`));
    };
    await page.goto(`https://www.linkedin.com${path}`);
    await quiet();
    await ask('look', 'before');
    if (writes) await page.fill(...writes);
    for (const click of clicks) await page.click(click);
    await page.locator(shows).waitFor();
    await quiet();
    acts += counts ? 1 : 0;
    await counted?.(acts);
    await ask('look', 'after');
    lines.push(...[...asked].map((request) => `${kind}: asked ${request}`));
    await ask('reach', 'after');
    await page.close();
  }
  return lines;
}

interface Requests {
  /** What the servers were asked in the page's name, by whomever. */
  asked: Set<string>;
  /** Waits until all of it is answered. */
  quiet(): Promise<void>;
}

function requestsOf(page: Page): Requests {
  const asked = new Set<string>();
  const open = new Set<Request>();
  page.on('request', (request) => {
    open.add(request);
    asked.add(`${request.method()} ${request.url().replace(/[?#].*$/, '')}`);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  const unanswered = () => [...open].map((request) => request.url());
  const quiet = () => expect.poll(unanswered, { message: 'every request is answered', intervals: [100] }).toEqual([]);
  return { asked, quiet };
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
