import type { OffDay, WorkCalendar } from '../target';
import { type WeekHabits, weekHabits } from '../text/week';
import type { Work } from './work';

/** What is usual where the person works: the country of their holidays tells more than the language of their browser. */
export const habitsOf = ({ region }: Work, language: string): WeekHabits =>
  weekHabits(region ? `und-${region.country}` : language);

/** The first day of the person's week, 1 (Monday) to 7. @param language as for `calendarOf` */
export const weekStartOf = (work: Work, language: string): number => work.weekStart ?? habitsOf(work, language).start;

/** How much of each weekday is worked where the person did not say. */
export const usualWeights = ({ weekend }: WeekHabits): number[] =>
  Array.from({ length: 7 }, (_, place) => (weekend.includes(place + 1) ? 0 : 1));

/**
 * What says which days are worked, for the arithmetic.
 * @param language the browser's own, as a tag: it says how weeks go where the person did not
 */
export function calendarOf(work: Work, off: readonly OffDay[], language: string): WorkCalendar {
  const habits = habitsOf(work, language);
  return {
    weekStart: weekStartOf(work, language),
    yearStart: work.yearStart,
    weights: work.weights ?? usualWeights(habits),
    off: new Map(off.map((one) => [one.day, one])),
    ...(work.ramp ? { ramp: work.ramp } : {}),
  };
}
