import { z } from 'zod/mini';

/** The keys subjects are hashed with, closed by a passphrase. The parameters are those it was closed with. */
export const sealedSecret = z.object({
  kdf: z.literal('PBKDF2-SHA-256'),
  // More than a file may ask for would hold the page up for minutes.
  iterations: z.int().check(z.minimum(100_000), z.maximum(5_000_000)),
  salt: z.base64().check(z.maxLength(100)),
  iv: z.base64().check(z.maxLength(100)),
  sealed: z.base64().check(z.maxLength(10_000)),
});

export type Sealed = z.infer<typeof sealedSecret>;

/** Thrown where a passphrase does not open what was sealed, or somebody has changed that. */
export class WrongPassphrase extends Error {
  readonly why = 'passphrase';

  constructor(cause: unknown) {
    super('The passphrase does not open it', { cause });
    this.name = 'WrongPassphrase';
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

/** About half a second for each guess. */
const iterations = 1_000_000;

/** How long a key is, in bytes. */
const keySize = 32;

/**
 * Closes keys with a passphrase: AES-256-GCM under a key derived by PBKDF2 (HMAC-SHA-256).
 * @param keys each 32 bytes
 * @param random gives so many random bytes
 */
export async function seal(keys: readonly Bytes[], passphrase: string, random: (n: number) => Bytes): Promise<Sealed> {
  const [salt, iv] = [random(16), random(12)];
  const lock = await lockOf(passphrase, salt, iterations);
  const plain = new Uint8Array(keys.flatMap((key) => [...key]));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, lock, plain);
  return {
    kdf: 'PBKDF2-SHA-256',
    iterations,
    ...{ salt: base64(salt), iv: base64(iv), sealed: base64(new Uint8Array(sealed)) },
  };
}

/**
 * Opens what `seal` closed.
 * @throws WrongPassphrase
 */
export async function unseal(secret: Sealed, passphrase: string): Promise<Bytes[]> {
  try {
    const lock = await lockOf(passphrase, bytes(secret.salt), secret.iterations);
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(secret.iv) }, lock, bytes(secret.sealed));
    if (plain.byteLength === 0 || plain.byteLength % keySize) throw new RangeError('No whole keys');
    const many = plain.byteLength / keySize;
    return Array.from(
      { length: many },
      (_, place) => new Uint8Array(plain.slice(place * keySize, (place + 1) * keySize)),
    );
  } catch (error) {
    throw new WrongPassphrase(error);
  }
}

async function lockOf(passphrase: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  // Two keyboards may write one letter in two ways.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const base64 = (some: Bytes): string => btoa(String.fromCharCode(...some));

const bytes = (text: string): Bytes => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
