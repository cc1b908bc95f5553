import type { ReadonlySignal } from '@preact/signals';
import { weekStartOf } from '@/lib/browser/calendar';
import { comparedOf, periodsOn } from '@/lib/ledger/shared';
import type { Compared, Days, SharedPeriod } from '@/lib/shared';
import { dayAfter, weekOf } from '@/lib/text/day';
import { live } from './live';
import type { Page } from './page';

/** How the week of a day stands. */
export interface WeekView {
  /** Whose week it is, YYYY-MM-DD: for a moment it may still be that of the day looked at before. */
  day: string;
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

/**
 * Whether the day's week is closed and what has changed since, kept up to date.
 * @param language the browser's own, as a tag: it says how weeks go where the person did not
 */
export const followWeek = (page: Page, day: ReadonlySignal<string | undefined>, language = navigator.language) =>
  live(() => {
    const [shown, today, settings] = [day.value, page.today.value, page.settings.value];
    if (!shown || !today || !settings) return undefined;
    const weekStart = weekStartOf(settings.work, language);
    return async (): Promise<WeekView> => {
      const closed = await periodsOn(page.ledger, weekOf(shown, weekStart));
      const period = closed.find(({ from, to }) => from <= shown && shown <= to);
      if (!period) return { day: shown, closed: null, open: openPart(shown, today, closed, weekStart) };
      return { day: shown, closed: { period, compared: await comparedOf(page.ledger, period, today) }, open: null };
    };
  }, page.failed);
