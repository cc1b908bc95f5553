import { z } from 'zod/mini';
import { base64url, fromBase64url } from './base64url';
import { canonical } from './file-hash';

/*
 * A signature says: the same browser wrote this as wrote the one before, and nobody has changed it since. It does not say
 * that it is true. See docs/threats.md.
 */

type Bytes = Uint8Array<ArrayBuffer>;

const ways = {
  Ed25519: { make: { name: 'Ed25519' }, sign: { name: 'Ed25519' } },
  'ECDSA-P256': { make: { name: 'ECDSA', namedCurve: 'P-256' }, sign: { name: 'ECDSA', hash: 'SHA-256' } },
} as const;

type Way = keyof typeof ways;

/** What stands in a file beside what is signed: how, by which key (SPKI), and the signature, base64url. */
export const signatureFormat = z.strictObject({
  way: z.enum(Object.keys(ways) as [Way, ...Way[]]),
  key: z.string().check(z.regex(/^[\w-]{40,200}$/)),
  value: z.string().check(z.regex(/^[\w-]{80,100}$/)),
});

export type Signature = z.infer<typeof signatureFormat>;

/** The key pair of this browser. The private one cannot be read, only used. */
export interface SigningKey {
  way: Way;
  pair: CryptoKeyPair;
}

/** Makes a key pair: Ed25519, or ECDSA P-256 where the browser does not know that. */
export async function makeSigningKey(subtle: SubtleCrypto = crypto.subtle): Promise<SigningKey> {
  const make = async (way: Way): Promise<SigningKey> => {
    const pair = await subtle.generateKey(ways[way].make, false, ['sign', 'verify']);
    return { way, pair: pair as CryptoKeyPair };
  };
  return make('Ed25519').catch(() => make('ECDSA-P256'));
}

const signed = (content: object, way: Way, key: string): Bytes =>
  new TextEncoder().encode(canonical({ ...content, signature: { way, key } }));

const publicKey = async ({ pair }: SigningKey): Promise<string> =>
  base64url(await crypto.subtle.exportKey('spki', pair.publicKey));

/** Signs what a file says, whatever spaces it is written with; `content` has no signature yet. */
export async function sign(content: object, signing: SigningKey): Promise<Signature> {
  const { way, pair } = signing;
  const key = await publicKey(signing);
  const value = await crypto.subtle.sign(ways[way].sign, pair.privateKey, signed(content, way, key));
  return { way, key, value: base64url(value) };
}

/** Whether a file says what was signed by its key. @param content what it says without the signature */
export async function isSigned(content: object, { way, key, value }: Signature): Promise<boolean> {
  try {
    const [keyBytes, proof] = [fromBase64url(key), fromBase64url(value)];
    // The last letter has bits that say nothing: a file that differs in them would be another one, and still be signed.
    if (base64url(proof.buffer) !== value) return false;
    const read = await crypto.subtle.importKey('spki', keyBytes, ways[way].make, false, ['verify']);
    return await crypto.subtle.verify(ways[way].sign, read, proof, signed(content, way, key));
  } catch {
    // No key, or none of this kind.
    return false;
  }
}

/** What a key is known by: SHA-256, base64url, 43 characters. */
export const fingerprint = async ({ key }: Pick<Signature, 'key'>): Promise<string> =>
  base64url(await crypto.subtle.digest('SHA-256', fromBase64url(key)));

/** What this browser's own key is known by, as `fingerprint`. */
export const fingerprintOf = async (signing: SigningKey): Promise<string> =>
  fingerprint({ key: await publicKey(signing) });
