import type { Pair } from '../../lib/target.ts';
import type { Bench } from './browser.ts';
import { median } from './figure.ts';
import { askLedger } from './in-page.ts';

/** What the ledger is filled with, as the roles have it. */
const pairs: Pair[] = [
  { result: 'meeting-booked', action: 'connection-request', ratio: 30, lag: 7, horizon: 45 },
  { result: 'meeting-held', action: 'email', ratio: 3, lag: 5, horizon: 30 },
  { result: 'reply', action: 'message', ratio: 10, lag: 2, horizon: 14 },
];

const ask = `async ({ isFilled, pairs }) => {
  const { openLedger, daysNow, columnsIn, evidenceOf, reachOf } = groundworkLedger;
  const today = Temporal.Now.plainDateISO('UTC');
  const ledger = openLedger();
  await ledger.open();
  const metrics = pairs.flatMap(({ action, result }) => [action, result]);
  const reckon = async () => {
    const from = today.subtract({ days: Math.max(...pairs.map(reachOf)) - 1 }).toString();
    const days = await daysNow(ledger, new Map(), { metrics, from, to: today.toString() }, 0);
    const of = (metric) => columnsIn(days, metric);
    return pairs.map((pair) => evidenceOf({
      pair, seen: true, today: today.toString(), actions: new Map(), results: new Map(),
      steps: { from, actions: of(pair.action), results: of(pair.result) },
    }));
  };
  // The first time the table may have to be made.
  await reckon();
  const times = [];
  for (let time = 0; time < 12; time++) {
    const start = performance.now();
    const found = await reckon();
    times.push(performance.now() - start);
    if (isFilled && found.some(({ way }) => way !== 'linked')) throw new Error('no results were linked');
  }
  ledger.close();
  return times;
}`;

/**
 * What the actions of three pairs led to, from the table of acts, in milliseconds.
 * @param isFilled whether there have to be any
 */
export const cohortsOf = async (bench: Bench, isFilled: boolean): Promise<number> =>
  median((await askLedger<number[]>(bench, ask, { isFilled, pairs }, 2)).flat());
