import fc from 'fast-check';
import { dayAfter, plainCalendar } from '../../lib/measure/workdays';
import type { OffDay, WorkCalendar } from '../../lib/target';

/** A calendar with days off. */
export const withOff = (off: readonly OffDay[], calendar: WorkCalendar = plainCalendar): WorkCalendar => ({
  ...calendar,
  off: new Map([...calendar.off, ...off.map((day): [string, OffDay] => [day.day, day])]),
});

/** A whole day of leave on each of the days. */
export const leave = (...days: string[]): OffDay[] => days.map((day) => ({ day, kind: 'leave', share: 1 }));

/** Any day of four years, one of which is a leap year and one has 53 weeks. */
export const someDay = fc.integer({ min: 0, max: 4 * 365 }).map((days) => dayAfter('2024-01-01', days));

const someOff = fc.record({
  day: someDay,
  kind: fc.constantFrom('holiday', 'leave', 'sick'),
  share: fc.constantFrom(1, 0.5),
}) satisfies fc.Arbitrary<OffDay>;

/** Any calendar, also of people who work every day, hardly, or not at all. */
export const someCalendar: fc.Arbitrary<WorkCalendar> = fc
  .record({
    weekStart: fc.integer({ min: 1, max: 7 }),
    yearStart: fc.integer({ min: 1, max: 12 }),
    weights: fc.array(fc.constantFrom(0, 0, 0.1, 0.2, 0.5, 1, 1), { minLength: 7, maxLength: 7 }),
    off: fc.array(someOff, { maxLength: 60 }),
    ramp: fc.option(someDay),
  })
  .map(({ off, ramp, ...calendar }) =>
    withOff(off, {
      ...calendar,
      off: new Map(),
      ...(ramp && {
        ramp: {
          from: ramp,
          steps: [
            { weeks: 4, share: 0.25 },
            { weeks: 4, share: 0.5 },
          ],
        },
      }),
    }),
  );
