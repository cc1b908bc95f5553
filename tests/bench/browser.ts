import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { findChromium } from '../e2e/chromium.ts';
import { type Extension, extensionIn } from '../e2e/extension.ts';
import { openPopup, type View } from '../e2e/popup.ts';
import { writeBare } from './bare.ts';

const build = resolve('.output/chrome-mv3-test');

/** One browser with Groundwork and the bare extension side by side, so that both meet the same machine. */
export interface Bench {
  context: BrowserContext;
  ours: Extension;
  /** Id of the bare extension. */
  bare: string;
  /**
   * Opens an extension's popup over a page as the browser's own button does.
   * @param unseen so long it is left alone, in milliseconds, before it is looked at
   */
  popup(id: string, over: Page, unseen: number): Promise<View>;
  /** Opens an address in a window of its own, which is never throttled as a hidden tab is. */
  open(url: string): Promise<Page>;
  /** Ends both extensions' workers, as the browser does when nothing happens for a while. */
  endWorkers(): Promise<void>;
  end(): Promise<void>;
}

/** The id the browser gives an extension without a key: made from its folder's path. */
const idOfFolder = (folder: string): string =>
  [...createHash('sha256').update(folder).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');

/** @param https port of the secure server all hosts lead to */
export async function openBench(https: number): Promise<Bench> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium here. CHROMIUM=<path> names one.');
  if (!existsSync(join(build, 'manifest.json')))
    throw new Error(`${build} is missing: \`npm run build:test\` makes it.`);
  const room = realpathSync(await mkdtemp(join(tmpdir(), 'groundwork-bench-')));
  const bareFolder = join(room, 'bare');
  const profile = join(room, 'profile');
  writeBare(bareFolder);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width: 1280, height: 800 },
    args: [
      `--disable-extensions-except=${build},${bareFolder}`,
      `--load-extension=${build},${bareFolder}`,
      `--host-resolver-rules=MAP *:443 127.0.0.1:${https}, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
      '--ignore-certificate-errors',
      '--no-first-run',
      '--disable-background-networking',
      // For the popup as the browser's own button opens it, which only a second connection sees.
      '--enable-unsafe-extension-debugging',
      '--remote-debugging-port=0',
    ],
  });
  const end = async () => {
    await context.close();
    await rm(room, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const open = async (url: string) => {
    const browser = context.browser();
    if (!browser) throw new Error('the browser has ended');
    const session = await browser.newBrowserCDPSession();
    const opened = context.waitForEvent('page');
    await session.send('Target.createTarget', { url, newWindow: true });
    const page = await opened;
    await page.waitForLoadState();
    await session.detach();
    return page;
  };
  const endWorkers = async () => {
    const session = await context.browser()?.newBrowserCDPSession();
    const workers = async () => {
      const all = await session?.send('Target.getTargets');
      return all?.targetInfos.filter(({ type }) => type === 'service_worker') ?? [];
    };
    for (const { targetId } of await workers()) await session?.send('Target.closeTarget', { targetId });
    await expect.poll(async () => (await workers()).length, { message: 'no worker runs' }).toBe(0);
    await session?.detach();
  };
  const ours = extensionIn({ context, profile, end }, build);
  await closeGreeting(context, ours.id).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  const popup = (id: string, over: Page, unseen: number) => openPopup(context, profile, id, over, unseen);
  return { context, ours, bare: idOfFolder(bareFolder), popup, open, endWorkers, end };
}

/** Closes the page that greets: it shares a process with ours, and the bare extension has none. */
async function closeGreeting(context: BrowserContext, id: string): Promise<void> {
  const greeting = () => context.pages().find((page) => page.url() === `chrome-extension://${id}/welcome.html`);
  await expect.poll(() => greeting() !== undefined, { message: 'the page that greets' }).toBe(true);
  await greeting()?.close();
}
