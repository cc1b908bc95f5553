import type { Bench } from './browser.ts';
import { median } from './figure.ts';
import { askLedger } from './in-page.ts';

const ask = `async (isFilled) => {
  const { openLedger, dayCounts } = groundworkLedger;
  const now = Date.now();
  const day = (at) => new Date(at).toISOString().slice(0, 10);
  const ledger = openLedger();
  await ledger.open();
  const times = [];
  for (let time = 0; time < 12; time++) {
    const start = performance.now();
    const rows = await dayCounts(ledger, day(now - 365 * 86_400_000), day(now));
    times.push(performance.now() - start);
    if (isFilled && !rows.length) throw new Error('the ledger is empty');
  }
  ledger.close();
  return times;
}`;

/**
 * A year of day counts: the first question after a page opens, and later ones, in milliseconds.
 * @param isFilled whether there have to be any
 */
export async function yearsOf(bench: Bench, isFilled: boolean): Promise<{ first: number; warm: number }> {
  const times = await askLedger<number[]>(bench, ask, isFilled, 3);
  const firsts = times.map(([first = Number.NaN]) => first);
  return { first: median(firsts), warm: median(times.flatMap(([, ...later]) => later)) };
}
