import { expect, test } from 'vitest';
import { stages } from '../../lib/catalog';
import type { SiteAct } from '../../lib/ledger/acts';
import type { DayCount } from '../../lib/ledger/days';
import { dayAfter, plainCalendar } from '../../lib/measure/workdays';
import { sites } from '../../lib/sites/all';
import { asColumns } from '../../lib/state/acts-read';
import { type Ground, withStages } from '../../lib/state/pair-evidence';
import { byMetric } from '../../lib/state/pairs';
import { stagesIn } from '../../lib/state/passed';
import { goalEnding } from '../../lib/state/plan-ending';
import { ratiosOf } from '../../lib/state/ratios';
import type { Pair } from '../../lib/target';

const today = '2026-11-26';

const detectors: Record<string, string> = {
  'interview-booked': 'moved-to-interview-booked',
  'offer-made': 'moved-to-offer-made',
  placement: 'moved-to-placement',
};

/** Counted so many days ago in an applicant tracking system, or by hand. */
const counted = (metric: string, ago: number, subject?: string, more: Partial<SiteAct> = {}): SiteAct => ({
  ...{ metric, day: dayAfter(today, -ago), at: (1000 - ago) * 86_400_000, n: 1 },
  ...(subject === undefined ? { site: 'manual' } : { site: 'workable', subject, detector: detectors[metric] ?? '' }),
  ...more,
});

const chain: Pair[] = [
  { action: 'interview-booked', result: 'offer-made', ratio: 3, lag: 0, horizon: 60 },
  { action: 'offer-made', result: 'placement', ratio: 1.2, lag: 0, horizon: 30 },
];

function ground(acts: readonly SiteAct[], pairs: readonly Pair[] = chain): Ground {
  const counts = acts.map(
    ({ metric, site, day, n }): DayCount => ({ day, metric, site, currency: '', n, amount: 0, last: 0 }),
  );
  const numbers = byMetric(counts);
  const read = asColumns({ from: '2026-01-01', acts: acts.toSorted((a, b) => a.at - b.at) });
  const found = stagesIn(acts, today);
  const known = pairs.map((pair) => withStages(pair, numbers, read, today, found));
  return { today, counts, numbers, ofRole: true, agreement: null, pairs: known };
}
const viewOf = (of: Ground) => {
  const view = ratiosOf(of, plainCalendar);
  return view.open ? view : null;
};

/** Twelve interviews, one in three with an offer; three offers more to people nobody had counted an interview of. */
const interviews = Array.from({ length: 12 }, (_, one) => counted('interview-booked', 60 - one, `i${one}`));
const offers = [0, 1, 2, 3].map((one) => counted('offer-made', 40 - one, `i${one}`));
const straight = [0, 1, 2].map((one) => counted('offer-made', 20 - one, `o${one}`));
const acts = [...interviews, ...offers, ...straight];

test('a ratio has those in it who went past a step, and says how many; numbers of days have none more', () => {
  const of = ground(acts);
  expect(viewOf(of)?.ratios[0]).toMatchObject({
    evidence: { way: 'linked', actions: 15, results: 7, passed: { actions: 3, results: 0 } },
  });
  const day = (metric: string) => [...(of.numbers.get(metric)?.values() ?? [])].reduce((sum, n) => sum + n, 0);
  expect([day('interview-booked'), day('offer-made')]).toEqual([12, 7]);
});

test('more offers than interviews are no ratio below one where the candidates are known', () => {
  const many = Array.from({ length: 14 }, (_, one) => counted('offer-made', 30, `o${one}`));
  const [first] = viewOf(ground([...interviews.slice(0, 10), ...many]))?.ratios ?? [];
  expect(first?.evidence).toMatchObject({ actions: 24, results: 14, passed: { actions: 14 } });
  expect(first?.ratio.enough && first.ratio.actions).toBeGreaterThanOrEqual(1);
  expect(first?.untold).toBe(0);
});

test('by hand nobody is named: nothing is made up, and it is said that it cannot be told', () => {
  const many = Array.from({ length: 14 }, () => counted('offer-made', 30));
  const [first, second] = viewOf(ground([...interviews.slice(0, 10), ...many]))?.ratios ?? [];
  expect(first?.evidence).toMatchObject({ actions: 10, results: 14, passed: { actions: 0, results: 0 } });
  expect(first?.untold).toBe(14);
  expect(second?.untold, 'no more placements than offers').toBe(0);
  const agreed = { id: 'a', at: 0, from: '2026-01-01', takenBackBy: null, until: null };
  const role = { template: null, headlines: [], areas: [] };
  const targets = [{ metric: 'offer-made', period: 'month' as const, value: 4, direction: 'up' as const }];
  const of = ground([...interviews.slice(0, 10), ...many.slice(0, 11)]);
  const view = viewOf({ ...of, agreement: { ...agreed, role, targets } });
  expect(view?.ratios[0]?.word, 'not called healthy').not.toBe('healthy');
});

test('where an interview has a record of its own, it may have been theirs', () => {
  const apart = interviews.map((one) => ({ ...one, site: 'bullhorn', detector: 'interview-created' }));
  const placed = [0, 1].map((one) => ({
    ...counted('offer-made', 20, `submission${one}`),
    ...{ site: 'bullhorn', detector: 'status-offered' },
  }));
  const { evidence } = viewOf(ground([...apart, ...placed]))?.ratios[0] ?? {};
  expect(evidence).toMatchObject({ actions: 12, results: 2, passed: { actions: 0 } });
});

test('what is only known by another record tells nothing of a step before', () => {
  const placed = { ...counted('placement', 20, 'p1'), site: 'bullhorn', detector: 'placement-created' };
  expect(stagesIn([placed], today).passed).toEqual([]);
  expect(stagesIn([{ ...placed, detector: 'status-placed' }], today).passed).toHaveLength(4);
  expect(stagesIn([{ ...placed, detector: 'no-more' }], today).passed, 'a detector of another version').toEqual([]);
});

test('an interview longer ago than the ratio looks back was still one; tomorrow is not known yet', () => {
  const long = [counted('interview-booked', 500, 'a'), counted('offer-made', 20, 'a')];
  expect(stagesIn(long, today).passed.map(({ metric }) => metric)).not.toContain('interview-booked');
  expect(stagesIn([counted('offer-made', -1, 'a')], today).passed).toEqual([]);
});

test('the weakest step is told by what was reached', () => {
  const pairs = chain.map((pair) => ({ ...pair, ratio: 1.2 }));
  const placed = Array.from({ length: 40 }, (_, one) => [
    counted('interview-booked', 70, `p${one}`),
    counted('placement', 30, `p${one}`),
  ]).flat();
  const few = [counted('offer-made', 60, 'p0')];
  const view = viewOf(ground([...placed, ...few], pairs));
  expect(view?.chains).toHaveLength(1);
  expect(view?.weakest, 'forty of forty came to an offer, and further').toBeNull();
  expect(view?.ratios.map(({ evidence }) => evidence.passed)).toEqual([
    { actions: 0, results: 39 },
    { actions: 39, results: 0 },
  ]);
});

test('what is to come is told from what is counted: nobody counts a step that is passed', () => {
  const pairs: Pair[] = [{ action: 'cv-sent', result: 'interview-booked', ratio: 3, lag: 0, horizon: 60 }];
  const sent = Array.from({ length: 40 }, (_, one) =>
    counted('cv-sent', 50, `c${one}`, { detector: 'moved-to-cv-sent' }),
  );
  const gone = Array.from({ length: 20 }, (_, one) => counted('offer-made', 30, `c${one}`));
  const span = { from: '2026-11-01', to: '2026-11-30' };
  const withThem = ground([...sent, ...gone], pairs);
  expect(withThem.pairs[0]?.evidence.results).toBe(20);
  const told = (of: Ground) => goalEnding('interview-booked', span, of, plainCalendar)?.end;
  expect(told(withThem)).toEqual(told(ground(sent, pairs)));
});

test('a pipeline is on stages only, and its subject stands in the request itself', () => {
  const marked = sites.flatMap(({ id, detectors: all }) =>
    all.filter(({ pipeline }) => pipeline).map((one) => ({ ...one, name: `${id}/${one.id}` })),
  );
  expect(marked.length).toBeGreaterThan(40);
  for (const { name, metric, subject } of marked) {
    expect(stages as readonly string[], name).toContain(metric);
    expect(['path', 'query', 'body'], name).toContain(subject.from);
  }
  for (const { id, detectors: all } of sites) {
    const kinds = new Set(
      all.filter(({ pipeline }) => pipeline).map(({ subject, records }) => records ?? typeof subject),
    );
    expect(kinds.size, id).toBeLessThanOrEqual(1);
  }
});
