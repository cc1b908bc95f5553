import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { readViewMessage } from '../../lib/browser/message-schemas';
import { deleteAll } from '../../lib/ledger/delete';
import { exportAll } from '../../lib/ledger/export';
import { checkImport, mergeImport } from '../../lib/ledger/import';
import type { Ledger } from '../../lib/ledger/open';
import { seal } from '../../lib/ledger/seal';
import { makeSigning, personOf, secretKeys, signingSecret, takeInKeys } from '../../lib/ledger/secret';
import { keepSent, lastSigned, sentOf, takeBackSent } from '../../lib/ledger/sent';
import { isSigned, makeSigningKey, type SigningKey, sign } from '../../lib/share/signature';
import type { NewSent, SentFile } from '../../lib/shared';
import { alone, freshLedger, moment, morning } from './practice';

const random = (many: number) => crypto.getRandomValues(new Uint8Array(many));
const week = { from: '2026-11-16', to: '2026-11-22' };
const name = (letter: string) => letter.repeat(43);
const file = (number: number, letter: string, before: string | null): SentFile => ({
  ...{ number, hash: name(letter), predecessor: before && name(before), device: name('d'), text: `{"${letter}":1}` },
});
const toSend = (signed?: SentFile, close: NewSent['close'] = null): NewSent => ({
  sent: {
    ...{ ...week, on: '2026-11-24', form: 'file', parts: [{ type: 'application/json', text: 'Zürich\r\n' }] },
    ...{ without: ['email'], ...(signed ? { signed } : {}) },
  },
  close,
});
const keep = (ledger: Ledger, one: NewSent, at = morning) => keepSent(ledger, one, moment(at), null);

test('files follow one another; one that does not is refused, and nothing of it is kept', async () => {
  const ledger = freshLedger();
  await expect(keep(ledger, toSend(file(2, 'a', null), week))).rejects.toThrow(RangeError);
  expect(await ledger.shared.count()).toBe(0);
  await keep(ledger, toSend(file(1, 'a', null)));
  await expect(keep(ledger, toSend(file(1, 'b', null)))).rejects.toThrow();
  await expect(keep(ledger, toSend(file(2, 'b', 'c')))).rejects.toThrow();
  await keep(ledger, toSend(file(1, 'a', null)), morning + 1);
  await keep(ledger, toSend(), morning + 2);
  await keep(ledger, toSend(file(2, 'b', 'a')), morning + 3);
  expect(lastSigned(await sentOf(ledger), name('d'))?.hash).toBe(name('b'));
  // Another browser of the person has a chain of its own.
  expect(lastSigned(await sentOf(ledger), name('e'))).toBeNull();
});

test('what closes its week with it is taken back together with that, and only the last one is', async () => {
  const ledger = freshLedger();
  const first = await keep(ledger, toSend(file(1, 'a', null), week));
  expect(await ledger.shared.toArray()).toMatchObject([week]);
  const second = await keep(ledger, toSend(file(2, 'b', 'a')), morning + 1);
  expect(await takeBackSent(ledger, first)).toBeNull();
  expect(await takeBackSent(ledger, second)).toBe(second);
  expect(await ledger.shared.count()).toBe(1);
  expect(await takeBackSent(ledger, first)).toBe(first);
  expect(await ledger.shared.count()).toBe(0);
  expect(await ledger.sent.count()).toBe(0);
});

test('the list travels in a backup; the key that signs does not, and a new one begins a new chain', async () => {
  const ledger = freshLedger();
  await makeSigning(ledger, makeSigningKey, random);
  await keep(ledger, toSend(file(1, 'a', null), week));
  const secret = await seal(await secretKeys(ledger, random), 'long enough to be one', random);
  const text = (await Array.fromAsync(exportAll(ledger, { secret }))).join('');
  const kept = (await signingSecret(ledger)) as SigningKey;
  const key = await crypto.subtle.exportKey('jwk', kept.pair.publicKey);
  expect(text).not.toContain(key.x);
  expect(text).not.toContain('signing');
  const other = freshLedger();
  const checked = await checkImport(other, new Blob([text]));
  expect(checked).toMatchObject({ between: 1, closed: 1, bad: 0 });
  const merge = () => mergeImport(other, new Blob([text]), checked, moment(), alone);
  expect(await merge()).toMatchObject({ between: 1 });
  expect(await merge()).toMatchObject({ between: 0 });
  expect(await sentOf(other)).toEqual(await sentOf(ledger));
  expect(await signingSecret(other)).toBeNull();
});

test.each<object>([{ form: 'fax' }, { on: 'today' }, { parts: [] }, { signed: { number: 1 } }])(
  'neither a message nor a backup may say %j',
  async (wrong) => {
    const { sent, close } = toSend(file(1, 'a', null));
    expect(readViewMessage({ do: 'send', sent, close })).not.toBeNull();
    expect(readViewMessage({ do: 'send', sent: { ...sent, ...wrong }, close })).toBeNull();
    const bad = { id: 'a', at: '2026-11-24T10:00:00Z', ...sent, ...wrong };
    const text = JSON.stringify({ format: 'groundwork', version: 1, events: [], sent: [bad] });
    expect(await checkImport(freshLedger(), new Blob([text]))).toMatchObject({ between: 0, bad: 1 });
  },
);

test('the key is made once, cannot be read, signs, and is gone with everything', async () => {
  const ledger = freshLedger();
  expect(await personOf(ledger)).toBeNull();
  await makeSigning(ledger, makeSigningKey, random);
  const kept = (await signingSecret(ledger)) as SigningKey;
  await makeSigning(ledger, makeSigningKey, random);
  const again = (await signingSecret(ledger)) as SigningKey;
  expect(await isSigned({ a: 1 }, await sign({ a: 1 }, again))).toBe(true);
  const { key } = await sign({ a: 1 }, kept);
  expect((await sign({ a: 1 }, again)).key).toBe(key);
  await expect(crypto.subtle.exportKey('pkcs8', kept.pair.privateKey)).rejects.toThrow();
  expect(await secretKeys(ledger, random), 'it is no key of subjects').toHaveLength(1);
  const person = await personOf(ledger);
  await deleteAll(ledger);
  expect(await signingSecret(ledger)).toBeNull();
  await makeSigning(ledger, makeSigningKey, random);
  expect((await sign({ a: 1 }, (await signingSecret(ledger)) as SigningKey)).key).not.toBe(key);
  expect(await personOf(ledger)).not.toBe(person);
});

test('paired browsers are one person, and each signs with its own key', async () => {
  const [one, other] = [freshLedger(), freshLedger()];
  for (const ledger of [one, other]) await makeSigning(ledger, makeSigningKey, random);
  await takeInKeys(other, await secretKeys(one, random));
  expect(await personOf(other)).toBe(await personOf(one));
  const keyOf = async (ledger: Ledger) => (await sign({}, (await signingSecret(ledger)) as SigningKey)).key;
  expect(await keyOf(other)).not.toBe(await keyOf(one));
});
