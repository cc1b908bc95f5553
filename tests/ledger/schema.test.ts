import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { freshLedger } from './practice';

const shipped = JSON.parse(readFileSync(new URL('versions/2.json', import.meta.url), 'utf8'));

test('the tables are those of the newest version: a change is a new version', async () => {
  const ledger = freshLedger();
  await ledger.open();
  const native = ledger.backendDB();
  expect(native.version).toBe(shipped.native);
  const tables = [...native.objectStoreNames];
  const stores = tables.map((table) => {
    const store = native.transaction(table).objectStore(table);
    const indexes = [...store.indexNames].map((name) => {
      const { unique, multiEntry } = store.index(name);
      return [name, { ...(unique ? { unique } : {}), ...(multiEntry ? { multiEntry } : {}) }];
    });
    const { keyPath, autoIncrement } = store;
    return [table, { keyPath, ...(autoIncrement ? { autoIncrement } : {}), indexes: Object.fromEntries(indexes) }];
  });
  expect(Object.fromEntries(stores)).toEqual(shipped.stores);
});
