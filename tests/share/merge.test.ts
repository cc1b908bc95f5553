import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { peopleOf } from '../../lib/share/merge';
import type { OpenedSummary } from '../../lib/share/summary-file';
import { asks, placeOfSummary } from '../../lib/share/summary-place';
import type { Summary, SummaryWeek } from '../../lib/summary';
import { summaryOf } from './summaries';

/* What a summary says is taken for granted here: that it was signed is tested with the file. */

const week = (from: string, calls: number, more: Partial<SummaryWeek> = {}): SummaryWeek => ({
  ...{ from, to: Temporal.PlainDate.from(from).add({ days: 6 }).toString(), closed: true, worked: 5, neutral: 0 },
  totals: [{ metric: 'call', n: calls }],
  ...more,
});

const opened = (hash: string, device: string, change: Partial<Summary> = {}): OpenedSummary => ({
  summary: summaryOf(change),
  ...{ hash, device },
});

/** Summaries of one browser, each naming the one before. */
const chain = (device: string, changes: readonly Partial<Summary>[]): OpenedSummary[] =>
  changes.map((change, at) =>
    opened(`${device}${at + 1}`, device, {
      ...{ number: at + 1, predecessor: at === 0 ? null : `${device}${at}`, on: `2026-11-${10 + at * 7}` },
      ...change,
    }),
  );

const kims = chain('A', [
  { weeks: [week('2026-11-02', 30)] },
  { weeks: [week('2026-11-09', 40)] },
  { weeks: [week('2026-11-02', 33), week('2026-11-16', 50)], from: 'Kim B.' },
]);
const calls = (all: readonly OpenedSummary[], at = 0) =>
  peopleOf(all)[at]?.weeks.map(({ from, totals }) => [from, totals[0]?.n]);

describe('one browser', () => {
  it('of a week the summary sent last holds, and what changed is told', () => {
    const [kim] = peopleOf(kims);
    expect(calls(kims)).toEqual([
      ['2026-11-02', 33],
      ['2026-11-09', 40],
      ['2026-11-16', 50],
    ]);
    expect(kim).toMatchObject({ label: 'Kim B.', findings: [], latest: { hash: 'A3' } });
    expect(kim?.restated).toEqual([
      {
        week: { from: '2026-11-02', to: '2026-11-08' },
        ...{ metric: 'call', before: { n: 30, amount: 0 }, after: { n: 33, amount: 0 }, on: '2026-11-24' },
      },
    ]);
  });

  it('a week that was not over has not changed, it went on', () => {
    const open = chain('A', [
      { on: '2026-11-11', weeks: [week('2026-11-09', 12, { closed: false })] },
      { weeks: [week('2026-11-09', 40)] },
    ]);
    expect(peopleOf(open)[0]?.restated).toEqual([]);
    expect(calls(open)).toEqual([['2026-11-09', 40]]);
  });

  it('what it said earlier is taken from what is here, and from its own word only where nothing is', () => {
    const totals = [{ metric: 'call', n: 33, was: { n: 32 } }];
    const later = chain('A', [{ weeks: [week('2026-11-02', 30)] }, { weeks: [week('2026-11-02', 33, { totals })] }]);
    expect(peopleOf(later)[0]?.restated).toMatchObject([{ before: { n: 30 } }]);
    expect(peopleOf(later.slice(1))[0]?.restated).toMatchObject([{ before: { n: 32 } }]);
  });

  const changes = (second: SummaryWeek['totals']) =>
    peopleOf(chain('A', [{ weeks: [week('2026-11-02', 30)] }, { weeks: [week('2026-11-02', 0, { totals: second })] }]))
      .flatMap(({ restated }) => restated)
      .map(({ metric, before, after }) => [metric, before.n, after.n]);

  it('a metric that is gone from a week, or new in it, is told with what it was', () => {
    expect(
      changes([
        { metric: 'call', n: 0, was: { n: 30 } },
        { metric: 'email', n: 5, was: { n: 0 } },
      ]),
    ).toEqual([
      ['call', 30, 0],
      ['email', 0, 5],
    ]);
  });

  it('a metric that is left out now, or was left out then, has not changed', () => {
    expect(changes([{ metric: 'email', n: 5 }])).toEqual([]);
  });

  it('missing ones, another predecessor and two with one number are told', () => {
    const [first, second, third] = kims as [OpenedSummary, OpenedSummary, OpenedSummary];
    expect(peopleOf([first, third])[0]?.findings).toEqual([{ what: 'gap', from: 2, to: 2 }]);
    const stranger = { ...third, summary: { ...third.summary, predecessor: 'Z9' } };
    expect(peopleOf([first, second, stranger])[0]?.findings).toEqual([{ what: 'broken', number: 3 }]);
    const rival = opened('Q2', 'A', { ...second.summary, weeks: [week('2026-11-09', 90)], on: '2026-11-30' });
    expect(peopleOf([first, rival, second, third])[0]?.findings).toEqual([{ what: 'two', number: 2 }]);
    expect(calls([rival, ...kims]), 'the one that was built on holds').toContainEqual(['2026-11-09', 40]);
  });
});

describe('several browsers of a person', () => {
  const theirs = chain('B', [{ weeks: [week('2026-11-15', 5, { worked: 4, neutral: 2 })], on: '2026-11-23' }]);

  it('add up, also where their weeks begin on another day', () => {
    expect(calls([...kims, ...theirs])?.at(-1)).toEqual(['2026-11-15', 55]);
    const [kim] = peopleOf([...kims, ...theirs]);
    expect(kim?.weeks.at(-1)).toMatchObject({ worked: 5, neutral: 0, to: '2026-11-22' });
    expect(kim?.findings).toEqual([{ what: 'devices', n: 2 }]);
  });

  it('a target is looked at with what all of them did', () => {
    const target = summaryOf().targets[0] as Summary['targets'][number];
    const both = (done: number, more: object = {}) => [
      ...chain('A', [{ targets: [{ ...target, done: 30, mark: 'far-behind' }] }]),
      ...chain('B', [{ targets: [{ ...target, done, mark: 'behind', ...more }] }]),
    ];
    const found = (all: readonly OpenedSummary[]) => peopleOf(all)[0]?.targets.map(({ done, mark }) => [done, mark]);
    expect(found(both(24))).toEqual([[54, 'done']]);
    expect(found(both(20))).toEqual([[50, 'on']]);
    expect(found(both(5))).toEqual([[35, 'behind']]);
    expect(found(both(24, { from: '2026-11-16' })), 'of another week').toHaveLength(1);
    expect(found(both(24, { from: '2026-11-16' }))?.[0]?.[0]).not.toBe(54);
  });

  it('what an old browser last said of its quality is not how it is now', () => {
    const old = chain('C', [{ weeks: [week('2026-10-05', 5)], on: '2026-10-12' }]);
    expect(peopleOf([...kims, ...old])[0]?.quality.unsure).toBe(1);
  });

  it('one that goes by another id moves with all it sent', () => {
    const lou = { person: 'lou-0123456789abcdef0123', from: 'Lou' };
    const moves = chain('B', [{ ...lou, weeks: [week('2026-11-09', 7)] }, { weeks: [week('2026-11-16', 8)] }]);
    expect(peopleOf(moves.slice(0, 1)).map(({ id }) => id)).toEqual([lou.person]);
    expect(peopleOf([...kims, ...moves])).toHaveLength(1);
    expect(calls([...kims, ...moves])).toEqual([
      ['2026-11-02', 33],
      ['2026-11-09', 47],
      ['2026-11-16', 58],
    ]);
    expect(peopleOf([...kims, ...moves])[0]?.findings).toEqual([
      { what: 'moved', from: 'Lou' },
      { what: 'devices', n: 2 },
    ]);
  });
});

describe('where a summary stands', () => {
  const [first, second, third] = kims as [OpenedSummary, OpenedSummary, OpenedSummary];
  const lou = chain('L', [{ person: 'lou-0123456789abcdef0123', from: 'Lou' }, {}]) as [OpenedSummary, OpenedSummary];
  test.each<[string, OpenedSummary, OpenedSummary[]]>([
    ['new', first, []],
    ['new', third, []],
    ['next', second, [first]],
    ['next', second, [first, third]],
    ['next', first, [second]],
    ['gap', third, [first]],
    ['again', second, kims],
    ['two', opened('Q2', 'A', { ...second.summary, from: 'Other' }), kims],
    ['broken', { ...third, summary: { ...third.summary, predecessor: 'Z9' } }, [first, second]],
    ['broken', opened('Q2', 'A', { ...second.summary }), [first, third]],
    ['foreign', opened('B1', 'B'), [first]],
    ['moved', lou[1], [lou[0]]],
    ['joins', lou[1], [lou[0], first]],
  ])('%s', (place, file, taken) => {
    expect(placeOfSummary(file, taken)).toBe(place);
    expect(asks(placeOfSummary(file, taken))).toBe(['two', 'broken', 'foreign', 'joins'].includes(place));
  });
});

test('neither the order nor how often a file came in makes a difference', () => {
  const letter = fc.constantFrom('A', 'B', 'C');
  const file = fc
    .record({
      ...{ device: letter, person: letter, number: fc.integer({ min: 1, max: 4 }), hash: fc.integer({ max: 20 }) },
      ...{ from: fc.constantFrom('Kim', 'Lou'), predecessor: fc.integer({ max: 20 }) },
      ...{ on: fc.integer({ min: 10, max: 29 }), n: fc.nat({ max: 50 }), start: fc.integer({ min: 1, max: 28 }) },
    })
    .map(({ device, person, number, hash, from, predecessor, on, n, start }) =>
      opened(`h${hash}`, device, {
        ...{ person: `${person}-0123456789abcdef0123`, number, from, on: `2026-11-${on}` },
        predecessor: number === 1 ? null : `h${predecessor}`,
        weeks: [week(`2026-11-${String(start).padStart(2, '0')}`, n)],
      }),
    );
  // A hash stands for one content only.
  const files = fc.uniqueArray(file, { selector: ({ hash }) => hash, minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(files, fc.infiniteStream(fc.nat()), (all, numbers) => {
      const random = () => numbers.next().value;
      const shuffled = [...all, ...all.slice(0, 4)]
        .map((one): [number, OpenedSummary] => [random(), one])
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one);
      expect(peopleOf(shuffled)).toEqual(peopleOf(all));
      const people = peopleOf(all);
      expect(people.flatMap(({ hashes }) => hashes).sort()).toEqual(all.map(({ hash }) => hash).sort());
      expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
    }),
    { numRuns: 500 },
  );
});
