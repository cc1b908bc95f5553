import '@/components/calendar/calendar.css';
import { computed, type ReadonlySignal } from '@preact/signals';
import { Calendar } from '@/components/calendar/Calendar';
import { habitsOf, usualWeights } from '@/lib/browser/calendar';
import { saveWork } from '@/lib/browser/settings';
import { followCalendar } from '@/lib/state/calendar';
import { lookAtCalendar, takeCalendar } from '@/lib/state/calendar-file';
import {
  addLeave,
  chooseRegion,
  followOff,
  removeOff,
  renewHolidays,
  restOn,
  undoOff,
  workOn,
} from '@/lib/state/days-off';
import { countryChoices } from '@/lib/state/holidays';
import { groupOff, workInYear } from '@/lib/state/off-groups';
import type { Page } from '@/lib/state/page';
import { followRegion, type RegionView } from '@/lib/state/region';
import type { OffDay, WorkCalendar } from '@/lib/target';

interface Props {
  page: Page;
  language: string;
  calendar: ReadonlySignal<WorkCalendar | undefined>;
  /** What the lists show: farther ahead than the arithmetic looks. */
  off: ReadonlySignal<OffDay[] | undefined>;
  region: ReadonlySignal<RegionView | undefined>;
}

interface CalendarView extends Props {
  /** Whether everything it shows has been read. */
  known: ReadonlySignal<boolean>;
  /** Puts the holidays of the person's region back where the ledger was emptied. */
  renew: () => Promise<void>;
}

/** Keeps what the calendar's section shows, and the holidays in the ledger, up to date. */
export function calendarIn(page: Page, language: string): CalendarView {
  const renew = () => renewHolidays(page.ledger).catch(page.failed);
  const [calendar, off] = [followCalendar(page), followOff(page)];
  const known = computed(() => calendar.value !== undefined && off.value !== undefined);
  void renew();
  return { page, language, calendar, off, region: followRegion(page, language), known, renew };
}

/** The person's working calendar. Nothing until it is known. */
export function CalendarSection({ page: { ledger, settings, today }, language, region, ...read }: Props) {
  const work = settings.value?.work;
  const day = today.value;
  const calendar = read.calendar.value;
  const off = read.off.value;
  if (!work || !day || !calendar || !off) return null;
  const habits = habitsOf(work, navigator.language);
  return (
    <Calendar
      work={work}
      calendar={calendar}
      habits={habits}
      usual={usualWeights(habits)}
      inYear={workInYear(calendar, day)}
      countries={countryChoices(language)}
      region={region.value}
      groups={groupOff(off, calendar)}
      today={day}
      language={language}
      onWork={saveWork}
      onRegion={(next) => chooseRegion(ledger, next)}
      onLeave={(leave) => addLeave(ledger, leave)}
      onRemove={(days) => removeOff(ledger, days)}
      onWorkOn={(one) => workOn(ledger, one)}
      onRestOn={(one) => restOn(ledger, one)}
      onUndo={(before) => undoOff(ledger, before)}
      onLook={(file) => lookAtCalendar(file, day)}
      onTake={(entries, kind) => takeCalendar(ledger, entries, kind)}
    />
  );
}
