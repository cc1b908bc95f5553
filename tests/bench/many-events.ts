import type { Bench } from './browser.ts';
import { cohortsOf } from './cohorts.ts';
import { yearsOf } from './days.ts';
import { type Figure, figure } from './figure.ts';
import { fillLedger, withResults } from './fill.ts';
import { measureLatency } from './latency.ts';
import { coldPopupsOf, pagesOf, popupsOf } from './popup.ts';
import type { PracticePage } from './practice-page.ts';

interface Extent {
  /** How many events the ledger holds, step by step. */
  events: readonly number[];
  latencies: number;
  openings: number;
}

/**
 * What shows numbers, and how soon, with ever more events in the ledger. Ids of all but the last step end with how many
 * there were.
 */
export async function measureManyEvents(
  bench: Bench,
  practice: PracticePage,
  { events, latencies, openings }: Extent,
  say: (text: string) => void,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  let already = 0;
  for (const many of events) {
    say(`numbers and popup with ${many} events ...`);
    if (many > already) {
      const filler = await bench.open(`chrome-extension://${bench.ours.id}/options.html`);
      await filler.locator('html[data-ready="true"]').waitFor();
      await fillLedger(filler, many, { already, of: withResults });
      await filler.close();
    }
    already = many;
    const end = many === events.at(-1) ? '' : `-${many}`;
    const { warm, cold } = await measureLatency(bench, practice, latencies);
    const popups = await popupsOf(bench, openings);
    const years = await yearsOf(bench, many > 0);
    const cohorts = await cohortsOf(bench, many > 0);
    figures.push(
      figure(`number-warm-ms${end}`, warm, 0, { most: 100 }),
      figure(`number-cold-ms${end}`, cold, 0, { most: 400 }),
      figure(`popup-paint-ms${end}`, popups.ours, popups.blank, { times: 1.5 }),
      figure(`year-first-ms${end}`, years.first, 0, { most: 30 }),
      figure(`year-warm-ms${end}`, years.warm, 0, { most: 5 }),
      figure(`cohorts-ms${end}`, cohorts, 0, { most: 50 }),
    );
  }
  // In this order: afterwards no worker runs.
  const [pages, cold] = [await pagesOf(bench, openings), await coldPopupsOf(bench, openings)];
  const note = `a page of ten lines that only reads one number from a database: ${Math.round(pages.reading)} ms`;
  return [
    ...figures,
    figure('popup-cold-ms', cold.ours, cold.blank, { times: 1.5 }),
    { ...figure('popup-tab-ms', pages.ours, pages.blank, { times: 1.5 }), note },
  ];
}
