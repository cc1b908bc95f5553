import type { Ledger } from './open';
import { inOneWrite } from './transaction';

const id = 'subject';

/**
 * The key subjects are hashed with; made once for this browser, and anew after everything was deleted. Not to be kept.
 * @param random gives so many random bytes
 * @throws LedgerClosed when the ledger cannot be written
 */
export async function subjectKey(
  ledger: Ledger,
  random: (bytes: number) => Uint8Array<ArrayBuffer>,
): Promise<CryptoKey> {
  const secret = await inOneWrite(ledger, [ledger.secrets], async () => {
    const known = await ledger.secrets.get(id);
    if (known) return known;
    const made = { id, bytes: random(32) };
    await ledger.secrets.add(made);
    return made;
  });
  return crypto.subtle.importKey('raw', secret.bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

/**
 * Hashes who or what was acted on, so that the same one is known again and nobody can tell who it is.
 * @returns 22 characters: the first 16 bytes of HMAC-SHA-256, base64url
 */
export async function hashSubject(key: CryptoKey, site: string, text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${site}\n${text}`)));
  return btoa(String.fromCharCode(...digest.slice(0, 16)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
