import type { Pair } from '../../lib/target';
import { type Habits, type Life, live } from './person';
import { type Chance, chance } from './random';

/** Pairs people are simulated with: ratio, lag and horizon as role templates assume them, and actions on a working day. */
export const trades: readonly { name: string; pair: Pair; perDay: number }[] = [
  { name: 'request → accepted', perDay: 8, pair: pair('connection-request', 'connection-accepted', 3.5, 2, 21) },
  { name: 'request → meeting', perDay: 18, pair: pair('connection-request', 'meeting-booked', 30, 5, 30) },
  { name: 'message → reply', perDay: 15, pair: pair('message', 'reply', 10, 2, 14) },
  { name: 'call → conversation', perDay: 40, pair: pair('call', 'conversation', 18, 0, 7) },
  { name: 'CV → interview', perDay: 1.5, pair: pair('cv-sent', 'interview-booked', 3, 7, 28) },
  { name: 'interview → placement', perDay: 0.6, pair: pair('interview-booked', 'placement', 5, 21, 90) },
  { name: 'proposal → won', perDay: 0.8, pair: pair('proposal-sent', 'deal-won', 4, 30, 120) },
];

function pair(action: string, result: string, ratio: number, lag: number, horizon: number): Pair {
  return { action, result, ratio, lag, horizon };
}

/** How much of what came of it anybody looks at. */
export const looked = 0.4;

export interface Person {
  trade: (typeof trades)[number];
  habits: Habits;
  life: Life;
}

/**
 * So many people of each trade. Their own ratios lie about the assumed one (log-normal): for two of three within a factor
 * of 1.65, and right on average.
 */
export function* people(
  each: number,
  seed: number,
  weeks: readonly [number, number],
  once = false,
): Generator<Person & { random: Chance }> {
  for (let i = 0; i < each * trades.length; i++) {
    const random = chance(seed * 1_000_003 + i);
    const trade = trades[i % trades.length];
    if (!trade) return;
    const share = Math.min(0.9, Math.exp(0.5 * random.normal() - 0.125) / trade.pair.ratio);
    const habits: Habits = {
      pair: trade.pair,
      share,
      perDay: trade.perDay,
      weeks: Math.round(random.between(...weeks)),
      looked,
      once,
    };
    yield { trade, habits, life: live(habits, random), random };
  }
}
