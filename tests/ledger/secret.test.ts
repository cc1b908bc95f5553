import 'fake-indexeddb/auto';
import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { retract } from '../../lib/ledger/change';
import { deleteAll } from '../../lib/ledger/delete';
import { exportAll } from '../../lib/ledger/export';
import { checkImport, mergeImport } from '../../lib/ledger/import';
import { type Ledger, openLedger } from '../../lib/ledger/open';
import { type Act, record } from '../../lib/ledger/record';
import { seal } from '../../lib/ledger/seal';
import { hashSubject, keyNames, secretKeys, subjectKeys, takeInKeys } from '../../lib/ledger/secret';
import { act, alone, counted, day, freshLedger, moment, morning, subjectKey, task } from './practice';

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

describe('paired browsers', () => {
  /** What one of them counts of somebody, as the counter hands it over. */
  async function subjectIn(ledger: Ledger, name: string): Promise<Pick<Act, 'subject' | 'also'>> {
    const keys = await subjectKeys(ledger, random);
    const [subject = '', ...also] = await Promise.all(keys.map((key) => hashSubject(key, 'linkedin', name)));
    return { subject, also };
  }
  const count = async (ledger: Ledger, name: string, at = morning) =>
    record(ledger, act(await subjectIn(ledger, name)), moment(at));

  const pair = async (to: Ledger, from: Ledger) => takeInKeys(to, await secretKeys(from, random));
  const merge = async (to: Ledger, from: Ledger) => {
    const file = new Blob(await Array.fromAsync(exportAll(from)));
    return mergeImport(to, file, await checkImport(to, file), moment(morning + 9 * day), alone);
  };
  const first = async (ledger: Ledger) => Buffer.from((await secretKeys(ledger, random))[0] ?? []).toString('hex');

  /** Two browsers that have counted apart. */
  async function two() {
    const [one, other] = [freshLedger(), freshLedger()];
    await count(one, 'maren');
    await count(other, 'jaro');
    return [one, other] as const;
  }

  test.each([
    [
      [0, 1],
      [1, 0],
    ],
    [
      [1, 0],
      [0, 1],
    ],
  ])('use one key in the end, whichever came first', async (...ways) => {
    const both = await two();
    for (const [to = 0, from = 1] of ways) await pair(both[to] as Ledger, both[from] as Ledger);
    expect(await first(both[0])).toBe(await first(both[1]));
    expect((await keyNames(both[0])).sort()).toEqual((await keyNames(both[1])).sort());
    expect(await keyNames(both[0])).toHaveLength(2);
  });

  test('three of them too, and again changes nothing', async () => {
    const [one, other] = await two();
    const third = freshLedger();
    await count(third, 'ida');
    for (const [to, from] of [
      [one, other],
      [third, one],
      [other, third],
      [one, third],
      [one, other],
    ] as const) {
      await pair(to, from);
    }
    const names = await Promise.all([one, other, third].map(keyNames));
    expect(names[0]).toHaveLength(3);
    expect([names[1], names[2]]).toEqual([names[0], names[0]]);
  });

  test('a browser that has linked nothing yet takes the other key over', async () => {
    const [one, fresh] = [freshLedger(), freshLedger()];
    await count(one, 'maren');
    await secretKeys(fresh, random);
    await pair(fresh, one);
    expect(await keyNames(fresh)).toEqual(await keyNames(one));
  });

  test('what one counted is known to the other, before and after', async () => {
    const [one, other] = await two();
    await pair(other, one);
    expect(await merge(other, one)).toEqual({ added: 1, skipped: 0, old: 0, agreed: 0, between: 0, values: 0 });
    expect((await count(other, 'maren', morning + day)).result).toBe('duplicate');
    expect((await count(other, 'jaro', morning + day)).result).toBe('duplicate');
    expect((await count(other, 'ida', morning + day)).result).toBe('counted');
    await pair(one, other);
    expect((await count(one, 'ida', morning + day)).result).toBe('counted');
    expect(await merge(one, other)).toEqual({ added: 1, skipped: 2, old: 0, agreed: 0, between: 0, values: 0 });
    expect(await counted(one)).toBe(3);
    expect((await count(one, 'jaro', morning + 2 * day)).result).toBe('duplicate');
  });

  test('without the key nobody is taken for another, and nothing is lost', async () => {
    const [one, other] = await two();
    expect(await merge(other, one)).toEqual({ added: 1, skipped: 0, old: 0, agreed: 0, between: 0, values: 0 });
    expect((await count(other, 'maren', morning + day)).result).toBe('counted');
    expect(await counted(other)).toBe(3);
  });

  test('what one counted is taken back by the other, once', async () => {
    const [one, other] = await two();
    const what = async (ledger: Ledger) => ({ site: 'tryton', metric: 'task-done', ...(await subjectIn(ledger, 'x')) });
    await record(one, task(await subjectIn(one, 'x')), moment());
    await pair(other, one);
    await merge(other, one);
    const { subject, ...rest } = await what(other);
    const gone = { ...rest, subject: subject ?? '', also: rest.also ?? [] };
    expect(await retract(other, gone, moment(morning + day))).not.toBeNull();
    expect(await retract(other, gone, moment(morning + day))).toBeNull();
    expect(await counted(other, 'task-done')).toBe(0);
  });

  test('new acts on one record have their places of their own under each key', async () => {
    const [one, other] = await two();
    await pair(other, one);
    await pair(one, other);
    const often = async (ledger: Ledger, at: number) =>
      record(
        ledger,
        act({ ...(await subjectIn(ledger, 'jaro')), metric: 'message', once: { seconds: 30 } }),
        moment(at),
      );
    for (const days of [1, 2, 3]) expect((await often(other, morning + days * day)).result).toBe('counted');
    await merge(one, other);
    expect((await often(one, morning + 4 * day)).result).toBe('counted');
    expect(await counted(one, 'message')).toBe(4);
  });
});

describe('a file says whether its subjects can be known again', () => {
  const check = async (to: Ledger, from: Ledger) => checkImport(to, new Blob(await Array.fromAsync(exportAll(from))));

  test('of this browser they can', async () => {
    const ledger = freshLedger();
    await record(ledger, act({ subject: await hashSubject(await subjectKey(ledger, random), 'a', 'b') }), moment());
    expect(await check(ledger, ledger)).toMatchObject({ foreignTo: null, secret: null });
  });

  test('of another they cannot, up to the last one that has a subject', async () => {
    const ledger = freshLedger();
    await subjectKey(ledger, random);
    await record(ledger, act(), moment());
    await record(ledger, act({ subject: null, metric: 'call' }), moment(morning + day));
    expect(await check(freshLedger(), ledger)).toMatchObject({ foreignTo: morning, secret: null });
  });

  test('sealed, the keys come along', async () => {
    const ledger = freshLedger();
    const sealed = await seal(await secretKeys(ledger, random), 'wintergreen ladder 7', random);
    const file = new Blob(await Array.fromAsync(exportAll(ledger, { secret: sealed })));
    expect((await checkImport(freshLedger(), file)).secret).toEqual(sealed);
    expect((await checkImport(ledger, file)).secret).toBeNull();
  });
});
