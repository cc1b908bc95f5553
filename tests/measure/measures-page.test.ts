import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cascade, partOn } from '../../lib/measure/cascade';
import { courseOf } from '../../lib/measure/course';
import { sampleOfEntered } from '../../lib/measure/entered';
import { evidenceOf } from '../../lib/measure/evidence';
import { verdictOf } from '../../lib/measure/experiment';
import { eachFor } from '../../lib/measure/experiment-size';
import { paceOf } from '../../lib/measure/pace';
import { paceOfLevel } from '../../lib/measure/pace-level';
import { scoreMark } from '../../lib/measure/pace-score';
import { passedOver } from '../../lib/measure/passed';
import { periodOf } from '../../lib/measure/period';
import { prorated } from '../../lib/measure/prorate';
import { sampleOfShare } from '../../lib/measure/sample';
import { split } from '../../lib/measure/split';
import { columnsOf } from '../../lib/measure/steps';
import { shareOut } from '../../lib/measure/team';
import { ratioOf } from '../../lib/measure/totals';
import { calendarDays, turnaround, turnsOf } from '../../lib/measure/turnaround';
import { waitingList } from '../../lib/measure/waiting-list';
import { fromPercent, shareOfWay } from '../../lib/measure/way';
import { daysFrom, plainCalendar, weightBetween } from '../../lib/measure/workdays';
import { leave, withOff } from './calendars';

/** The page without its line breaks. */
const page = readFileSync('docs/measures.md', 'utf8').replaceAll(/\s+/g, ' ');

/** What the page says, with the numbers of the code put in. */
const says = (text: string) => expect.soft(page.includes(text) ? text : 'not on the page').toBe(text);

const span = { from: '2026-09-01', to: '2026-09-29' };
const course = courseOf(span, plainCalendar);
const working = course.days.filter(({ load }) => load > 0).map(({ day }) => day);
const firstDays = (...each: number[]) => new Map(each.map((n, at) => [working[at] as string, n]));
const today = working[10] as string;

test('stages that were passed', () => {
  const act = (metric: string, who: number, on: string) => {
    const at = Temporal.PlainDate.from(on).toZonedDateTime('UTC').epochMilliseconds;
    return { metric, day: on, at, n: 1, site: 'ats', subject: `${who}`, pipeline: `${who}` };
  };
  const interviews = Array.from({ length: 12 }, (_, who) => act('interview-booked', who, '2026-09-01'));
  const offers = [0, 1, 2, 3, 20, 21, 22].map((who) => act('offer-made', who, '2026-09-08'));
  const passed = passedOver([...interviews, ...offers]).filter(({ metric }) => metric === 'interview-booked');
  const none = new Map<string, number>();
  const { actions, results, ...evidence } = evidenceOf({
    pair: { action: 'interview-booked', result: 'offer-made', ratio: 6, lag: 14, horizon: 60 },
    ...{ actions: none, results: none, seen: false, today: '2026-11-26' },
    steps: { from: '2026-09-01', actions: columnsOf(interviews), results: columnsOf(offers) },
    passed: { actions: passed, results: [] },
  });
  const straight = evidence.passed.actions;
  says(`of ${interviews.length} interviews 4 led to an offer, and ${straight} more candidates were offered`);
  says(
    `${results} of ${actions}, not ${offers.length} of ${interviews.length}; ${straight} of the ${actions} went past`,
  );
});

test('working days', () => {
  const calendar = withOff([...leave('2026-12-28'), { day: '2026-12-31', kind: 'leave', share: 0.5 }]);
  const { from, to, year, number } = periodOf('2027-01-01', 'week', calendar);
  says(`week ${number} of ${year} runs from ${from} to ${to}`);
  says(`leaves ${weightBetween(from, to, calendar)} of ${weightBetween(from, to, plainCalendar)} working days`);
});

test('pace', () => {
  const byDay = firstDays(4, 4, 4, 4, 4, 4, 4, 4, 3, 3);
  const pace = paceOf({ target: { value: 100, direction: 'up' }, shape: 'count', course, byDay, today });
  says(`${pace.target} in ${course.total} working days, ten of them over, ${pace.done} done`);
  says(
    `expected ${pace.expected.toFixed(1)}, behind ${pace.behind}, ${pace.need?.exact.toFixed(2)} a day, so ${pace.enough?.goal} today`,
  );
  const { middle = 0, low, high } = pace.projection ?? {};
  says(
    `it ends at ${middle.toFixed(1)}, in four of five cases between ${low} and ${high}; the chance of 100 is ${pace.chance?.toFixed(3)}`,
  );
  says(`yet the word is \`${pace.mark}\``);
});

test('ceilings and money', () => {
  const ceiling = paceOf({
    target: { value: 3, direction: 'down' },
    shape: 'count',
    course,
    byDay: firstDays(0, 2),
    today,
  });
  says(
    `At most 3 in the month, ${ceiling.done} so far: ${ceiling.missing} more is allowed, the chance of staying within is ${ceiling.chance?.toFixed(2)}`,
  );
  const target = { value: 2_100_000, direction: 'up' } as const;
  const steady = Array.from({ length: 10 }, (_, at) => 95_000 + (at % 2) * 10_000);
  const width = (each: number[]) => {
    const { low = 0, high = 0 } =
      paceOf({ target, shape: 'amount', course, byDay: firstDays(...each), today }).projection ?? {};
    const hundreds = (cents: number) => (Math.round(cents / 10_000) * 100).toLocaleString('en');
    return `${hundreds(low)} to ${hundreds(high)}`;
  };
  says(`ten days of about 1,000 € each: ${width(steady)} €`);
  says(`three deals of 5,000, 3,000 and 2,000 €: ${width([0, 0, 500_000, 0, 0, 0, 300_000, 0, 0, 200_000])} €`);
});

test('levels and means', () => {
  const twenty = courseOf({ from: '2026-09-01', to: '2026-09-28' }, plainCalendar);
  const readings = firstDays(58, 57, 54, 51, 50, 48, 47, 44, 42, 40);
  const pace = paceOfLevel({ target: { value: 20, baseline: 60, direction: 'down' }, course: twenty, readings, today });
  const { middle = 0, low = 0, high = 0 } = pace?.projection ?? {};
  says(
    `after ten of ${twenty.total} working days it stands at ${pace?.done}: expected ${pace?.expected}, ${pace?.need?.whole} a day to go`,
  );
  says(`it ends at ${middle.toFixed(0)}, in four of five cases between ${low.toFixed(0)} and ${high.toFixed(0)}`);
  const mark = scoreMark({ value: 5, direction: 'down' }, { n: 20, mean: 6, deviation: 2 }, false);
  says(`20 sets of accounts that took 6 days on average, give or take 2, against a target of 5: \`${mark}\``);
});

test('cascade', () => {
  const year = periodOf('2026-01-01', 'year', plainCalendar);
  const { now } = cascade(year, 1000, plainCalendar);
  says(`1,000 in 2026 are ${now.parts.map(({ value }) => value).join(' + ')} in its quarters`);
  says(
    `${partOn(now, 'month', '2026-02-01')?.value} in February, ${partOn(now, 'month', '2026-07-01')?.value} in July`,
  );
  says(`100 by 21, 20 and 23 working days is ${split(100, [21, 20, 23])?.join(' + ')}`);
  const five = withOff(leave(...daysFrom('2026-09-14', '2026-09-18')));
  says(`100 becomes ${prorated(100, span, 'month', five, 'prorate').value}`);
  const people = [1, 0.6, 0.8].map((fte, at) => ({ id: String(at), fte, calendar: plainCalendar }));
  says(
    `31 by 1, 0.6 and 0.8 is ${shareOut(31, people, span)
      .shares.map(({ value }) => value)
      .join(' + ')}`,
  );
});

test('shapes', () => {
  const way = { value: 25, direction: 'down', baseline: 40 } as const;
  says(`From 40 to 25, at 34: ${shareOfWay(way, 34)}`);
  says(`"+10 %" of 40 is ${fromPercent(40, 10)}, "-25 %" is ${fromPercent(40, -25)}`);
  says(
    `1 of 1 and 50 of 100 is ${(
      (ratioOf([
        { part: 1, of: 1 },
        { part: 50, of: 100 },
      ]) ?? 0) * 100
    ).toFixed(1)} %`,
  );
  const turns = turnsOf(
    [
      { subject: 'a', day: '2026-11-02' },
      { subject: 'b', day: '2026-11-03' },
      { subject: 'c', day: '2026-11-03' },
    ],
    [
      { subject: 'b', day: '2026-11-05' },
      { subject: 'a', day: '2026-11-16' },
    ],
  );
  const { n = 0, mean } = turnaround(turns.map(calendarDays)) ?? {};
  says(`${n} finished after ${turns.map(calendarDays).join(' and ')} days: ${mean} on average`);
  const list = waitingList({ day: '2026-11-01', n: 40 }, new Map([['2026-11-02', 5]]), new Map([['2026-11-02', 8]]), {
    from: '2026-11-02',
    to: '2026-11-02',
  });
  says(`40 waited, 5 came, 8 were finished: ${list.get('2026-11-02')?.n} wait`);
});

test('answers that are yes or no', () => {
  const target = { value: 85, direction: 'up' } as const;
  const of = (part: number, n: number) => sampleOfShare([{ part, of: n }], target.value);
  const markOf = (part: number, n: number) => scoreMark(target, of(part, n), false);
  says(`17 of 20 satisfied are ${of(17, 20)?.mean} %`);
  says(`12 of 20, against a target of 85 %, are ${of(12, 20)?.mean} % and \`${markOf(12, 20)}\``);
  says(`2 of 5 are \`${markOf(2, 5)}\``);
});

test('what is entered', () => {
  const turnaround = (days: number, n?: number) => ({
    ...{ day: span.from, metric: 'turnaround-time', value: days * 1440 },
    ...(n === undefined ? {} : { n }),
  });
  const sample = sampleOfEntered('turnaround-time', [turnaround(8), turnaround(12), turnaround(2, 3)], span);
  says(`took ${(sample?.mean ?? 0) / 1440} on average, known from ${sample?.batches} entries`);
});

test('two ways tried out', () => {
  const each = [2, 3, 1.5].map((times) => eachFor(0.3, times));
  says(`twice as much (.2 and .4): ${each[0]} each; three times as much: ${each[1]}; half as much again: ${each[2]}.`);
  const way = (results: number) => ({ actions: 100, results, unknown: 0, known: { actions: 100, results } });
  const found = (first: number, second: number) =>
    verdictOf(
      { share: 0.3, times: 2 },
      { ways: [way(first), way(second)], left: { untagged: 0, nameless: 0, beyond: 0 } },
    );
  const better = found(40, 20);
  const by = 'difference' in better ? better.difference : { low: 0, high: 0 };
  expect(better.found).toBe('first');
  says(`40 of 100 and 20 of 100: better, by ${Math.round(100 * by.low)} to ${Math.round(100 * by.high)} of a hundred`);
  expect([found(30, 31).found, found(25, 36).found]).toEqual(['none', 'unclear']);
});
