import type { Span } from './period';
import { type ByDay, sumBetween } from './spread';
import { daysFrom } from './workdays';

/** A number of what waits, as someone counted it. */
export interface Stock {
  /** It was so many at the end of this day (YYYY-MM-DD). */
  day: string;
  n: number;
}

/** What waits at the end of a day. */
export interface Waiting {
  n: number;
  /** More was finished than had been received and waited: so many were there that nobody counted. The opening stock is too low. */
  unknown: number;
}

/**
 * What waits at the end of each day: what waited before + received - finished, from the opening stock on. Where more is
 * finished than was there, nothing waits and the rest is told, instead of a list of fewer than none.
 * @param span from the day after the opening stock or later
 */
export function waitingList(
  opening: Stock,
  received: ByDay,
  finished: ByDay,
  { from, to }: Span,
): Map<string, Waiting> {
  const list = new Map<string, Waiting>();
  let n = opening.n;
  let unknown = 0;
  for (const day of daysFrom(opening.day, to).slice(1)) {
    const left = n + (received.get(day) ?? 0) - (finished.get(day) ?? 0);
    unknown += Math.max(-left, 0);
    n = Math.max(left, 0);
    if (day >= from) list.set(day, { n, unknown });
  }
  return list;
}

/**
 * How many working days what waits lasts at the pace of the last days: `waiting x days / finished` (Little 1961, L = λ W).
 * @param days working days in the span
 * @returns null while nothing was finished: then it lasts for ever, which is no number
 */
export function daysOfWork(waiting: number, finished: ByDay, { from, to }: Span, days: number): number | null {
  const done = sumBetween(finished, from, to);
  if (waiting === 0) return 0;
  return done > 0 ? (waiting * days) / done : null;
}
