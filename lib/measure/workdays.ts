import type { OffDay, WorkCalendar } from '../target';

/** Monday to Friday, weeks from Monday, years from January, nobody away: what holds until the person says otherwise. */
export const plainCalendar: WorkCalendar = {
  weekStart: 1,
  yearStart: 1,
  weights: [1, 1, 1, 1, 1, 0, 0],
  off: new Map(),
};

const within = (share: number): number => Math.min(Math.max(share, 0), 1);

/** A day (YYYY-MM-DD) some days later or, where `by` is negative, earlier. */
export const dayAfter = (day: string, by = 1): string => Temporal.PlainDate.from(day).add({ days: by }).toString();

/** The days from one to another (YYYY-MM-DD), both included; none where the second lies before the first. */
export function daysFrom(from: string, to: string): string[] {
  const first = Temporal.PlainDate.from(from);
  const length = first.until(to, { largestUnit: 'days' }).days + 1;
  return Array.from({ length: Math.max(length, 0) }, (_, days) => first.add({ days }).toString());
}

/**
 * How much of a full working day a day is: its weekday's weight x (1 - what is off).
 * @param counts which days off are taken off; without it all
 * @returns 0 to 1
 */
export function weightOf(day: string, { weights, off }: WorkCalendar, counts?: (off: OffDay) => boolean): number {
  const weekday = within(weights[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? 0);
  const away = off.get(day);
  return away && (counts?.(away) ?? true) ? weekday * (1 - within(away.share)) : weekday;
}

/** How most begin in a job: a quarter more every four weeks. */
export const usualRamp: NonNullable<WorkCalendar['ramp']>['steps'] = [0.25, 0.5, 0.75].map((share) => ({
  weeks: 4,
  share,
}));

/** How much of the whole is expected of a new starter on a day: 0 before the first, 1 after the last step. */
export function rampOf(day: string, { ramp }: WorkCalendar): number {
  if (!ramp) return 1;
  const { days } = Temporal.PlainDate.from(ramp.from).until(day, { largestUnit: 'days' });
  if (days < 0) return 0;
  let end = 0;
  for (const { weeks, share } of ramp.steps) {
    end += weeks * 7;
    if (days < end) return within(share);
  }
  return 1;
}

/** What is due on a day as a share of a full one: its weight, less while a new starter still learns. */
export const loadOf = (day: string, calendar: WorkCalendar): number => weightOf(day, calendar) * rampOf(day, calendar);

/** The working days from one day to another (YYYY-MM-DD), both included; halves count as halves. */
export const weightBetween = (from: string, to: string, calendar: WorkCalendar): number =>
  daysFrom(from, to).reduce((sum, day) => sum + weightOf(day, calendar), 0);
