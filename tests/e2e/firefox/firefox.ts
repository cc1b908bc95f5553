import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Workplace } from '../../workplace/server.ts';
import { answerDoorhanger, backgroundAsleep, welcomed } from './browser-window.ts';

const places = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'];

/** Where Firefox is: what `FIREFOX` names or the usual places; null if there is none. */
export const findFirefox = (): string | null => places.find((path) => path && existsSync(path)) ?? null;

/** The add-on's address, which Firefox would otherwise draw by lot. */
const home = 'b7f6d1c0-3f5a-4c1e-9a53-6c0e5b0f7d21';
const addon = 'groundwork@groundwork.example';

/** Groundwork in a running Firefox. */
export interface Firefox {
  /** Opens an address in a tab of its own. */
  open(url: string): Promise<Page>;
  /** Opens one of Groundwork's pages in a tab, ready. `rest` is a query or a hash. */
  page(name: string, rest?: string): Promise<Page>;
  /** Switches a site on by a click on its switch in the options, and answers Firefox's question. */
  switchOn(site: string, answer?: 'allow' | 'deny'): Promise<void>;
  /** Waits until the background is put to sleep. */
  asleep(): Promise<void>;
  end(): Promise<void>;
}

interface Wishes {
  /** The unpacked extension. */
  build: string;
  workplace: Workplace;
  /** After how many idle milliseconds the background is put to sleep; Firefox's own 30 s unless said. */
  sleepsAfter?: number;
}

/** Starts Firefox in a fresh profile, with LinkedIn's host led to the workplace, and installs the extension. */
export async function startFirefox({ build, workplace, sleepsAfter = 30_000 }: Wishes): Promise<Firefox> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox here. FIREFOX=<path> names one.');
  if (!existsSync(join(build, 'manifest.json')))
    throw new Error(`${build} is missing: \`npm run build:firefox\` makes it.`);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    // Without it the browser refuses to drive the extension's own pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addon]: home }),
      'extensions.background.idle.timeout': sleepsAfter,
      'network.dns.localDomains': 'www.linkedin.com',
      'network.socket.forcePort': `443=${workplace.https};80=${workplace.http}`,
      'intl.locale.requested': 'en-US',
    },
  });
  try {
    await browser.installExtension(build);
    await welcomed(browser);
  } catch (error) {
    await browser.close();
    throw error;
  }
  return firefox(browser);
}

function firefox(browser: Browser): Firefox {
  const open = async (url: string) => {
    const opened = await browser.newPage();
    await opened.goto(url);
    return opened;
  };

  const page = async (name: string, rest = '') => {
    const opened = await browser.newPage();
    // The page loads, but puppeteer never hears that an extension's page has; and while it loads, no question is answered.
    void opened.goto(`moz-extension://${home}/${name}${rest}`).catch(() => undefined);
    const ready = () =>
      opened.$('html[data-ready="true"]').then(
        (html) => html !== null,
        () => false,
      );
    await expect.poll(ready, { message: `${name} is ready` }).toBe(true);
    return opened;
  };

  const switchOn = async (site: string, answer: 'allow' | 'deny' = 'allow') => {
    const options = await page('options.html');
    await options.click(`[data-site="${site}"] > [role="switch"]`);
    await answerDoorhanger(browser, answer);
    await options.waitForSelector(`[data-site="${site}"][data-granted="${answer === 'allow'}"]`);
    await options.close();
  };

  return { open, page, switchOn, asleep: () => backgroundAsleep(browser, addon), end: () => browser.close() };
}

/** Today's number of a metric as a view shows it; 0 if the view does not show it. */
export const shownFor = (view: Page, metric: string): Promise<number> =>
  view.$$eval(`[data-metric="${metric}"][data-period="day"]`, (all) =>
    all.length ? Number(all[0]?.getAttribute('data-count')) : 0,
  );

/** Today's ledger rows in the side panel, newest first: metric, site and state. */
export const rowsOf = (panel: Page): Promise<string[]> =>
  panel.$$eval('[data-event]', (all) =>
    all.map((row) => ['data-metric', 'data-site', 'data-state'].map((name) => row.getAttribute(name)).join(' ')),
  );
