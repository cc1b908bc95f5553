import type { ReadonlySignal } from '@preact/signals';
import { comparedOf, periodsOn } from '@/lib/ledger/shared';
import type { Compared, Days, SharedPeriod } from '@/lib/shared';
import { dayAfter, weekOf } from '@/lib/text/day';
import { live } from './live';
import type { Page } from './page';

/** How the week of a day stands. */
export interface WeekView {
  /** The closed period the day is in, and how it stands now; null where that can no longer be told. */
  closed: { period: SharedPeriod; compared: Compared[] | null } | null;
  /** What of the week can be closed; null where it is too early, too long ago or done. */
  open: Days | null;
}

/** From which day on a week may be closed: on a Friday many are done with it. Monday is 0. */
const earliest = 4;

/** Weeks that ended longer ago, in days, nobody is asked to close. */
const latest = 35;

/** The part of a day's week that is not closed yet and can be. */
export function openPart(day: string, today: string, closed: readonly SharedPeriod[]): Days | null {
  const week = weekOf(day);
  if (dayAfter(week.from, earliest) > today || week.to < dayAfter(today, -latest)) return null;
  const ends = closed.map(({ to }) => dayAfter(to, 1));
  const from = [week.from, ...ends].sort().at(-1) ?? week.from;
  const to = week.to < today ? week.to : today;
  return from <= day && from <= to ? { from, to } : null;
}

/** Whether the day's week is closed and what has changed since, kept up to date. */
export const followWeek = (page: Page, day: ReadonlySignal<string | undefined>) =>
  live(() => {
    const [shown, today] = [day.value, page.today.value];
    if (!shown || !today) return undefined;
    return async (): Promise<WeekView> => {
      const closed = await periodsOn(page.ledger, weekOf(shown));
      const period = closed.find(({ from, to }) => from <= shown && shown <= to);
      if (!period) return { closed: null, open: openPart(shown, today, closed) };
      return { closed: { period, compared: await comparedOf(page.ledger, period, today) }, open: null };
    };
  }, page.failed);
