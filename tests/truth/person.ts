import type { Entry } from '../../lib/measure/cohort';
import type { Pair } from '../../lib/target';
import type { Chance } from './random';

/*
 * Somebody whose truth is known: works for some weeks, with leave and sick days; some acts go by uncounted; results come
 * late, and only where somebody looks are they ever known.
 */

/** A Monday; days are counted from here. */
const first = Temporal.PlainDate.from('2025-01-06');
const days: string[] = [];

/** The day so many after the first. */
export function dayAt(number: number): string {
  while (days.length <= number) days.push(first.add({ days: days.length }).toString());
  return days[number] ?? '';
}

export interface Habits {
  pair: Pair;
  /** What this person's ratio truly is: results per action. */
  share: number;
  /** Actions on a working day on average. */
  perDay: number;
  weeks: number;
  /** How many of the actions anybody looks at again. */
  looked: number;
  /** Never looks at one twice. */
  once?: boolean;
}

/** An action as it was counted, with all looks at it that found no result. */
export type Seen = Entry & { looks: readonly string[] };

export interface Life {
  /** What was counted. */
  entries: Seen[];
  /** Days that were worked, as numbers. */
  worked: number[];
  /** Today: the last day of the last week. */
  today: number;
  /** Of each counted action: its day and, if it comes at all, the day of its result, today or later. */
  truth: { start: number; result: number | null }[];
}

/** How many of the acts the counter misses. */
const missed = 0.02;

/** The days somebody works: weekdays, less a week or two of leave and a sick day now and then. */
function workedDays(weeks: number, random: Chance): number[] {
  const leaveFrom = Math.floor(random.between(0, Math.max(1, weeks)));
  const leaveWeeks = weeks >= 8 ? (random.happens(0.5) ? 1 : 0) + (weeks >= 26 ? 2 : 0) : 0;
  const worked: number[] = [];
  for (let day = 0; day < weeks * 7; day++) {
    const week = Math.floor(day / 7);
    const away = week >= leaveFrom && week < leaveFrom + leaveWeeks;
    if (day % 7 < 5 && !away && !random.happens(0.02)) worked.push(day);
  }
  return worked;
}

/** How long a result takes: not as the arithmetic assumes (that is an exponential), but log-normal about the lag. */
export function lagOf({ lag, horizon }: Pair, random: Chance): number {
  for (;;) {
    const days = Math.floor(Math.max(0.5, lag) * Math.exp(0.8 * random.normal()));
    if (days <= horizon) return days;
  }
}

/** Somebody looks again and again (or once) until the result is seen or today has come. */
function lookedAt(
  start: number,
  result: number | null,
  today: number,
  every: number,
  random: Chance,
  once?: boolean,
): Seen {
  const looks: string[] = [];
  let seen: string | null = null;
  let day = start;
  do {
    day += 1 + Math.floor(-Math.log(1 - random.next()) * every);
    if (day > today) break;
    if (result !== null && result <= day) seen = dayAt(day);
    else looks.push(dayAt(day));
  } while (seen === null && !once);
  return { start: dayAt(start), result: seen, looked: looks.at(-1) ?? null, looks };
}

export function live(habits: Habits, random: Chance): Life {
  const { pair, share, perDay, weeks, looked, once } = habits;
  const today = weeks * 7 - 1;
  const worked = workedDays(weeks, random);
  const entries: Seen[] = [];
  const truth: Life['truth'] = [];
  for (const start of worked)
    for (let n = random.count(perDay); n > 0; n--) {
      if (random.happens(missed)) continue;
      const result = random.happens(share) ? start + lagOf(pair, random) : null;
      truth.push({ start, result });
      if (random.happens(looked)) entries.push(lookedAt(start, result, today, pair.horizon / 3, random, once));
      else entries.push({ start: dayAt(start), result: null, looked: null, looks: [] });
    }
  return { entries, worked, today, truth };
}
