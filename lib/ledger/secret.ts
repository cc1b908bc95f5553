import type { Collection } from 'dexie';
import { type Ledger, ledgerState, type Secret, type SigningSecret } from './open';
import { inOneWrite } from './transaction';

type Bytes = Uint8Array<ArrayBuffer>;

/** The id of the key that new subjects are hashed with; the keys of paired browsers stand under `subject-1` and so on. */
const id = 'subject';

/** The one that is used comes first. */
const ofSubjects = (ledger: Ledger) =>
  ledger.secrets.where('id').between(id, `${id}-\uffff`) as Collection<Secret, string>;

/**
 * The keys subjects are hashed with, the one for new events first; the others are of browsers this one was paired with.
 * The first is made once for this browser, and anew after everything was deleted.
 * @param random gives so many random bytes
 * @throws LedgerClosed when the ledger cannot be written
 */
export const secretKeys = async (ledger: Ledger, random: (bytes: number) => Bytes): Promise<Bytes[]> => {
  // Asked before each act is noted: a write would take its turn with all others.
  const known = async () => ((await ledgerState(ledger)).ok ? ofSubjects(ledger).toArray() : []);
  const there = await known().catch(() => []);
  const made = () => inOneWrite(ledger, [ledger.secrets], () => knownOrMade(ledger, random));
  const secrets = there.length > 0 ? there : await made();
  return secrets.map(({ bytes }) => bytes);
};

/** The keys there are, or one that is made now. Runs inside a write. */
async function knownOrMade(ledger: Ledger, random: (bytes: number) => Bytes): Promise<Secret[]> {
  const known = await ofSubjects(ledger).toArray();
  if (known.length > 0) return known;
  const made = { id, bytes: random(32) };
  await ledger.secrets.add(made);
  return [made];
}

/** As `secretKeys`, ready to hash with. Not to be kept: pairing adds to them. */
export const subjectKeys = async (ledger: Ledger, random: (bytes: number) => Bytes): Promise<CryptoKey[]> =>
  Promise.all(
    (await secretKeys(ledger, random)).map((bytes) =>
      crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
    ),
  );

const inOrder = (a: Bytes, b: Bytes): number => indexedDB.cmp(a, b);

/**
 * Takes in the keys of another browser. All are kept, and the smallest is used from now on: so browsers that were paired,
 * in whichever direction and order, come to use the same one. A key of this browser that hashed nothing yet gives way, so
 * that a new browser uses what the others know.
 * @throws LedgerClosed when the ledger cannot be written
 */
export const takeInKeys = (ledger: Ledger, keys: readonly Bytes[]): Promise<void> =>
  inOneWrite(ledger, [ledger.secrets, ledger.events], async () => {
    const used = await ledger.events.filter(({ subject }) => subject !== undefined).first();
    const known = used ? await ofSubjects(ledger).toArray() : [];
    const all = [...known.map(({ bytes }) => bytes), ...keys].sort(inOrder);
    const once = all.filter((key, place) => place === 0 || inOrder(key, all[place - 1] as Bytes) !== 0);
    await ofSubjects(ledger).delete();
    await ledger.secrets.bulkPut(once.map((bytes, place) => ({ id: place ? `${id}-${place}` : id, bytes })));
  });

/**
 * What a person is called in what they send: the same in all browsers that were paired, and nothing can be told from it.
 * @returns 22 characters; null while no key was made
 */
export async function personOf(ledger: Ledger): Promise<string | null> {
  const [first] = await ofSubjects(ledger).toArray();
  return first ? digestOf('groundwork person\n', first.bytes) : null;
}

/** The key pair this browser signs with; null while there is none. */
export const signingSecret = async (ledger: Ledger): Promise<Omit<SigningSecret, 'id'> | null> =>
  ((await ledger.secrets.get('signing')) as SigningSecret | undefined) ?? null;

/**
 * Makes what this browser needs to sign with, where it is not there yet.
 * @param make makes a key pair
 * @param random gives so many random bytes
 * @throws LedgerClosed when the ledger cannot be written
 */
export async function makeSigning(
  ledger: Ledger,
  make: () => Promise<Omit<SigningSecret, 'id'>>,
  random: (bytes: number) => Bytes,
): Promise<void> {
  await secretKeys(ledger, random);
  if (await signingSecret(ledger)) return;
  // Made before the write: a write does not wait for it.
  const made = await make();
  await inOneWrite(ledger, [ledger.secrets], async () => {
    if (!(await signingSecret(ledger))) await ledger.secrets.add({ id: 'signing', ...made });
  });
}

/** What each key is called in an export: the first 16 bytes of a SHA-256, from which no key can be had. */
export async function keyNames(ledger: Ledger): Promise<string[]> {
  const secrets = await ofSubjects(ledger).toArray();
  return Promise.all(secrets.map(({ bytes }) => digestOf('groundwork key\n', bytes)));
}

/** The first 16 bytes of a SHA-256 over what it is for and a key. */
async function digestOf(what: string, bytes: Bytes): Promise<string> {
  const named = new Uint8Array([...new TextEncoder().encode(what), ...bytes]);
  return text(new Uint8Array(await crypto.subtle.digest('SHA-256', named)));
}

/**
 * Hashes who or what was acted on, so that the same one is known again and nobody can tell who it is.
 * @returns 22 characters: the first 16 bytes of HMAC-SHA-256, base64url
 */
export const hashSubject = async (key: CryptoKey, site: string, subject: string): Promise<string> =>
  text(new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${site}\n${subject}`))));

const text = (digest: Uint8Array): string =>
  btoa(String.fromCharCode(...digest.slice(0, 16)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
