import { expect, test } from 'vitest';
import { exportedAgreement } from '../../lib/ledger/agreement-format';
import { type Answers, assumed, built, usualAction, usualResults, withArea } from '../../lib/state/role-building';
import { nothing } from '../../lib/state/target-changes';

const dates = { name: 'Meetings held', today: '2026-11-26', review: '2027-02-25' };
const answers = (change: Partial<Answers> = {}): Answers => ({
  ...{ result: 'meeting-held', lens: 'customer', who: ' Buyers who compare. ', action: 'call' },
  ...{ ratio: '10', many: '12', period: 'month' },
  ...change,
});
const made = (change: Partial<Answers> = {}) => {
  const done = built(answers(change), dates);
  if ('problems' in done) throw new Error(JSON.stringify(done.problems));
  return done;
};

test('four answers make an area, a result and the action that leads to it', () => {
  const { area, targets } = made();
  expect(area).toEqual({
    ...{ name: 'Meetings held', who: 'Buyers who compare.', lens: 'customer', results: ['meeting-held'] },
    pairs: [{ result: 'meeting-held', action: 'call', ratio: 10, lag: 5, horizon: 30 }],
  });
  const [result, action] = targets;
  expect(result).toMatchObject({ metric: 'meeting-held', value: 12, period: 'month', review: '2027-02-25' });
  // 12 a month are 144 a year, which take 1,440 calls in 52 weeks of five days.
  expect(action).toMatchObject({ metric: 'call', value: 28, period: 'week' });
  expect(made({ who: '  ' }).area).not.toHaveProperty('who');
  expect(made({ ratio: '0.1', many: '1', period: 'year' }).targets[1].value, 'never none').toBe(1);
  expect(made({ ratio: '1', many: '3', period: 'week' }).targets[1].value, 'not one too many').toBe(3);
});

test.each<[Partial<Answers>, object]>([
  [{ many: '' }, { many: 'number' }],
  [{ many: '0' }, { many: 'positive' }],
  [{ many: '1.5' }, { many: 'whole' }],
  [{ many: '999999' }, { many: 'absurd' }],
  [{ ratio: '' }, { ratio: 'number' }],
  [{ ratio: '-3' }, { ratio: 'positive' }],
  [{ ratio: '20000' }, { ratio: 'absurd' }],
  [{ ratio: '9000', many: '1000' }, { ratio: 'absurd' }],
  [{ action: 'meeting-held' }, { action: 'itself' }],
  [
    { action: 'meeting-held', many: '', ratio: 'x' },
    { action: 'itself', many: 'number', ratio: 'number' },
  ],
])('%j is said to be wrong', (change, problems) => expect(built(answers(change), dates)).toEqual({ problems }));

test('what the templates know is assumed, else something modest', () => {
  expect(assumed('interview-booked', 'cv-sent')).toEqual({ ratio: 3, lag: 7, horizon: 28 });
  expect(assumed('post', 'call')).toMatchObject({ ratio: 5 });
  expect(usualAction('placement')).toBe('interview-booked');
  expect(usualAction('post')).toBe('call');
  for (const result of usualResults) expect(usualAction(result)).not.toBe(result);
});

test('an area joins what there is; the same result again takes its place', () => {
  const first = made();
  let wanted = withArea(nothing, first.area, first.targets);
  expect(wanted.role.headlines).toEqual(['meeting-held']);
  const deals = made({ result: 'deal-won', action: 'proposal-sent', ratio: '3', many: '2' });
  wanted = withArea(wanted, deals.area, deals.targets);
  const posts = made({ result: 'reply', action: 'message', many: '20' });
  wanted = withArea(wanted, posts.area, posts.targets);
  expect(wanted.role.headlines, 'two are enough').toEqual(['meeting-held', 'deal-won']);
  const again = made({ many: '16' });
  wanted = withArea(wanted, again.area, again.targets);
  expect(wanted.role.areas.map(({ results }) => results[0])).toEqual(['deal-won', 'reply', 'meeting-held']);
  expect(wanted.targets.find(({ metric }) => metric === 'meeting-held')?.value).toBe(16);
  expect(wanted.targets).toHaveLength(6);
  const row = { id: 'a', at: '2026-11-26T10:00:00Z', from: '2026-11-26', ...wanted };
  expect(exportedAgreement.safeParse(row).success).toBe(true);
});
