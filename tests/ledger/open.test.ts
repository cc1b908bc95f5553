import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { addByHand, undo } from '../../lib/ledger/change';
import { LedgerClosed } from '../../lib/ledger/closed';
import { rebuildDays } from '../../lib/ledger/days';
import { deleteAll } from '../../lib/ledger/delete';
import { ledgerState, openLedger } from '../../lib/ledger/open';
import { record } from '../../lib/ledger/record';
import { refuse } from '../../lib/ledger/refusals';
import { dropOldReceipts } from '../../lib/ledger/retention';
import { subjectKeys } from '../../lib/ledger/secret';
import { act, counted, freshLedger, moment, morning } from './practice';

/** What a later version might have made of the ledger. */
async function makeNewer(name: string): Promise<void> {
  const newer = new Dexie(name);
  newer.version(99).stores({ events: 'id, &key, at, of, metric', acts: 'id' });
  await newer.open();
  newer.close();
}

test('a new ledger opens', async () => {
  const ledger = freshLedger();
  expect(await ledgerState(ledger)).toEqual({ ok: true });
  expect(await ledgerState(ledger)).toEqual({ ok: true });
});

test('a ledger of a newer version is not touched, and says so each time it is asked', async () => {
  const name = 'newer';
  await makeNewer(name);
  const ledger = openLedger(name);
  for (const _ of [1, 2]) expect(await ledgerState(ledger)).toEqual({ ok: false, why: 'newer' });
  const writes = [
    () => record(ledger, act(), moment()),
    () => undo(ledger, 'id', moment(), 'person'),
    () => addByHand(ledger, { metric: 'call', site: 'manual', n: 1 }, moment()),
    () => rebuildDays(ledger, 0),
    () => deleteAll(ledger),
    () => dropOldReceipts(ledger, morning),
    () => subjectKeys(ledger, (bytes) => new Uint8Array(bytes)),
    () => refuse(ledger, { at: morning, site: 'tryton', detector: 'won', metric: 'deal-won', reason: 'status' }),
  ];
  for (const write of writes) {
    const error = await write().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(LedgerClosed);
    expect(error).toMatchObject({ why: 'newer' });
  }
  await expect(ledger.events.count()).rejects.toThrow();
  const native = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  expect(native.version).toBe(990);
  expect([...native.objectStoreNames]).toContain('acts');
  native.close();
});

test('a newer version that takes over under an open ledger closes it', async () => {
  const ledger = freshLedger();
  await record(ledger, act(), moment());
  await makeNewer(ledger.name);
  await expect(record(ledger, act({ subject: 'b' }), moment())).rejects.toMatchObject({ why: 'newer' });
  expect(await ledgerState(ledger)).toEqual({ ok: false, why: 'newer' });
});

test('a ledger held back by an older page says so at once and works when it is let go', async () => {
  const name = 'held';
  const old = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name, 5);
    request.onsuccess = () => resolve(request.result);
  });
  const ledger = openLedger(name);
  expect(await ledgerState(ledger)).toEqual({ ok: false, why: 'blocked' });
  expect(await ledgerState(ledger)).toEqual({ ok: false, why: 'blocked' });
  await expect(record(ledger, act(), moment())).rejects.toMatchObject({ why: 'blocked' });
  old.close();
  await expect.poll(() => ledgerState(ledger)).toEqual({ ok: true });
  expect((await record(ledger, act(), moment())).result).toBe('counted');
});

test('a database that will not open at all is broken', async () => {
  const refusing = {
    open: () => {
      throw new DOMException('the files are damaged', 'UnknownError');
    },
  };
  const ledger = new Dexie('broken', { indexedDB: refusing as unknown as IDBFactory, IDBKeyRange });
  ledger.version(1).stores({ events: 'id' });
  expect(await ledgerState(ledger as ReturnType<typeof openLedger>)).toEqual({ ok: false, why: 'broken' });
});

test('a full disk at opening is told as such', async () => {
  const refusing = {
    open: () => {
      throw new DOMException('no room', 'QuotaExceededError');
    },
  };
  const ledger = new Dexie('full', { indexedDB: refusing as unknown as IDBFactory, IDBKeyRange });
  ledger.version(1).stores({ events: 'id' });
  expect(await ledgerState(ledger as ReturnType<typeof openLedger>)).toEqual({ ok: false, why: 'full' });
});

test('a ledger closed and opened again is the same', async () => {
  const ledger = freshLedger();
  await record(ledger, act(), moment());
  ledger.close();
  const again = openLedger(ledger.name);
  expect((await record(again, act(), moment())).result).toBe('duplicate');
  expect(await counted(again)).toBe(1);
});
