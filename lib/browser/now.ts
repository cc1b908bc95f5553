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
