import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * What a browser does without that nobody sees: the pages behind the address bar, which two processes of each browser draw.
 * They took a fifth of the time these tests need. Of several lists only the last counts, so what Playwright leaves out, and
 * may matter here, stands in this one again.
 */
const unneeded = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'PaintHolding'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'ThirdPartyStoragePartitioning'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled'],
  'PreconnectToSearch',
];

/** Where Chromium is: what `CHROMIUM` names, the usual places, or Playwright's own; null if there is none. */
export function findChromium(): string | null {
  const places = [process.env.CHROMIUM, ...usual, chromium.executablePath()];
  return places.find((path) => path && existsSync(path)) ?? null;
}

export interface Wishes {
  /** The unpacked extension. */
  build: string;
  /** Other extensions in the same browser. */
  beside?: readonly string[];
  /** Ports every host name leads to, so that practice pages have the addresses of the real ones. */
  ports?: { https: number; http: number };
  /** Language of browser and pages. */
  lang?: string;
  /** Where its clocks are set to; this machine's unless said. */
  timeZone?: string | undefined;
  /** How many pixels of the screen make one of a page; 1 unless said. */
  sharpness?: number;
  headless?: boolean;
  /** What says which letters there are, as fontconfig has it; this machine's unless said. */
  fonts?: string | undefined;
}

export interface Started {
  context: BrowserContext;
  /** The browser's profile; it goes with the browser. */
  profile: string;
  /** Ends the browser and removes its profile. */
  end(): Promise<void>;
}

/** Starts Chromium with the extension in a profile of its own, which nothing else has touched. */
export async function startChromium(wishes: Wishes): Promise<Started> {
  const { build, beside = [], ports, lang = 'en-US', timeZone, sharpness = 1, headless = true, fonts } = wishes;
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium here. CHROMIUM=<path> names one, `apt-get install chromium` gets one.');
  if (!existsSync(join(build, 'manifest.json')))
    throw new Error(`${build} is missing: \`npm run build:test\` makes it.`);
  const extensions = [build, ...beside].join();
  const profile = await mkdtemp(join(tmpdir(), 'groundwork-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    locale: lang,
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: sharpness,
    env: {
      ...process.env,
      LANGUAGE: lang,
      ...(timeZone ? { TZ: timeZone } : {}),
      ...(fonts ? { FONTCONFIG_FILE: fonts } : {}),
    },
    args: [
      `--disable-extensions-except=${extensions}`,
      `--load-extension=${extensions}`,
      `--lang=${lang}`,
      '--no-first-run',
      // Headless has a screen of 800 by 600 of its own, which cuts the popup off.
      `--screen-info={${1920 * sharpness}x${1080 * sharpness}}`,
      // For the popup, which Playwright does not see.
      `--force-device-scale-factor=${sharpness}`,
      '--disable-background-networking',
      ...(headless ? [`--disable-features=${unneeded.join()}`] : []),
      '--enable-unsafe-extension-debugging',
      // A second connection sees the popup, the first never does.
      '--remote-debugging-port=0',
      ...(ports ? hosts(ports) : []),
    ],
  });
  context.on('page', (page) => void keepDrawing(page));
  for (const page of context.pages()) void keepDrawing(page);
  const end = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { context, profile, end };
}

const hosts = ({ https, http }: { https: number; http: number }) => [
  `--host-resolver-rules=MAP *:443 127.0.0.1:${https}, MAP *:80 127.0.0.1:${http}, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
  '--ignore-certificate-errors',
];

/**
 * Has a page drawn as on a screen. Without a display Chromium takes a page whose size was set for one that nobody sees, and
 * draws it once a second: every press waits for two drawings. A page that somebody films is seen; of the film nothing is kept.
 */
async function keepDrawing(page: Page): Promise<void> {
  const film = { format: 'jpeg', quality: 1, maxWidth: 8, maxHeight: 8, everyNthFrame: 1000 } as const;
  try {
    const session = await page.context().newCDPSession(page);
    // Another document may be drawn by another process, which knows of no film.
    page.on('domcontentloaded', () => void session.send('Page.startScreencast', film).catch(() => undefined));
    await session.send('Page.startScreencast', film);
  } catch {
    // The page is closed already.
  }
}
