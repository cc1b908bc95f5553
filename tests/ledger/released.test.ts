import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dayCounts, rebuildDays } from '../../lib/ledger/days';
import { ledgerState, openLedger } from '../../lib/ledger/open';
import { eventsOfDay, receiptOf, unsureEvents } from '../../lib/ledger/read';
import { record } from '../../lib/ledger/record';
import { refusals } from '../../lib/ledger/refusals';
import { hashSubject } from '../../lib/ledger/secret';
import { valuesBetween } from '../../lib/ledger/values';
import { act, counted, moment, morning, storedDays, subjectKey } from './practice';

interface Released {
  native: number;
  stores: Record<
    string,
    {
      keyPath: string | string[] | null;
      autoIncrement?: boolean;
      indexes: Record<string, { unique?: boolean; multiEntry?: boolean }>;
    }
  >;
  rows: Record<string, object[]>;
  expect: {
    counts: object[];
    states: Record<string, string>;
    /** Which of the numbers entered hold. */
    values?: Record<string, boolean>;
    hash: { site: string; text: string; is: string };
  };
}

const folder = new URL('versions/', import.meta.url);
const released = readdirSync(folder).map((file): [string, Released] => [
  file.replace('.json', ''),
  JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
]);

const bytes = (row: object) =>
  'bytes' in row ? { ...row, bytes: Uint8Array.from(atob(String(row.bytes)), (char) => char.charCodeAt(0)) } : row;

/** Writes a ledger as a released version left it, without any code of today. */
function writeReleased(name: string, { native, stores, rows }: Released): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, native);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const [table, { keyPath, autoIncrement = false, indexes }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(table, { keyPath, autoIncrement });
        for (const [index, is] of Object.entries(indexes)) store.createIndex(index, index, is);
        for (const row of rows[table] ?? []) store.add(bytes(row));
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

test.each(released)('a ledger of version %s opens and says the same', async (version, left) => {
  const name = `released-${version}`;
  await writeReleased(name, left);
  const ledger = openLedger(name);
  expect(await ledgerState(ledger)).toEqual({ ok: true });
  const whole = async () => {
    expect(await dayCounts(ledger, '2026-11-24', '2026-11-24')).toMatchObject(left.expect.counts);
    expect(await dayCounts(ledger, '2000-01-01', '2100-01-01')).toHaveLength(left.expect.counts.length);
  };
  await whole();
  const before = await storedDays(ledger);
  await rebuildDays(ledger, 0);
  expect(await storedDays(ledger)).toEqual(before);

  const events = await eventsOfDay(ledger, '2026-11-24', 0);
  expect(Object.fromEntries(events.map(({ id, state }) => [id, state]))).toEqual(left.expect.states);
  const [asked] = await unsureEvents(ledger, morning);
  expect(asked).toMatchObject({ metric: 'message', n: 40 });
  expect((await receiptOf(ledger, asked?.id ?? ''))?.reason).toBe('bulk');
  const values = await valuesBetween(ledger, '2026-11-24', '2026-11-24');
  const holds = Object.fromEntries(values.map(({ id, takenBackBy }) => [id, takenBackBy === null]));
  expect(holds).toEqual(left.expect.values ?? {});
  expect(await refusals(ledger)).toMatchObject([{ reason: 'status', status: 403 }]);

  const { site, text, is } = left.expect.hash;
  expect(await hashSubject(await subjectKey(ledger, () => new Uint8Array(32)), site, text)).toBe(is);
  // What was acted on then is still known, and returns to 1.
  expect((await record(ledger, act(), moment())).result).toBe('returned');
  expect(await counted(ledger)).toBe(1);
});
