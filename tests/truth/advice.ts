import type { Entry } from '../../lib/measure/cohort';
import { outcomesOf } from '../../lib/measure/cohort';
import { diagnose, type Verdict } from '../../lib/measure/diagnosis';
import { knownOf } from '../../lib/measure/known';
import { counter, type Figure } from './figure';
import { looked, trades } from './people';
import { dayAt, type Habits, type Life, live } from './person';
import { chance } from './random';

/* A cause is planted: too few actions, too few results per action, or none. What is said in each of the first eight weeks? */

const weeks = 8;

/** What is known at the end of a week: later acts are not done yet, later looks not taken. */
function knownBy(life: Life, today: number): Entry[] {
  const day = dayAt(today);
  return life.entries
    .filter(({ start }) => start <= day)
    .map((entry) => {
      const result = entry.result !== null && entry.result <= day ? entry.result : null;
      const looked = entry.looks.findLast((look) => look <= day && (result === null || look < result)) ?? null;
      return { start: entry.start, result, looked };
    });
}

/** What is said at the end of each week. */
function verdicts(trade: (typeof trades)[number], habits: Habits, seed: number): Verdict[] {
  const { pair } = trade;
  const life = live(habits, chance(seed));
  return Array.from({ length: weeks }, (_, week) => {
    const today = week * 7 + 6;
    const entries = knownBy(life, today);
    const worked = life.worked.filter((day) => day <= today);
    const results = entries.filter(({ result }) => result !== null).length;
    return diagnose({
      action: { actual: entries.length, expected: trade.perDay * worked.length },
      result: { actual: results, expected: (trade.perDay * worked.length) / pair.ratio },
      known: knownOf(outcomesOf(entries), pair).tally,
      ratio: pair.ratio,
    });
  });
}

/** Somebody who does half of the actions, gets a third of the results per action, or is exactly on target. */
const causes = [
  { name: 'half of the actions', cause: 'more', share: 1, actions: 0.5 },
  { name: 'a third of the results per action', cause: 'better', share: 1 / 3, actions: 1 },
  { name: 'on target', cause: null, share: 1, actions: 1 },
  { name: 'on target, all results looked at', cause: null, share: 1, actions: 1, looked: 1 },
] as const;

/**
 * Pairs with enough in eight weeks for the cause to be found by anybody: an action a day; twenty results looked at, were
 * all well. With less, chance alone makes such numbers too often.
 */
function enough({ perDay, pair }: (typeof trades)[number], cause: 'more' | 'better'): boolean {
  return cause === 'more' ? perDay >= 1 : (perDay * 5 * weeks * looked) / pair.ratio >= 20;
}

export function advice(each: number, seed: number): Figure[] {
  const figures: Figure[] = [];
  for (const { name, cause, share, actions, ...other } of causes) {
    const found = counter(`${name}: found within eight weeks`, [90, 100]);
    const rare = counter(`${name}: found, where too little happens to be sure`);
    const wrong = counter(`${name}: false advice in any of eight weeks`, [0, 2]);
    for (let i = 0; i < each * trades.length; i++) {
      const trade = trades[i % trades.length];
      if (!trade) continue;
      const habits = {
        looked,
        ...other,
        pair: trade.pair,
        share: share / trade.pair.ratio,
        perDay: trade.perDay * actions,
      };
      const said = verdicts(trade, { ...habits, weeks }, seed * 1_000_003 + i);
      wrong.add(said.some((one) => one !== cause && one !== 'healthy' && one !== 'unknown'));
      if (cause) (enough(trade, cause) ? found : rare).add(said.includes(cause));
    }
    figures.push(...(cause ? [found.figure(), rare.figure()] : []), wrong.figure());
  }
  return figures;
}
