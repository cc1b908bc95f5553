import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { addByHand, undo } from '../../lib/ledger/change';
import { record } from '../../lib/ledger/record';
import { setTags } from '../../lib/ledger/tag';
import { taggedTotals } from '../../lib/ledger/tag-totals';
import { act, day, freshLedger, moment, morning } from './practice';

const asked = { metrics: new Set(['deal-won']), kind: 'customer' } as const;
const week = { from: '2026-11-23', to: '2026-11-29' };

test('each event as it stands now, on its own day, with its amount', async () => {
  const ledger = freshLedger();
  const deal = async (subject: string, more: object = {}, at = morning) =>
    (await record(ledger, act({ metric: 'deal-won', subject, ...more }), moment(at, 60))).id;
  const moved = await deal('a', { tags: ['new-customer'], amount: 500_00, currency: 'EUR' });
  const gone = await deal('b', { tags: ['new-customer'] });
  await deal('c', { unsure: 'ask-first', tags: ['new-customer'] });
  await deal('d', { tags: ['new-customer'] }, morning + 7 * day);
  await setTags(ledger, moved, ['existing-customer'], moment());
  await undo(ledger, gone, moment(), 'person');
  await addByHand(ledger, { metric: 'deal-won', site: 'manual', n: 2 }, moment(morning + 1));
  await addByHand(ledger, { metric: 'call', site: 'manual', n: 9, tags: ['new-customer'] }, moment());
  const found = await taggedTotals(ledger, asked, week, 0);
  expect(found.map(({ tag, n, amount, currency }) => [tag, n, amount, currency])).toEqual([
    ['existing-customer', 1, 500_00, 'EUR'],
    [null, 2, 0, ''],
  ]);
  expect(new Set(found.map((one) => one.day))).toEqual(new Set(['2026-11-24']));
});
