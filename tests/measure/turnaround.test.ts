import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDays, median, turnaround, turnsOf, workingDays } from '../../lib/measure/turnaround';
import { daysOfWork, waitingList } from '../../lib/measure/waiting-list';
import { dayAfter, plainCalendar } from '../../lib/measure/workdays';
import { leave, withOff } from './calendars';

const on = (subject: string, day: string) => ({ subject, day });

describe('turnaround', () => {
  test('is from receipt to finish of the same subject', () => {
    const turns = turnsOf(
      [on('a', '2026-11-02'), on('b', '2026-11-03'), on('c', '2026-11-04')],
      [on('b', '2026-11-05'), on('a', '2026-11-16'), on('x', '2026-11-06')],
    );
    expect(turns).toEqual([
      { subject: 'b', received: '2026-11-03', finished: '2026-11-05' },
      { subject: 'a', received: '2026-11-02', finished: '2026-11-16' },
    ]);
    expect(turnaround(turns.map(calendarDays))).toEqual({ n: 2, mean: 8, median: 8 });
  });

  test('of a subject that comes again is one turn each time', () => {
    const turns = turnsOf(
      [on('a', '2026-11-10'), on('a', '2026-11-02')],
      [on('a', '2026-11-12'), on('a', '2026-11-04'), on('a', '2026-11-20')],
    );
    expect(turns.map(calendarDays)).toEqual([2, 2]);
  });

  test('never ends before it began', () => {
    expect(turnsOf([on('a', '2026-11-10')], [on('a', '2026-11-09')])).toEqual([]);
    expect(turnsOf([on('a', '2026-11-10')], [on('a', '2026-11-10')]).map(calendarDays)).toEqual([0]);
  });

  test('in working days leaves weekends and leave out', () => {
    const turn = { subject: 'a', received: '2026-11-06', finished: '2026-11-16' };
    expect(calendarDays(turn)).toBe(10);
    expect(workingDays(turn, plainCalendar)).toBe(6);
    expect(workingDays(turn, withOff(leave('2026-11-11')))).toBe(5);
    expect(workingDays({ ...turn, finished: '2026-11-06' }, plainCalendar)).toBe(0);
  });

  test('over a change of the clocks and a year of 53 weeks is what the calendar says', () => {
    expect(calendarDays({ subject: 'a', received: '2026-03-28', finished: '2026-03-30' })).toBe(2);
    expect(calendarDays({ subject: 'a', received: '2026-12-27', finished: '2027-01-04' })).toBe(8);
  });

  test('has a median that one long wait does not move', () => {
    expect(turnaround([2, 3, 2, 3, 200])).toEqual({ n: 5, mean: 42, median: 3 });
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(turnaround([])).toBeNull();
  });
});

describe('a waiting list', () => {
  const week = { from: '2026-11-02', to: '2026-11-06' };
  const opening = { day: '2026-11-01', n: 40 };

  test('is what waited + received - finished', () => {
    const list = waitingList(
      opening,
      new Map([
        ['2026-11-02', 5],
        ['2026-11-04', 3],
      ]),
      new Map([['2026-11-03', 8]]),
      week,
    );
    expect([...list.values()].map(({ n }) => n)).toEqual([45, 37, 40, 40, 40]);
  });

  test('does not count what was before the opening stock again', () => {
    const list = waitingList(
      opening,
      new Map([
        ['2026-11-01', 100],
        ['2026-10-30', 100],
      ]),
      new Map(),
      week,
    );
    expect(list.get('2026-11-06')).toEqual({ n: 40, unknown: 0 });
  });

  test('is never below nothing; that more was there than counted is told', () => {
    const list = waitingList(opening, new Map([['2026-11-04', 2]]), new Map([['2026-11-03', 45]]), week);
    expect(list.get('2026-11-03')).toEqual({ n: 0, unknown: 5 });
    expect(list.get('2026-11-06')).toEqual({ n: 2, unknown: 5 });
  });

  test('balances: opening + received + unknown = finished + waiting', () => {
    const numbers = fc.array(fc.nat({ max: 30 }), { minLength: 30, maxLength: 30 });
    const byDay = (all: number[]) => new Map(all.map((n, at) => [dayAfter(opening.day, at + 1), n]));
    const sum = (all: number[]) => all.reduce((so, n) => so + n, 0);
    fc.assert(
      fc.property(fc.nat({ max: 50 }), numbers, numbers, (n, received, finished) => {
        const to = dayAfter(opening.day, 30);
        const list = waitingList({ ...opening, n }, byDay(received), byDay(finished), { from: to, to });
        const end = list.get(to) as { n: number; unknown: number };
        expect(n + sum(received) + end.unknown).toBe(sum(finished) + end.n);
      }),
    );
  });

  test('lasts for some days, or nobody can say how long', () => {
    expect(daysOfWork(40, new Map([['2026-11-03', 20]]), week, 5)).toBe(10);
    expect(daysOfWork(40, new Map(), week, 5)).toBeNull();
    expect(daysOfWork(0, new Map(), week, 5)).toBe(0);
  });
});
