import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outcomesOf } from '../../lib/measure/cohort';
import { knownOf } from '../../lib/measure/known';
import { type LinkedEntry, link } from '../../lib/measure/links';
import { columnsOf, type Step, since, stepsOf, withMore } from '../../lib/measure/steps';
import { chainsOf, none, subjectAt, subjectsOf } from '../../lib/measure/subjects';
import { dayAfter } from '../../lib/measure/workdays';

const today = '2026-11-26';

interface Asked {
  today: string;
  seen: boolean;
}

/** The same as the rule has it, one result after the other, looking through all there is. */
function plainly(actions: readonly Step[], results: readonly Step[], { today: now, seen }: Asked) {
  const causes = actions.flatMap((action) => (action.subject ? [{ action, result: null as string | null }] : []));
  const counts = { found: 0, named: 0, all: 0, passed: 0 };
  for (const { subject, day, at, n, passed } of results) {
    counts.all += n;
    if (!subject) continue;
    counts.named += n;
    const cause = causes.findLast(
      ({ action, result }) => action.subject === subject && action.at <= at && result === null,
    );
    if (!cause) continue;
    counts.found += n;
    if (passed) counts.passed += n;
    cause.result = day;
  }
  const looks = [...new Set(results.map(({ day }) => day))].sort();
  const lastLook = (start: string, end: string | null) => {
    const last = looks.findLast((day) => end === null || day < end);
    return last !== undefined && last >= start ? last : null;
  };
  const subjects = [...new Set(causes.map(({ action }) => action.subject))];
  const inTurn = subjects.flatMap((subject) => causes.filter(({ action }) => action.subject === subject));
  const entries = inTurn.map(({ action: { day: start, tags, passed }, result }): LinkedEntry => {
    const looked = seen ? lastLook(start, result) : (result ?? now);
    return { start, result, looked, ...(tags ? { tags } : {}), ...(passed ? { passed } : {}) };
  });
  return { entries, ...counts };
}

const steps = fc
  .array(
    fc.record(
      {
        ago: fc.double({ min: 0, max: 12, noNaN: true }),
        // By another offset an act may be of the day before or after.
        off: fc.constantFrom(0, 0, 0, 1, -1),
        n: fc.constantFrom(1, 1, 1, 4),
        subject: fc.constantFrom('a', 'b', 'c', 'd'),
        tags: fc.constantFrom([], ['with-note']),
        passed: fc.constant(true as const),
      },
      { requiredKeys: ['ago', 'off', 'n'] },
    ),
    { maxLength: 30 },
  )
  .map((all) =>
    all
      .map(({ ago, off, ...more }): Step => {
        const day = dayAfter(today, -Math.max(0, Math.floor(ago) + off));
        return { day, at: Math.round((100 - ago) * 10), ...more };
      })
      .sort((a, b) => a.at - b.at),
  );

test('what is linked by columns is what the rule says, in the same order', () => {
  fc.assert(
    fc.property(steps, steps, fc.boolean(), (actions, results, seen) => {
      const { alike, ...links } = link(columnsOf(actions), columnsOf(results), { today, seen });
      expect(links).toEqual(plainly(actions, results, { today, seen }));
      expect(alike.flatMap(({ entry, n }) => new Array<LinkedEntry>(n).fill(entry))).toHaveLength(links.entries.length);
      for (const { entry, n } of alike) expect(links.entries.filter((one) => one === entry)).toHaveLength(n);
      expect(alike.map(({ entry }) => entry)).toEqual([...new Set(links.entries)]);
    }),
    { numRuns: 1000 },
  );
});

test('equal ones counted say to the last digit what each by itself says', () => {
  fc.assert(
    fc.property(steps, steps, fc.integer({ min: 1, max: 60 }), (actions, results, horizon) => {
      const { alike, entries } = link(columnsOf(actions), columnsOf(results), { today, seen: true });
      const counted = outcomesOf(alike.map(({ entry }) => entry)).map((one, at) => ({ ...one, n: alike[at]?.n ?? 0 }));
      expect(knownOf(counted, { lag: 3, horizon })).toEqual(knownOf(outcomesOf(entries), { lag: 3, horizon }));
    }),
  );
});

test('acts come out of columns as they went in', () => {
  fc.assert(
    fc.property(steps, steps, fc.integer({ min: 0, max: 12 }), (some, more, ago) => {
      const from = dayAfter(today, -ago);
      expect(stepsOf(columnsOf(some))).toEqual(some);
      expect(stepsOf(since(columnsOf(some), from))).toEqual(some.filter(({ day }) => day >= from));
      expect(stepsOf(withMore(columnsOf(some), more))).toEqual([...some, ...more].sort((a, b) => a.at - b.at));
    }),
  );
});

// As it was when each way was summed up to the end.
test.each([
  [8000, { actions: 7241.580860639305, results: 1458.025814067982 }, 0.10278692564949626],
  [60, { actions: 52.85536536175732, results: 9.814584216028802 }, 0.16244357835305606],
])('ways of arriving that weigh nothing are left out without a change, of %i actions', (many, told, byTwo) => {
  const outcomes = Array.from({ length: many }, (_, one) => {
    const age = (one * 37) % 60;
    const open = (one * 7) % 5 === 0 ? age : Math.min(age, one % 9);
    return one % 4 === 0 && age > open
      ? { open, done: Math.min(age, open + 1 + (one % 3)) }
      : { open: age, done: null };
  });
  const { tally, arrival } = knownOf(outcomes, { lag: 7, horizon: 45 });
  expect(tally.actions).toBeCloseTo(told.actions, 9);
  expect(tally.results).toBeCloseTo(told.results, 9);
  expect(arrival[2]).toBeCloseTo(byTwo, 13);
});

test('acts with the same subject are found, and no others', () => {
  const text = fc.oneof(fc.constantFrom('', 'a', 'aa', 'b'), fc.string({ maxLength: 30 }));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), fc.array(text, { maxLength: 20 }), (all, asked) => {
      const { before, after, newest } = chainsOf(subjectsOf(all));
      for (const [place, one] of all.entries()) {
        expect(subjectAt(subjectsOf(all), place)).toBe(one);
        expect(before[place]).toBe(one ? all.slice(0, place).lastIndexOf(one) : none);
        expect(after[place]).toBe(one ? all.indexOf(one, place + 1) : none);
      }
      const others = subjectsOf(asked);
      for (const [place, one] of asked.entries()) if (one) expect(newest(others, place)).toBe(all.lastIndexOf(one));
    }),
    { numRuns: 500 },
  );
});

test('subjects whose numbers are the same by chance are not taken for each other', () => {
  // Of so many, some pairs share their number of 32 bits.
  const all = subjectsOf(
    Array.from(
      { length: 250_000 },
      (_, one) => `${Math.imul(one + 1, 0x9e3779b1).toString(36)}-${Math.imul(one + 1, 0x85ebca6b).toString(36)}`,
    ),
  );
  const { before, newest } = chainsOf(all);
  expect(before.every((place) => place === none)).toBe(true);
  expect(before.every((_, place) => newest(all, place) === place)).toBe(true);
});
