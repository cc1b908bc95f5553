import { expect, it } from 'vitest';
import { momentOn, untilNextDay } from '../../lib/browser/now';
import { dayOf } from '../../lib/ledger/days';

const hour = 3_600_000;
const at = (time: string) => Date.parse(`2026-11-24T${time}Z`);

it.each([
  ['an hour before midnight', '23:00', 0, 0, 1],
  ['at midnight', '00:00', 0, 0, 24],
  ['before a day that begins at four', '01:00', 0, 240, 3],
  ['after it', '05:00', 0, 240, 23],
  ['in Tokyo', '14:00', 540, 0, 1],
  ['in New York, where it is still the day before', '03:00', -300, 0, 2],
])('the next day, seen %s, begins in so many hours', (_, time, offset, dayStart, hours) => {
  expect(untilNextDay({ at: at(time), offset, dayStart }) / hour).toBe(hours);
});

it.each([0, 240, 600, 660, 720])('what is added to an earlier day lies on it, whenever days begin: %i', (dayStart) => {
  const now = { at: at('20:00'), offset: 0, dayStart };
  for (const day of ['2026-11-23', '2026-03-29', '2026-10-25', '2024-02-29']) {
    const { at: then, offset } = momentOn(day, now);
    expect(dayOf(then, offset, dayStart)).toBe(day);
    expect(then).toBeLessThan(now.at);
  }
  expect(momentOn('2026-11-24', now)).toBe(now);
});
