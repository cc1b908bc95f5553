import type { Seen } from '../event';

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
}

/**
 * Holds what was counted against what the person did. Which count belongs to which act nobody can say, so as many are
 * right as could be; only what the person took back is wrong for certain.
 * @param done how many acts were ticked off
 * @param seen what came of the sightings of all metrics
 */
export function tallyOf(metric: string, done: number, seen: readonly Seen[]): Tally {
  const sum = (part: 'counted' | 'undone' | 'asked') =>
    seen.filter((one) => one.metric === metric).reduce((total, one) => total + one[part], 0);
  const stands = sum('counted');
  const right = Math.min(done, stands);
  const counted = stands + sum('undone');
  return { metric, done, counted, missed: done - right, wrong: counted - right, asked: sum('asked') };
}

/** How many of those counted were acts the person did. */
export const rightOf = ({ counted, wrong }: Tally): number => counted - wrong;

/** Whether there is anything to say of a metric. */
export const isTold = ({ done, counted, asked }: Tally): boolean => done + counted + asked > 0;
