import { expect, test } from 'vitest';
import { peopleOf } from '../../lib/share/merge';
import type { OpenedSummary } from '../../lib/share/summary-file';
import { peopleInOrder } from '../../lib/state/people-order';
import type { Summary, SummaryMark } from '../../lib/summary';
import { summaryOf } from '../share/summaries';

const base = summaryOf();
const week = (monday: string, n = 10) => ({
  ...{ from: monday, to: Temporal.PlainDate.from(monday).add({ days: 6 }).toString(), closed: true, worked: 5 },
  ...{ neutral: 0, totals: [{ metric: 'call', n }] },
});
const target = (mark: SummaryMark, metric = 'call') => ({
  ...(base.targets[0] as Summary['targets'][number]),
  mark,
  metric,
});

function one(name: string, change: Partial<Summary> = {}): OpenedSummary {
  const said = { weeks: [week('2026-11-23')], targets: [target('on')], checkIn: {}, ...change };
  const summary = summaryOf({ person: `${name}-0123456789abcdef0123`, from: name, ...said });
  return { summary, hash: `hash-${name}`, device: `device-${name}` };
}
const order = (...all: OpenedSummary[]) => peopleInOrder(peopleOf(all), '2026-11-29', 'en');
const names = (...all: OpenedSummary[]) => order(...all).map(({ person }) => person.label);

test('who asks for help first, then who is behind, stuck or late; the others by name, whatever their numbers', () => {
  const all = [
    one('Fine', { weeks: [week('2026-11-23', 900)] }),
    one('Calm', { weeks: [week('2026-11-23', 1)], targets: [target('done')] }),
    one('Late', { weeks: [week('2026-11-16')] }),
    one('Stuck', { checkIn: { stuck: 'No answers' } }),
    one('Behind', { targets: [target('on'), target('behind', 'email')] }),
    one('Far', { targets: [target('far-behind')] }),
    one('Asks', { checkIn: { need: 'An hour' }, targets: [target('ahead')] }),
  ];
  expect(names(...all)).toEqual(['Asks', 'Far', 'Behind', 'Stuck', 'Late', 'Calm', 'Fine']);
  expect(names(...all.toReversed())).toEqual(names(...all));
});

test('a clock that runs ahead makes nobody late', () => {
  const all = [one('Kim'), one('Ahead', { weeks: [week('2027-11-22')] })];
  expect(order(...all).map(({ reasons }) => reasons)).toEqual([[], []]);
});

test('a need of blanks is none, and only the first two targets speak', () => {
  const [view] = order(
    one('Kim', { checkIn: { need: '  ' }, targets: [target('on'), target('on', 'email'), target('missed', 'post')] }),
  );
  expect(view?.reasons).toEqual([]);
  expect(view?.headlines.map(({ metric }) => metric)).toEqual(['call', 'email']);
});

test('a week of which no day counted is held against nobody', () => {
  const off = one('Kim', { targets: [target('far-behind')], weeks: [{ ...week('2026-11-23', 0), neutral: 5 }] });
  expect(order(off)[0]?.reasons).toEqual([]);
});

test('a trend shows a quarter at most, and weeks nobody knows as unknown', () => {
  const all = ['2026-06-01', '2026-11-09', '2026-11-23'].map((monday, at) => ({
    ...one('Kim', {
      weeks: [week(monday, at)],
      number: at + 1,
      predecessor: at === 0 ? null : `h${at - 1}`.padEnd(43, 'x'),
    }),
    hash: `h${at}`.padEnd(43, 'x'),
  }));
  const weeks = order(...all)[0]?.trend?.weeks ?? [];
  expect(weeks).toHaveLength(13);
  expect(weeks.slice(-3).map(({ from, value }) => [from, value])).toEqual([
    ['2026-11-09', 1],
    ['2026-11-16', null],
    ['2026-11-23', 2],
  ]);
});

test('nobody without targets and counts has a trend', () => {
  const none = one('Kim', { targets: [], weeks: [{ ...week('2026-11-23'), totals: [] }] });
  expect(order(none)[0]).toMatchObject({ trend: null, headlines: [], reasons: [] });
});
