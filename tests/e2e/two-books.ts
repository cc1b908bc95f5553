import { expect, type Page } from '@playwright/test';
import type { Site } from '../../lib/sites/site';
import { add, type Score, scoresOf } from '../accuracy/score.ts';
import { numbersIn, rowsIn } from './shown.ts';

/* Two books are compared act by act: what Groundwork shows, and what a real product's own data say. */

/** Acts by metric, as the product's own data know of them. */
export type Truth = Record<string, number>;

export interface TwoBooks {
  /**
   * Waits until both say the same; if they do not, the test fails but goes on to its end.
   * @param step what was done since the last time
   * @param detector whose act it was, if it was one
   */
  agree(step: string, detector?: string): Promise<void>;
}

const softly = expect.configure({ soft: true });

/** How right each detector of a site was, over all books of this process. */
export const newScores = ({ detectors }: Pick<Site, 'detectors'>): Score[] => scoresOf(detectors);

/**
 * Opens both books.
 * @param panel the side panel
 * @param truth reads the product's data; metrics at 0 may be left out
 * @param scores what is found is added there
 */
export async function openTwoBooks(panel: Page, truth: () => Truth, scores: readonly Score[]): Promise<TwoBooks> {
  const start = truth();
  const since = (now: Truth, then: Truth): Truth =>
    Object.fromEntries(
      Object.entries(now)
        .map(([metric, n]) => [metric, n - (then[metric] ?? 0)] as const)
        .filter(([, n]) => n !== 0),
    );
  const stand = async (states: readonly string[]) => {
    const sums: Truth = {};
    for (const { metric, state, n } of await rowsIn(panel)) {
      if (states.includes(state)) sums[metric] = (sums[metric] ?? 0) + n;
    }
    return sums;
  };
  let before = { truth: start, counted: {} as Truth, asked: {} as Truth };

  return {
    async agree(step, detector) {
      const wanted = truth();
      const figures = since(wanted, start);
      await softly.poll(() => numbersIn(panel), { timeout: 20_000, message: step }).toEqual(figures);
      const now = { truth: wanted, counted: await stand(['counted', 'retracted']), asked: await stand(['unsure']) };
      const of = (part: keyof typeof now, metric: string) => since(now[part], before[part])[metric] ?? 0;
      const metrics = new Set(scores.map(({ metric }) => metric));
      for (const metric of metrics) {
        const score = scores.find(({ id }) => id === detector);
        const whose = score?.metric === metric ? score : scores.find((one) => one.metric === metric);
        if (whose) add(whose, of('truth', metric), of('counted', metric), of('asked', metric));
      }
      before = now;
    },
  };
}
