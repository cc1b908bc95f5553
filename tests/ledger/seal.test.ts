import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Sealed, seal, sealedSecret, unseal } from '../../lib/ledger/seal';
import { strengthOf } from '../../lib/text/passphrase';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const keys = [1, 2].map((first) => Uint8Array.from({ length: 32 }, (_, place) => first * 100 + place));
const passphrase = 'wintergreen ladder 7 oboe';
const sealed = await seal(keys, passphrase, random);

test('what was sealed opens with the passphrase, however its letters are composed', async () => {
  expect(await unseal(sealed, passphrase)).toEqual(keys);
  const once = await seal(keys, 'Müllers Schlüssel', random);
  expect(await unseal(once, 'Müllers Schlüssel'.normalize('NFD'))).toEqual(keys);
});

test('it is PBKDF2 and AES-GCM as the file says, with 600,000 rounds or more', () => {
  const { kdf, iterations, salt, iv, sealed: text } = sealedSecret.parse(JSON.parse(JSON.stringify(sealed)));
  expect([kdf, iterations >= 600_000]).toEqual(['PBKDF2-SHA-256', true]);
  const key = pbkdf2Sync(passphrase, Buffer.from(salt, 'base64'), iterations, 32, 'sha256');
  const bytes = Buffer.from(text, 'base64');
  const open = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64')).setAuthTag(bytes.subarray(-16));
  expect(Buffer.concat([open.update(bytes.subarray(0, -16)), open.final()])).toEqual(Buffer.concat(keys));
});

test('two seals of one key have nothing in common', async () => {
  const other = await seal(keys, passphrase, random);
  for (const part of ['salt', 'iv', 'sealed'] as const) expect(other[part]).not.toBe(sealed[part]);
});

const flipped = (text: string) => {
  const bytes = Buffer.from(text, 'base64');
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  return bytes.toString('base64');
};

test.each<[string, Partial<Sealed>, string]>([
  ['another passphrase', {}, 'wintergreen ladder 7 Oboe'],
  ['none', {}, ''],
  ['other bytes', { sealed: flipped(sealed.sealed) }, passphrase],
  ['another salt', { salt: flipped(sealed.salt) }, passphrase],
  ['another iv', { iv: flipped(sealed.iv) }, passphrase],
  ['fewer rounds', { iterations: sealed.iterations - 1 }, passphrase],
  ['nothing in it', { sealed: '' }, passphrase],
])('%s does not open it', async (_, change, typed) => {
  await expect(unseal({ ...sealed, ...change }, typed)).rejects.toMatchObject({ why: 'passphrase' });
});

test.each([{ iterations: 1_000_000_000 }, { iterations: 1 }, { kdf: 'scrypt' }, { salt: 'no base64!' }])(
  'a file may not ask for %j',
  (change) => expect(sealedSecret.safeParse({ ...sealed, ...change }).success).toBe(false),
);

describe('how good a passphrase is', () => {
  test.each([
    ['', 'short'],
    ['elevenchars', 'short'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['123456789012345678', 'weak'],
    ['abcdefghijklmnop', 'weak'],
    ['passwordpasswordpassword', 'weak'],
    ['wintergreen7', 'weak'],
    ['wintergreen ladder', 'fair'],
    ['wintergreen ladder 7 oboe', 'strong'],
    ['kT7#qv-Wm2$xPz9!Lu', 'strong'],
  ])('%s is %s', (typed, strength) => expect(strengthOf(typed)).toBe(strength));
});
