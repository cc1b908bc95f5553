import { inLock } from '@/lib/browser/lock';
import type { CalendarRead, FileEntry } from '@/lib/codecs/calendar-file';
import { type Changed, putOff } from '@/lib/ledger/calendar';
import type { Ledger } from '@/lib/ledger/open';
import type { OffDay } from '@/lib/target';

export type { CalendarRead, FileEntry };

/** Bytes above which a file is no calendar anybody keeps. */
const largest = 16_000_000;
/** What comes again without an end is taken for so many years. */
const ahead = 5;

/**
 * Looks at a calendar file without writing anything.
 * @param today YYYY-MM-DD; days from last year to five years ahead are found
 * @throws NotACalendar (`why`: `not-calendar`, `too-many`), or what the browser says of a file it cannot read
 */
export async function lookAtCalendar(file: Blob, today: string): Promise<CalendarRead> {
  // The library that reads such files is as large as the rest of the page: it is loaded when one is chosen.
  const { NotACalendar, readCalendar } = await import('@/lib/codecs/calendar-file');
  if (file.size > largest) throw new NotACalendar('too-many');
  const year = Temporal.PlainDate.from(today).year;
  const range = { from: `${year - 1}-01-01`, to: `${year + ahead}-12-31` };
  return readCalendar(await file.text(), { ...range, timeZone: Temporal.Now.timeZoneId() });
}

/** What becomes of one entry; only holidays keep their name, leave may name people. */
const daysOf = ({ name, half, days }: FileEntry, kind: 'holiday' | 'leave'): OffDay[] =>
  days.map((day) => ({
    day,
    kind,
    share: half ? 0.5 : 1,
    ...(kind === 'holiday' && name ? { name } : {}),
    by: 'file',
  }));

/**
 * Takes the days of some entries into the calendar, all or none. Where two entries have the same day, the longer counts.
 * @throws LedgerClosed when the ledger cannot be written
 */
export function takeCalendar(
  ledger: Ledger,
  entries: readonly FileEntry[],
  kind: 'holiday' | 'leave',
): Promise<Changed> {
  const all = new Map<string, OffDay>();
  for (const off of entries.flatMap((entry) => daysOf(entry, kind))) {
    if ((all.get(off.day)?.share ?? 0) < off.share) all.set(off.day, off);
  }
  return inLock('ledger', () => putOff(ledger, [...all.values()]));
}
