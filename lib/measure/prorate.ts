import type { Shape } from '../catalog';
import type { OffDay, Period, WorkCalendar } from '../target';
import type { Span } from './period';
import { daysFrom, loadOf, weightOf } from './workdays';

/** What leave does to a target: lowers it, or leaves it as it is. Sickness and a start in the middle always lower it. */
export type LeaveMode = 'prorate' | 'keep';

/** What leave does unless the person chooses: money has to come in all the same, actions need days. */
export const leaveModeOf = (shape: Shape): LeaveMode => (shape === 'money' ? 'keep' : 'prorate');

/** A target as it holds for one person and one period, beside what it was. */
export interface Prorated {
  /** Whole. */
  value: number;
  original: number;
  /** How much of the original it is, 0 to 1. */
  share: number;
}

/**
 * A target less what its days off take: `T x working days / working days without those`; 100 in 21 days of which 5 are off
 * becomes 76. A new starter's days before the first and the weeks of learning count as off.
 * Public holidays lower the target of a day or a week, which means an ordinary one; a month is agreed on with the holidays
 * it has.
 * @param value whole
 * @param span one period of the kind, or what of it the person was there for
 */
export function prorated(value: number, span: Span, kind: Period, calendar: WorkCalendar, mode: LeaveMode): Prorated {
  const lowers = ({ kind: off }: OffDay): boolean =>
    off === 'sick' || (off === 'leave' ? mode === 'prorate' : kind === 'day' || kind === 'week');
  let due = 0;
  let asked = 0;
  for (const day of daysFrom(span.from, span.to)) {
    due += loadOf(day, calendar);
    asked += weightOf(day, calendar, (off) => !lowers(off));
  }
  const share = asked > 0 ? due / asked : mode === 'keep' ? 1 : 0;
  return { value: Math.round(value * share), original: value, share };
}
