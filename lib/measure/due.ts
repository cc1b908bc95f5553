import { shapeOf } from '../catalog';
import type { Target, WorkCalendar } from '../target';
import { courseOf } from './course';
import { nextPeriod, periodOf, type Span } from './period';
import { leaveModeOf, prorated } from './prorate';

/** What a target comes to in one period, after leave, sickness and a start in the middle; a ceiling stays what it is. */
export const dueOf = ({ metric, value, period, direction }: Target, span: Span, calendar: WorkCalendar): number =>
  direction === 'down' ? value : prorated(value, span, period, calendar, leaveModeOf(shapeOf(metric))).value;

/** What a target asks of a stretch of days (YYYY-MM-DD, both included), whatever periods they lie in; not rounded. */
export function dueBetween(target: Target, { from, to }: Span, calendar: WorkCalendar): number {
  let due = 0;
  for (let span = periodOf(from, target.period, calendar); span.from <= to; span = nextPeriod(span, calendar)) {
    const { days, total } = courseOf(span, calendar);
    if (total <= 0) continue;
    const within = days.reduce((sum, { day, load }) => (day >= from && day <= to ? sum + load : sum), 0);
    due += (dueOf(target, span, calendar) * within) / total;
  }
  return due;
}
