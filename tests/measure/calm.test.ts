import { expect, test } from 'vitest';
import type { Mark } from '../../lib/measure/band';
import { courseOf } from '../../lib/measure/course';
import { paceOf } from '../../lib/measure/pace';
import { paceOfLevel } from '../../lib/measure/pace-level';
import { plainCalendar } from '../../lib/measure/workdays';
import { poisson, randomFrom } from './random';

const month = courseOf({ from: '2026-10-01', to: '2026-10-31' }, plainCalendar);
const quarter = courseOf({ from: '2026-10-01', to: '2026-12-31' }, plainCalendar);
const year = courseOf({ from: '2026-01-01', to: '2026-12-31' }, plainCalendar);
const workdays = (course: typeof month) => course.days.filter(({ load }) => load > 0);

/** What one day of someone brings whose mean is `mean`. */
type Day = (mean: number, random: () => number) => number;

/** Three at a time, or none. */
const inThrees: Day = (mean, random) => 3 * poisson(mean / 3, random);

/** Deals of different sizes, rarely: 5,000 to 35,000, 20,000 on average. */
const deals: Day = (mean, random) => {
  let sum = 0;
  for (let deal = poisson(mean / 20_000, random); deal > 0; deal -= 1) sum += 5_000 + 30_000 * random();
  return Math.round(sum);
};

/** Fees of very different sizes: most are small, a few make the year. Mean 1,000, exponential. */
const fees: Day = (mean, random) => {
  let sum = 0;
  for (let fee = poisson(mean / 1_000, random); fee > 0; fee -= 1) sum -= Math.log(1 - random()) * 1_000;
  return Math.round(sum);
};

/** About the same each day. */
const steady: Day = (mean, random) => Math.round(mean * (0.7 + 0.6 * random()));

/** How many are simulated; longer periods have more days to look at. */
const people = new Map([
  [month, 300],
  [quarter, 100],
  [year, 20],
]);

interface Work {
  value: number;
  /** What they do on average, as a share of the target. */
  does?: number;
  day: Day;
  shape: 'count' | 'amount';
  course: typeof month;
  direction?: 'up' | 'down';
  /** In the evening, once the day is over, or in the middle of it with what is done by then; else in the morning. */
  when?: 'noon' | 'evening';
}

/** Which share of working days each mark is seen on. */
function seen({ value, does = 1, day, shape, course, direction = 'up', when }: Work): (...marks: Mark[]) => number {
  const random = randomFrom(42);
  const marks: Mark[] = [];
  const working = workdays(course);
  for (let person = 0; person < (people.get(course) ?? 0); person += 1) {
    const byDay = new Map<string, number>();
    const look = (today: string, passed: number) =>
      marks.push(paceOf({ target: { value, direction }, shape, course, byDay, today, passed }).mark);
    for (const { day: today } of working) {
      const all = day((value * does) / working.length, random);
      if (when === undefined) look(today, 0);
      byDay.set(today, when === 'noon' ? Math.floor(all / 2) : all);
      if (when) look(today, when === 'noon' ? 0.5 : 1);
      byDay.set(today, all);
    }
  }
  return (...some) => marks.filter((mark) => some.includes(mark)).length / marks.length;
}

const onTarget: [string, Work][] = [
  ['2 a month', { value: 2, day: poisson, shape: 'count', course: month }],
  ['12 a month', { value: 12, day: poisson, shape: 'count', course: month }],
  ['100 a month', { value: 100, day: poisson, shape: 'count', course: month }],
  ['1,000 a month', { value: 1000, day: poisson, shape: 'count', course: month }],
  ['40 a quarter', { value: 40, day: poisson, shape: 'count', course: quarter }],
  ['1,200 a year', { value: 1200, day: poisson, shape: 'count', course: year }],
  ['100 a month, three at a time', { value: 100, day: inThrees, shape: 'count', course: month }],
  ['1,000 a month, three at a time', { value: 1000, day: inThrees, shape: 'count', course: month }],
  ['100 a month, at noon', { value: 100, day: poisson, shape: 'count', course: month, when: 'noon' }],
  ['100 a month, in the evening', { value: 100, day: poisson, shape: 'count', course: month, when: 'evening' }],
  ['at most 3 a month', { value: 3, day: poisson, shape: 'count', course: month, direction: 'down' }],
  ['at most 60 a quarter', { value: 60, day: poisson, shape: 'count', course: quarter, direction: 'down' }],
  ['deals of a month', { value: 100_000, day: deals, shape: 'amount', course: month }],
  ['deals of a quarter', { value: 300_000, day: deals, shape: 'amount', course: quarter }],
  ['fees of a quarter', { value: 60_000, day: fees, shape: 'amount', course: quarter }],
  ['sales about the same each day', { value: 1_000_000, day: steady, shape: 'amount', course: month }],
];

test.each(onTarget)('someone truly on target sees amber on at most one day in twenty: %s', (_, work) => {
  const share = seen(work);
  expect(share('behind', 'far-behind')).toBeLessThanOrEqual(0.05);
});

test('the band of the textbooks, one standard deviation of a Poisson number, alarms more than twice as often', () => {
  const random = randomFrom(42);
  let amber = 0;
  const persons = 500;
  for (let person = 0; person < persons; person += 1)
    for (let day = 1, done = 0; day <= 21; day += 1) {
      done += poisson(100 / 21, random);
      const expected = (100 / 21) * day;
      if (expected - done > Math.max(1, Math.sqrt(expected))) amber += 1 / 21;
    }
  expect(amber / persons).toBeGreaterThan(0.1);
});

test.each([0.5, 0.6, 0.7])('who does a share of %f of a hundred a month is told', (does) => {
  const work: Work = { value: 100, does, day: poisson, shape: 'count', course: month };
  expect(seen(work)('behind', 'far-behind')).toBeGreaterThan(does > 0.65 ? 0.35 : 0.55);
});

test('who does a tenth more than asked is not alarmed, and mostly ahead or done', () => {
  const share = seen({ value: 100, does: 1.1, day: poisson, shape: 'count', course: month });
  expect(share('behind', 'far-behind')).toBeLessThan(0.01);
  expect(share('ahead', 'done')).toBeGreaterThan(0.4);
});

/** A waiting list that falls from 60 to 20 on average, up to three more or fewer each day. */
test('a level that falls as it should sees amber on at most one day in twenty', () => {
  const random = randomFrom(7);
  const working = workdays(month);
  const marks: Mark[] = [];
  for (let person = 0; person < 200; person += 1) {
    const readings = new Map<string, number>();
    let level = 60;
    for (const { day: today } of working) {
      const target = { value: 20, baseline: 60, direction: 'down' } as const;
      const pace = paceOfLevel({ target, course: month, readings, today });
      if (pace) marks.push(pace.mark);
      level += -40 / working.length + 6 * random() - 3;
      readings.set(today, level);
    }
  }
  const amber = marks.filter((mark) => mark === 'behind' || mark === 'far-behind').length;
  expect(amber / marks.length).toBeLessThanOrEqual(0.05);
});
