import { z } from 'zod/mini';
import { base64url, fromBase64url } from './base64url';
import type { SigningKey } from './signature';
import { type NoSignedFile, type Opened, readSigned, type SignedKind, writeSigned } from './signed-file';
import { fileLabel } from './target-file';

/* Version 1 of the reply (docs/reply.md). A released version is never edited: a change is a new version. */

/** Bytes above which a file, or a text, holds more than a reply. */
export const largestReply = 200_000;

/** The most help one reply can promise. */
const mostPromises = 10;
/** How long a comment, thanks and a promise can be, in characters. */
export const longest = { comment: 2000, thanks: 600, what: 300 } as const;

/** A total that names nobody is told only where so many people are in it. */
export const leastPeople = 5;

const day = z.iso.date({ abort: true });
const hash = z.string().check(z.regex(/^[\w-]{43}$/));
const count = z.int().check(z.minimum(0), z.maximum(10_000_000));
const words = (most: number) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(most),
    z.refine((text) => text === text.trim()),
  );

const team = z.strictObject({
  /** The week it is of, days YYYY-MM-DD, both included. */
  from: day,
  to: day,
  /** How many people are in it. */
  people: z.int().check(z.minimum(leastPeople), z.maximum(10_000)),
  totals: z
    .array(z.strictObject({ metric: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)), own: count, team: count }))
    .check(
      z.minLength(1),
      z.maxLength(10),
      z.refine((totals) => totals.every(({ own, team: all }) => own <= all)),
    ),
});

const reply = z
  .strictObject({
    /** Whom it is for, by the id of their summary, and which one it answers, by its hash. */
    person: z.string().check(z.regex(/^[\w-]{20,60}$/)),
    answers: hash,
    /** What the one who leads calls themselves. */
    from: fileLabel,
    /** 1 for the first reply of this browser to this person, then one more each; and the hash of the one before. */
    number: z.int().check(z.minimum(1), z.maximum(100_000)),
    predecessor: z.nullable(hash),
    on: day,
    thanks: z.exactOptional(words(longest.thanks)),
    comment: z.exactOptional(words(longest.comment)),
    /** Help, and by which day. */
    promises: z.array(z.strictObject({ what: words(longest.what), by: day })).check(z.maxLength(mostPromises)),
    team: z.exactOptional(team),
  })
  .check(
    z.refine(({ number, predecessor }) => (number === 1) === (predecessor === null)),
    z.refine(({ thanks, comment, promises, team: total }) => thanks || comment || promises.length > 0 || total),
  );

/** What a reply says, before it is signed. */
export type Reply = z.infer<typeof reply>;
/** "Your 4 of the team's 31", for one week. */
export type TeamTotal = z.infer<typeof team>;

/** Why something is no reply this version can read. */
export type NoReply = NoSignedFile;

/** Thrown for what is no reply. */
export class NotAReply extends Error {
  readonly why: NoReply;

  constructor(why: NoReply, cause?: unknown) {
    super(`No reply: ${why}`, { cause });
    this.name = 'NotAReply';
    this.why = why;
  }
}

const kind: SignedKind<Reply> = {
  ...{ format: 'groundwork-reply', version: 1, largest: largestReply },
  ...{ schema: reply, fails: NotAReply },
};

/** A reply that was read, and by whom it was signed. */
export interface OpenedReply extends Omit<Opened<Reply>, 'said'> {
  reply: Reply;
}

/** Reads a reply. @throws NotAReply */
export async function readReply(file: Blob): Promise<OpenedReply> {
  const { said, ...opened } = await readSigned(kind, file);
  return { reply: said, ...opened };
}

/** A reply's file. @throws RangeError for a reply that could not be read again */
export const writeReply = (said: Reply, key: SigningKey): Promise<{ text: string; hash: string }> =>
  writeSigned(kind, said, key);

/** What opens and closes a reply that is sent as text. */
const [opens, closes] = ['[groundwork-reply', ']'];
/** Short enough that no mail program breaks a line of it. */
const lineLength = 64;

/** A reply's file as a block of letters that survives a mail or a chat. */
export function asText(file: string): string {
  const letters = base64url(new TextEncoder().encode(JSON.stringify(JSON.parse(file))).buffer);
  const lines = letters.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
  return [opens, ...lines, closes].join('\n');
}

/**
 * The reply in a text that was pasted, whatever stands around it: such a block, also with marks of quotation before its
 * lines, or the file itself.
 * @throws NotAReply where there is none in it
 */
export function inText(text: string): Blob {
  const start = text.indexOf(opens);
  if (start < 0) return new Blob([text.trim()]);
  const end = text.indexOf(closes, start + 1);
  const letters = text.slice(start + opens.length, end < 0 ? undefined : end).replaceAll(/[^\w-]/g, '');
  if (end < 0 || letters.length > largestReply * 2) throw new NotAReply('not-json');
  try {
    return new Blob([fromBase64url(letters)]);
  } catch (error) {
    throw new NotAReply('not-json', error);
  }
}
