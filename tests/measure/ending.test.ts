import { describe, expect, test } from 'vitest';
import { type Ending, type EndQuestion, endingOf, tallyByDays } from '../../lib/measure/ending';
import { arrivalBy } from '../../lib/measure/lag';
import { dayAfter, plainCalendar } from '../../lib/measure/workdays';
import type { OffDay } from '../../lib/target';

/** A Wednesday; the month ends on Monday the 30th. */
const today = '2026-11-18';
const pair = { action: 'proposal-sent', result: 'deal-won', ratio: 4, lag: 10, horizon: 60 };

/** So many on each working day before today, as far back as a year. */
function each(perDay: number, from = 0, to = 300): Map<string, number> {
  const days = Array.from({ length: to - from }, (_, ago) => dayAfter(today, -ago - from - 1));
  return new Map(days.filter((day) => Temporal.PlainDate.from(day).dayOfWeek < 6).map((day) => [day, perDay]));
}

const question = (more: Partial<EndQuestion> = {}): EndQuestion => ({
  ...{ pair, links: null, actions: each(4), results: each(1), today, calendar: plainCalendar },
  span: { from: '2026-11-01', to: '2026-11-30' },
  ...more,
});
const ending = (more: Partial<EndQuestion> = {}) => endingOf(question(more)) as Ending;

describe('where a period will end', () => {
  test('a steady hand goes on steadily: one a day for the 21 working days', () => {
    const { going, stopped, done } = ending();
    expect(done).toBe(12);
    expect(going.expected).toBeGreaterThan(20);
    expect(going.expected).toBeLessThan(22);
    expect(going.low).toBeLessThan(21);
    expect(going.high).toBeGreaterThan(21);
    // Half of what comes within ten days comes of what is done already, and more.
    expect(stopped.expected).toBeLessThan(going.expected);
    expect(stopped.expected).toBeGreaterThan(done + 4);
  });

  test('twice as many actions lately are more results to come, before any has come', () => {
    const doubled = new Map([...each(4), ...each(8, 0, 10)]);
    expect(ending({ actions: doubled }).stopped.expected).toBeGreaterThan(ending().stopped.expected + 1);
  });

  test('what has come is never taken back, and today’s results are not counted twice', () => {
    const results = new Map([...each(1), [today, 40]]);
    const { going, done } = ending({ results });
    expect(done).toBe(52);
    expect(going.low).toBe(52);
    expect(going.high).toBe(52);
  });

  test('leave to come brings no actions', () => {
    const off = new Map<string, OffDay>();
    for (let day = today; day <= '2026-11-30'; day = dayAfter(day)) off.set(day, { day, kind: 'leave', share: 1 });
    const { going, stopped } = ending({ calendar: { ...plainCalendar, off } });
    expect(going).toEqual(stopped);
  });

  test('leave behind does not make the usual smaller', () => {
    const off = new Map<string, OffDay>();
    for (let ago = 1; ago < 14; ago++) {
      const day = dayAfter(today, -ago);
      off.set(day, { day, kind: 'leave', share: 1 });
    }
    const actions = each(4, 13);
    const away = ending({ actions, calendar: { ...plainCalendar, off } });
    const idle = ending({ actions });
    expect(away.going.expected).toBeGreaterThan(idle.going.expected + 1);
  });

  test('too little to tell is said', () => {
    expect(endingOf(question({ actions: new Map(), results: new Map() }))).toMatchObject({ enough: false, have: 0 });
    expect(endingOf(question({ results: new Map() }))).toMatchObject({ enough: false, lacking: 'results' });
    // Thirty proposals of yesterday tell nothing: nothing can have come of them.
    const young = endingOf(question({ actions: new Map([[dayAfter(today, -1), 30]]), results: each(1, 0, 1) }));
    expect(young).toMatchObject({ enough: false, lacking: 'actions' });
  });

  test('young actions are weighed by what can have come of them: the ratio stays what it is while work grows', () => {
    const { actions, results } = tallyByDays(question());
    expect(actions / results).toBeGreaterThan(3.5);
    expect(actions / results).toBeLessThan(4.5);
  });

  test('of links, those still open bring what is left to come', () => {
    const entries = Array.from({ length: 40 }, (_, n) => ({
      start: dayAfter(today, -(n % 20) - 1),
      result: n < 10 ? dayAfter(today, -1) : null,
      looked: n < 10 ? dayAfter(today, -2) : today,
    }));
    const links = { entries, tally: { actions: 40, results: 10 }, arrival: arrivalBy(10, 1, 60) };
    const end = ending({ links, results: new Map([[dayAfter(today, -1), 10]]), actions: new Map() });
    expect(end.done).toBe(10);
    expect(end.stopped.expected).toBeGreaterThan(10.5);
    expect(end.stopped.expected).toBeLessThan(10 + 30 / 4);
    expect(end.going).toEqual(end.stopped);
  });
});
