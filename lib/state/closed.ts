import type { Ledger } from '@/lib/ledger/open';
import { comparedOf, periodsOn } from '@/lib/ledger/shared';
import type { Compared, Days, SharedPeriod } from '@/lib/shared';
import { dayAfter, weekOf } from '@/lib/text/day';

/** How the week of a day stands. */
export interface WeekView {
  /** The closed period the day is in, and how it stands now; null where that can no longer be told. */
  closed: { period: SharedPeriod; compared: Compared[] | null } | null;
  /** What of the week can be closed; null where it is too early, too long ago or done. */
  open: Days | null;
}

/** From which day of the week on it may be closed: on the fifth many are done with it. The first is 0. */
const earliest = 4;

/** Weeks that ended longer ago, in days, nobody is asked to close. */
const latest = 35;

/** The part of a day's week that is not closed yet and can be. @param weekStart 1 (Monday) to 7 */
export function openPart(day: string, today: string, closed: readonly SharedPeriod[], weekStart: number): Days | null {
  const week = weekOf(day, weekStart);
  if (dayAfter(week.from, earliest) > today || week.to < dayAfter(today, -latest)) return null;
  const ends = closed.map(({ to }) => dayAfter(to, 1));
  const from = [week.from, ...ends].sort().at(-1) ?? week.from;
  const to = week.to < today ? week.to : today;
  return from <= day && from <= to ? { from, to } : null;
}

/** Whether a day's week is closed, and what has changed since. @param weekStart 1 (Monday) to 7 */
export async function weekOn(ledger: Ledger, day: string, today: string, weekStart: number): Promise<WeekView> {
  const closed = await periodsOn(ledger, weekOf(day, weekStart));
  const period = closed.find(({ from, to }) => from <= day && day <= to);
  if (!period) return { closed: null, open: openPart(day, today, closed, weekStart) };
  return { closed: { period, compared: await comparedOf(ledger, period, today) }, open: null };
}
