import { expect, it } from 'vitest';
import { untilNextDay } from '../../lib/browser/now';

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
