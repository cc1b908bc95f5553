import { expect } from '@playwright/test';
import type { Browser } from 'puppeteer-core';

/** The protocol under puppeteer, whose own words do not reach into the browser's window. */
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** Evaluates in Firefox's own window, around the pages. */
async function inWindow(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const windows = (tree.result as { contexts: { context: string; url: string }[] }).contexts;
  const target = { context: windows.find(({ url }) => url.endsWith('/browser.xhtml'))?.context };
  const said = await connection.send('script.evaluate', { expression, target, awaitPromise: false });
  return (said.result as { result: { value?: unknown } }).result.value;
}

/** Presses a button of the panel in which Firefox asks for a permission; tells whether the panel was open. */
const press = (button: 'button' | 'secondaryButton') => `(() => {
  const { panel, isPanelOpen } = PopupNotifications;
  if (isPanelOpen) panel.querySelector('#addon-webext-permissions-notification')?.${button}.click();
  return isPanelOpen;
})()`;

/** Answers Firefox's own question for a permission. */
export async function answerDoorhanger(browser: Browser, answer: 'allow' | 'deny'): Promise<void> {
  const script = press(answer === 'allow' ? 'button' : 'secondaryButton');
  let asked = false;
  // A press in the panel's first moments is not heard: Firefox takes it for an accident.
  const answered = async () => {
    const isOpen = (await inWindow(browser, script)) === true;
    asked ||= isOpen;
    return asked && !isOpen;
  };
  await expect.poll(answered, { message: 'Firefox asks for the permission' }).toBe(true);
}

/**
 * Waits until the welcome page stands in a tab, which an install opens in front of whatever is there: a question of the
 * page behind it would not be shown.
 */
export async function welcomed(browser: Browser): Promise<void> {
  const shown = `gBrowser.tabs.some(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith('/welcome.html'))`;
  await expect.poll(() => inWindow(browser, shown), { message: 'the welcome page' }).toBe(true);
}

/** Waits until Firefox has put an add-on's background to sleep. */
export async function backgroundAsleep(browser: Browser, addon: string): Promise<void> {
  const state = () => inWindow(browser, `WebExtensionPolicy.getByID('${addon}').extension.backgroundState`);
  await expect.poll(state, { message: 'the background sleeps' }).toBe('stopped');
}
