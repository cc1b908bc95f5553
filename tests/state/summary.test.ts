import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { addByHand, undo } from '../../lib/ledger/change';
import { checkIn } from '../../lib/ledger/check-ins';
import { correctDays } from '../../lib/ledger/correct';
import type { Ledger } from '../../lib/ledger/open';
import { record } from '../../lib/ledger/record';
import { closePeriod } from '../../lib/ledger/shared';
import { agree } from '../../lib/ledger/targets';
import type { SiteView } from '../../lib/state/site-view';
import { weeksToSend } from '../../lib/state/summary';
import type { Pair, Target } from '../../lib/target';
import { act, day, freshLedger, hour, moment, morning } from '../ledger/practice';
import { monday, readIn, settings } from './weeks';

/* `morning` is Tuesday, 24 November 2026, ten o'clock; the week is that of the 23rd. */

const calls = (ledger: Ledger, n: number, at = morning) =>
  addByHand(ledger, { metric: 'call', site: 'manual', n }, moment(at));
const office = { from: 9 * 60, to: 17 * 60 };
const hours = [office, office, office, office, office, null, null];
const target = (metric: string, some: Partial<Target> = {}): Target => ({
  ...{ metric, period: 'week', value: 10, direction: 'up' },
  ...some,
});
const agreed = (ledger: Ledger, targets: Target[], pairs: Pair[] = []) =>
  agree(
    ledger,
    {
      from: '2026-01-01',
      role: { template: null, areas: [{ name: 'A', lens: 'business', results: [], pairs }], headlines: ['call'] },
      targets,
    },
    moment(morning - 90 * day),
  );

test('totals are those of the week, with what was added by hand, and nothing of other weeks', async () => {
  const ledger = freshLedger();
  await calls(ledger, 3);
  await calls(ledger, 50, morning - 7 * day);
  await calls(ledger, 50, monday);
  await record(ledger, act({ n: 4 }), moment());
  const { told, close, headlines } = await readIn(ledger);
  expect(told.week).toMatchObject({ from: '2026-11-23', to: '2026-11-29', closed: true, worked: 5, neutral: 0 });
  expect(told.week.totals.map(({ metric, n }) => [metric, n])).toEqual([
    ['connection-request', 4],
    ['call', 3],
  ]);
  expect(told.week.byHand.map(({ metric, n }) => [metric, n])).toEqual([['call', 3]]);
  expect(close).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  expect(headlines).toEqual([]);
});

test('the week that runs is not closed, and is worked as far as it goes', async () => {
  const { told, close } = await readIn(freshLedger(), { which: 'running', today: '2026-11-25' });
  expect(told.week).toMatchObject({ from: '2026-11-23', closed: false, worked: 3 });
  expect(close).toBeNull();
  expect(weeksToSend('2026-11-29', 7)).toMatchObject({
    running: { from: '2026-11-29', to: '2026-12-05' },
    last: { from: '2026-11-22', to: '2026-11-28' },
  });
});

test('what is done outside of working hours is in nothing that leaves', async () => {
  const ledger = freshLedger();
  const pair: Pair = { action: 'call', result: 'meeting-booked', ratio: 5, lag: 0, horizon: 30 };
  await agreed(ledger, [target('call'), target('call', { period: 'month', value: 40 })].slice(1), [pair]);
  await calls(ledger, 12);
  await calls(ledger, 700, morning + 12 * hour);
  await addByHand(ledger, { metric: 'meeting-booked', site: 'manual', n: 2 }, moment());
  await addByHand(ledger, { metric: 'meeting-booked', site: 'manual', n: 90 }, moment(morning + 12 * hour));
  const { told } = await readIn(ledger, { settings: { ...settings, hours } });
  expect(told.week.totals.map(({ metric, n }) => [metric, n])).toEqual([
    ['call', 12],
    ['meeting-booked', 2],
  ]);
  expect(told.targets).toMatchObject([{ metric: 'call', done: 12 }]);
  expect(told.ratios).toMatchObject([{ action: 'call', result: 'meeting-booked', actions: 12, results: 2, per: 6 }]);
  const whole = await readIn(ledger);
  expect(whole.told.targets).toMatchObject([{ done: 712 }]);
  expect(whole.told.ratios).toMatchObject([{ actions: 712, results: 92 }]);
});

test('a closed part goes by the measure it was closed with', async () => {
  const ledger = freshLedger();
  await calls(ledger, 5);
  await calls(ledger, 7, morning + 12 * hour);
  await closePeriod(ledger, { from: '2026-11-23', to: '2026-11-25' }, moment(morning + 2 * day), hours);
  await calls(ledger, 2, morning + 3 * day);
  const { told, close } = await readIn(ledger);
  const sum = told.week.totals.reduce((all, { n }) => all + n, 0);
  expect([sum, close]).toEqual([7, { from: '2026-11-26', to: '2026-11-29' }]);
});

test('targets stand where they stood when the week was over; a daily one is told of the whole week', async () => {
  const ledger = freshLedger();
  const targets = [
    target('call', { value: 10 }),
    target('email', { period: 'month', value: 100 }),
    target('message', { period: 'day', value: 4 }),
    target('waiting-list', { direction: 'down', value: 9 }),
  ];
  await agreed(ledger, targets);
  await calls(ledger, 8);
  await calls(ledger, 99, monday);
  for (let days = -1; days < 4; days += 1)
    await addByHand(ledger, { metric: 'message', site: 'manual', n: 4 }, moment(morning + days * day));
  const { told } = await readIn(ledger);
  expect(told.targets).toMatchObject([
    { metric: 'call', from: '2026-11-23', to: '2026-11-29', value: 10, due: 10, done: 8, mark: 'missed' },
    { metric: 'email', from: '2026-11-01', to: '2026-11-30', done: 0 },
    { metric: 'message', period: 'day', value: 4, due: 20, done: 20, from: '2026-11-23', mark: 'done' },
    { metric: 'waiting-list', done: null, expected: null, mark: null },
  ]);
});

test('how sure it is: undone, corrected, in doubt, paused', async () => {
  const ledger = freshLedger();
  const { id } = await record(ledger, act(), moment());
  await undo(ledger, id, moment(morning + hour), 'person');
  await record(ledger, act({ subject: 'b', unsure: 'bulk', n: 40 }), moment(monday));
  const fix = [{ day: '2026-11-24', metric: 'call', n: 3 }];
  await correctDays(ledger, fix, () => moment(), moment(morning + hour));
  const site = { id: 'linkedin', granted: true, domains: [{ origin: 'https://own.example' }], withdrawnSince: null };
  const doubts = [
    { level: 'warned', since: '2026-11-12', why: 'missed', metric: 'call', detectors: [] },
    { level: 'ask-first', since: '2026-11-20', why: 'undone', metric: 'call', detectors: [] },
  ];
  const { told } = await readIn(ledger, {
    neutral: [
      { from: '2026-11-24', to: '2026-11-25', why: 'paused' },
      { from: '2026-11-26', to: '2026-11-26', why: 'outage', metric: 'call' },
      { from: '2026-11-28', to: '2026-11-28', why: 'paused' },
    ],
    sites: [{ ...site, doubts } as unknown as SiteView],
  });
  expect(told.week).toMatchObject({ worked: 5, neutral: 2 });
  expect(told.unsure).toEqual(['connection-request']);
  expect(told.sites).toEqual([{ site: 'linkedin', level: 'ask-first', since: '2026-11-12' }]);
  const sum = (of: 'takenBack' | 'corrected') => told.week.mended.reduce((all, one) => all + one[of], 0);
  expect([sum('takenBack'), sum('corrected')]).toEqual([1, 1]);
});

test('the check-in is that of the week', async () => {
  const ledger = freshLedger();
  const said = { well: 'A', stuck: '', next: '', need: '' };
  await checkIn(ledger, { week: '2026-11-23', ...said }, moment());
  await checkIn(ledger, { week: '2026-11-30', ...said, well: 'B' }, moment(monday));
  expect((await readIn(ledger)).told.checkIn?.well).toBe('A');
});

test('of weeks that were sent before only earlier ones are looked at', async () => {
  const ledger = freshLedger();
  await calls(ledger, 6, morning - 7 * day);
  const before = [
    { from: '2026-11-16', to: '2026-11-22' },
    { from: '2026-11-23', to: '2026-11-29' },
    { from: '2026-11-30', to: '2026-12-06' },
  ];
  const { told } = await readIn(ledger, { before });
  expect(told.earlier.map(({ from, totals }) => [from, totals[0]?.n])).toEqual([['2026-11-16', 6]]);
});
