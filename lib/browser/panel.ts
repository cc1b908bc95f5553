import { browser } from './api';
import { openPage } from './tabs';

interface ChromeSidePanel {
  open(options: { windowId: number }): Promise<void>;
}

const chromePanel = (): ChromeSidePanel | undefined =>
  (globalThis as { chrome?: { sidePanel?: ChromeSidePanel } }).chrome?.sidePanel;

/**
 * Opens the side panel (Firefox: the sidebar) beside the page, or its page in a tab where the browser refuses.
 * Must be called in a click.
 * @param windowId known beforehand: asking for it first would cost the click's right to open
 */
export async function openSidePanel(windowId: number): Promise<void> {
  try {
    const panel = chromePanel();
    if (panel) await panel.open({ windowId });
    else await browser.sidebarAction.open();
  } catch {
    await openPage('sidepanel.html');
  }
}

/** The window a view is in, for `openSidePanel`. */
export const currentWindow = async (): Promise<number> => (await browser.windows.getCurrent()).id ?? -1;
