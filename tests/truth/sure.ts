import { outcomesOf } from '../../lib/measure/cohort';
import { toBeSure } from '../../lib/measure/enough';
import { knownOf } from '../../lib/measure/known';
import { assumedRate, learn } from '../../lib/measure/ratio';
import { counter, type Figure } from './figure';
import { people } from './people';
import type { Chance } from './random';

/* "So many to be 80 % sure": do people who then do exactly that reach their target four times out of five? */

export function sure(each: number, seed: number): Figure[] {
  const ours = counter('did "N to be 80 % sure": reached the target', [78, 82]);
  const average = counter('did the number that is enough on average');
  const textbook = counter('did N of the textbook, taking the ratio seen for the true one');
  for (const { trade, habits, life, random } of people(each, seed, [4, 26])) {
    const known = knownOf(outcomesOf(life.entries), habits.pair).tally;
    const rate = learn(assumedRate(habits.pair), known);
    // A quarter's target.
    const target = Math.max(1, Math.round((60 * trade.perDay) / habits.pair.ratio));
    const reaches = (actions: number) => resultsOf(actions, habits.share, random) >= target;
    const actions = toBeSure(target, rate, 0.8);
    if (actions !== null) ours.add(reaches(actions));
    average.add(reaches(Math.ceil((target * (rate.a + rate.b)) / rate.a)));
    const taken = known.results > 0.5 ? toBeSure(target, known.results / known.actions, 0.8) : null;
    if (taken !== null) textbook.add(reaches(taken));
  }
  return [ours.figure(), average.figure(), textbook.figure()];
}

function resultsOf(actions: number, share: number, random: Chance): number {
  let results = 0;
  for (let i = 0; i < actions; i++) if (random.happens(share)) results++;
  return results;
}
