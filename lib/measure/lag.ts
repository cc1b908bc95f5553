import type { Pair } from '../target';
import type { Outcome } from './cohort';
import { curve } from './curve';
import type { Tally } from './ratio';

/*
 * Results come days after their actions. How many of those that will come have come by which age, and a ratio without links.
 */

type Lag = Pick<Pair, 'lag' | 'horizon'>;

/** Which part of the results that come at all has come by each age in days, from 0 to the horizon; the last is 1. */
export type Arrival = readonly number[];

/** Which part has come by the age; nothing before the action, all of it after the horizon. */
export const arrivedBy = (arrival: Arrival, age: number): number => (age < 0 ? 0 : (arrival[age] ?? 1));

/**
 * How results are assumed to arrive until the own ones say otherwise: ever fewer, half of them by the pair's lag, the last
 * by its horizon (an exponential, cut off).
 */
export function assumedArrival({ lag, horizon }: Lag): number[] {
  const cut = (age: number, rate: number) => Math.expm1(-rate * age) / Math.expm1(-rate * horizon);
  // Half of the results come within the lag at one rate only; a lag beyond half of the horizon arrives evenly.
  let low = 1e-9;
  let high = 100;
  for (let i = 0; i < 100; i++) {
    const rate = (low + high) / 2;
    if (cut(Math.max(0.5, lag), rate) < 0.5) low = rate;
    else high = rate;
  }
  return Array.from({ length: horizon + 1 }, (_, age) => (age === horizon ? 1 : cut(age, low)));
}

/** As many results as the assumed arrival is worth. */
const weight = 5;

/** How results arrive: what is assumed of the pair, drawn towards what was seen. */
export function arrivalOf(outcomes: readonly Outcome[], pair: Lag & Pick<Pair, 'ratio'>): number[] {
  const assumed = assumedArrival(pair);
  const coming = assumed.map((share, age) => weight * (share - arrivedBy(assumed, age - 1)));
  const never = weight * Math.max(0, pair.ratio - 1);
  const shares = curve(outcomes, pair.horizon, [...coming, never]);
  const last = shares.at(-1) ?? 1;
  return shares.map((share) => share / last);
}

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
