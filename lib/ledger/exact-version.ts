/**
 * The browser's database, but only ever opened in a version that was asked for. Dexie, refused by a newer database, asks
 * again without a version, opens it all the same and adds what it misses there: a downgrade would change the ledger of
 * the newer version. Asked so, this one refuses again.
 * @param version the native version that stands in for none
 */
export const exactVersion = (version: number): IDBFactory => ({
  open: (name, wanted = version) => indexedDB.open(name, wanted),
  deleteDatabase: (name) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
  cmp: (first, second) => indexedDB.cmp(first, second),
});
