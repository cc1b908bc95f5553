import type { ReadonlySignal } from '@preact/signals';
import { weekStartOf } from '@/lib/browser/calendar';
import { type ValueView, valuesBetween } from '@/lib/ledger/values';
import { type WeekView, weekOn } from './closed';
import { countsOn, type MetricCount } from './counts';
import { type DayEvents, eventsOn } from './events';
import { live } from './live';
import type { Page } from './page';

/** A day as it is shown. */
export interface DayView {
  /** YYYY-MM-DD. */
  day: string;
  counts: MetricCount[];
  rows: DayEvents;
  /** What nothing counts and was entered for it. */
  entered: ValueView[];
  week: WeekView;
}

/**
 * All that is shown of a day, kept up to date. It comes together: until the day that was gone to is known, it is all of the
 * one before, so that no number ever stands under another day than its own.
 * @param limit how many rows to read
 * @param language the browser's own, as a tag: it says how weeks go where the person did not
 */
export const followDay = (
  page: Page,
  day: ReadonlySignal<string | undefined>,
  limit: ReadonlySignal<number>,
  language = navigator.language,
): ReadonlySignal<DayView | undefined> =>
  live(() => {
    const [wanted, today, settings, most] = [day.value, page.today.value, page.settings.value, limit.value];
    if (!wanted || !today || !settings) return undefined;
    return async () => {
      const [counts, rows, entered, week] = await Promise.all([
        countsOn(page.ledger, wanted),
        eventsOn(page.ledger, wanted, settings.dayStart, most),
        valuesBetween(page.ledger, wanted, wanted),
        weekOn(page.ledger, wanted, today, weekStartOf(settings.work, language)),
      ]);
      return { day: wanted, counts, rows, entered, week };
    };
  }, page.failed);
