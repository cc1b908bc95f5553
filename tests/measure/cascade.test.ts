import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carried, cascade, daysOf, type Plan, type Planned, partOn, replan } from '../../lib/measure/cascade';
import { periodOf } from '../../lib/measure/period';
import { plainCalendar } from '../../lib/measure/workdays';
import type { Period } from '../../lib/target';
import { leave, someCalendar, someDay, withOff } from './calendars';

const year = periodOf('2026-06-01', 'year', plainCalendar);
const september = periodOf('2026-09-15', 'month', plainCalendar);

/** Every part is whole, not negative and what its own parts sum to. */
function expectSums(plan: Plan): void {
  if (!Number.isInteger(plan.value) || plan.value < 0) throw new Error(`${plan.from}: ${plan.value}`);
  if (!plan.parts.length) return;
  const sum = plan.parts.reduce((so, { value }) => so + value, 0);
  if (sum !== plan.value) throw new Error(`${plan.kind} ${plan.from}: ${sum} for ${plan.value}`);
  for (const part of plan.parts) expectSums(part);
}

const numbers = (plan: Plan): [string, number][] => daysOf(plan).map(({ from, value }) => [from, value]);
const daysBefore = (planned: Planned, day: string) => numbers(planned.now).filter(([from]) => from < day);

test('a year goes by working days, not by twelfths', () => {
  const { now, unplaced } = cascade(year, 1000, plainCalendar);
  expectSums(now);
  expect(unplaced).toBe(0);
  expect(now.parts.map(({ value }) => value)).toEqual([245, 249, 253, 253]);
  expect(partOn(now, 'month', '2026-02-10')?.value).toBe(77);
  expect(partOn(now, 'month', '2026-07-10')?.value).toBe(88);
  expect(partOn(now, 'day', '2026-07-11')?.value).toBe(0);
  expect(partOn(now, 'week', '2026-08-31')).toMatchObject({ from: '2026-08-31', to: '2026-08-31' });
  expect(partOn(now, 'week', '2027-01-01')).toBeUndefined();
});

test('a year of which nobody works a day leaves all of it unplaced', () => {
  const { now, unplaced } = cascade(year, 1000, { ...plainCalendar, weights: [0, 0, 0, 0, 0, 0, 0] });
  expect(now.value).toBe(0);
  expect(unplaced).toBe(1000);
});

describe('a day off that comes in late', () => {
  const agreed = cascade(september, 110, plainCalendar);
  const calendar = withOff(leave('2026-09-24', '2026-09-25'));
  const later = replan(agreed, 100, calendar, '2026-09-21');

  test('leaves the days before as they were agreed and keeps what was planned first', () => {
    expectSums(later.now);
    expect(daysBefore(later, '2026-09-21')).toEqual(daysBefore(agreed, '2026-09-21'));
    expect(later.now.value).toBe(100);
    expect(later.original).toBe(agreed.original);
    expect(partOn(later.now, 'day', '2026-09-24')?.value).toBe(0);
  });

  test('cannot take back what was already agreed', () => {
    const less = replan(agreed, 20, calendar, '2026-09-21');
    expect(less.now.value).toBe(daysBefore(agreed, '2026-09-21').reduce((sum, [, value]) => sum + value, 0));
    expect(daysBefore(less, '2026-10-01').filter(([day, value]) => day >= '2026-09-21' && value > 0)).toEqual([]);
  });

  test('with no day left says what has no place', () => {
    const gone = replan(agreed, 110, { ...plainCalendar, weights: [] }, '2026-09-21');
    expect(gone.now.value + gone.unplaced).toBe(110);
    expect(gone.unplaced).toBeGreaterThan(0);
  });
});

describe('what is missing', () => {
  const planned = cascade(september, 110, plainCalendar);
  const done = new Map([
    ['2026-09-01', 2],
    ['2026-09-02', 1],
  ]);

  test('goes to the days that are left, in this period only', () => {
    const { now } = carried(planned, done, plainCalendar, '2026-09-03', 'roll');
    expectSums(now);
    expect(now.value).toBe(110);
    expect(numbers(now).slice(0, 3)).toEqual([
      ['2026-09-01', 2],
      ['2026-09-02', 1],
      ['2026-09-03', 5],
    ]);
    expect(now.to).toBe('2026-09-30');
  });

  test('or stays behind', () => {
    expect(carried(planned, done, plainCalendar, '2026-09-03', 'reset').now).toEqual(planned.now);
  });

  test('what is too much is taken off the days that are left', () => {
    const { now } = carried(planned, new Map([['2026-09-01', 130]]), plainCalendar, '2026-09-02', 'roll');
    expect(
      numbers(now)
        .slice(1)
        .every(([, value]) => value === 0),
    ).toBe(true);
  });
});

const someKind = fc.constantFrom<Period>('week', 'month', 'quarter', 'year');
const someWhole = fc.oneof(fc.nat({ max: 50 }), fc.nat({ max: 100_000_000 }));

test('the parts always sum to the whole', () => {
  fc.assert(
    fc.property(someDay, someKind, someWhole, someCalendar, (day, kind, whole, calendar) => {
      const { now, unplaced } = cascade(periodOf(day, kind, calendar), whole, calendar);
      expectSums(now);
      expect(now.value + unplaced).toBe(whole);
      if (unplaced) expect(now.value).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('a new plan never changes a day before it, and still sums up', () => {
  fc.assert(
    fc.property(
      someDay,
      someKind,
      someWhole,
      someWhole,
      someCalendar,
      someCalendar,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (day, kind, whole, next, calendar, changed, where) => {
        const period = periodOf(day, kind, calendar);
        const agreed = cascade(period, whole, calendar);
        const days = numbers(agreed.now);
        const [from] = days[Math.min(Math.floor(where * days.length), days.length - 1)] as [string, number];
        const later = replan(agreed, next, changed, from);
        expectSums(later.now);
        expect(daysBefore(later, from)).toEqual(daysBefore(agreed, from));
        const past = daysBefore(agreed, from).reduce((sum, [, value]) => sum + value, 0);
        expect(later.now.value + later.unplaced).toBe(Math.max(next, past));
        expect(later.original).toBe(agreed.original);
      },
    ),
    { numRuns: 60 },
  );
});
