import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { firstOf } from '../../lib/browser/headline';
import { readSettings, type Settings } from '../../lib/browser/settings';
import { addByHand } from '../../lib/ledger/change';
import { agree } from '../../lib/ledger/targets';
import type { Role, Target } from '../../lib/target';
import { freshLedger, moment, morning } from '../ledger/practice';

const today = '2026-11-24';
const calls: Target = { metric: 'call', period: 'day', value: 8, direction: 'up' };
const won: Target = { metric: 'deal-won', period: 'month', value: 4, direction: 'up' };
const pair = { action: 'call', result: 'deal-won', ratio: 20, lag: 30, horizon: 120 };
const role = (headlines: string[]): Role => ({
  ...{ template: null, headlines },
  areas: [{ name: 'Sales', lens: 'business', results: ['deal-won'], pairs: [pair] }],
});
const first = async (targets: Target[], headlines: string[], many: number, settings: Partial<Settings> = {}) => {
  const ledger = freshLedger();
  await agree(ledger, { from: '2026-01-01', role: role(headlines), targets }, moment());
  for (let n = 0; n < many; n++) await addByHand(ledger, { metric: 'call', site: 'manual', n: 1 }, moment(morning + n));
  return firstOf(ledger, { ...(await readSettings()), ...settings }, today, 'de-DE');
};

test('without targets there is nothing to be first', async () => {
  expect(await firstOf(freshLedger(), await readSettings(), today, 'de-DE')).toEqual([]);
});

test('the pair of the headline, the action first, with what is left of today', async () => {
  expect(await first([won, calls], ['deal-won'], 3)).toEqual([
    { metric: 'call', period: 'day', done: 3, target: 8, goal: 8, left: 5 },
    expect.objectContaining({ metric: 'deal-won', period: 'month', done: 0, target: 4 }),
  ]);
});

test('done is nothing left, and never less than nothing', async () => {
  const [call] = await first([calls], ['call'], 9);
  expect(call).toMatchObject({ done: 9, left: 0 });
});

test('under a ceiling nothing is left to do', async () => {
  const [call] = await first([{ ...calls, direction: 'down' }], ['call'], 2);
  expect(call).toMatchObject({ done: 2, left: null });
});

test('a day nobody works asks for nothing', async () => {
  const { work } = await readSettings();
  const [call] = await first([{ ...calls, period: 'week', value: 40 }], ['call'], 0, {
    work: { ...work, weights: [1, 0, 1, 1, 1, 0, 0] },
  });
  expect(call).toMatchObject({ goal: 0, left: 0 });
});
