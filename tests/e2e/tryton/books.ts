import { expect, type Page } from '@playwright/test';
import { tryton } from '../../../lib/sites/tryton';
import { add, type Score, scoresOf } from '../../accuracy/score.ts';
import { numbersIn } from '../shown.ts';
import { patience } from './client.ts';
import { account, type Tryton } from './server.ts';
import type { Truth } from './truth.ts';

/* Two books are compared: what Groundwork shows, and what the server's own tables say. */

type Figures = Record<string, number | string>;

/** What a view of Groundwork shows of today: counts, and what was won in minor units. */
export async function shown(view: Page): Promise<Figures> {
  const [won] = await view
    .locator('[data-metric="deal-won"][data-period="day"][data-amount]')
    .evaluateAll((all) => all.map(({ dataset }: HTMLElement | SVGElement) => `${dataset.amount} ${dataset.currency}`));
  return { ...(await numbersIn(view)), ...(won ? { won } : {}) };
}

/** The rows of today's ledger, sorted: metric, state and n. */
export async function rows(panel: Page): Promise<string[]> {
  const all = await panel
    .locator('[data-event]')
    .evaluateAll((found) =>
      found
        .map(({ dataset }: HTMLElement | SVGElement) => dataset)
        .map(({ metric, state, n }) => `${metric} ${state} ${n}`),
    );
  return all.sort();
}

const isWon = ({ state }: Truth['sales'][number]) => ['confirmed', 'processing', 'done'].includes(state);

/** Quoted by the person: a sale keeps its number, but a draft no longer knows who had quoted it. */
const isProposal = ({ number, quotedBy }: Truth['sales'][number]) => number !== null && quotedBy !== account.colleague;

/** Every act the tables know of, as metric and record. */
const actsIn = ({ sales, parties }: Truth): string[] => [
  ...sales.filter(isProposal).map(({ id }) => `proposal-sent ${id}`),
  ...sales.filter(isWon).map(({ id }) => `deal-won ${id}`),
  ...parties.map((id) => `contact-added ${id}`),
];

const metricOf = (line: string) => line.split(' ')[0] ?? '';

const numberOf = (lines: readonly string[], metric: string) => lines.filter((line) => metricOf(line) === metric).length;

/**
 * What Groundwork has to show, from the server's tables and nothing else.
 * @param start what was there before the first act
 */
export function wanted(start: Truth, now: Truth): Figures {
  const before = actsIn(start);
  const acts = actsIn(now).filter((act) => !before.includes(act));
  const counts = [...new Set(acts.map(metricOf))].map((metric) => [metric, numberOf(acts, metric)] as const);
  const won = now.sales.filter(isWon);
  const [currency, second] = new Set(won.map((sale) => sale.currency));
  const amount = won.reduce((sum, { total }) => sum + total, 0);
  return { ...Object.fromEntries(counts), ...(currency && !second ? { won: `${amount} ${currency}` } : {}) };
}

/** Both books, opened before the first act and compared act by act. */
export interface Books {
  /** How right each detector was so far. */
  scores: readonly Score[];
  /**
   * Waits until they agree; if they do not, the test fails but goes on to its end.
   * @param step what was done since the last time
   */
  agree(step: string): Promise<void>;
}

const softly = expect.configure({ soft: true });

/** Opens both books. */
export async function openBooks(server: Tryton, panel: Page): Promise<Books> {
  const start = await server.truth();
  const scores = scoresOf(tryton.detectors);
  const known = new Set(actsIn(start));
  let before: readonly string[] = await rows(panel);

  const agree = async (step: string) => {
    const truth = await server.truth();
    await softly.poll(() => shown(panel), { ...patience, message: step }).toEqual(wanted(start, truth));
    const acts = actsIn(truth).filter((act) => !known.has(act));
    for (const act of acts) known.add(act);
    const now = await rows(panel);
    for (const score of scores) {
      const since = (states: readonly string[]) => {
        const count = (lines: readonly string[]) =>
          lines.filter((line) => states.some((state) => line.startsWith(`${score.metric} ${state} `))).length;
        return count(now) - count(before);
      };
      add(score, numberOf(acts, score.metric), since(['counted', 'retracted']), since(['unsure']));
    }
    before = now;
  };
  return { scores, agree };
}
