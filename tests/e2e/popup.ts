import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, expect, type Page } from '@playwright/test';

interface Target {
  targetId: string;
  type: string;
  url: string;
}

/** A popup as a click on the toolbar button opens it, over a tab; not its page in a tab of its own. */
export interface Popup {
  page: Page;
  close(): Promise<void>;
}

/**
 * Opens the real popup over a tab. Two tabs of the same address would be one to this.
 * @param profile the browser's profile, where it wrote down its debugging port
 * @param id the extension's id
 */
export async function openPopup(context: BrowserContext, profile: string, id: string, over: Page): Promise<Popup> {
  await over.bringToFront();
  const session = await sessionOf(context);
  const isPopup = ({ type, url }: Target) => type === 'page' && url.startsWith(`chrome-extension://${id}/popup.html`);
  const before = new Set((await targets(session)).filter(isPopup).map(({ targetId }) => targetId));
  const tab = (await targets(session)).find(({ type, url }) => type === 'tab' && url === over.url());
  if (!tab) throw new Error(`no tab shows ${over.url()}`);
  await send(session, 'Extensions.triggerAction', { id, targetId: tab.targetId });

  let popup: Target | undefined;
  const opened = async () => {
    popup = (await targets(session)).find((target) => isPopup(target) && !before.has(target.targetId));
    return popup !== undefined;
  };
  await expect.poll(opened, { message: 'the popup opens', timeout: 15_000 }).toBe(true);

  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  const second = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const pages = second.contexts().flatMap((one) => one.pages());
  for (const page of pages.filter((one) => one.url().includes('/popup.html'))) {
    if ((await targetOf(page)) !== popup?.targetId) continue;
    await page.locator('html[data-ready="true"]').waitFor();
    const close = async () => {
      await page.close().catch(() => undefined);
      await second.close();
    };
    return { page, close };
  }
  await second.close();
  throw new Error('the popup closed before it could be seen');
}

/** A line to the browser itself, not to one of its pages. */
export async function sessionOf(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('the browser has ended');
  return browser.newBrowserCDPSession();
}

/** `tab` targets are told only to who asks for all kinds. */
async function targets(session: CDPSession): Promise<Target[]> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  return targetInfos;
}

async function targetOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  return (await session.send('Target.getTargetInfo')).targetInfo.targetId;
}

/** Playwright's types do not know the protocol's newest methods. */
const send = (session: CDPSession, method: string, params: object) =>
  (session as unknown as { send(method: string, params: object): Promise<unknown> }).send(method, params);
