import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../lib/browser/calendar';
import { untold, type Work } from '../../lib/browser/work';
import { type Leave, wrongWith } from '../../lib/state/days-off';
import { groupOff, workInYear } from '../../lib/state/off-groups';
import type { OffDay } from '../../lib/target';
import { weekHabits } from '../../lib/text/week';

const from = (work: Partial<Work> = {}, off: readonly OffDay[] = [], language = 'de-DE') =>
  calendarOf({ ...untold, ...work }, off, language);
const off = (day: string, kind: OffDay['kind'] = 'leave', share = 1): OffDay => ({ day, kind, share });
const region = (country: string) => ({ region: { country, state: null, bank: false } });

describe('what nobody said', () => {
  it('follows the language', () => {
    expect(from({}, [], 'en-US')).toMatchObject({ weekStart: 7, weights: [1, 1, 1, 1, 1, 0, 0], yearStart: 1 });
    expect(from()).toMatchObject({ weekStart: 1, weights: [1, 1, 1, 1, 1, 0, 0] });
  });

  it('follows the country more than the language', () => {
    expect(from(region('DE'), [], 'en-US').weekStart).toBe(1);
    expect(from({ ...region('DE'), weekStart: 6 }, [], 'en-US').weekStart).toBe(6);
  });

  it('is Monday to Friday where nobody knows', () => {
    for (const tag of ['', 'not a tag', 'xx']) expect(weekHabits(tag)).toEqual({ start: 1, weekend: [6, 7] });
    expect(weekHabits('ar-SA').weekend).toEqual([5, 6]);
  });
});

describe('days of work in a business year', () => {
  it('are counted whole, with leap years', () => {
    expect(workInYear(from(), '2026-11-26')).toBe(261);
    expect(workInYear(from(), '2028-02-29')).toBe(260);
    const everyDay = { weights: [1, 1, 1, 1, 1, 1, 1] };
    expect(workInYear(from(everyDay), '2028-06-01')).toBe(366);
    expect(workInYear(from({ ...everyDay, yearStart: 7 }), '2028-06-30')).toBe(366);
    expect(workInYear(from({ ...everyDay, yearStart: 7 }), '2028-07-01')).toBe(365);
  });

  it('are fewer by what is off, of part-time days by their part', () => {
    const days = [
      off('2026-01-01', 'holiday'),
      off('2026-01-02', 'leave', 0.5),
      off('2026-01-03'),
      off('2026-01-06', 'holiday', 0),
    ];
    expect(workInYear(from({}, days), '2026-05-05')).toBe(259.5);
    expect(workInYear(from({ weights: [0.5, 0, 0, 0.5, 0, 0, 0] }, days), '2026-05-05')).toBe(52);
    expect(workInYear(from({ weights: [0, 0, 0, 0, 0, 0, 0] }), '2026-05-05')).toBe(0);
  });
});

describe('what belongs together', () => {
  const groups = (...days: OffDay[]) =>
    groupOff(days, from()).map(({ days: all, kind, cost }) => [all.length, kind, cost]);

  it('is a leave over a weekend, the turn of a year and a change of the clocks', () => {
    expect(groups(off('2026-12-31'), off('2027-01-01'), off('2027-01-02'))).toEqual([[3, 'leave', 2]]);
    expect(groups(off('2027-03-27'), off('2027-03-28'), off('2027-03-29'))).toEqual([[3, 'leave', 1]]);
    expect(groups(off('2028-02-28'), off('2028-02-29'), off('2028-03-01'))).toEqual([[3, 'leave', 3]]);
    expect(groups(off('2027-02-28'), off('2027-03-02'))).toEqual([
      [1, 'leave', 0],
      [1, 'leave', 1],
    ]);
  });

  it('is not what differs in kind or share', () => {
    const days = [
      off('2027-05-03'),
      off('2027-05-04', 'leave', 0.5),
      off('2027-05-05', 'sick'),
      off('2027-05-06', 'holiday'),
    ];
    expect(groups(...days)).toEqual([
      [1, 'leave', 1],
      [1, 'leave', 0.5],
      [1, 'sick', 1],
      [1, 'holiday', 1],
    ]);
  });
});

describe('a leave', () => {
  const leave = (first: string, last: string): Leave => ({ kind: 'leave', from: first, to: last, half: false });
  it('ends after it began, within a year', () => {
    expect(wrongWith(leave('2027-05-03', '2027-05-03'))).toBeNull();
    expect(wrongWith(leave('2027-05-03', '2027-05-02'))).toBe('backwards');
    expect(wrongWith(leave('2028-01-01', '2028-12-31'))).toBeNull();
    expect(wrongWith(leave('2028-01-01', '2029-01-01'))).toBe('long');
  });
});
