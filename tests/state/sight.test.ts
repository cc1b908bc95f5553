import { expect, test } from 'vitest';
import type { DayCount } from '../../lib/ledger/days';
import { dayAfter, plainCalendar } from '../../lib/measure/workdays';
import { type Ground, pairEvidence } from '../../lib/state/pair-evidence';
import { byMetric } from '../../lib/state/pairs';
import { sightMetrics, sightOf, sightsOf } from '../../lib/state/sight';
import type { Area, Pair, Target } from '../../lib/target';

const today = '2026-11-26';
const pair = (action: string, result: string, ratio: number): Pair => ({ action, result, ratio, lag: 0, horizon: 30 });
const target = (metric: string, period: Target['period'], value: number, more: Partial<Target> = {}): Target => ({
  ...{ metric, period, value, direction: 'up' },
  ...more,
});
const count = (metric: string, n: number, ago = 1, amount = 0): DayCount => ({
  ...{ day: dayAfter(today, -ago), metric, site: 'manual', currency: amount ? 'EUR' : '', n, amount, last: 0 },
});
const area = (name: string, results: string[], pairs: Pair[]): Area => ({ name, lens: 'business', results, pairs });

const [asks, books, wins] = [
  pair('connection-request', 'meeting-booked', 30),
  pair('meeting-booked', 'deal-won', 4),
  pair('call', 'meeting-booked', 20),
];
const areas = [area('Reach', ['meeting-booked'], [asks, wins]), area('Selling', ['deal-won', 'revenue'], [books])];

function ground(targets: Target[], counts: DayCount[] = [], headlines = ['deal-won']): Ground {
  const numbers = byMetric(counts);
  const agreed = { id: 'a', at: 0, from: '2026-01-01', takenBackBy: null, until: null };
  return {
    ...{ today, counts, numbers, ofRole: true },
    agreement: { ...agreed, role: { template: null, headlines, areas }, targets },
    pairs: [asks, books, wins].map((one) => ({
      pair: one,
      evidence: pairEvidence(one, numbers, { from: today, of: new Map() }, today),
    })),
  };
}
const sight = (metric: string, of: Ground) => sightOf(metric, of, plainCalendar);
const deals = target('deal-won', 'month', 2);
const requests = target('connection-request', 'week', 60);

test('from a request through the own ratios to the year’s deals and the area they belong to', () => {
  const of = ground(
    [requests, deals],
    [count('connection-request', 600), count('meeting-booked', 40), count('deal-won', 5)],
  );
  const line = sight('connection-request', of)?.lines[0];
  expect(line?.steps.map(({ pair: { result }, ratio }) => [result, ratio.enough])).toEqual([
    ['meeting-booked', true],
    ['deal-won', true],
  ]);
  // 15 requests for a meeting, 8 meetings for a deal, 24 deals in twelve months.
  expect(line?.whole?.actions).toBeCloseTo(120, 9);
  expect(line?.goal).toMatchObject({ due: 24, done: 5, each: null });
  expect(line?.takes).toBeCloseTo(2880, 6);
  expect(line?.area?.name).toBe('Selling');
});

test('with too few for one step nothing is said of the whole', () => {
  const of = ground([requests, deals], [count('connection-request', 600), count('meeting-booked', 4)]);
  const line = sight('connection-request', of)?.lines[0];
  expect(line?.steps.map(({ ratio }) => ratio.enough)).toEqual([true, false]);
  expect(line).toMatchObject({ whole: null, takes: null });
});

test('money is the goal of what is paid for it, once three amounts say what one brings', () => {
  const revenue = target('revenue', 'year', 24_000_000, { currency: 'EUR' });
  const few = [count('connection-request', 600), count('meeting-booked', 40), count('deal-won', 2, 3, 2_000_000)];
  const before = sight('connection-request', ground([requests, revenue], few, ['revenue']))?.lines[0];
  expect(before?.goal).toMatchObject({ each: null, done: 2_000_000 });
  expect(before?.takes).toBeNull();
  const enough = [...few, count('deal-won', 2, 9, 2_000_000)];
  const after = sight('connection-request', ground([requests, revenue], enough, ['revenue']))?.lines[0];
  expect(after?.goal.each).toBe(1_000_000);
  // 24 deals of 10,000, each of 15 x 10 requests.
  expect(after?.takes).toBeCloseTo(3600, 6);
});

test('a way ends at the last step that has a goal; several ways show what is shown first', () => {
  const meetings = target('meeting-booked', 'month', 20);
  const short = sight('connection-request', ground([requests, meetings]));
  expect(short?.lines.map(({ steps }) => steps.length)).toEqual([1]);
  expect(short?.lines[0]?.area?.name).toBe('Reach');
  const result = sight('deal-won', ground([requests, deals]));
  expect(result?.lines).toMatchObject([{ steps: [], whole: null, takes: null, goal: { due: 24 } }]);
});

test('what is offered begins with what is farthest from the goal; a ceiling is no goal', () => {
  const ceiling = target('email', 'month', 40, { direction: 'down' });
  expect(sightMetrics(ground([requests, deals, ceiling]))).toEqual([
    'connection-request',
    'call',
    'meeting-booked',
    'deal-won',
  ]);
  expect(sight('email', ground([ceiling]))?.lines).toEqual([]);
});

test('the address goes before the choice; what it names is shown even where it leads nowhere', () => {
  const of = ground([requests, deals]);
  const shown = (asked: string | null, chosen = '') => sightsOf({ asked, chosen }, of, plainCalendar);
  expect(shown(null).sight?.metric).toBe('connection-request');
  expect(shown(null, 'call').sight?.metric).toBe('call');
  expect(shown('deal-won', 'call')).toMatchObject({ asked: true, sight: { metric: 'deal-won' } });
  expect(shown('comment').sight).toMatchObject({ metric: 'comment', lines: [], target: null });
  expect(shown('no-such-thing', 'call')).toMatchObject({ asked: false, sight: { metric: 'call' } });
  expect(sightOf('call', { ...of, agreement: null }, plainCalendar)).toBeNull();
});
