import type ICAL from 'ical.js';
import { canFollow, isMeant } from './calendar-rules';

/** A day of an event in a calendar file. */
export interface FileDay {
  day: string;
  name: string;
}

interface Range {
  from: string;
  to: string;
  timeZone: string;
}

/** Longer than this, in days, is no leave but a slip. */
const longest = 366;
/** What a name is cut to. */
const nameLength = 80;

/** A moment on the calendar of the person or, where the file names a place, of that place. */
interface Moment {
  date: Temporal.PlainDate;
  midnight: boolean;
}

function momentOf(time: ICAL.Time, timeZone: string): Moment {
  const { year, month, day, hour, minute, second } = time;
  if (time.isDate)
    return { date: Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }), midnight: true };
  const told = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second }, { overflow: 'reject' });
  const here = time.zone?.tzid === 'UTC' ? told.toZonedDateTime('UTC').withTimeZone(timeZone).toPlainDateTime() : told;
  return { date: here.toPlainDate(), midnight: here.toPlainTime().equals(new Temporal.PlainTime()) };
}

/** The days from one moment up to another; null where it is no whole days. An end at the start means one day. */
function daysBetween(start: ICAL.Time, end: ICAL.Time, timeZone: string): string[] | null {
  const [from, to] = [momentOf(start, timeZone), momentOf(end, timeZone)];
  if (!from.midnight || !to.midnight) return null;
  const { days } = from.date.until(to.date, { largestUnit: 'days' });
  if (days === 0 && !start.isDate) return null;
  if (days < 0 || days > longest) throw new RangeError(`an event of ${days} days`);
  return Array.from({ length: Math.max(1, days) }, (_, place) => from.date.add({ days: place }).toString());
}

/** Refuses dates that do not exist; the library makes 2 March of 30 February. */
function checkDates({ component }: ICAL.Event): void {
  for (const name of ['dtstart', 'dtend']) {
    const told: unknown = component.getFirstProperty(name)?.jCal[3];
    if (typeof told === 'string') Temporal.PlainDate.from(told.slice(0, 10), { overflow: 'reject' });
  }
}

/** The occurrences of an event up to a day, one by one. */
function* occurrencesOf(event: ICAL.Event, to: string, turn: () => void) {
  if (!event.isRecurring()) {
    yield { start: event.startDate, end: event.endDate, item: event };
    return;
  }
  if (!canFollow(event)) throw new RangeError('a rule that is not followed');
  const turns = event.iterator();
  for (let next = turns.next(); next; next = turns.next()) {
    turn();
    if (next.toString().slice(0, 10) > to) return;
    if (!isMeant(event, next)) continue;
    const { startDate: start, endDate: end, item } = event.getOccurrenceDetails(next);
    yield { start, end, item };
  }
}

/**
 * The whole days of an event in a range.
 * @param turn called for each occurrence, also those before the range; may throw to stop
 * @returns `timed` where it has a time of day, `bad` where its dates make no sense
 */
export function allDayOf(
  event: ICAL.Event,
  { from, to, timeZone }: Range,
  turn: () => void,
): FileDay[] | 'timed' | 'bad' {
  const found: FileDay[] = [];
  try {
    checkDates(event);
    for (const { start, end, item } of occurrencesOf(event, to, turn)) {
      const days = daysBetween(start, end, timeZone);
      if (!days) return 'timed';
      const name = (item.summary ?? '').trim().slice(0, nameLength);
      found.push(...days.filter((day) => day >= from && day <= to).map((day) => ({ day, name })));
    }
    return found;
  } catch (error) {
    if (error instanceof Error && error.name === 'NotACalendar') throw error;
    return 'bad';
  }
}
