import { gammaQuantile } from './chance';

/**
 * What a pace comes to, in one calm word. `free`: nothing is due, since the period has no working day. `missed`: no working
 * day is left, or a ceiling is broken.
 */
export type Mark = 'too-early' | 'done' | 'ahead' | 'on' | 'behind' | 'far-behind' | 'missed' | 'free';

/**
 * How rare a distance must be for someone truly on target. Amber is wanted on at most one day in twenty; the rest is kept for
 * days that come in batches and for a spread known from few days.
 */
const alarms = { amber: 0.04, red: 0.005 };

/** Below this chance of reaching it the second half of a period is red, if it is amber. */
const unlikely = 0.2;

/**
 * Whether so little would be rarer than `alarm` for someone truly on target: `P(Poisson(expected) <= done) < alarm`, where
 * both are counted in units of `spread`. Read from the Gamma distribution, which gives the same for whole numbers
 * (`P(Poisson(e) <= k) = P(Gamma(k + 1) > e)`) and goes on between them.
 */
export const tooFew = (done: number, expected: number, spread: number, alarm: number): boolean =>
  expected > spread * gammaQuantile(1 - alarm, Math.max(done, 0) / spread + 1, 1);

/** Whether so much would be rarer than `alarm` for someone who uses up a ceiling evenly. */
export const tooMany = (done: number, allowed: number, spread: number, alarm: number): boolean =>
  done > 0 && allowed < spread * gammaQuantile(alarm, done / spread, 1);

/** What the colour of an open period depends on. */
export interface Signs {
  /** Whether the distance is rarer than an alarm allows; null where it is not known how much days differ. */
  rarer: ((alarm: number) => boolean) | null;
  /** Of reaching the target, 0 to 1; null if it cannot be said. */
  chance: number | null;
  /** Working days by which it is ahead. */
  buffer: number;
  /** Working days that are over, and of how many. */
  over: number;
  total: number;
}

/** The word for a period that is neither reached nor lost. */
export function openMark({ rarer, chance, buffer, over, total }: Signs): Mark {
  if (buffer >= 1) return 'ahead';
  if (over <= 0) return 'too-early';
  if (!rarer?.(alarms.amber)) return 'on';
  const late = over >= total / 2 && chance !== null && chance < unlikely;
  return late || rarer(alarms.red) ? 'far-behind' : 'behind';
}
