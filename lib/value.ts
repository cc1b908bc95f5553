import { type MeasureId, type MetricId, measureIds, metricIds, shapeOf } from './catalog';

/**
 * Numbers that nobody can count one by one, so that a person enters them: how many wait, how long one took, how many of
 * those who answered were satisfied. As all in the ledger a row is never changed; a wrong one is taken back by a later row.
 */

/** What is entered for a day. */
export interface Entered {
  /** The day it is for, YYYY-MM-DD. It is what the person said, and stays when the day's start is moved. */
  day: string;
  metric: string;
  /**
   * Whole, in the metric's smallest unit: minutes of a duration, pieces of a level; of a score how many of those who
   * answered were satisfied.
   */
  value: number;
  /** Of a score how many answered; of a duration how many took so long on average, 1 where it is absent. A level has none. */
  n?: number;
}

/** A number that was entered. */
export interface Value extends Entered {
  id: string;
  /** When it was entered, milliseconds since 1970. Of a day's levels the one entered last stands. */
  at: number;
  /** Minutes east of UTC where the person was. */
  offset: number;
}

/** That a value is to hold no longer; where this itself is taken back, the value holds again. */
export interface ValueTakenBack extends Pick<Value, 'id' | 'at' | 'offset'> {
  /** Those of the value it is about, so that both are found together. */
  day: string;
  metric: string;
  /** The id of the value, or of another such row. */
  of: string;
}

/** Whether a metric can have such a number: no more satisfied than answered, and nothing entered of what is counted. */
export function fitsMetric({ metric: of, value, n }: Omit<Entered, 'day'>): boolean {
  const known = metricIds.includes(of as MetricId) || measureIds.includes(of as MeasureId);
  if (!known) return true;
  const shape = shapeOf(of);
  if (shape === 'score') return n !== undefined && value <= n;
  if (shape === 'level') return n === undefined;
  return shape === 'duration';
}
