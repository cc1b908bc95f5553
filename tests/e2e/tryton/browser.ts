import { existsSync } from 'node:fs';
import { type BrowserContext, chromium, type Page } from '@playwright/test';

/** Groundwork in a browser of its own. */
export interface Extension {
  context: BrowserContext;
  /** Opens one of its pages in a tab, ready. */
  page(name: string): Promise<Page>;
  /** Lets the next permission request for a pattern be granted without the browser's own bubble, which no test can press. */
  allow(pattern: string): Promise<void>;
  /** Ends the background's worker, as the browser does when nothing happens for a while. */
  stopWorker(): Promise<void>;
}

const executable = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Why no browser can be started on this machine, or null if one can. */
export const browserMissing = (): string | null =>
  existsSync(executable) ? null : `no Chromium at ${executable} (Debian package chromium, or CHROMIUM=<path>)`;

/**
 * Starts a browser with the built extension.
 * @param build the folder of the build
 * @param profile an empty folder for the browser's profile
 */
export async function launch(build: string, profile: string): Promise<Extension> {
  if (!existsSync(build)) throw new Error(`${build} is missing: npm run build:test makes it`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    locale: 'en-US',
    args: ['--no-sandbox', `--disable-extensions-except=${build}`, `--load-extension=${build}`],
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const { host } = new URL(worker.url());

  const page = async (name: string) => {
    const opened = await context.newPage();
    await opened.goto(`chrome-extension://${host}/${name}`);
    await opened.locator('html[data-ready="true"]').waitFor();
    return opened;
  };
  const allow = async (pattern: string) => {
    const extensions = await context.newPage();
    await extensions.goto('chrome://extensions');
    const grant = `chrome.developerPrivate.addHostPermission(${JSON.stringify(host)}, ${JSON.stringify(pattern)})`;
    await extensions.evaluate(grant);
    await extensions.close();
  };
  const stopWorker = async () => {
    const [running] = context.serviceWorkers();
    const blank = await context.newPage();
    const session = await context.newCDPSession(blank);
    const gone = running && new Promise((resolve) => running.once('close', resolve));
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await gone;
    await blank.close();
  };
  return { context, page, allow, stopWorker };
}
