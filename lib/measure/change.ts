import type { WorkCalendar } from '../target';
import { betaQuantile } from './chance';
import { courseOf } from './course';
import type { Span } from './period';
import { type ByDay, spreadOf, sumBetween } from './spread';

/*
 * Did something become more or less, or are weeks just never alike?
 */

/** What the last weeks say beside those before them; numbers per working day, in the metric's own unit. */
export type Change = { word: 'few' } | { word: 'more' | 'less' | 'same'; now: number; before: number; weeks: number };

/** So many weeks are held against those before them, of which there have to be as many at least. */
export const lately = 4;

/** Fewer events in all say nothing; of money, fewer amounts of the usual size. */
const enough = 10;

/** A week is looked at again with every week, so that a difference has to be rarer than one in a hundred. */
const sure = 0.99;

/**
 * Whether the last four weeks brought more or less a working day than those before. Of two Poisson numbers with a known sum the
 * one is binomial (Przyborowski and Wilenski 1940); the exact interval of its share (Clopper and Pearson 1934) either
 * holds the share of the working days or it does not. All in units of the spread of days, so that what comes in batches
 * counts as batches.
 * @param weeks that are over, the oldest first
 * @param calendar with neutral days as days off
 */
export function changeOf(
  byDay: ByDay,
  weeks: readonly Span[],
  calendar: WorkCalendar,
  shape: 'count' | 'amount',
): Change {
  const [earlier, recent] = [weeks.slice(0, -lately), weeks.slice(-lately)];
  const [first, middle, last] = [earlier[0], recent[0], recent.at(-1)];
  if (!first || !middle || !last || earlier.length < lately) return { word: 'few' };
  const course = courseOf({ from: first.from, to: last.to }, calendar);
  const loadNow = course.days.reduce((sum, { day, load }) => (day >= middle.from ? sum + load : sum), 0);
  const loadBefore = course.total - loadNow;
  const spread = spreadOf(byDay, course, last.to, shape);
  if (spread === null || loadNow <= 0 || loadBefore <= 0) return { word: 'few' };
  const now = sumBetween(byDay, middle.from, last.to);
  const all = sumBetween(byDay, first.from, last.to);
  // What was taken back later can make a day's amount negative.
  const [x, n] = [Math.max(now, 0) / spread, Math.max(all, now, 0) / spread];
  if (n < enough) return { word: 'few' };
  const share = loadNow / course.total;
  const low = x <= 0 ? 0 : betaQuantile((1 - sure) / 2, x, n - x + 1);
  const high = x >= n ? 1 : betaQuantile((1 + sure) / 2, x + 1, n - x);
  const told = { now: now / loadNow, before: (all - now) / loadBefore, weeks: earlier.length };
  if (low > share) return { word: 'more', ...told };
  return { word: high < share ? 'less' : 'same', ...told };
}
