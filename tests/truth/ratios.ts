import { outcomesOf } from '../../lib/measure/cohort';
import { knownTally } from '../../lib/measure/known';
import { assumedRate, boundsOf, learn, ratioOf } from '../../lib/measure/ratio';
import { counter, type Figure } from './figure';
import { people, trades } from './people';

/* Ratios out of what is known: do their 80 % intervals hold the truth four times out of five, and do they lean? */

export function ratios(each: number, seed: number): Figure[] {
  const shown = counter('ratio shown: truth within the 80 % interval', [78, 82]);
  const planned = counter('ratio for planning: truth within the 80 % interval', [78, 82]);
  const naive = counter('results over actions, taking unseen for failed (Wilson)');
  const errors = new Map(trades.map(({ name }) => [name, { sum: 0, naive: 0, n: 0 }]));
  for (const { trade, habits, life } of people(each, seed, [6, 40])) {
    const { pair, share } = habits;
    const known = knownTally(outcomesOf(life.entries), pair);
    const ratio = ratioOf(known);
    const holds = (few: number, many: number | null) => 1 / share >= few && (many === null || 1 / share <= many);
    if (ratio.enough) shown.add(holds(ratio.few, ratio.many));
    const { low, high } = boundsOf(learn(assumedRate(pair), known));
    planned.add(low <= share && share <= high);
    const all = { actions: life.entries.length, results: life.entries.filter(({ result }) => result !== null).length };
    const plain = ratioOf(all);
    if (plain.enough) naive.add(holds(plain.few, plain.many));
    const error = errors.get(trade.name);
    if (!error || known.actions < 10) continue;
    error.n++;
    error.sum += known.results / known.actions - share;
    error.naive += all.results / all.actions - share;
  }
  const leans = [...errors].map(
    ([name, { sum, n }]): Figure => ({
      what: `${name}: by how much the ratio leans`,
      of: n,
      value: (100 * sum) / n,
      unit: 'points',
      within: [-2, 2],
    }),
  );
  return [shown.figure(), planned.figure(), naive.figure(), ...leans];
}
