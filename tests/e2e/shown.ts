import type { Page } from '@playwright/test';

/* What a view shows, read by its stable handles. */

/** Today's numbers, metrics at 0 left out. */
export async function numbersIn(view: Page): Promise<Record<string, number>> {
  const shown = await view
    .locator('[data-metric][data-period="day"][data-count]')
    .evaluateAll((all) => all.map(({ dataset }: HTMLElement | SVGElement) => [dataset.metric, dataset.count]));
  return Object.fromEntries(shown.map(([metric, n]) => [metric, Number(n)]).filter(([, n]) => n !== 0));
}

/** A ledger row of the side panel. */
export interface Row {
  id: string;
  metric: string;
  site: string;
  n: number;
  state: 'counted' | 'unsure' | 'retracted' | 'undone';
  /** Whether it stands among those that wait for an answer. */
  asked: boolean;
  /** Minor units, where it has an amount. */
  amount?: number;
}

/** Today's ledger rows, newest first, after those that wait for an answer. */
export const rowsIn = (panel: Page): Promise<Row[]> =>
  panel.locator('[data-event]').evaluateAll((all) =>
    all.map((element) => {
      const { event = '', metric = '', site = '', n, state, amount } = (element as HTMLElement).dataset;
      const asked = element.closest('[data-tray]') !== null;
      return {
        id: event,
        metric,
        site,
        n: Number(n),
        state: state as Row['state'],
        asked,
        ...(amount ? { amount: Number(amount) } : {}),
      };
    }),
  );

/** The reasons under "Why was this not counted?", newest first. */
export const refusalsIn = (options: Page): Promise<string[]> =>
  options
    .locator('[data-refusal]')
    .evaluateAll((all) => all.map((element) => (element as HTMLElement).dataset.refusal ?? ''));
