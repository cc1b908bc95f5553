import type { Target } from '../target';
import { openMark } from './band';
import { normalQuantile, probabilityBelow } from './chance';
import { type Course, standingOn } from './course';
import type { Pace } from './pace';
import type { ByDay } from './spread';

/** What the pace of a level is asked of. */
export interface LevelQuestion {
  target: Pick<Target, 'value' | 'direction' | 'baseline'>;
  course: Course;
  /** Readings by day: the last one holds until the next. Days before the course say where it stood when it began. */
  readings: ByDay;
  /** YYYY-MM-DD. */
  today: string;
  /** How much of the day's work has passed, 0 to 1 (over). */
  passed?: number;
}

/** Fewer changes say nothing about how much days differ. */
const enoughChanges = 5;

interface Reading {
  day: string;
  value: number;
}

/** The readings up to a day in order; of those before the course only the last, as where it began. */
function readingsUntil(readings: ByDay, from: string, today: string): { start?: Reading; within: Reading[] } {
  const known = [...readings].map(([day, value]) => ({ day, value })).filter(({ day }) => day <= today);
  known.sort((a, b) => (a.day < b.day ? -1 : 1));
  const start = known.findLast(({ day }) => day < from);
  return { ...(start ? { start } : {}), within: known.filter(({ day }) => day >= from) };
}

/**
 * How much a level wanders: the variance of its changes per working day about their mean. A change over several working days
 * counts as that many small ones: `sum((c - m w)^2 / w) / (n - 1)`, widened by `1 + 3 / n` as in `spreadOf`.
 * @returns null under five changes
 */
function wandering(start: number, within: readonly Reading[], { days }: Course): number | null {
  let last = { day: '', value: start };
  const changes = within.flatMap((reading) => {
    const load = days.reduce((sum, { day, load }) => (day > last.day && day <= reading.day ? sum + load : sum), 0);
    const change = { by: reading.value - last.value, load };
    // A reading on a day off: what changed by it counts with the next working day.
    if (load <= 0) return [];
    last = reading;
    return [change];
  });
  if (changes.length < enoughChanges) return null;
  const mean = changes.reduce((sum, { by }) => sum + by, 0) / changes.reduce((sum, { load }) => sum + load, 0);
  const squares = changes.reduce((sum, { by, load }) => sum + (by - mean * load) ** 2 / load, 0);
  return (squares / (changes.length - 1)) * (1 + 3 / changes.length);
}

/**
 * Where a level stands on its way from A (the baseline, else the last reading before the period, else the first in it) to B:
 * a waiting list that is to fall from 40 to 25. Expected is the straight line over the working days. The range is that of a
 * level which goes on as it went and wanders as it wandered (a random walk with drift; Hyndman, Forecasting: Principles and
 * Practice, 5.2, the drift method): `sd = s sqrt(left (1 + left / over))`.
 * `missing` and `need` are changes towards B; `enough` is null: a level is not made in a day.
 * @returns null while there is no reading
 */
export function paceOfLevel({ target, course, readings, today, passed = 0 }: LevelQuestion): Pace | null {
  const { start, within } = readingsUntil(readings, course.from, today);
  const current = within.at(-1) ?? start;
  if (!current) return null;
  const from = target.baseline ?? start?.value ?? (within[0] as Reading).value;
  const sign = target.direction === 'down' ? -1 : 1;
  const way = Math.max(sign * (target.value - from), 0);
  const isOver = passed >= 1;
  const { over, left, now } = standingOn(course, today, isOver);
  const { total } = course;
  const share = (days: number) => (total > 0 ? days / total : 0);
  const lineAt = (days: number) => (way > 0 ? from + sign * way * share(days) : target.value);

  const done = current.value;
  const expected = lineAt(over + Math.min(Math.max(passed, 0), 1) * now);
  const distance = sign * (done - expected);
  const missing = Math.max(sign * (target.value - done), 0);
  const variance = wandering(from, within, course);
  const known = variance !== null && over > 0;
  const deviation = Math.sqrt((variance ?? 0) * left * (1 + left / Math.max(over, 1)));
  const middle = over > 0 ? done + ((done - from) / over) * left : done;
  const at = (p: number) => middle + normalQuantile(p) * deviation;
  const below = () => (deviation > 0 ? probabilityBelow(target.value, at) : middle < target.value ? 1 : 0);
  const chance =
    left === 0
      ? Number(missing === 0)
      : !known
        ? null
        : missing > 0 || deviation > 0
          ? sign < 0
            ? below()
            : 1 - below()
          : 1;
  const buffer = way > 0 && total > 0 ? Math.max(distance / (way / total), 0) : 0;

  const late = -sign * (done - lineAt(over));
  const rarer =
    variance === null
      ? null
      : (alarm: number) => late > 0 && late > -normalQuantile(alarm) * Math.sqrt(variance * Math.max(over, 1));
  const exact = left > 0 ? missing / left : 0;
  const mark =
    missing === 0
      ? 'done'
      : total === 0
        ? 'free'
        : left === 0
          ? 'missed'
          : openMark({ rarer, chance, buffer, over, total });
  return {
    mark,
    target: target.value,
    done,
    expected,
    behind: Math.floor(Math.max(-distance, 0) + 1e-9),
    ahead: Math.floor(Math.max(distance, 0) + 1e-9),
    missing,
    need: left > 0 ? { exact, whole: Math.ceil(exact - 1e-9) } : null,
    enough: null,
    projection: known ? { middle, low: at(0.1), high: at(0.9) } : null,
    chance,
    buffer,
  };
}
