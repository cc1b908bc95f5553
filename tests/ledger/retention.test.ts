import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { eventById, receiptOf } from '../../lib/ledger/read';
import { record } from '../../lib/ledger/record';
import { dropOldReceipts } from '../../lib/ledger/retention';
import { act, counted, day, freshLedger, moment, morning } from './practice';

test('receipts go after 35 days, what they are about stays', async () => {
  const ledger = freshLedger();
  const old = await record(ledger, act({ subject: 'old' }), moment(morning - 35 * day - 1));
  const young = await record(ledger, act({ subject: 'young' }), moment(morning - 35 * day));
  expect(await dropOldReceipts(ledger, morning)).toBe(1);
  expect(await receiptOf(ledger, old.id)).toBeUndefined();
  expect(await receiptOf(ledger, young.id)).toBeDefined();
  expect((await eventById(ledger, old.id))?.state).toBe('counted');
  expect(await counted(ledger)).toBe(2);
});

test('more than one batch goes at once', async () => {
  const ledger = freshLedger();
  const receipts = Array.from({ length: 1200 }, (_, index) => ({
    ...{ id: `e${index}`, at: morning - 40 * day + index, site: 'tryton', detector: 'won', revision: 1, signals: [] },
  }));
  await ledger.receipts.bulkAdd(receipts);
  expect(await dropOldReceipts(ledger, morning)).toBe(1200);
  expect(await ledger.receipts.count()).toBe(0);
});
