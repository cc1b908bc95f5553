import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { dayOf } from '../../lib/ledger/days';
import { cascade, daysOf } from '../../lib/measure/cascade';
import { courseOf } from '../../lib/measure/course';
import { paceOf } from '../../lib/measure/pace';
import { periodOf } from '../../lib/measure/period';
import { calendarDays } from '../../lib/measure/turnaround';
import { dayAfter, daysFrom, plainCalendar, weightBetween } from '../../lib/measure/workdays';

const zoneBefore = process.env.TZ;
afterEach(() => {
  if (zoneBefore === undefined) delete process.env.TZ;
  else process.env.TZ = zoneBefore;
});

/** Everything that has to do with days, around each change of the clocks and the turn of a year of 53 weeks. */
function everything() {
  const days = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01', '2026-12-31'];
  return days.map((day) => {
    const month = periodOf(day, 'month', plainCalendar);
    const course = courseOf(month, plainCalendar);
    const byDay = new Map(daysFrom(month.from, day).map((one) => [one, 3]));
    return {
      periods: (['day', 'week', 'month', 'quarter', 'year'] as const).map((kind) => periodOf(day, kind, plainCalendar)),
      around: [dayAfter(day, -1), dayAfter(day)],
      weight: weightBetween('2026-01-01', day, plainCalendar),
      turn: calendarDays({ subject: 'a', received: dayAfter(day, -1), finished: dayAfter(day) }),
      plan: daysOf(cascade(month, 100, plainCalendar).now).map(({ value }) => value),
      pace: paceOf({ target: { value: 100, direction: 'up' }, shape: 'count', course, byDay, today: day }),
    };
  });
}

// Clocks that change, that change the other way round, by half an hour, and the furthest ahead.
test.each(['Europe/Berlin', 'America/Los_Angeles', 'Australia/Lord_Howe', 'Pacific/Kiritimati'])(
  'nothing depends on where the machine stands: %s',
  (zone) => {
    process.env.TZ = 'UTC';
    const there = everything();
    process.env.TZ = zone;
    expect(new Date(2026, 6, 1).getTimezoneOffset()).not.toBe(0);
    expect(everything()).toEqual(there);
    expect(there.every(({ turn }) => turn === 2)).toBe(true);
  },
);

test('no arithmetic asks what time it is', () => {
  const folder = 'lib/measure';
  for (const file of readdirSync(folder)) {
    expect(readFileSync(`${folder}/${file}`, 'utf8'), file).not.toMatch(/Temporal\.Now|\bDate\b|Math\.random/);
  }
});

test('on a flight over the date line each act stays on the day it was where it was done', () => {
  const tokyo = 9 * 60;
  const losAngeles = -8 * 60;
  // Monday morning in Tokyo, then Sunday evening and Monday in Los Angeles.
  const acts = [
    ['2026-11-16T00:30:00Z', tokyo],
    ['2026-11-16T03:00:00Z', losAngeles],
    ['2026-11-16T18:00:00Z', losAngeles],
  ] as const;
  const days = acts.map(([at, offset]) => dayOf(Date.parse(at), offset, 0));
  expect(days).toEqual(['2026-11-16', '2026-11-15', '2026-11-16']);
  const byDay = new Map([...Map.groupBy(days, (day) => day)].map(([day, of]) => [day, of.length]));
  const ask = (kind: 'week' | 'day') =>
    paceOf({
      target: { value: 5, direction: 'up' },
      shape: 'count',
      course: courseOf(periodOf('2026-11-16', kind, plainCalendar), plainCalendar),
      byDay,
      today: '2026-11-16',
    });
  expect(ask('day').done).toBe(2);
  // The Sunday evening belongs to the week before: nothing is counted twice, nothing lost.
  expect(ask('week').done).toBe(2);
});
