import type { Page } from '@playwright/test';
import type { Extension } from '../extension.ts';

/** The query that tells a view in a tab of its own which page it stands over. */
export async function over(ext: Extension, tab: Page): Promise<string> {
  const worker = await ext.worker();
  await tab.bringToFront();
  const id = await worker.evaluate('chrome.tabs.query({ active: true }).then(([tab]) => tab.id)');
  return `?tab=${id}`;
}
