import type { Target } from '../target';
import { type Mark, openMark, tooFew, tooMany } from './band';
import { type Course, standingOn } from './course';
import { type DayPart, restOf } from './day-part';
import { amountOutlook, countOutlook, type Halfway, type Outlook, type Projection } from './outlook';
import { type ByDay, spreadOf } from './spread';

/** What a pace is asked of. */
export interface PaceQuestion {
  /** The value as it holds for this person and these days: after leave, see `prorated`. */
  target: Pick<Target, 'value' | 'direction' | 'baseline'>;
  /** `count`; `amount` for what is summed but not counted: money in one currency, time spent. */
  shape: 'count' | 'amount';
  course: Course;
  /** What was done on each day; days outside the course are not looked at. */
  byDay: ByDay;
  /** YYYY-MM-DD. */
  today: string;
  /** How much of the day's work has passed, 0 to 1 (over). It moves what is expected by now, never the mark. */
  passed?: number;
  /** Whether what is missing goes to the days that are left, or each day asks its own part only. */
  carry?: 'roll' | 'reset';
  /** How much days differ, where an earlier period knows it better; see `spreadOf`. */
  spread?: number | null;
}

/** Where a target stands. Numbers are in its own unit: counts, minor units, minutes, hundredths. */
export interface Pace {
  mark: Mark;
  target: number;
  done: number;
  /** What should have been done by now; under a ceiling what may have been. */
  expected: number;
  /** How far it is on the wrong side of what is expected, whole; 0 if it is not. */
  behind: number;
  /** How far it is on the right side, whole. */
  ahead: number;
  /** What is missing in the end, or what a ceiling still allows; never below 0. */
  missing: number;
  /** Per working day that is left, exact and rounded up (a ceiling: down); null if none is left. */
  need: { exact: number; whole: number } | null;
  /** Enough for today: what the day asks and what of it is left. Does not move while the day runs. Null under a ceiling. */
  enough: DayPart | null;
  /** Null before the first working day is over, and while it is not known how much days differ. */
  projection: Projection | null;
  /** Of reaching the target (a ceiling: of staying below), 0 to 1; null as for the projection. */
  chance: number | null;
  /** Working days that could pass without anything before it is behind. */
  buffer: number;
}

// What a sum of fractions is off by must not ask for one more.
const up = (x: number): number => Math.max(Math.ceil(x - 1e-9), 0);
const down = (x: number): number => Math.max(Math.floor(x + 1e-9), 0);

/** The word for a target up or, where less is better, for a ceiling. */
function markOf(ceiling: boolean, { target, done, total, left }: Halfway, open: () => Mark): Mark {
  if (ceiling && done > target) return 'missed';
  if (total === 0) return !ceiling && done > 0 && done >= target ? 'done' : 'free';
  if (!ceiling && done >= target) return 'done';
  return left > 0 ? open() : ceiling ? 'done' : 'missed';
}

/** The chance of reaching a target or, for a ceiling, of staying within it. */
function chanceOf(ceiling: boolean, { target, done, left }: Halfway, outlook: Outlook | null): number | null {
  const least = ceiling ? Math.floor(target) + 1 : target;
  const reaching = done >= least ? 1 : left === 0 ? 0 : outlook?.atLeast(least);
  return reaching === undefined ? null : ceiling ? 1 - reaching : reaching;
}

/** Where a target that is summed up over a period stands on a day: counts, money, time; up, or a ceiling (`down`). */
export function paceOf(question: PaceQuestion): Pace {
  const { target, shape, course, byDay, today, carry = 'roll' } = question;
  const passed = Math.min(Math.max(question.passed ?? 0, 0), 1);
  const { total } = course;
  const { over, left, now, lastOver } = standingOn(course, today, passed === 1);
  const ceiling = target.direction === 'down';
  const value = Math.max(target.value, 0);
  const daily = total > 0 ? value / total : 0;

  const { exact, before, done, part } = restOf(value, course, byDay, today, { isOver: passed === 1, carry });
  const expected = daily * (over + passed * now);
  const distance = ceiling ? expected - done : done - expected;
  const buffer = daily > 0 ? Math.max(distance / daily, 0) : 0;

  const spread = question.spread === undefined ? spreadOf(byDay, course, lastOver, shape) : question.spread;
  const halfway: Halfway = { target: value, before, done, over, left, now, total, spread: spread ?? 1 };
  const known = spread !== null && over > 0;
  const outlook = known ? (shape === 'count' ? countOutlook : amountOutlook)(halfway) : null;
  const chance = chanceOf(ceiling, halfway, outlook);
  const isRare = (alarm: number) =>
    ceiling
      ? tooMany(done, daily * (over + now), halfway.spread, alarm)
      : tooFew(done, daily * over, halfway.spread, alarm);
  const rarer = spread === null ? null : isRare;

  return {
    mark: markOf(ceiling, halfway, () => openMark({ rarer, chance, buffer, over, total })),
    target: value,
    done,
    expected,
    behind: down(-distance),
    ahead: down(distance),
    missing: Math.max(value - done, 0),
    need: left > 0 ? { exact, whole: ceiling ? down(exact) : up(exact) } : null,
    enough: ceiling ? null : part,
    projection: outlook?.projection ?? null,
    chance,
    buffer,
  };
}
