import { describe, expect, it } from 'vitest';
import { type DigestTimes, usualTimes } from '../../lib/digest';
import { isSent, lastDue, type Now, nextDue } from '../../lib/measure/digest';
import { dayAfter, daysFrom, plainCalendar, weightOf } from '../../lib/measure/workdays';
import type { WorkCalendar } from '../../lib/target';
import { weekOf } from '../../lib/text/day';
import { randomFrom } from './random';

/* When a week is ready. The last days of October 2026: Europe leaves summer time on Sunday, the 25th, New York a week later. */

const both: DigestTimes = usualTimes;
const mondays: DigestTimes = { ...usualTimes, friday: null };
const fridays: DigestTimes = { ...usualTimes, monday: null };

const clock = (local: string, zone = 'Europe/Berlin', dayStart = 0): Now => {
  const at = Temporal.PlainDateTime.from(local).toZonedDateTime(zone);
  return {
    ...{ at: at.epochMilliseconds, zone, dayStart },
    today: at.subtract({ minutes: dayStart }).toPlainDate().toString(),
  };
};
const off = (...days: string[]): WorkCalendar => ({
  ...plainCalendar,
  off: new Map(days.map((day) => [day, { day, kind: 'leave', share: 1 }])),
});
const said = (local: string, times = both, calendar = plainCalendar, zone?: string) =>
  lastDue(times, calendar, clock(local, zone))?.name ?? null;
const next = (local: string, times = both, calendar = plainCalendar, zone = 'Europe/Berlin', dayStart = 0) => {
  const at = nextDue(times, calendar, clock(local, zone, dayStart));
  return at && Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime().toString();
};

describe('a week is ready', () => {
  it('on Monday at the hour, last week whole; on Friday, this week so far', () => {
    expect(said('2026-11-23T07:59')).toBe(null);
    expect(said('2026-11-23T08:00')).toBe('monday 2026-11-18');
    expect(said('2026-11-27T14:59')).toBe('monday 2026-11-18');
    expect(said('2026-11-27T15:00')).toBe('friday 2026-11-25');
    expect(said('2026-11-29T23:59')).toBe('friday 2026-11-25');
    expect(said('2026-11-30T08:00')).toBe('monday 2026-11-25');
  });

  it('late, when nobody was there on the day; of several weeks only the last', () => {
    expect(lastDue(mondays, plainCalendar, clock('2026-11-26T09:00'))).toMatchObject({
      ...{ day: '2026-11-23', week: { from: '2026-11-16', to: '2026-11-22' } },
    });
    expect(said('2026-12-16T09:00', mondays)).toBe('monday 2026-12-09');
    expect(said('2026-11-30T09:00', fridays), 'who was away on Friday').toBe('friday 2026-11-25');
    expect(said('2026-11-30T07:00'), 'an hour later Monday says it').toBe(null);
  });

  it('never where nobody wants it', () => {
    const none = { monday: null, friday: null };
    expect(said('2026-11-27T16:00', none)).toBe(null);
    expect(next('2026-11-27T16:00', none)).toBe(null);
  });

  it('at the hour on the clock, on both sides of a change of clocks', () => {
    expect(next('2026-10-23T16:00')).toBe('2026-10-26T08:00:00');
    expect(next('2026-03-27T16:00')).toBe('2026-03-30T08:00:00');
    // It is Sunday, the day of the change, by the person's own wish.
    const sunday = { ...plainCalendar, weights: [0, 0, 0, 0, 0, 0, 1] };
    const early = { monday: 2 * 60 + 30, friday: null };
    expect(next('2026-03-23T12:00', early, sunday)).toBe('2026-03-29T03:30:00');
    expect(next('2026-10-19T12:00', early, sunday)).toBe('2026-10-25T02:30:00');
  });

  it('not before the day begins, for who works past midnight', () =>
    expect(next('2026-11-22T12:00', { monday: 180, friday: null }, plainCalendar, 'UTC', 360)).toBe(
      '2026-11-23T06:00:00',
    ));
});

describe('on days off', () => {
  it('the next day that is worked for Monday, the last one before for Friday', () => {
    expect(next('2026-11-21T12:00', both, off('2026-11-23', '2026-11-24'))).toBe('2026-11-25T08:00:00');
    expect(next('2026-11-24T12:00', both, off('2026-11-27'))).toBe('2026-11-26T15:00:00');
    expect(said('2026-11-26T15:00', both, off('2026-11-27'))).toBe('friday 2026-11-25');
  });

  it('nothing of a week nobody worked, and nothing in one', () => {
    const away = off(...daysFrom('2026-11-23', '2026-11-27'));
    expect(said('2026-11-26T12:00', both, away)).toBe(null);
    expect(next('2026-11-22T12:00', both, away)).toBe(null);
    expect(next('2026-11-29T12:00', both, away)).toBe('2026-12-04T15:00:00');
    expect(said('2026-11-30T12:00', both, away)).toBe(null);
  });

  it('three weeks asleep are one', () => {
    const away = off(...daysFrom('2026-11-09', '2026-11-27'));
    expect(said('2026-11-30T09:00', both, away)).toBe(null);
    expect(said('2026-11-30T09:00', both)).toBe('monday 2026-11-25');
  });
});

describe('where weeks begin elsewhere', () => {
  it.each([1, 2, 3, 4, 5, 6, 7])('on weekday %i, each week is told once, after it is over', (weekStart) => {
    const calendar = { ...plainCalendar, weekStart };
    const names = new Set<string>();
    for (const day of daysFrom('2026-09-01', '2026-11-30')) {
      const due = lastDue(mondays, calendar, clock(`${day}T12:00`));
      if (!due) continue;
      names.add(due.name);
      expect(due.week.to < due.day && due.day <= day).toBe(true);
    }
    const middles = [...names].map((name) => name.slice('monday '.length));
    expect(middles).toEqual([...new Set(middles)].sort());
    const last = middles.at(-1) ?? '';
    expect(middles, 'none is left out').toEqual(
      middles.map((_, place) => dayAfter(last, 7 * (place + 1 - middles.length))),
    );
  });

  it('one name, though the person says meanwhile that weeks begin on Sunday', () =>
    expect(said('2026-11-24T09:00', both, { ...plainCalendar, weekStart: 7 })).toBe('monday 2026-11-18'));

  it('Thursday is the last day where Friday is the weekend', () => {
    const calendar = { ...plainCalendar, weekStart: 7, weights: [1, 1, 1, 1, 0, 0, 1] };
    expect(said('2026-11-26T15:00', both, calendar)).toBe('friday 2026-11-25');
  });
});

describe('a clock that goes back', () => {
  const told = new Set(['monday 2026-11-18']);
  it('by a flight: what was said on Monday at eight stays said', () => {
    const west = clock('2026-11-23T02:00', 'America/New_York');
    expect(lastDue(both, plainCalendar, west)).toBe(null);
    expect(lastDue(both, plainCalendar, west, told)?.name).toBe('monday 2026-11-18');
  });

  it('by weeks: it says what is due then, and later the same name once more', () => {
    expect(lastDue(both, plainCalendar, clock('2026-11-09T09:00'), told)?.name).toBe('monday 2026-11-04');
    expect(lastDue(both, plainCalendar, clock('2026-11-23T09:00'), told)?.name).toBe('monday 2026-11-18');
  });
});

describe('sent already', () => {
  const week = { from: '2026-11-16', to: '2026-11-22' };
  const due = (times: DigestTimes) => {
    const found = lastDue(times, plainCalendar, clock('2026-11-23T09:00'));
    if (!found) throw new Error('nothing is due');
    return found;
  };
  const sent = (on: string, times = mondays, made = week) =>
    isSent(due(times), [{ ...made, on }], times, plainCalendar);

  it('by hand, on its last day or later; not what was tried out in the middle of it', () => {
    expect(sent('2026-11-20')).toBe(true);
    expect(sent('2026-11-23')).toBe(true);
    expect(sent('2026-11-18')).toBe(false);
  });

  it('only whole, where both are wanted', () => {
    expect(sent('2026-11-20', both)).toBe(false);
    expect(sent('2026-11-23', both)).toBe(true);
  });

  it('when weeks began elsewhere', () =>
    expect(sent('2026-11-23', both, { from: '2026-11-15', to: '2026-11-21' })).toBe(true));

  it('not by another week', () =>
    expect(sent('2026-11-23', both, { from: '2026-11-23', to: '2026-11-29' })).toBe(false));
});

describe('a year of waking by chance', () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Pacific/Auckland'];
  it.each([1, 2, 3])('says each week once (%i)', (seed) => {
    const random = randomFrom(seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const [first, last] = ['2026-01-05', '2027-01-03'];
    const away = daysFrom(first, last).filter(() => random() < 0.15);
    const calendar = { ...off(...away), weekStart: pick([1, 6, 7]) };
    const told = new Map<string, string>();
    let zone = pick(zones);
    let at = Date.parse(`${first}T12:00Z`);
    while (at < Date.parse(`${last}T12:00Z`)) {
      if (random() < 0.02) zone = pick(zones);
      const set = random() < 0.01 ? -random() * 20 * 86_400_000 : 0;
      const here = Temporal.Instant.fromEpochMilliseconds(Math.round(at + set)).toZonedDateTimeISO(zone);
      const now = { at: here.epochMilliseconds, zone, dayStart: 0, today: here.toPlainDate().toString() };
      const due = lastDue(mondays, calendar, now, new Set(told.keys()));
      if (due && !told.has(due.name)) {
        told.set(due.name, now.today);
        expect(away, 'on no day off').not.toContain(due.day);
        expect(due.at).toBeLessThanOrEqual(now.at);
      }
      at += random() * 16 * 3_600_000;
    }
    const worked = (from: string, days: number) =>
      daysFrom(from, dayAfter(from, days)).some((day) => weightOf(day, calendar) > 0);
    const weeks = daysFrom('2026-01-12', '2026-12-20').filter((day) => Temporal.PlainDate.from(day).dayOfWeek === 3);
    const missed = weeks.filter((middle) => {
      const { from } = weekOf(middle, calendar.weekStart);
      const monday = dayAfter(middle, 5);
      // Days off at the end of the week to speak on are left out: somebody who wakes rarely may miss what is left of it.
      return worked(from, 6) && worked(monday, 2) && !told.has(`monday ${middle}`);
    });
    expect(missed).toEqual([]);
  });
});
