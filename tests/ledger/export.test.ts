import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Row } from '../../lib/event';
import { countAgain, retract, undo } from '../../lib/ledger/change';
import { exportAll } from '../../lib/ledger/export';
import type { Ledger } from '../../lib/ledger/open';
import { record } from '../../lib/ledger/record';
import { hashSubject } from '../../lib/ledger/secret';
import { act, day, freshLedger, moment, morning, subjectKey, task } from './practice';

interface Exported {
  format: string;
  version: number;
  events: (Omit<Row, 'at'> & { at: string; state: string })[];
  corrections: (Omit<Row, 'at'> & { at: string })[];
}

async function exportOf(ledger: Ledger): Promise<{ chunks: string[]; whole: Exported }> {
  const chunks = await Array.fromAsync(exportAll(ledger));
  return { chunks, whole: JSON.parse(chunks.join('')) };
}

/** The rows an import would write. */
function restored({ events, corrections }: Exported): Row[] {
  const rows = events.map(({ state: _, at, ...event }): Row => ({ ...event, at: Date.parse(at) }));
  const of = new Map(rows.map((row) => [row.id, row]));
  const about = corrections.map(({ at, ...row }): Row => {
    const { metric = '', site = '' } = of.get(row.of ?? '') ?? {};
    return { ...row, metric, site, n: 0, at: Date.parse(at) };
  });
  return [...rows, ...about].sort((a, b) => (a.id < b.id ? -1 : 1));
}

test('an empty ledger exports as one', async () => {
  const { whole } = await exportOf(freshLedger());
  expect(whole).toEqual({ format: 'groundwork', version: 1, events: [], corrections: [], health: [] });
});

test('an export says what became of each event and carries all to restore it', async () => {
  const ledger = freshLedger();
  const asked = await record(ledger, act({ unsure: 'bulk', n: 40 }), moment(morning, 60));
  const won = act({ metric: 'deal-won', amount: 120_000, currency: 'EUR', tags: ['practice'] });
  const sold = await record(ledger, won, moment(morning + 1));
  const ticked = await record(ledger, task(), moment(morning + 2));
  await undo(ledger, sold.id, moment(morning + day), 'person');
  await countAgain(ledger, sold.id, moment(morning + day));
  await retract(ledger, { site: 'tryton', metric: 'task-done', subject: act().subject ?? '' }, moment());
  const { whole } = await exportOf(ledger);
  expect(whole.events).toMatchObject([
    {
      id: asked.id,
      at: '2026-11-24T10:00:00Z',
      offset: 60,
      metric: 'connection-request',
      site: 'linkedin',
      n: 40,
      state: 'unsure',
    },
    {
      id: sold.id,
      at: '2026-11-24T10:00:00.001Z',
      metric: 'deal-won',
      n: 1,
      amount: 120_000,
      currency: 'EUR',
      state: 'counted',
    },
    { id: ticked.id, metric: 'task-done', site: 'tryton', state: 'retracted' },
  ]);
  expect(whole.corrections.map(({ of, kind }) => [of, kind])).toEqual([
    [sold.id, 'undo'],
    [sold.id, 'confirm'],
    [ticked.id, 'retract'],
  ]);
  expect(restored(whole)).toEqual(await ledger.events.orderBy('id').toArray());
});

test('the key that subjects are hashed with is not in it', async () => {
  const ledger = freshLedger();
  const bytes = Uint8Array.from({ length: 32 }, (_, index) => index + 100);
  const key = await subjectKey(ledger, () => bytes);
  await record(ledger, act({ subject: await hashSubject(key, 'linkedin', 'maren-oltmann') }), moment());
  const text = (await exportOf(ledger)).chunks.join('');
  expect(text).not.toContain('maren-oltmann');
  expect(text).not.toContain(btoa(String.fromCharCode(...bytes)).slice(0, 12));
  expect(text).not.toContain([...bytes].join(','));
});

test('twenty thousand rows leave in parts, none of them large, and come back as they were', async () => {
  const ledger = freshLedger();
  const rows = Array.from({ length: 20_000 }, (_, index): Row => {
    // Every fourth row undoes the one before it.
    const of = index % 4 === 3 ? { of: `e${index - 1}`, kind: 'undo' as const } : { kind: 'count' as const };
    const common = { offset: 60, metric: 'call', site: 'manual', n: of.of === undefined ? 1 : 0 };
    return {
      id: `e${index}`,
      key: of.of === undefined ? `manual|call|k${index}|10` : `${of.of}|10`,
      at: morning + index,
      ...common,
      ...of,
    };
  });
  await ledger.events.bulkAdd(rows);
  const { chunks, whole } = await exportOf(ledger);
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(length / 5);
  expect(whole.events).toHaveLength(15_000);
  expect(whole.events.filter(({ state }) => state === 'undone')).toHaveLength(5_000);
  expect(restored(whole)).toEqual(await ledger.events.orderBy('id').toArray());
});
