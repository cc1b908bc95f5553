import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { addByHand, undo } from '../../lib/ledger/change';
import { LedgerClosed } from '../../lib/ledger/closed';
import { saveCommission } from '../../lib/ledger/commission';
import { rebuildDays } from '../../lib/ledger/days';
import { deleteAll } from '../../lib/ledger/delete';
import type { Ledger } from '../../lib/ledger/open';
import { practiceCommission } from '../../lib/ledger/practice-year';
import { record } from '../../lib/ledger/record';
import { refuse } from '../../lib/ledger/refusals';
import { act, correctDay, counted, freshLedger, moment, morning, putBack, task } from './practice';

const everything = async (ledger: Ledger) => Promise.all(ledger.tables.map((table) => table.toArray()));

/** Makes the next writes to a table fail. Returns what ends the failure. */
function fail(ledger: Ledger, table: 'events' | 'receipts' | 'days', error: unknown): () => void {
  const refused = () => {
    throw error;
  };
  ledger[table].hook('creating', refused);
  ledger[table].hook('updating', refused);
  const end = () => {
    ledger[table].hook('creating').unsubscribe(refused);
    ledger[table].hook('updating').unsubscribe(refused);
  };
  return end;
}

const tables = ['events', 'receipts', 'days'] as const;

test.each(tables)('an act whose write of %s fails leaves nothing, and counts when it is seen again', async (table) => {
  const ledger = freshLedger();
  await record(ledger, act({ subject: 'before' }), moment());
  const before = await everything(ledger);
  const end = fail(ledger, table, new Error('torn'));
  await expect(record(ledger, act(), moment())).rejects.toThrow('torn');
  expect(await everything(ledger)).toEqual(before);
  end();
  expect((await record(ledger, act(), moment())).result).toBe('counted');
  expect(await counted(ledger)).toBe(2);
});

test.each(['events', 'days'] as const)('an undo whose write of %s fails leaves the event counted', async (table) => {
  const ledger = freshLedger();
  const { id } = await record(ledger, task(), moment());
  const before = await everything(ledger);
  const end = fail(ledger, table, new Error('torn'));
  await expect(undo(ledger, id, moment(), 'person')).rejects.toThrow('torn');
  expect(await everything(ledger)).toEqual(before);
  end();
  await undo(ledger, id, moment(), 'person');
  expect(await counted(ledger, 'task-done')).toBe(0);
});

test.each(['events', 'days'] as const)(
  'a correction whose write of %s fails leaves the day as it was',
  async (table) => {
    const ledger = freshLedger();
    for (const subject of ['a', 'b', 'c']) await record(ledger, act({ subject, n: 5 }), moment());
    const before = await everything(ledger);
    const end = fail(ledger, table, new Error('torn'));
    const wanted = { day: '2026-11-24', metric: 'connection-request', n: 4 };
    await expect(correctDay(ledger, wanted, moment(), moment())).rejects.toThrow();
    expect(await everything(ledger)).toEqual(before);
    end();
    const done = await correctDay(ledger, wanted, moment(), moment());
    const corrected = await everything(ledger);
    const endAgain = fail(ledger, table, new Error('torn'));
    await expect(putBack(ledger, { ...wanted, id: done?.id ?? '' }, moment())).rejects.toThrow();
    expect(await everything(ledger)).toEqual(corrected);
    endAgain();
    await putBack(ledger, { ...wanted, id: done?.id ?? '' }, moment());
    expect(await counted(ledger)).toBe(15);
  },
);

test('a rebuild that fails leaves the days there were', async () => {
  const ledger = freshLedger();
  await record(ledger, act(), moment());
  const before = await everything(ledger);
  fail(ledger, 'days', new Error('torn'));
  await expect(rebuildDays(ledger, 240)).rejects.toThrow();
  expect(await everything(ledger)).toEqual(before);
});

test('a full disk is told as such, and nothing of the act is kept', async () => {
  const ledger = freshLedger();
  const before = await everything(ledger);
  fail(ledger, 'days', new DOMException('no room', 'QuotaExceededError'));
  const error = await addByHand(ledger, { metric: 'call', site: 'manual', n: 1 }, moment()).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(LedgerClosed);
  expect(error).toMatchObject({ why: 'full' });
  expect(await everything(ledger)).toEqual(before);
});

test('deleting everything leaves nothing, not even the key', async () => {
  const ledger = freshLedger();
  await record(ledger, act(), moment());
  await refuse(ledger, {
    at: morning,
    site: 'tryton',
    detector: 'won',
    metric: 'deal-won',
    reason: 'status',
    status: 403,
  });
  await ledger.secrets.add({ id: 'subject', bytes: new Uint8Array(32) });
  const days = { from: '2026-11-16', to: '2026-11-22' };
  await ledger.dayActs.add({ part: 'others', day: '2026-11-24', dayStart: 0, of: [] });
  await ledger.shared.add({ id: 's', ...days, at: morning, dayStart: 0, hours: null, totals: [] });
  await ledger.calendar.add({ day: '2026-12-25', kind: 'holiday', share: 1 });
  const role = { template: null, areas: [], headlines: [] };
  await ledger.targets.add({ id: 't', at: morning, from: '2026-11-24', role, targets: [] });
  await saveCommission(ledger, practiceCommission);
  await ledger.values.add({ id: 'v', at: morning, offset: 0, day: '2026-11-24', metric: 'waiting-list', value: 9 });
  await ledger.talks.add({ id: 'k', at: morning, of: 'j' });
  await ledger.team.add({ id: 'm', at: morning, effective: '2026-11-24', members: [], goals: [] });
  await ledger.checkIns.add({ id: 'c', at: morning, week: '2026-11-23', well: '', stuck: '', next: '', need: '' });
  await ledger.experiments.add({ id: 'e', at: morning, of: 'd' });
  await ledger.summaries.add({ id: 's', at: morning, on: '2026-11-24', text: '{}' });
  await ledger.replies.add({ id: 'r', at: morning, on: '2026-11-24', text: '{}', ours: true, kept: [] });
  await ledger.sent.add({ id: 'x', at: morning, ...days, on: '2026-11-24', form: 'csv', parts: [], without: [] });
  expect((await everything(ledger)).every((rows) => rows.length > 0)).toBe(true);
  await deleteAll(ledger);
  expect((await everything(ledger)).every((rows) => rows.length === 0)).toBe(true);
  expect((await record(ledger, act(), moment())).result).toBe('counted');
});
