import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, expect, type Page, type Worker } from '@playwright/test';
import type { Started } from './chromium.ts';
import { openPopup, openSidePanel, sessionOf, type View } from './popup.ts';
import { numbersIn, type Row, refusalsIn, rowsIn } from './shown.ts';

/** Groundwork in a running browser, handled as a person and the browser handle it. */
export interface Extension {
  id: string;
  /** The background's worker, with its listeners; woken if it sleeps. */
  worker(): Promise<Worker>;
  /** Opens one of its pages in a tab, ready. `rest` is a query or a hash: `?tab=3`, `#today`. */
  page(name: string, rest?: string): Promise<Page>;
  /** Lets the next request for these patterns be granted without the browser's own bubble, which no test can press. */
  allow(patterns: readonly string[]): Promise<void>;
  /** Switches a site on by its switch in the options. */
  switchOn(site: string): Promise<void>;
  /** Binds an own domain by the form in the options. */
  bind(origin: string, site: string): Promise<void>;
  /** Ends the worker, as the browser does when nothing happens for a while. */
  stopWorker(): Promise<void>;
  /** The real popup over a tab. */
  popup(over: Page): Promise<View>;
  /** The real side panel beside a tab, opened by the popup's button for it, or another one of the popup. */
  sidePanel(over: Page, does?: string): Promise<View>;
  /** The side panel's Today, in a tab that stays open behind the others. */
  panel(): Promise<Page>;
  /** Today's numbers as the side panel shows them, metrics at 0 left out. */
  counts(): Promise<Record<string, number>>;
  /** Today's ledger as the side panel shows it. */
  rows(): Promise<Row[]>;
  /** Why sightings were not counted, as the options page says, the first one first. Its tab stays open, too. */
  refused(): Promise<string[]>;
}

/**
 * A page of the browser's own that may say what an extension is allowed: texts of the page a person does it on, which itself
 * takes three times as long.
 */
export const extensionsPage = 'chrome://extensions/strings.m.js';

/** The id the browser gives an extension with a key in its manifest. */
function idOf(build: string): string {
  const { key } = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as { key?: string };
  if (!key) throw new Error(`${build} has no key in its manifest: its id is not known before it runs`);
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex');
  return [...hash.slice(0, 32)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** @param build the folder the browser was started with */
export function extensionIn({ context, profile }: Started, build: string): Extension {
  const id = idOf(build);
  const root = `chrome-extension://${id}`;
  const behind = new Map<string, Page>();

  const page = async (name: string, rest = '') => {
    const opened = await context.newPage();
    await opened.goto(`${root}/${name}${rest}`);
    await ready(opened);
    return opened;
  };

  /** The browser's own list: Playwright's keeps an ended worker, which is the same object once it runs again. */
  const workers = async (session: CDPSession) => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith(root));
  };

  /** The worker that answers; one that was ended is still known for a while, and does not. */
  const listening = async (): Promise<Worker | null> => {
    const late = new Promise<false>((done) => setTimeout(done, 1000, false));
    for (const one of context.serviceWorkers().filter((known) => known.url().startsWith(root))) {
      const listens = one.evaluate<boolean>('chrome.commands.onCommand.hasListeners()').catch(() => false);
      if (await Promise.race([listens, late])) return one;
    }
    return null;
  };

  const worker = async () => {
    const session = await sessionOf(context);
    const running = (await workers(session)).length > 0 ? await listening() : null;
    await session.detach();
    if (running) return running;
    const caller = await openBehind(context, `${root}/welcome.html`);
    let woken: Worker | null = null;
    // What the browser sends meanwhile waits for it; what a test does in it would come too soon.
    const wakes = async () => {
      await caller.evaluate('void chrome.runtime.sendMessage({}).catch(() => undefined)');
      woken = await listening();
      return woken !== null;
    };
    await expect.poll(wakes, { message: 'the worker wakes and listens', intervals: [50, 100] }).toBe(true);
    await caller.close();
    return woken as unknown as Worker;
  };

  const allow = async (patterns: readonly string[]) => {
    const extensions = await context.newPage();
    await extensions.goto(extensionsPage);
    for (const pattern of patterns) {
      const grant = [id, pattern].map((text) => JSON.stringify(text)).join(', ');
      await extensions.evaluate(`chrome.developerPrivate.addHostPermission(${grant})`);
    }
    await extensions.close();
  };

  const switchOn = async (site: string) => {
    const options = await page('options.html');
    const row = options.locator(`[data-site="${site}"]`);
    await allow((await row.getAttribute('data-origins'))?.split(' ').filter(Boolean) ?? []);
    await row.locator('> [role="switch"]').click();
    await expect(row).toHaveAttribute('data-granted', 'true');
    await options.close();
  };

  const bind = async (origin: string, site: string) => {
    const { protocol, hostname } = new URL(origin);
    await allow([`${protocol}//${hostname}/*`]);
    const options = await page('options.html');
    const form = options.locator('form[data-form="own-domain"]');
    await form.locator('input[name="origin"]').fill(origin);
    await form.locator('select[name="site"]').selectOption(site);
    await form.locator('[type="submit"]').click();
    const rows = options.locator(`[data-site="${site}"] [data-domain="${new URL(origin).origin}"]`);
    // Several paths of one host may be bound, each in a row of its own.
    const bound = rows.filter({ hasText: origin }).locator('[role="switch"]').first();
    await expect(bound).toHaveAttribute('aria-checked', 'true');
    await options.close();
  };

  const stopWorker = async () => {
    const session = await sessionOf(context);
    const [running] = await workers(session);
    if (!running) return;
    // One that is ended before it ever listened is not woken again.
    await listening();
    // Something that happens meanwhile may wake it again at once: that it stopped is only told, not to be seen.
    const [anyPage] = context.pages();
    const watching = await context.newCDPSession(anyPage ?? (await context.newPage()));
    const stopped = new Promise<void>((done) => {
      watching.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        const isOurs = versions.some((one) => one.scriptURL.startsWith(root) && one.runningStatus === 'stopped');
        if (isOurs) done();
      });
    });
    await watching.send('ServiceWorker.enable');
    await session.send('Target.closeTarget', { targetId: running.targetId });
    await stopped;
    await Promise.all([watching.detach(), session.detach()]);
  };

  /** A page of ours that stays open behind the others. */
  const stays = async (rest: string) => {
    const known = behind.get(rest);
    if (known && !known.isClosed()) return known;
    const opened = await openBehind(context, `${root}/${rest}`);
    await ready(opened);
    behind.set(rest, opened);
    return opened;
  };
  const panel = () => stays('sidepanel.html#today');
  const counts = async () => numbersIn(await panel());
  const rows = async () => rowsIn(await panel());
  const refused = async () => (await refusalsIn(await stays('options.html#refusals'))).reverse();

  const popup = (over: Page) => openPopup(context, profile, id, over);
  const sidePanel = (over: Page, does?: string) => openSidePanel(context, profile, id, over, does);
  return { id, worker, page, allow, switchOn, bind, stopWorker, popup, sidePanel, panel, counts, rows, refused };
}

const ready = (page: Page) => page.locator('html[data-ready="true"]').waitFor();

/** Opens a tab behind the one the person looks at, which stays in front. */
async function openBehind(context: BrowserContext, url: string): Promise<Page> {
  const session = await sessionOf(context);
  const before = new Set(context.pages());
  await session.send('Target.createTarget', { url, background: true });
  // The extension may be opening a page of its own just now.
  const opened = () => context.pages().find((page) => !before.has(page) && page.url() === url);
  await expect.poll(() => opened() !== undefined, { message: `${url} opens`, intervals: [20, 50, 100] }).toBe(true);
  const page = opened() as Page;
  await page.waitForLoadState();
  await session.detach();
  return page;
}
