import type { Refusal, Seen } from '../event';

/** How one metric of a site came out of a check. */
export interface Tally {
  metric: string;
  /** Acts the person did and ticked off. */
  done: number;
  /** What Groundwork counted by itself, what the person took back included. */
  counted: number;
  missed: number;
  wrong: number;
  /** Asked about instead of counted, which is missed. */
  asked: number;
  /** Ticked off and not counted, because counting was paused; in none of the others. Absent where there is none. */
  paused?: number;
}

/**
 * Holds what was counted against what the person did. Which count belongs to which act nobody can say, so as many are
 * right as could be; only what the person took back is wrong for certain.
 * @param ticked how many acts were ticked off
 * @param seen what came of the sightings of all metrics
 * @param paused how many of them, at most, were done while counting was paused: nobody can have counted those
 */
export function tallyOf(metric: string, ticked: number, seen: readonly Seen[], paused = 0): Tally {
  const sum = (part: 'counted' | 'undone' | 'asked') =>
    seen.filter((one) => one.metric === metric).reduce((total, one) => total + one[part], 0);
  const stands = sum('counted');
  const right = Math.min(ticked, stands);
  const leftOut = Math.min(ticked - right, paused);
  const done = ticked - leftOut;
  const counted = stands + sum('undone');
  const tally = { metric, done, counted, missed: done - right, wrong: counted - right, asked: sum('asked') };
  return leftOut > 0 ? { ...tally, paused: leftOut } : tally;
}

/**
 * How many acts of a metric, at most, were done while counting was paused: as many as were seen and turned down for that,
 * or ticked off meanwhile.
 * @param ticked how many were ticked off while it was paused
 * @param refusals what was turned down since the check began; two rules may turn down one request
 */
export function pausedOf(metric: string, ticked: number, refusals: readonly Refusal[]): number {
  const turnedDown = refusals.filter((one) => one.metric === metric && one.reason === 'paused');
  return Math.max(ticked, new Set(turnedDown.map(({ at }) => at)).size);
}

/** How many of those counted were acts the person did. */
export const rightOf = ({ counted, wrong }: Tally): number => counted - wrong;

/** Whether there is anything to say of a metric. */
export const isTold = ({ done, counted, asked, paused = 0 }: Tally): boolean => done + counted + asked + paused > 0;
