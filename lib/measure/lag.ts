import type { Pair } from '../target';
import type { Tally } from './ratio';

/*
 * Results come days after their actions. How many of those that will come have come by which age, and a ratio without links.
 */

/** Which part of the results that come at all has come by each age in days, from 0 to the horizon; the last is 1. */
export type Arrival = readonly number[];

/** Which part has come by the age; nothing before the action, all of it after the horizon. */
export const arrivedBy = (arrival: Arrival, age: number): number => (age < 0 ? 0 : (arrival[age] ?? 1));

/**
 * How results arrive if half of those that come have come by the age `half`: a Weibull distribution cut off at the horizon.
 * With a `shape` of 1 fewer come each day (an exponential), below it most come at once and some late, above it they come
 * about the same age. Ages are taken at noon, so that some can come on the day of the action.
 */
export function arrivalBy(half: number, shape: number, horizon: number): number[] {
  const by = (age: number, rate: number) =>
    Math.expm1(-rate * ((age + 0.5) / (horizon + 0.5)) ** shape) / Math.expm1(-rate);
  let low = 1e-9;
  let high = 1e4;
  for (let i = 0; i < 60; i++) {
    const rate = Math.sqrt(low * high);
    if (by(half, rate) < 0.5) low = rate;
    else high = rate;
  }
  return Array.from({ length: horizon + 1 }, (_, age) => by(age, low));
}

/** How results are assumed to arrive until the own ones say otherwise: ever fewer, half of them by the pair's lag. */
export const assumedArrival = ({ lag, horizon }: Pick<Pair, 'lag' | 'horizon'>): number[] => arrivalBy(lag, 1, horizon);

/**
 * A ratio without links between actions and results: the results of `days` days up to one, over the actions of as many
 * days, earlier by the lag (half of the results need longer, half come sooner).
 *
 * @param actions how many each day (YYYY-MM-DD), `results` likewise
 */
export function lagShifted(
  actions: ReadonlyMap<string, number>,
  results: ReadonlyMap<string, number>,
  upTo: string,
  days: number,
  lag: number,
): Tally {
  const end = Temporal.PlainDate.from(upTo);
  const count = (counts: ReadonlyMap<string, number>, before: number) => {
    const last = end.subtract({ days: before });
    const from = last.subtract({ days: days - 1 }).toString();
    const to = last.toString();
    let sum = 0;
    for (const [day, n] of counts) if (day >= from && day <= to) sum += n;
    return sum;
  };
  return { actions: count(actions, lag), results: count(results, 0) };
}

/**
 * A ratio of young and old cohorts together: each action counts by the part of its results that has come by its age.
 *
 * @param cohorts how many actions, how many results so far, and the part arrived by the cohort's age
 */
export function maturityWeighted(cohorts: readonly { actions: number; results: number; arrived: number }[]): Tally {
  return {
    actions: cohorts.reduce((sum, { actions, arrived }) => sum + actions * arrived, 0),
    results: cohorts.reduce((sum, { results }) => sum + results, 0),
  };
}
