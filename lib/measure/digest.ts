import type { DigestKind, DigestTimes } from '../digest';
import type { Days } from '../shared';
import type { WorkCalendar } from '../target';
import { weekOf } from '../text/day';
import { dayAfter, daysFrom, weightOf } from './workdays';

/** Where on the person's calendar it is now. */
export interface Now {
  /** Milliseconds since 1970. */
  at: number;
  /** The time zone of this machine, `Europe/Berlin`. */
  zone: string;
  /** The person's day, YYYY-MM-DD. */
  today: string;
  /** Minutes after midnight at which it begins. */
  dayStart: number;
}

/** A week that is, or will be, ready to be sent. */
export interface Due {
  kind: DigestKind;
  /** What it is remembered by: the same however its day is moved, or wherever weeks begin meanwhile. */
  name: string;
  /** The Wednesday of the week: wherever weeks begin, each has one. */
  middle: string;
  week: Days;
  /** The day it is ready on, YYYY-MM-DD. */
  day: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** What was made ready for somebody: about which days, and on which. */
export type MadeReady = Days & { on: string };

const wednesday = 3;

/** The Wednesday of the week of a day. @param weekStart 1 (Monday) to 7 */
export function middleOf(day: string, weekStart: number): string {
  const { from } = weekOf(day, weekStart);
  return dayAfter(from, (wednesday - Temporal.PlainDate.from(from).dayOfWeek + 7) % 7);
}

/**
 * The day a week is ready on. On a Monday off it is the next day that is worked, on a Friday off the last one before; days
 * of another week are not tried.
 * @param middle the week's Wednesday
 * @returns null where the week has no working day to speak of, or none is left to speak on it
 */
function dayOf(kind: DigestKind, middle: string, calendar: WorkCalendar): string | null {
  const { from, to } = weekOf(middle, calendar.weekStart);
  const isWorked = (day: string) => weightOf(day, calendar) > 0;
  const worked = daysFrom(from, to).filter(isWorked);
  if (worked.length === 0) return null;
  const [friday, monday] = [dayAfter(middle, 2), dayAfter(middle, 5)];
  if (kind === 'friday') return worked.findLast((day) => day <= friday) ?? null;
  return daysFrom(dayAfter(to), dayAfter(to, 7)).find((day) => day >= monday && isWorked(day)) ?? null;
}

/** A digest of a week; null where the person wants none, or there is no day for it. @param middle the week's Wednesday */
export function dueOf(
  kind: DigestKind,
  middle: string,
  times: DigestTimes,
  calendar: WorkCalendar,
  now: Pick<Now, 'zone' | 'dayStart'>,
): Due | null {
  const [minutes, day] = [times[kind], dayOf(kind, middle, calendar)];
  if (minutes === null || day === null) return null;
  // Before it begins, the person's day is still the one before.
  const plainTime = new Temporal.PlainTime().add({ minutes: Math.max(minutes, now.dayStart) });
  const { epochMilliseconds: at } = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: now.zone, plainTime });
  return { kind, name: `${kind} ${middle}`, middle, week: weekOf(middle, calendar.weekStart), day, at };
}

/**
 * The last digest that came due, of those whose week can still be sent. Who wants last week on Mondays hears no more of how
 * it stood on Friday.
 * @param told names of digests that were said: those are due, even if the clock or the time zone went back since
 */
export function lastDue(
  times: DigestTimes,
  calendar: WorkCalendar,
  now: Now,
  told: ReadonlySet<string> = new Set(),
): Due | null {
  const middle = middleOf(now.today, calendar.weekStart);
  const found = [
    dueOf('friday', middle, times, calendar, now),
    dueOf(times.monday === null ? 'friday' : 'monday', dayAfter(middle, -7), times, calendar, now),
  ];
  return found.find((due) => due !== null && (due.at <= now.at || told.has(due.name))) ?? null;
}

/** When the next digest comes due, milliseconds since 1970; null where none does within a fortnight. */
export function nextDue(times: DigestTimes, calendar: WorkCalendar, now: Now): number | null {
  const middle = middleOf(now.today, calendar.weekStart);
  const found = [-7, 0, 7].flatMap((days) =>
    (['monday', 'friday'] as const).map((kind) => dueOf(kind, dayAfter(middle, days), times, calendar, now)?.at ?? 0),
  );
  const coming = found.filter((at) => at > now.at);
  return coming.length > 0 ? Math.min(...coming) : null;
}

/**
 * Whether the person has sent a digest's week already, by themselves: on the last working day or later; who wants it both on
 * Friday and on Monday is reminded of the whole week although they sent a part.
 */
export function isSent(
  { kind, middle, week }: Due,
  made: readonly MadeReady[],
  times: DigestTimes,
  calendar: WorkCalendar,
): boolean {
  const whole = dayAfter(week.to);
  const isWhole = kind === 'monday' && times.friday !== null;
  const first = isWhole ? whole : (dayOf('friday', middle, calendar) ?? whole);
  return made.some(({ from, to, on }) => from <= middle && middle <= to && on >= first);
}
