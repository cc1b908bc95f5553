import type { z } from 'zod/mini';
import { fileHash } from './file-hash';
import { fingerprint, isSigned, type SigningKey, sign, signatureFormat } from './signature';

/* What all files have in common that one browser signs and another reads. */

/** Why something is no such file this version can read. `altered`: something in it was changed after it was signed. */
export type NoSignedFile = 'not-json' | 'not-ours' | 'newer' | 'damaged' | 'altered';

/** A kind of signed file. */
export interface SignedKind<Said> {
  format: string;
  /** The newest version this code reads, and the one it writes. */
  version: number;
  /** Bytes above which it holds something else. */
  largest: number;
  schema: z.ZodMiniType<Said>;
  /** Thrown for what is none. */
  fails: new (
    why: NoSignedFile,
    cause?: unknown,
  ) => Error;
}

/** A signed file that was read. */
export interface Opened<Said> {
  said: Said;
  /** What its successor names it by. */
  hash: string;
  /** The browser it comes from: the fingerprint of its key. */
  device: string;
}

/** What a JSON text says, if it is an object; null where it is something else. @throws what `fail` makes of no JSON */
export function objectIn(text: string, fail: (cause: unknown) => Error): Record<string, unknown> | null {
  try {
    const content: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : null;
  } catch (error) {
    throw fail(error);
  }
}

/**
 * Reads a file, whole or not at all. Keys this version does not know are refused: nobody could say what they give away.
 * @throws what the kind fails with
 */
export async function readSigned<Said>(kind: SignedKind<Said>, file: Blob): Promise<Opened<Said>> {
  const fail = (why: NoSignedFile, cause?: unknown) => new kind.fails(why, cause);
  if (file.size > kind.largest) throw fail('not-ours');
  const content = objectIn(await file.text(), (error) => fail('not-json', error));
  if (content?.format !== kind.format) throw fail('not-ours');
  if (typeof content.version === 'number' && content.version > kind.version) throw fail('newer');
  const { signature, ...unsigned } = content;
  const { format: _, version, ...rest } = unsigned;
  const proof = signatureFormat.safeParse(signature);
  const read = kind.schema.safeParse(rest);
  if (version !== kind.version || !proof.success || !read.success) throw fail('damaged', read.error);
  if (!(await isSigned(unsigned, proof.data))) throw fail('altered');
  return { said: read.data, hash: await fileHash(content), device: await fingerprint(proof.data) };
}

/**
 * The content of a file, signed, and the hash its successor names it by.
 * @throws RangeError for what could not be read again
 */
export async function writeSigned<Said extends object>(
  { format, version, schema }: SignedKind<Said>,
  said: Said,
  key: SigningKey,
): Promise<{ text: string; hash: string }> {
  const checked = schema.safeParse(said);
  if (!checked.success) throw new RangeError(`No ${format}`, { cause: checked.error });
  const unsigned = { format, version, ...checked.data };
  const content = { ...unsigned, signature: await sign(unsigned, key) };
  return { text: `${JSON.stringify(content, null, 2)}\n`, hash: await fileHash(content) };
}
