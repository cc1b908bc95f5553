import { outcomesOf } from '../../lib/measure/cohort';
import { knownOf } from '../../lib/measure/known';
import { assumedRate, boundsOf, learn, ratioOf } from '../../lib/measure/ratio';
import { counter, type Figure } from './figure';
import { people, trades } from './people';

/* Ratios out of what is known: do their 80 % intervals hold the truth four times out of five, and do they lean? */

export function ratios(each: number, seed: number): Figure[] {
  const shown = counter('ratio shown: truth within the 80 % interval', [78, 82]);
  const planned = counter('ratio for planning: truth within the 80 % interval', [78, 82]);
  const naive = counter('results over actions, taking unseen for failed (Wilson)');
  const lean = leaning();
  for (const { trade, habits, life } of people(each, seed, [6, 40])) {
    const { pair, share } = habits;
    const known = knownOf(outcomesOf(life.entries), pair).tally;
    const holds = (few: number, many: number | null) => 1 / share >= few && (many === null || 1 / share <= many);
    const ratio = ratioOf(known);
    if (ratio.enough) shown.add(holds(ratio.few, ratio.many));
    const { low, high } = boundsOf(learn(assumedRate(pair), known));
    planned.add(low <= share && share <= high);
    const results = life.entries.filter(({ result }) => result !== null).length;
    const plain = ratioOf({ actions: life.entries.length, results });
    if (plain.enough) naive.add(holds(plain.few, plain.many));
    lean.add(trade.name, known, share);
  }
  return [shown.figure(), planned.figure(), naive.figure(), ...lean.figures('the ratio leans by')];
}

/**
 * The same where nobody ever looks twice: then a result is only known to have come some time before. Promised for what is
 * decided within a month; where it takes longer, so little is known that hardly anybody is shown a ratio (docs/measures.md).
 */
export function lookedOnce(each: number, seed: number): Figure[] {
  const lean = leaning();
  for (const { trade, habits, life } of people(each, seed, [6, 40], true))
    lean.add(trade.name, knownOf(outcomesOf(life.entries), habits.pair).tally, habits.share);
  return lean.figures('looked at once, it leans by', 30);
}

/** By how many points ratios are off on average, trade by trade. */
function leaning() {
  const errors = new Map(trades.map(({ name, pair }) => [name, { horizon: pair.horizon, sum: 0, squares: 0, of: 0 }]));
  return {
    add(trade: string, { actions, results }: { actions: number; results: number }, share: number): void {
      const error = errors.get(trade);
      if (!error || actions < 10) return;
      error.of++;
      error.sum += results / actions - share;
      error.squares += (results / actions - share) ** 2;
    },
    figures: (what: string, promised = Number.POSITIVE_INFINITY): Figure[] =>
      [...errors].map(([name, { horizon, sum, squares, of }]) => ({
        what: `${name}: ${what}`,
        of,
        value: (100 * sum) / of,
        unit: 'points',
        error: (100 * Math.sqrt(squares)) / of,
        ...(horizon <= promised && { within: [-2, 2] as const }),
      })),
  };
}
