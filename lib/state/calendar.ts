import { computed, type ReadonlySignal } from '@preact/signals';
import { calendarOf } from '@/lib/browser/calendar';
import { offBetween } from '@/lib/ledger/calendar';
import type { WorkCalendar } from '@/lib/target';
import { live } from './live';
import type { Page } from './page';

/** So many months before and after today are looked at: more than two business years either way. */
const reach = { months: 26 };

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
