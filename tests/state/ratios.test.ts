import { expect, test } from 'vitest';
import type { CountedAct } from '../../lib/ledger/acts';
import type { DayCount } from '../../lib/ledger/days';
import { dayAfter, plainCalendar } from '../../lib/measure/workdays';
import { asColumns } from '../../lib/state/acts-read';
import { type Ground, pairEvidence, readFrom } from '../../lib/state/pair-evidence';
import { byMetric, guessedPairs, rolePairs } from '../../lib/state/pairs';
import { ratiosOf } from '../../lib/state/ratios';
import type { Pair, Target } from '../../lib/target';

const today = '2026-11-26';

const count = (ago: number, metric: string, n: number, site = 'manual'): DayCount => ({
  ...{ day: dayAfter(today, -ago), metric, site, currency: '', n, amount: 0, last: 0 },
});
const pair = (action: string, result: string, more: Partial<Pair> = {}): Pair => ({
  ...{ action, result, ratio: 10, lag: 0, horizon: 30 },
  ...more,
});
const target = (metric: string, value: number): Target => ({ metric, period: 'week', value, direction: 'up' });

function ground(pairs: Pair[], counts: DayCount[], targets: Target[] = [], acts: CountedAct[] = []): Ground {
  const numbers = byMetric(counts);
  const read = asColumns({ from: '2026-01-01', acts });
  const agreed = { id: 'a', at: 0, from: '2026-01-01', takenBackBy: null, until: null };
  const role = { template: null, headlines: [], areas: [] };
  return {
    ...{ today, counts, numbers, ofRole: true, agreement: targets.length ? { ...agreed, role, targets } : null },
    pairs: pairs.map((one) => ({ pair: one, evidence: pairEvidence(one, numbers, read, today) })),
  };
}

const shown = (...of: Parameters<typeof ground>) => {
  const view = ratiosOf(ground(...of), plainCalendar);
  return view.open ? view.ratios : view.nearest;
};
const first = (...of: Parameters<typeof ground>) => {
  const view = ratiosOf(ground(...of), plainCalendar);
  return view.open ? view.ratios[0] : undefined;
};

test('the door opens with ten actions and one result of the same pair, and says how far the nearest is', () => {
  const [calls, mails] = [pair('call', 'lead-added'), pair('email', 'meeting-held')];
  expect(shown([], [])).toBeNull();
  expect(shown([calls, mails], [count(0, 'call', 4), count(1, 'email', 2)])).toMatchObject({ pair: calls, actions: 4 });
  expect(shown([calls, mails], [count(0, 'call', 40), count(1, 'meeting-held', 3)])).toMatchObject({ results: 0 });
  expect(shown([calls, mails], [count(0, 'call', 9), count(0, 'lead-added', 5)])).toMatchObject({ actions: 9 });
  expect(shown([calls, mails], [count(0, 'call', 10), count(0, 'lead-added', 1)])).toHaveLength(2);
  expect(shown([calls], [count(95, 'call', 10), count(95, 'lead-added', 1)]), 'long ago').toMatchObject({ actions: 0 });
});

test('the assumed ratio stands beside the own one until there are thirty actions', () => {
  const of = (n: number) => shown([pair('call', 'lead-added')], [count(0, 'call', n), count(0, 'lead-added', 2)]);
  expect(of(29)).toMatchObject([{ assumed: 10, ratio: { actions: 14.5 } }]);
  expect(of(30)).toMatchObject([{ assumed: null, ratio: { actions: 15 } }]);
});

const days = Array.from({ length: 56 }, (_, ago) => ago + 1).filter((ago) => {
  const { dayOfWeek } = Temporal.PlainDate.from(dayAfter(today, -ago));
  return dayOfWeek < 6;
});
const work = (calls: number, leads: number) => [
  ...days.map((ago) => count(ago, 'call', calls)),
  ...days.slice(0, leads).map((ago) => count(ago, 'lead-added', 1)),
];

test('a word for each pair: held against its targets, and only what is proven', () => {
  const targets = [target('call', 50), target('lead-added', 5)];
  const word = (calls: number, leads: number, agreed = targets) =>
    first([pair('call', 'lead-added')], work(calls, leads), agreed)?.word;
  expect(word(10, 40)).toBe('healthy');
  expect(word(5, 20)).toBe('more');
  expect(word(10, 13)).toBe('better');
  expect(word(10, 40, [target('call', 50), target('lead-added', 1)])).toBe('easy');
  expect(word(10, 40, [])).toBe('no-target');
});

test('today counts once it is over: nobody does too little in the morning', () => {
  const agreed = { ...ground([pair('call', 'lead-added')], work(10, 40), [target('call', 50)]) };
  const fresh = { ...agreed, agreement: agreed.agreement && { ...agreed.agreement, from: today } };
  const view = ratiosOf(fresh, plainCalendar);
  expect(view.open && view.ratios[0]?.word).toBe('healthy');
});

test('two ways are compared where both were done ten times and it is known what came of them', () => {
  const acts = (withNote: number, withoutNote: number): CountedAct[] => {
    const ask = (tag: string, won: number) => (_: unknown, one: number) => {
      const subject = `${tag}${one}`;
      const act = { day: dayAfter(today, -40), n: 1, subject };
      const asked = { ...act, metric: 'connection-request', at: one, tags: [tag] };
      const came = { ...act, metric: 'connection-accepted', day: dayAfter(today, -30), at: 1000 + one };
      return one < won ? [asked, came] : [asked];
    };
    return [
      ...Array.from({ length: withNote }, ask('with-note', 9)).flat(),
      ...Array.from({ length: withoutNote }, ask('without-note', 4)).flat(),
    ];
  };
  const pairs = [pair('connection-request', 'connection-accepted')];
  const counts = [count(40, 'connection-request', 60), count(30, 'connection-accepted', 13)];
  const ways = (with30: CountedAct[]) => first(pairs, counts, [], with30)?.ways;
  expect(ways(acts(30, 30))).toMatchObject([
    {
      kind: 'note',
      arms: [
        { tag: 'with-note', actions: 30, results: 9 },
        { tag: 'without-note', actions: 30, results: 4 },
      ],
      comparison: { verdict: 'none yet', more: 60 },
    },
  ]);
  expect(ways(acts(30, 9))).toEqual([]);
});

test('without a role the pairs with results come first, then those most is done of; five at most, each once', () => {
  const guess = (...counts: DayCount[]) =>
    guessedPairs(byMetric(counts)).map(({ action, result }) => `${action}>${result}`);
  expect(guess()).toEqual([]);
  const names = guess(count(0, 'call', 90), count(0, 'cv-sent', 5), count(0, 'interview-booked', 1));
  expect(names[0]).toBe('cv-sent>interview-booked');
  expect(names).toContain('call>lead-added');
  expect(names.length).toBeLessThanOrEqual(5);
  expect(new Set(names).size).toBe(names.length);
});

test('what is measured has no ratio', () => {
  const areas = [
    { name: 'x', lens: 'business' as const, results: [], pairs: [pair('call', 'csat'), pair('call', 'reply')] },
  ];
  expect(rolePairs({ areas })).toEqual([pair('call', 'reply')]);
});

test('no more acts are read than a page can bear', () => {
  const busy = Array.from({ length: 100 }, (_, ago) => count(ago, 'call', 10));
  expect(readFrom(busy, dayAfter(today, -50), today, 10_000)).toBe(dayAfter(today, -50));
  expect(readFrom(busy, dayAfter(today, -50), today, 100)).toBe(dayAfter(today, -9));
});

const funnel = [pair('meeting-held', 'deal-won', { ratio: 4 }), pair('call', 'meeting-held')];
const counted = (calls: number, meetings: number, deals: number) => [
  ...[count(3, 'call', calls), count(2, 'meeting-held', meetings), count(1, 'deal-won', deals)],
];
const open = (...of: Parameters<typeof ground>) => {
  const view = ratiosOf(ground(...of), plainCalendar);
  if (!view.open) throw new Error('closed');
  return view;
};

test('pairs that hang together are one chain, the first action first; alone they are none', () => {
  const names = (pairs: Pair[]) =>
    open(pairs, counted(400, 40, 10)).chains.map((chain) => chain.map(({ pair: one }) => one.action));
  expect(names(funnel)).toEqual([['call', 'meeting-held']]);
  expect(names(funnel.slice(0, 1))).toEqual([]);
  expect(names([...funnel, pair('email', 'meeting-held')])).toEqual([
    ['call', 'meeting-held'],
    ['email', 'meeting-held'],
  ]);
  expect(names([...funnel, pair('deal-won', 'call')]), 'round in a circle').toEqual([]);
});

test('the weakest step is pointed out where it is more than chance, and only in a chain', () => {
  const weakest = (pairs: Pair[], counts: DayCount[]) => open(pairs, counts).weakest?.pair.action;
  expect(weakest(funnel, counted(400, 40, 10))).toBeUndefined();
  expect(weakest(funnel, counted(400, 40, 7)), 'could be chance').toBeUndefined();
  expect(weakest(funnel, counted(1200, 40, 10))).toBe('call');
  expect(weakest(funnel, counted(2000, 200, 10))).toBe('meeting-held');
  expect(weakest(funnel, counted(400, 60, 0)), 'no result at all').toBe('meeting-held');
  expect(weakest(funnel.slice(1), counted(1200, 40, 0)), 'one pair is no chain').toBeUndefined();
  const guessed = { ...ground(funnel, counted(1200, 40, 10)), ofRole: false };
  expect(ratiosOf(guessed, plainCalendar)).toMatchObject({ chains: [], weakest: null });
});
