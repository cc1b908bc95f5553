import type { WorkCalendar } from '../target';
import type { Span } from './period';
import { split } from './split';
import { daysFrom, loadOf, weightOf } from './workdays';

/** Who takes a part of a team's goal. */
export interface Member {
  id: string;
  /** Employment as a share of full time, 0 to 1. */
  fte: number;
  /** Says how far a new starter is; days off are left to `prorated`. */
  calendar: WorkCalendar;
  /** What was agreed with this person and stays. */
  fixed?: number;
}

/** What one person takes of the team's goal. */
export interface Share {
  id: string;
  value: number;
  fixed: boolean;
}

/** The parts and what is between them and the goal: shares and gap always sum to it. */
export interface SharedOut {
  goal: number;
  shares: readonly Share[];
  /** What nobody has; below 0 what was agreed on beyond the goal. */
  gap: number;
}

/**
 * How much of a full-time person who knows the job someone is over a span: employment x the mean of the ramp over the
 * working days. Weekday weights do not count here: part-time would count twice.
 */
function strengthOf({ fte, calendar }: Member, { from, to }: Span): number {
  const working = daysFrom(from, to);
  const everyDay: WorkCalendar = { ...calendar, off: new Map() };
  const weight = working.reduce((sum, day) => sum + weightOf(day, everyDay), 0);
  const load = working.reduce((sum, day) => sum + loadOf(day, everyDay), 0);
  return weight > 0 ? Math.max(fte, 0) * (load / weight) : 0;
}

/**
 * Shares a team's goal out by employment and ramp-up. Fixed shares stay; the others split what is left of the goal.
 * @param goal a whole number, 0 or more
 */
export function shareOut(goal: number, members: readonly Member[], span: Span): SharedOut {
  const fixed = members.reduce((sum, member) => sum + (member.fixed ?? 0), 0);
  const weights = members.map((member) => (member.fixed === undefined ? strengthOf(member, span) : 0));
  const parts = split(Math.max(goal - fixed, 0), weights);
  const shares = members.map((member, at) => ({
    id: member.id,
    value: member.fixed ?? parts?.[at] ?? 0,
    fixed: member.fixed !== undefined,
  }));
  return { goal, shares, gap: goal - shares.reduce((sum, { value }) => sum + value, 0) };
}
