import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseOf } from '../../lib/measure/course';
import { restOf } from '../../lib/measure/day-part';
import { periodOf } from '../../lib/measure/period';
import { type Tree, type TreeNode, type TreeQuestion, treeOf } from '../../lib/measure/plan-tree';
import { daysFrom, loadOf, plainCalendar } from '../../lib/measure/workdays';
import type { Period } from '../../lib/target';
import { leave, someCalendar, someDay, withOff } from './calendars';

/** A Friday with 23 working days of the year after it. */
const today = '2026-11-27';
const year = periodOf(today, 'year', plainCalendar);
const ask = (more: Partial<TreeQuestion> = {}): TreeQuestion => ({
  ...{ span: year, due: 1003, unit: 1, byDay: new Map(), needs: [], calendar: plainCalendar, today },
  ...more,
});

const daysOf = (node: TreeNode): TreeNode[] => (node.kind === 'day' ? [node] : node.parts().flatMap(daysOf));

/** Every number of every node is what its parts sum to, to the last one. */
function expectSums(node: TreeNode): void {
  const parts = node.parts();
  if (parts.length === 0) return;
  const sum = (of: (part: TreeNode) => number) => parts.reduce((all, part) => all + of(part), 0);
  for (const name of ['planned', 'done', 'still'] as const) {
    if (!Number.isInteger(node[name]) || node[name] < 0) throw new Error(`${node.from}: ${name} ${node[name]}`);
    if (sum((part) => part[name]) !== node[name]) throw new Error(`${node.kind} ${node.from}: ${name} ${node[name]}`);
  }
  node.needs.forEach(({ metric, still, done }, at) => {
    if (sum((part) => part.needs[at]?.still ?? Number.NaN) !== still) throw new Error(`${node.from}: ${metric}`);
    if (sum((part) => part.needs[at]?.done ?? Number.NaN) !== done) throw new Error(`${node.from}: ${metric} done`);
  });
  expect(sum(({ days }) => days)).toBeCloseTo(node.days, 6);
  expect(parts[0]?.from).toBe(node.from);
  expect(parts.at(-1)?.to).toBe(node.to);
  for (const part of parts) expectSums(part);
}

const runningDay = ({ root }: Tree): TreeNode => daysOf(root).find(({ time }) => time === 'now') as TreeNode;

test('a year opens into quarters, months, the weeks of a month and their days', () => {
  const { root, unplaced } = treeOf(ask({ needs: [{ metric: 'call', n: 499, done: new Map() }] }));
  expectSums(root);
  expect(unplaced).toBe(0);
  const kinds: [string, number][] = [];
  for (let node: TreeNode | undefined = root; node; node = node.parts().find(({ time }) => time === 'now'))
    kinds.push([node.kind, node.parts().length]);
  expect(kinds).toEqual([
    ['year', 4],
    ['quarter', 3],
    ['month', 6],
    ['week', 7],
    ['day', 0],
  ]);
  expect(root).toMatchObject({ planned: 1003, done: 0, still: 1003, asked: 1003 });
  expect(root.parts().map(({ time, still }) => [time, still])).toEqual([
    ['over', 0],
    ['over', 0],
    ['over', 0],
    ['now', 1003],
  ]);
  // 25 working days are left, today among them: 1003 / 25, and 499 / 25 of the action.
  expect(runningDay({ root, unplaced })).toMatchObject({ asked: 41, still: 41, needs: [{ still: 20 }] });
});

test('what was missed goes to the days left, what was done early is taken off them, and a day’s part stands still', () => {
  const month = periodOf(today, 'month', plainCalendar);
  const of = (byDay: [string, number][]) => treeOf(ask({ span: month, due: 42, byDay: new Map(byDay) }));
  // 21 working days; 19 are over, and two a day were planned: today and Monday are left.
  const short = of([['2026-11-02', 30]]);
  expect(runningDay(short)).toMatchObject({ planned: 2, asked: 6 });
  expect(
    runningDay(
      of([
        ['2026-11-02', 30],
        [today, 4],
      ]),
    ),
  ).toMatchObject({ asked: 6, still: 2, done: 4 });
  const early = of([
    ['2026-11-02', 30],
    [today, 8],
  ]);
  expect(runningDay(early)).toMatchObject({ asked: 6, still: 0, done: 8 });
  expect(early.root).toMatchObject({ still: 4, asked: 42 });
  expect(of([['2026-11-02', 50]]).root).toMatchObject({ planned: 42, done: 50, still: 0, asked: 42 });
});

test('what no working day is left for is named, and nothing of it is lost', () => {
  const off = withOff(leave(...daysFrom(today, '2026-12-31')));
  const gone = treeOf(ask({ calendar: off, byDay: new Map([['2026-03-03', 900]]) }));
  expect(gone).toMatchObject({ unplaced: 103, root: { still: 0, done: 900, planned: 1003 } });
  const never = treeOf(ask({ calendar: { ...plainCalendar, weights: [] } }));
  expect(never).toMatchObject({ unplaced: 1003, root: { planned: 0, still: 0, days: 0 } });
});

test('money is divided in whole units but for the last day, which has the cents', () => {
  const byDay = new Map([
    ['2026-02-03', 120_050],
    ['2026-10-07', 99_999],
  ]);
  const { root } = treeOf(ask({ due: 36_000_050, unit: 100, byDay }));
  expectSums(root);
  expect(root).toMatchObject({ planned: 36_000_050, still: 36_000_050 - 220_049 });
  const odd = (name: 'planned' | 'still') => daysOf(root).filter((day) => day[name] % 100 !== 0);
  expect(odd('planned').map(({ from }) => from)).toEqual(['2026-12-31']);
  expect(odd('still').map(({ from }) => from)).toEqual(['2026-12-31']);
});

const someKind = fc.constantFrom<Period>('week', 'month', 'quarter', 'year');
const someDone = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 400 })), {
  maxLength: 60,
});

test('whatever the calendar, the goal and what was done: every part is the sum of its own, and nothing is lost', () => {
  fc.assert(
    fc.property(
      ...([someDay, someKind, someCalendar, someDone, someDone] as const),
      fc.oneof(fc.nat({ max: 50 }), fc.nat({ max: 100_000_000 })),
      fc.constantFrom(1, 100, 1000),
      fc.nat({ max: 5000 }),
      (day, kind, calendar, done, acted, due, unit, n) => {
        const span = periodOf(day, kind, calendar);
        const days = daysFrom(span.from, day);
        const placed = (some: readonly (readonly [number, number])[]) =>
          new Map(some.map(([where, many]) => [days[Math.floor(where * (days.length - 1))] as string, many]));
        const byDay = placed(done);
        const needs = [{ metric: 'call', n, done: placed(acted) }];
        const tree = treeOf({ span, due, unit, byDay, needs, calendar, today: day });
        expectSums(tree.root);
        const all = [...byDay.values()].reduce((sum, one) => sum + one, 0);
        expect(tree.root.done).toBe(all);
        expect(tree.root.still + tree.unplaced).toBe(Math.max(due - all, 0));
        const works = daysOf(tree.root).some(({ from }) => loadOf(from, calendar) > 0);
        expect(tree.root.planned).toBe(works ? due : 0);
        for (const one of daysOf(tree.root)) {
          if (loadOf(one.from, calendar) <= 0) expect(one).toMatchObject({ planned: 0, still: 0 });
          if (one.time === 'over') expect(one).toMatchObject({ still: 0, needs: [{ still: 0 }] });
        }
        // What every other view asks of the day, but for what is less than a whole unit.
        const { goal } = restOf(due, courseOf(span, calendar), byDay, day).part;
        expect(Math.abs(runningDay(tree).asked - goal)).toBeLessThan(unit);
      },
    ),
    { numRuns: 30 },
  );
});
