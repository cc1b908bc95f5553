import { type Course, standingOn } from './course';
import { earlier } from './period';
import { type ByDay, sumBetween } from './spread';

/** What a day asks of a target, and what of it is left. */
export interface DayPart {
  goal: number;
  left: number;
}

/** What of a period lies before a day, and what the rest of it asks. */
export interface Rest {
  /** Of a full working day, so far as is left of it: exact. 0 where no working day is left. */
  exact: number;
  /** Done on the days that are over, and altogether. */
  before: number;
  done: number;
  /** Enough for the day. It does not move while the day runs. */
  part: DayPart;
}

// What a sum of fractions is off by must not ask for one more.
const up = (x: number): number => Math.max(Math.ceil(x - 1e-9), 0);

/**
 * What one day asks. Where that is less than one, it asks for none until one should be done by its evening, and then for one:
 * else a target of two a month would ask for one each day.
 */
const goalOf = (due: number, shouldBe: number, before: number): number =>
  due <= 0 ? 0 : due >= 1 ? up(due) : shouldBe - before >= 0.5 ? 1 : 0;

/**
 * What is left of a target and what the day asks of it.
 * @param value of the whole period, not below 0
 * @param isOver whether the day's work is done
 * @param carry whether what is missing goes to the days that are left, or each day asks its own part only
 */
export function restOf(
  value: number,
  course: Course,
  byDay: ByDay,
  today: string,
  { isOver = false, carry = 'roll' }: { isOver?: boolean; carry?: 'roll' | 'reset' } = {},
): Rest {
  const { over, left, now, lastOver } = standingOn(course, today, isOver);
  const daily = course.total > 0 ? value / course.total : 0;
  const done = sumBetween(byDay, course.from, earlier(today, course.to));
  const before = lastOver ? sumBetween(byDay, course.from, lastOver) : 0;
  const rest = carry === 'roll' ? Math.max(value - before, 0) : daily * left;
  const exact = left > 0 ? rest / left : 0;
  const goal = goalOf(exact * now, daily * (over + now), before);
  return { exact, before, done, part: { goal, left: Math.max(goal - (done - before), 0) } };
}
