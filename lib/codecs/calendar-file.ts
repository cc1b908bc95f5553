import ICAL from 'ical.js';
import { allDayOf, type FileDay } from './calendar-days';

/** Whole days of one name in a calendar file. */
export interface FileEntry {
  name: string;
  /** Half of each day only, going by the name. */
  half: boolean;
  /** YYYY-MM-DD, in order, each once. */
  days: string[];
}

/** What a calendar file holds. */
export interface CalendarRead {
  entries: FileEntry[];
  /** How many events last whole days. */
  events: number;
  /** How many have a time of day, and are left out. */
  timed: number;
  /** How many lie outside the range asked for. */
  outside: number;
  /** How many cannot be read. */
  bad: number;
  /** Whether it seems to hold holidays, going by what it calls itself and its events. */
  holidays: boolean;
}

/** What is looked for in a file. */
export interface Wanted {
  /** YYYY-MM-DD, as is `to`; both belong to it. */
  from: string;
  to: string;
  /** Where the person is: what a file says in UTC is midnight there. */
  timeZone: string;
}

/** A file that no days can be taken from. */
export class NotACalendar extends Error {
  override name = 'NotACalendar';
  readonly why: 'not-calendar' | 'too-many';
  constructor(why: NotACalendar['why'], cause?: unknown) {
    super(why, { cause });
    this.why = why;
  }
}

/** So many events, days, and turns of what comes again are taken from one file. */
const [mostEvents, mostDays, mostTurns] = [10_000, 10_000, 100_000];

const halfDay = /½|\b1\/2\b|\bhalf[- ]?day\b|\bhalber tag\b|\bhalbtags\b|\bdemi-journée\b|\bmedio día\b/i;
const holidayWords = /holiday|feiertag|jours? fériés?|festiv|feriad|helligdag|helgdag|feestdag|święt/i;

const textOf = (component: ICAL.Component, property: string): string =>
  component
    .getAllProperties(property)
    .flatMap((one) => one.getValues())
    .join(' ');

/** The calendars in a text, all of it read before anything is taken from it. */
function calendarsIn(text: string): ICAL.Component[] {
  if ((text.match(/^BEGIN:VEVENT/gim)?.length ?? 0) > mostEvents) throw new NotACalendar('too-many');
  try {
    const parsed = ICAL.parse(text) as unknown[];
    const all = Array.isArray(parsed[0]) ? parsed : [parsed];
    const calendars = all.map((one) => new ICAL.Component(one as ConstructorParameters<typeof ICAL.Component>[0]));
    if (calendars.some(({ name }) => name !== 'vcalendar')) throw new NotACalendar('not-calendar');
    return calendars;
  } catch (error) {
    throw error instanceof NotACalendar ? error : new NotACalendar('not-calendar', error);
  }
}

/** The events of a calendar, each with the occurrences that were moved. */
function* eventsIn(calendar: ICAL.Component): Generator<ICAL.Event | null> {
  const all = calendar.getAllSubcomponents('vevent');
  const moved = new Map<string, ICAL.Component[]>();
  for (const one of all.filter((each) => each.hasProperty('recurrence-id'))) {
    const uid = textOf(one, 'uid');
    moved.set(uid, [...(moved.get(uid) ?? []), one]);
  }
  for (const one of all.filter((each) => !each.hasProperty('recurrence-id'))) {
    if (textOf(one, 'status').toUpperCase() === 'CANCELLED') continue;
    try {
      yield new ICAL.Event(one, { exceptions: moved.get(textOf(one, 'uid')) ?? [] });
    } catch {
      yield null;
    }
  }
}

/**
 * Reads whole-day events from the text of an iCalendar file (RFC 5545). Nothing is taken from a file that is broken
 * anywhere; a single event that makes no sense is counted and left out.
 * @throws NotACalendar
 */
export function readCalendar(text: string, wanted: Wanted): CalendarRead {
  const read: CalendarRead = { entries: [], events: 0, timed: 0, outside: 0, bad: 0, holidays: false };
  const found = new Map<string, { name: string; half: boolean; days: Set<string> }>();
  let [turns, days, festive] = [mostTurns, 0, 0];
  const calendars = calendarsIn(text);
  for (const event of calendars.flatMap((one) => [...eventsIn(one)])) {
    const taken: FileDay[] | 'timed' | 'bad' = event
      ? allDayOf(event, wanted, () => {
          if (--turns < 0) throw new NotACalendar('too-many');
        })
      : 'bad';
    if (typeof taken === 'string') read[taken]++;
    else if (taken.length === 0) read.outside++;
    else {
      read.events++;
      if (event && holidayWords.test(textOf(event.component, 'categories'))) festive++;
      for (const { day, name } of taken) {
        const entry = found.get(name) ?? { name, half: halfDay.test(name), days: new Set<string>() };
        found.set(name, entry);
        if (!entry.days.has(day) && ++days > mostDays) throw new NotACalendar('too-many');
        entry.days.add(day);
      }
    }
  }
  const called = calendars.map((one) => `${textOf(one, 'x-wr-calname')} ${textOf(one, 'name')}`).join(' ');
  read.holidays = holidayWords.test(called) || festive * 2 > read.events;
  read.entries = [...found.values()].map((entry) => ({ ...entry, days: [...entry.days].sort() }));
  read.entries.sort((a, b) => (a.days[0] ?? '').localeCompare(b.days[0] ?? ''));
  return read;
}
