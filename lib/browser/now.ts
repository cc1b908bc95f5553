import { dayOf } from '../ledger/days';
import type { Moment } from '../ledger/write';

/** The offset of this machine's time zone at an instant, in minutes east of UTC. */
export const offsetAt = (at: number): number =>
  Temporal.Instant.fromEpochMilliseconds(Math.round(at)).toZonedDateTimeISO(Temporal.Now.timeZoneId())
    .offsetNanoseconds / 60e9;

/** Now, or another instant, with what belongs to it. */
export const moment = ({ dayStart }: { dayStart: number }, at = Date.now()): Moment => ({
  at: Math.round(at),
  offset: offsetAt(at),
  dayStart,
});

/** The person's day, on this machine's clock, an instant lies in: YYYY-MM-DD. */
export function dayIn(settings: { dayStart: number }, at: number): string {
  const { at: instant, offset, dayStart } = moment(settings, at);
  return dayOf(instant, offset, dayStart);
}

/**
 * A moment of a day of the person, for what is written down later: noon, or an hour into a day that begins at noon.
 * Today's is now.
 * @param day YYYY-MM-DD
 */
export function momentOn(day: string, now: Moment): Moment {
  if (day === dayOf(now.at, now.offset, now.dayStart)) return now;
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: Temporal.Now.timeZoneId(),
    plainTime: new Temporal.PlainTime().add({ minutes: Math.max(12 * 60, now.dayStart + 60) }),
  });
  return { at: noon.epochMilliseconds, offset: noon.offsetNanoseconds / 60e9, dayStart: now.dayStart };
}

const day = 86_400_000;

/**
 * How long until the person's next day begins, in milliseconds: more than none, a day at most. A clock change in
 * between makes it wrong by an hour, so whoever waits asks again.
 */
export function untilNextDay({ at, offset, dayStart }: Moment): number {
  const sinceMidnight = (at + offset * 60_000) % day;
  return (dayStart * 60_000 - sinceMidnight + day) % day || day;
}
