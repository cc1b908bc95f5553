import type { Page } from '@playwright/test';
import { startWorkplace } from '../workplace/server.ts';
import { type Channels, startChannels } from './channels.ts';
import type { Extension } from './extension.ts';
import { test as base, expect } from './fixtures.ts';
import { inLedger } from './views/ledger.ts';

/* How a person comes to the place where a week is posted, and what stands there. */

/** A practice workplace in which every host leads to the channels' receivers. */
export const test = base.extend<{ channels: Channels }>({
  channels: async ({}, use) => {
    const channels = await startChannels();
    await use(channels);
    await channels.stop();
  },
  workplace: async ({ channels }, use) => {
    const workplace = await startWorkplace();
    await use({ ...workplace, https: channels.port });
    await workplace.stop();
  },
});

export const slack = 'https://hooks.slack.com/services/T0/B0/marked-Xy7q';
export const teams = 'https://prod-7.westeurope.logic.azure.com/workflows/a/invoke?sig=marked-Xy7q';
export const preview = (panel: Page) => panel.locator('[data-preview="application/json"]');
export const said = (panel: Page) => panel.locator('.send > .said [role="status"]');
export const sent = (panel: Page) => panel.locator('[data-sent]');
export const postIt = (panel: Page) => panel.locator('[data-do="post-week"]');
export const hostOf = (address: string) => `https://${new URL(address).hostname}/*`;
export const outcomes = (panel: Page) =>
  sent(panel).evaluateAll((rows) =>
    rows.map((row) => (row as unknown as { dataset: { outcome?: string } }).dataset.outcome),
  );
export const may = (panel: Page, address: string) =>
  panel.evaluate(`chrome.permissions.contains({ origins: ['${hostOf(address)}'] })`);

/** Opens the place with a week that has something in it, and chooses to post it. */
export async function opened(ext: Extension): Promise<Page> {
  const panel = await ext.page('sidepanel.html');
  await panel.locator('[data-do="send-week"]').click();
  await panel.locator('[name="send-week"]').selectOption('last');
  if (await panel.locator('.send-forms').isVisible()) {
    await panel.locator('.send-forms > summary').click();
    const choose = panel.locator('[data-do="form-post"]');
    if (await choose.isVisible()) await choose.click();
    await panel.locator('.send-forms > summary').click();
  }
  return panel;
}

export async function filled(ext: Extension): Promise<Page> {
  const panel = await ext.page('sidepanel.html');
  await inLedger(panel, 'fill', [
    { metric: 'call', days: 7, minutes: 10, n: 3 },
    { metric: 'deal-won', site: 'tryton', days: 7, minutes: 40, amount: 1_250_000 },
  ]);
  const role = { template: null, areas: [], headlines: ['call', 'deal-won'] };
  const targets = [{ metric: 'call', period: 'week', value: 20, direction: 'up' }] as const;
  await inLedger(panel, 'aimFor', { role, targets: [...targets] });
  const words = { well: 'Zwei Gespräche – endlich', stuck: '', next: '', need: '<!here> *help* https://evil.example' };
  await inLedger(panel, 'saidOfLastWeek', words);
  await panel.close();
  return opened(ext);
}

export async function named(ext: Extension, panel: Page, address: string, kind?: string): Promise<void> {
  await ext.allow([hostOf(address)]);
  await panel.locator('[name="channel-address"]').fill(address);
  if (kind) await panel.locator('[name="channel-kind"]').selectOption(kind);
  await panel.locator('[data-do="keep-channel"]').click();
  await expect(panel.locator('[data-channel]')).toContainText(new URL(address).host);
}
