import 'fake-indexeddb/auto';
import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { deleteAll } from '../../lib/ledger/delete';
import { openLedger } from '../../lib/ledger/open';
import { hashSubject, subjectKey } from '../../lib/ledger/secret';
import { freshLedger } from './practice';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

test('the key is made once, however many ask at the same time', async () => {
  const ledger = freshLedger();
  let made = 0;
  const counting = (bytes: number) => {
    made++;
    return random(bytes);
  };
  const writers = [ledger, openLedger(ledger.name), ledger, openLedger(ledger.name)];
  const keys = await Promise.all(writers.map((writer) => subjectKey(writer, counting)));
  const hashes = await Promise.all(keys.map((key) => hashSubject(key, 'linkedin', 'jaro-linde')));
  expect(new Set(hashes).size).toBe(1);
  expect(made).toBe(1);
  expect(await ledger.secrets.toArray()).toMatchObject([{ id: 'subject', bytes: { length: 32 } }]);
  const later = await subjectKey(openLedger(ledger.name), counting);
  expect(await hashSubject(later, 'linkedin', 'jaro-linde')).toBe(hashes[0]);
});

test('after deleting everything the key is another one', async () => {
  const ledger = freshLedger();
  const before = await hashSubject(await subjectKey(ledger, random), 'linkedin', 'jaro-linde');
  await deleteAll(ledger);
  expect(await hashSubject(await subjectKey(ledger, random), 'linkedin', 'jaro-linde')).not.toBe(before);
});

test('a subject is the first 16 bytes of its HMAC-SHA-256, without padding', async () => {
  const key = await subjectKey(freshLedger(), (bytes) => new Uint8Array(bytes));
  for (const [site, text] of [
    ['linkedin', 'jaro-linde'],
    ['tryton', 'sale,17'],
    ['tryton', 'Müller Ä'],
  ] as const) {
    const known = createHmac('sha256', Buffer.alloc(32)).update(`${site}\n${text}`).digest().subarray(0, 16);
    const hash = await hashSubject(key, site, text);
    expect(hash).toBe(known.toString('base64url'));
    expect(hash).toMatch(/^[\w-]{22}$/);
  }
});

test("the key cannot be taken out of the browser's hands", async () => {
  const key = await subjectKey(freshLedger(), random);
  expect(key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});
