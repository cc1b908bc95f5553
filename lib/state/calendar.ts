import { computed, type ReadonlySignal } from '@preact/signals';
import type { Work } from '@/lib/browser/work';
import { offBetween } from '@/lib/ledger/calendar';
import type { OffDay, WorkCalendar } from '@/lib/target';
import { type WeekHabits, weekHabits } from '@/lib/text/week';
import { live } from './live';
import type { Page } from './page';

/** So many months before and after today are looked at: more than two business years either way. */
const reach = { months: 26 };

/** What is usual where the person works: the country of their holidays tells more than the language of their browser. */
export const habitsOf = ({ region }: Work, language: string): WeekHabits =>
  weekHabits(region ? `und-${region.country}` : language);

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
    weekStart: work.weekStart ?? habits.start,
    yearStart: work.yearStart,
    weights: work.weights ?? usualWeights(habits),
    off: new Map(off.map((one) => [one.day, one])),
    ...(work.ramp ? { ramp: work.ramp } : {}),
  };
}

/**
 * The person's working calendar, kept up to date; days off within 26 months of today.
 * @param language as for `calendarOf`
 */
export function followCalendar(
  { ledger, settings, today, failed }: Page,
  language: string = navigator.language,
): ReadonlySignal<WorkCalendar | undefined> {
  const off = live(() => {
    if (!today.value) return undefined;
    const day = Temporal.PlainDate.from(today.value);
    return () => offBetween(ledger, day.subtract(reach).toString(), day.add(reach).toString());
  }, failed);
  return computed(() => settings.value && off.value && calendarOf(settings.value.work, off.value, language));
}
