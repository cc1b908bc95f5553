/** The clocks of requests count fractions of a millisecond, which no calendar takes. */
const instant = (at: number) => Temporal.Instant.fromEpochMilliseconds(Math.round(at));

/** A day's list says hundreds of times, and to make what writes them takes far longer than to write one. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(language: string): Intl.DateTimeFormat {
  const known = clocks.get(language);
  const made = known ?? new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  if (!known) clocks.set(language, made);
  return made;
}

/**
 * The time of day an event happened for the person who did it, `10:42`.
 * @param at UTC milliseconds
 * @param offset minutes east of UTC where the person was, so that a later journey does not move old rows
 */
export const timeOfDay = (at: number, offset: number, language: string): string =>
  clockOf(language).format(Math.round(at + offset * 60_000));

/** A time of day as settings keep it. @param minutes after midnight */
export const clock = (minutes: number, language: string): string => timeOfDay(minutes * 60_000, 0, language);

/** Since when something lasts, where this browser is now: `24 Nov, 10:42`. @param at UTC milliseconds */
export const since = (at: number, language: string): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }).format(at);

/** The date here at an instant, `YYYY-MM-DD`. @param at UTC milliseconds */
export const dateHere = (at: number): string =>
  instant(at).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString();

/** The date on the person's calendar when an event happened, `YYYY-MM-DD`. @param offset as for `timeOfDay` */
export const dateOf = (at: number, offset: number): string =>
  instant(at + offset * 60_000)
    .toZonedDateTimeISO('UTC')
    .toPlainDate()
    .toString();

/** A time of day as fields for it take and give it, `09:30`. @param minutes after midnight */
export const clockField = (minutes: number): string => new Temporal.PlainTime().add({ minutes }).toString().slice(0, 5);

/** The minutes after midnight that such a field says; null where it says none. */
export function minutesOf(field: string): number | null {
  if (!/^\d\d:\d\d/.test(field)) return null;
  const { hour, minute } = Temporal.PlainTime.from(field);
  return hour * 60 + minute;
}

/** A moment of a week, where this browser is now: `Monday 08:00`. @param at UTC milliseconds */
export const inWeek = (at: number, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', hour: 'numeric', minute: '2-digit' }).format(at);
