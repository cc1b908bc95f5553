import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfHours, type Hours, isWithin, isWorked, type WorkingHours } from '../lib/hours';

const at = (hour: number, minute = 0) => hour * 60 + minute;
const office: Hours = { from: at(9), to: at(17) };
const week = (...days: (Hours | null)[]): WorkingHours => Array.from({ length: 7 }, (_, day) => days[day] ?? null);
const workdays = week(office, office, office, office, office);

/** A moment as a person's wall clock and its offset say it. */
const clock = (text: string) => {
  const { epochMilliseconds, offsetNanoseconds } = Temporal.ZonedDateTime.from(text, { offset: 'use' });
  return { at: epochMilliseconds, offset: offsetNanoseconds / 60e9 };
};
const within = (hours: WorkingHours, text: string) => isWithin(hours, clock(text));

describe('working hours', () => {
  it('begin with their first minute and end before their last', () => {
    // 23 November 2026 is a Monday.
    expect(within(workdays, '2026-11-23T08:59:59.999+01:00[+01:00]')).toBe(false);
    expect(within(workdays, '2026-11-23T09:00+01:00[+01:00]')).toBe(true);
    expect(within(workdays, '2026-11-23T16:59:59.999+01:00[+01:00]')).toBe(true);
    expect(within(workdays, '2026-11-23T17:00+01:00[+01:00]')).toBe(false);
    expect(within(workdays, '2026-11-28T12:00+01:00[+01:00]'), 'on a Saturday').toBe(false);
  });

  it('go by the clock where the person was, not by where they are', () => {
    const auckland = '2026-11-23T09:30+13:00[+13:00]';
    expect(new Date(clock(auckland).at).getUTCDay(), 'a Sunday in Greenwich').toBe(0);
    expect(within(workdays, auckland)).toBe(true);
    expect(within(workdays, '2026-11-23T09:30-08:00[-08:00]')).toBe(true);
    expect(within(workdays, '2026-11-27T17:30-08:00[-08:00]')).toBe(false);
  });

  it('may end on the next day, also from Sunday to Monday', () => {
    const nights = week(null, null, null, null, { from: at(22), to: at(6) }, null, { from: at(20), to: at(4) });
    expect(within(nights, '2026-11-27T21:59Z[UTC]')).toBe(false);
    expect(within(nights, '2026-11-27T22:00Z[UTC]')).toBe(true);
    expect(within(nights, '2026-11-28T05:59Z[UTC]')).toBe(true);
    expect(within(nights, '2026-11-28T06:00Z[UTC]')).toBe(false);
    expect(within(nights, '2026-11-28T23:00Z[UTC]'), 'only Friday has them').toBe(false);
    expect(within(nights, '2026-11-23T03:59Z[UTC]')).toBe(true);
    expect(within(nights, '2026-11-27T03:00Z[UTC]'), 'nor the night before').toBe(false);
  });

  it('hold on days on which the clocks change, hour by hour of the wall', () => {
    const early = week(null, null, null, null, null, null, { from: at(1), to: at(3) });
    // Berlin, 25 October 2026: from two to three comes twice.
    expect(within(early, '2026-10-25T02:30+02:00[Europe/Berlin]')).toBe(true);
    expect(within(early, '2026-10-25T02:30+01:00[Europe/Berlin]')).toBe(true);
    expect(within(early, '2026-10-25T03:00+01:00[Europe/Berlin]')).toBe(false);
    // 29 March 2026: after 01:59 comes 03:00.
    expect(within(early, '2026-03-29T01:59+01:00[Europe/Berlin]')).toBe(true);
    expect(within(early, '2026-03-29T03:00+02:00[Europe/Berlin]')).toBe(false);
  });

  it('round the clock are all of it; none are none of it', () => {
    const moment = fc.record({ at: fc.integer({ min: 0, max: 4e12 }), offset: fc.integer({ min: -720, max: 840 }) });
    const begin = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(moment, begin, (when, from) => {
        const all = Array.from({ length: 7 }, () => ({ from, to: from }));
        expect(isWithin(all, when)).toBe(true);
        expect(isWithin(week(), when)).toBe(false);
      }),
    );
  });

  it('are on a day or not', () => {
    expect(isWorked(workdays, '2026-11-27')).toBe(true);
    expect(isWorked(workdays, '2026-11-28')).toBe(false);
  });
});

describe('the end of the working hours', () => {
  const end = (hours: WorkingHours, text: string) => endOfHours(hours, clock(text));

  it('is known before and within them, and is none once they are over or on a day off', () => {
    expect(end(workdays, '2026-11-23T07:00+01:00[+01:00]')).toBe(at(17));
    expect(end(workdays, '2026-11-23T16:59+01:00[+01:00]')).toBe(at(17));
    expect(end(workdays, '2026-11-23T17:00+01:00[+01:00]')).toBeNull();
    expect(end(workdays, '2026-11-28T12:00+01:00[+01:00]')).toBeNull();
  });

  it('lies on the next day where they go past midnight', () => {
    const nights = week({ from: at(22), to: at(6) }, { from: at(14), to: at(20) });
    expect(end(nights, '2026-11-23T23:00Z[UTC]')).toBe(at(6));
    expect(end(nights, '2026-11-24T05:59Z[UTC]')).toBe(at(6));
    expect(end(nights, '2026-11-24T06:00Z[UTC]'), 'then the next ones').toBe(at(20));
  });
});
