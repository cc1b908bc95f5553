/*
 * The hours a person works, where they say so. They decide what goes into totals that are shared, and by when the day's part
 * is to be done; the person's own numbers count everything, and no hour of anything done is ever shown.
 */

/** Hours of one weekday, in minutes after midnight. Where `to` is not after `from`, they end on the next day. */
export interface Hours {
  from: number;
  to: number;
}

/** Of each weekday, Monday first; null where nobody works. */
export type WorkingHours = readonly (Hours | null)[];

/** What a day has at first, where somebody says that it is worked. */
export const dayHours: Hours = { from: 9 * 60, to: 17 * 60 };

/** What a week has at first. */
export const usualHours: WorkingHours = [dayHours, dayHours, dayHours, dayHours, dayHours, null, null];

const minutes = 24 * 60;

/** Whether hours that began so many days ago hold a minute of today. */
const holds = (hours: Hours | null | undefined, minute: number, ago: 0 | 1): boolean => {
  if (!hours) return false;
  const now = minute + ago * minutes;
  return now >= hours.from && now < (hours.to > hours.from ? hours.to : hours.to + minutes);
};

const weekdayOf = (date: Temporal.PlainDate): number => date.dayOfWeek - 1;

/**
 * Whether something happened within working hours: by the clock where the person was, so that neither a journey nor a
 * change of the clocks moves it.
 * @param at milliseconds since 1970
 * @param offset minutes east of UTC
 */
export function isWithin(hours: WorkingHours, { at, offset }: { at: number; offset: number }): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.round(at + offset * 60_000)).toZonedDateTimeISO('UTC');
  const date = local.toPlainDate();
  const minute = local.hour * 60 + local.minute;
  return holds(hours[weekdayOf(date)], minute, 0) || holds(hours[weekdayOf(date.subtract({ days: 1 }))], minute, 1);
}

/** Whether there are working hours on a day. @param day YYYY-MM-DD */
export const isWorked = (hours: WorkingHours, day: string): boolean =>
  Boolean(hours[weekdayOf(Temporal.PlainDate.from(day))]);

/**
 * When the working hours that hold at an instant, or begin later that day, end.
 * @param at milliseconds since 1970
 * @param offset minutes east of UTC
 * @returns minutes after midnight; null outside of working days and once they are over
 */
export function endOfHours(hours: WorkingHours, { at, offset }: { at: number; offset: number }): number | null {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.round(at + offset * 60_000)).toZonedDateTimeISO('UTC');
  const minute = local.hour * 60 + local.minute;
  const before = hours[weekdayOf(local.toPlainDate().subtract({ days: 1 }))];
  if (before && holds(before, minute, 1)) return before.to;
  const today = hours[weekdayOf(local.toPlainDate())];
  if (!today) return null;
  return today.to <= today.from || minute < today.to ? today.to : null;
}
