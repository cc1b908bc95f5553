/*
 * Actions as cohorts: when each was done, what came of it, and until when anybody knows. Days are YYYY-MM-DD.
 */

/** One action with what is known of it. Links (hashed subjects) are the ledger's; here are only days. */
export interface Entry {
  start: string;
  /** The day of the result; for what is only seen when somebody looks, the day it was seen on. Null while there is none. */
  result: string | null;
  /**
   * The last day on which the result is known not to have been there. Null if nobody ever looked. Of a result that was
   * seen: the look before, so that it lies somewhere between the two. Of a result that is known at once (the person made
   * it happen): its own day, or any later one.
   */
  looked: string | null;
}

/** The same in days since the action. */
export interface Outcome {
  /** Up to this age nothing had come of it; -1 if nobody knows. */
  readonly open: number;
  /** At this age the result stood; null while none is known. It came after `open`, or exactly now where both agree. */
  readonly done: number | null;
}

/** Days as numbers, each read from the calendar once. */
function numbered(): (day: string) => number {
  const first = Temporal.PlainDate.from('2000-01-01');
  const known = new Map<string, number>();
  return (day) => {
    const number = known.get(day) ?? first.until(Temporal.PlainDate.from(day)).days;
    known.set(day, number);
    return number;
  };
}

/** Entries as ages. A day before the action (clock skew, import) counts as the day of the action. */
export function outcomesOf(entries: readonly Entry[]): Outcome[] {
  const number = numbered();
  const outcomeOf = ({ start, result, looked }: Entry): Outcome => {
    const age = (day: string) => Math.max(0, number(day) - number(start));
    const done = result === null ? null : age(result);
    const open = looked === null ? -1 : age(looked);
    return { open: done === null ? open : Math.min(open, done), done };
  };
  return entries.map(outcomeOf);
}

/** Results are known up to this day: the last one on which anybody looked or a result came. Null without any. */
export function knownUpTo(entries: readonly Entry[]): string | null {
  let last: string | null = null;
  for (const { result, looked } of entries)
    for (const day of [result, looked]) if (day !== null && (last === null || day > last)) last = day;
  return last;
}

/** Entries by the week (from its first day) or month their action was done in, the oldest first. */
export function cohortsOf(
  entries: readonly Entry[],
  size: 'week' | 'month',
  weekStart = 1,
): { from: string; entries: Entry[] }[] {
  const cohorts = new Map<string, Entry[]>();
  const firstDay = firstDayOf(size, weekStart);
  for (const entry of entries) {
    const from = firstDay(entry.start);
    const those = cohorts.get(from);
    if (those) those.push(entry);
    else cohorts.set(from, [entry]);
  }
  return [...cohorts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([from, those]) => ({ from, entries: those }));
}

const firstDayOf = (size: 'week' | 'month', weekStart: number) => (day: string) => {
  if (size === 'month') return `${day.slice(0, 8)}01`;
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: (date.dayOfWeek - weekStart + 7) % 7 }).toString();
};
