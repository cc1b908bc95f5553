import { expect, test } from 'vitest';
import { versionsIn } from '../../lib/ledger/targets';
import { talksIn, versionAfter } from '../../lib/state/talks';
import type { FileTarget } from '../../lib/talk';
import type { Target } from '../../lib/target';
import { someone, terms, today } from '../share/exchange';

const own = (metric: string, value: number): Target => ({ metric, period: 'week', value, direction: 'up' });
const said = (metric: string, amount: number): FileTarget => ({ metric, period: 'week', amount });
const mark = { with: 'Lou', on: today };
const held = versionsIn([
  {
    ...{ id: 'v', at: 1, from: '2026-11-01' },
    role: { template: null, areas: [], headlines: ['call', 'email'] },
    targets: [own('call', 60), own('email', 90), own('post', 3)],
  },
]);

test('what was agreed replaces, what the conversation dropped goes, what was never spoken of stays', () => {
  const spoken = [said('call', 60), said('email', 90)];
  const version = versionAfter(held, spoken, [said('call', 50)], '2026-12-01', mark);
  expect(version).toMatchObject({ from: '2026-12-01', agreed: mark });
  expect(version.targets).toEqual([own('call', 50), own('post', 3)]);
  expect(version.role.headlines).toEqual(['call']);
});

test('where nothing was set, the first two are shown first', () => {
  const agreed = [said('call', 50), said('email', 20), said('post', 1)];
  const version = versionAfter([], agreed, agreed, '2026-12-01', mark);
  expect(version.role.headlines).toEqual(['call', 'email']);
  expect(version.targets).toHaveLength(3);
});

test('a falling target falls, money keeps its currency and its review', () => {
  const agreed: FileTarget[] = [
    { metric: 'waiting-list', period: 'month', amount: 12, baseline: 20 },
    { metric: 'revenue', period: 'month', amount: 3_000_000, currency: 'EUR', review: '2027-03-01' },
  ];
  expect(versionAfter([], agreed, agreed, '2026-12-01', mark).targets).toEqual([
    { metric: 'waiting-list', period: 'month', value: 12, baseline: 20, direction: 'down' },
    { metric: 'revenue', period: 'month', value: 3_000_000, currency: 'EUR', review: '2027-03-01', direction: 'up' },
  ]);
});

test('a conversation waits for whom the last file came to, until it is agreed', async () => {
  const [kim, lou] = [someone('person', 'Kim'), someone('manager', 'Lou')];
  const second = await lou.answer(await kim.propose(), terms(50));
  expect(talksIn(lou.steps)).toMatchObject([{ side: 'manager', waits: false }]);
  await kim.take(second);
  expect(talksIn(kim.steps)).toMatchObject([{ side: 'person', waits: true, last: { number: 2 } }]);
  await lou.take(await kim.answer(second));
  expect(talksIn(lou.steps)).toMatchObject([{ waits: false, last: { kind: 'agreed' } }]);
});
