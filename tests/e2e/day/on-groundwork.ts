import { expect, type Page } from '@playwright/test';
import type { Deed, OwnDeed } from '../../workplace/day/act.ts';
import { pressCallKey } from '../call-key.ts';
import type { Stage } from './stage.ts';

/* The deeds of a day that are done in Groundwork's own views. */

type Does = (stage: Stage, metric: string) => Promise<void>;

/** Does something in the popup over the tab the person works in. */
const inPopup =
  (act: (popup: Page, metric: string) => Promise<unknown>): Does =>
  async ({ ext, work }, metric) => {
    const { page, close } = await ext.popup(work);
    page.setDefaultTimeout(15_000);
    await act(page, metric);
    await close();
    await work.bringToFront();
  };

/** Answers the newest question about a metric in the side panel. */
const answer =
  (what: 'yes' | 'no'): Does =>
  async ({ ext }, metric) => {
    const panel = await ext.panel();
    await panel.locator(`[data-tray] [data-metric="${metric}"] [data-do="${what}"]`).first().click();
  };

const does: Record<OwnDeed, Does> = {
  pause: inPopup(async (popup) => {
    await popup.click('[data-do="pause"]');
    await expect(popup.locator('[data-do="resume"]')).toBeVisible();
  }),
  resume: inPopup(async (popup) => {
    await popup.click('[data-do="resume"]');
    await expect(popup.locator('[data-do="pause"]')).toBeVisible();
  }),
  'plus-one': inPopup(async (popup, metric) => {
    const button = popup.locator(`[data-metric="${metric}"] [data-do="plus-one"]`);
    if (!(await button.isVisible())) await popup.click('.other-metrics summary');
    await button.click();
  }),
  'undo-last': inPopup((popup) => popup.click('[data-do="undo-last"]')),
  'call-key': ({ ext }) => pressCallKey(ext),
  'chip-undo': ({ work }) => work.locator('[data-chip] .undo').click(),
  async 'undo-row'({ ext }, metric) {
    const panel = await ext.panel();
    const newest = panel.locator(`.ledger [data-event][data-metric="${metric}"]`).first();
    await newest.locator('[data-do="undo"]').click();
  },
  yes: answer('yes'),
  no: answer('no'),
};

/** Does it in Groundwork's own views. */
export const onGroundwork = (stage: Stage, { own, metric }: Extract<Deed, { own: unknown }>): Promise<void> =>
  does[own](stage, metric ?? '');
