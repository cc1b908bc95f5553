import type { WorkCalendar } from '../target';
import type { Span } from './period';
import { daysFrom, loadOf } from './workdays';

/** The days of a span and what is due on each: made once, then good for every metric and every day of it. */
export interface Course extends Span {
  /** In order; a load is the share of a full working day, 0 to 1. */
  days: readonly { day: string; load: number }[];
  /** The sum of the loads, in working days. 0 where nobody works. */
  total: number;
}

/** What is due on which day of a span. */
export function courseOf({ from, to }: Span, calendar: WorkCalendar): Course {
  const days = daysFrom(from, to).map((day) => ({ day, load: loadOf(day, calendar) }));
  return { from, to, days, total: days.reduce((sum, { load }) => sum + load, 0) };
}

/** Where a day stands in a course, in working days. */
export interface Standing {
  /** What is over: the days before and, once it is over, the day itself. */
  over: number;
  /** What is to come, the day itself included while it is not over. */
  left: number;
  /** The load of the day itself while it is not over, else 0. */
  now: number;
  /** The last day that is over; '' before the first. */
  lastOver: string;
}

/**
 * Where a day stands in a course.
 * @param today YYYY-MM-DD; may lie before or after the course
 * @param isOver whether the day's work is done
 */
export function standingOn({ days, total }: Course, today: string, isOver: boolean): Standing {
  let over = 0;
  let now = 0;
  let lastOver = '';
  for (const { day, load } of days) {
    if (day < today || (day === today && isOver)) {
      over += load;
      lastOver = day;
    } else if (day === today) now = load;
  }
  // Sums of tenths do not always end at nothing.
  const left = total - over;
  return { over, left: left < 1e-9 ? 0 : left, now, lastOver };
}
