import { expect, test } from 'vitest';
import type { Experiment } from '../../lib/experiment';
import type { CountedAct } from '../../lib/ledger/acts';
import { dayAfter } from '../../lib/measure/workdays';
import { asColumns } from '../../lib/state/acts-read';
import { offersOf } from '../../lib/state/experiment-offers';
import { standingOf } from '../../lib/state/experiments';
import { pairEvidence } from '../../lib/state/pair-evidence';
import type { Pair } from '../../lib/target';

const today = '2026-11-26';
const requests: Pair = { action: 'connection-request', result: 'connection-accepted', ratio: 3, lag: 2, horizon: 21 };

/** Four requests on each of so many days up to today, one of four accepted. */
function worked(days: number, more: Partial<CountedAct> = {}): CountedAct[] {
  return Array.from({ length: days }, (_, ago) => days - 1 - ago).flatMap((ago) =>
    [0, 1, 2, 3].flatMap((one) => {
      const act = { day: dayAfter(today, -ago), at: -ago * 100 + one, n: 1, subject: `${ago}-${one}` };
      const asked: CountedAct = { ...act, metric: 'connection-request', ...more };
      return one ? [asked] : [asked, { ...act, at: act.at + 50, metric: 'connection-accepted' }];
    }),
  );
}
const evidence = (acts: readonly CountedAct[], pair = requests) =>
  pairEvidence(pair, new Map(), asColumns({ from: '2026-01-01', acts }), today);

test('offered is each kind of tag the action can bear, with what the pace makes of it', () => {
  const [offer, ...others] = offersOf(requests, evidence(worked(60)), today);
  expect(others).toEqual([]);
  expect(offer).toMatchObject({ pair: requests, kind: 'note' });
  expect(offer?.share).toBeCloseTo(0.25, 1);
  const sizes = offer?.sizes ?? [];
  expect(sizes.map(({ times }) => times)).toEqual([1.5, 2, 3]);
  // Four a day, two ways.
  for (const { each, days } of sizes) expect(days).toBe(Math.ceil((2 * each) / 4));
});

test('who began a week ago is not told the pace of four weeks', () => {
  const [offer] = offersOf(requests, evidence(worked(7)), today);
  const size = offer?.sizes[2];
  expect(size?.days).toBe(Math.ceil((2 * (size?.each ?? 0)) / 4));
});

test('what would take more than a year is not to begin, and what nobody can tell is not offered', () => {
  const long = evidence(worked(80).filter(({ day }) => day < dayAfter(today, -28)));
  expect(
    offersOf(requests, long, today)[0]?.sizes.map(({ days }) => days),
    'nothing lately',
  ).toEqual([null, null, null]);
  const rare = worked(80).filter(({ at, metric }) => metric !== 'connection-request' || at % 100 === 0);
  const [offer] = offersOf(requests, evidence(rare.filter((_, place) => place % 10 < 2)), today);
  expect(offer?.sizes[0]?.days).toBeNull();
  const nameless = worked(60).map(({ subject: _, ...act }) => act);
  expect(offersOf(requests, evidence(nameless), today), 'no links').toEqual([]);
  const messages = worked(60, { metric: 'message' });
  const pair = { ...requests, action: 'message' };
  expect(offersOf(pair, evidence(messages, pair), today), 'no kind of tag').toEqual([]);
  expect(offersOf({ ...requests, several: true }, evidence(worked(60), { ...requests, several: true }), today)).toEqual(
    [],
  );
});

test('a stage that was passed counts as a result and never as an act', () => {
  const cvs: Experiment = {
    ...{ id: 'x', at: 0, action: 'cv-sent', result: 'interview-booked', kind: 'contract', from: '2026-08-03' },
    ...{ each: 20, times: 2, share: 0.3, lag: 2, horizon: 21, seed: 7 },
  };
  const sent = Array.from({ length: 40 }, (_, one): CountedAct => {
    const tags = [one % 2 ? 'contract' : 'permanent'];
    return { metric: 'cv-sent', day: dayAfter(cvs.from, one), at: one * 100, n: 1, subject: `${one}`, tags };
  });
  const past = (metric: string, one: number) => ({
    ...{ metric, day: dayAfter(cvs.from, one + 3), at: one * 100 + 300, n: 1, subject: `${one}` },
  });
  const passed = [past('interview-booked', 0), past('interview-booked', 2), past('cv-sent', 500)];
  const run = standingOf(cvs, sent, passed, today);
  expect(run.done).toEqual([20, 20]);
  expect(run.phase === 'over' && run.outcomes.ways.map(({ results }) => results)).toEqual([2, 0]);
});
