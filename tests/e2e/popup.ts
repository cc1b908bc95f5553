import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, expect, type Page } from '@playwright/test';

interface Target {
  targetId: string;
  type: string;
  url: string;
}

/** A view of the extension as the browser's own buttons open it; not its page in a tab. */
export interface View {
  page: Page;
  close(): Promise<void>;
}

/**
 * Opens the real popup over a tab. Two tabs of the same address would be one to this.
 * @param profile the browser's profile, where it wrote down its debugging port
 * @param id the extension's id
 * @param unseen for so long after the press nobody looks at it, in milliseconds: looking takes time that it then lacks
 */
export async function openPopup(
  context: BrowserContext,
  profile: string,
  id: string,
  over: Page,
  unseen = 0,
): Promise<View> {
  await over.bringToFront();
  const session = await sessionOf(context);
  const tab = (await targets(session)).find(({ type, url }) => type === 'tab' && url === over.url());
  if (!tab) throw new Error(`no tab shows ${over.url()}`);
  const press = async () => {
    await send(session, 'Extensions.triggerAction', { id, targetId: tab.targetId });
    await over.waitForTimeout(unseen);
  };
  return opened(context, profile, `chrome-extension://${id}/popup.html`, press);
}

/**
 * Opens the real side panel beside a tab, by the popup's button for it; that closes the popup.
 * @param does the button that is pressed
 */
export async function openSidePanel(
  context: BrowserContext,
  profile: string,
  id: string,
  over: Page,
  does = 'side-panel',
): Promise<View> {
  const popup = await openPopup(context, profile, id, over);
  const press = () => popup.page.click(`[data-do="${does}"]`);
  const panel = await opened(context, profile, `chrome-extension://${id}/sidepanel.html`, press);
  await popup.close();
  return panel;
}

/** Does what opens a view, and hands over the view. */
async function opened(context: BrowserContext, profile: string, url: string, press: () => Promise<unknown>) {
  const session = await sessionOf(context);
  const views = async () =>
    (await targets(session)).filter((target) => target.type === 'page' && target.url.startsWith(url));
  const before = new Set((await views()).map(({ targetId }) => targetId));
  await press();

  let view: Target | undefined;
  const isThere = async () => {
    view = (await views()).find(({ targetId }) => !before.has(targetId));
    return view !== undefined;
  };
  await expect.poll(isThere, { message: `${url} opens`, timeout: 15_000 }).toBe(true);

  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  const second = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const pages = second.contexts().flatMap((one) => one.pages());
  for (const page of pages.filter((one) => one.url().startsWith(url))) {
    if ((await targetOf(page)) !== view?.targetId) continue;
    await page.locator('html:not([data-ready="false"])').waitFor();
    const close = async () => {
      await page.close().catch(() => undefined);
      await second.close();
    };
    return { page, close };
  }
  await second.close();
  throw new Error(`${url} closed before it could be seen`);
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
