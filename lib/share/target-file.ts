import { z } from 'zod/mini';
import { type FileTarget, fileKinds, type HelpPromise, type TargetFile } from '../talk';
import { fileHash } from './file-hash';
import { type SigningKey, signatureFormat } from './signature';
import { type NoSignedFile, objectIn, readSigned, type SignedKind, writeSigned } from './signed-file';

/*
 * The target file (docs/target-file.md): version 1, and version 2 with promises and a signature. A version that was written
 * once is never edited: a change is a new version beside it.
 */

const format = 'groundwork-targets';
const newest = 2;

/** Bytes above which a file holds more than targets. */
const largestFile = 200_000;

/** The most targets a file may hold. */
export const mostTargets = 100;

/** The most help one file may promise, how long the words of one may be, and how rarely it may come, in weeks. */
export const mostHelp = 10;
export const longestHelp = 300;
export const rarest = 52;

/** Marks that could make a name read as something else: control characters, line breaks, turned directions. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** A text without such marks. */
export const seenOnly = (text: string): string => text.replaceAll(new RegExp(unseen, 'gu'), ' ');

/** What a person may call themselves in a file. */
export const fileLabel = z.string().check(
  z.minLength(1),
  z.maxLength(60),
  z.refine((label) => label === label.trim() && !unseen.test(label)),
);

const id = z.string().check(z.regex(/^[\w-]{10,60}$/));
const hash = z.string().check(z.regex(/^[\w-]{43}$/));

/** What stands above the targets. */
const head = z.strictObject({
  kind: z.enum(fileKinds),
  conversation: id,
  number: z.int().check(z.minimum(1), z.maximum(1000)),
  predecessor: z.nullable(hash),
  by: z.enum(['person', 'manager']),
  from: fileLabel,
  on: z.iso.date({ abort: true }),
  effective: z.iso.date({ abort: true }),
});

const isFirst = ({ kind, number, predecessor }: Pick<z.infer<typeof head>, 'kind' | 'number' | 'predecessor'>) =>
  number === 1 ? kind === 'proposal' && predecessor === null : kind !== 'proposal' && predecessor !== null;

const whole = z
  .strictObject({
    ...head.shape,
    format: z.literal(format),
    version: z.literal(1),
    targets: z.array(z.unknown()).check(z.minLength(1), z.maxLength(mostTargets)),
  })
  .check(z.refine(isFirst));

const what = z.string().check(
  z.minLength(1),
  z.maxLength(longestHelp),
  z.refine((text) => text === text.trim() && !unseen.test(text)),
);

/** Help by a day, or every so many weeks. */
export const helpPromise = z.union([
  z.strictObject({ what, by: z.iso.date({ abort: true }) }),
  z.strictObject({ what, every: z.int().check(z.minimum(1), z.maximum(rarest)) }),
]);

const signedHead = z
  .strictObject({
    ...head.shape,
    targets: z.array(z.unknown()).check(z.minLength(1), z.maxLength(mostTargets)),
    promises: z.array(helpPromise).check(z.maxLength(mostHelp)),
    agrees: z.exactOptional(signatureFormat),
  })
  .check(
    z.refine(isFirst),
    z.refine(({ kind, agrees }) => (kind === 'agreed') === (agrees !== undefined)),
  );

/** What a target looks like, whatever its numbers: those are judged one by one, so that a message can name them. */
const row = z.strictObject({
  metric: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  period: z.enum(['day', 'week', 'month', 'quarter', 'year']),
  amount: z.number(),
  currency: z.exactOptional(z.string().check(z.maxLength(10))),
  baseline: z.exactOptional(z.number()),
  review: z.exactOptional(z.string().check(z.maxLength(20))),
  area: z.exactOptional(
    z.string().check(
      z.trim(),
      z.minLength(1),
      z.maxLength(120),
      z.refine((name) => !unseen.test(name)),
    ),
  ),
});

/** Why a file is no target file this version can read. */
export type NoTargetFile = NoSignedFile;

/** Thrown for a file that is no target file. */
export class NotATargetFile extends Error {
  readonly why: NoTargetFile;

  constructor(why: NoTargetFile, cause?: unknown) {
    super(`No target file: ${why}`, { cause });
    this.name = 'NotATargetFile';
    this.why = why;
  }
}

const signedKind: SignedKind<z.infer<typeof signedHead>> = {
  ...{ format, version: newest, largest: largestFile },
  ...{ schema: signedHead, fails: NotATargetFile },
};

/** A target file that was read; its targets are still to be judged. */
export interface OpenedFile extends Omit<TargetFile, 'targets'> {
  hash: string;
  /** The browser that signed it; absent in version 1. */
  device?: string;
  rows: readonly unknown[];
}

/**
 * Reads a target file as a whole. Keys this version does not know are refused: what they say would be lost on the way back.
 * @throws NotATargetFile
 */
export async function readTargetFile(file: Blob): Promise<OpenedFile> {
  if (file.size > largestFile) throw new NotATargetFile('not-ours');
  const content = objectIn(await file.text(), (error) => new NotATargetFile('not-json', error));
  if (content?.format === format && content.version === newest) return readSignedTargets(file, content);
  if (content?.format !== format) throw new NotATargetFile('not-ours');
  if (typeof content.version === 'number' && content.version > newest) throw new NotATargetFile('newer');
  const read = whole.safeParse(content);
  if (!read.success) throw new NotATargetFile('damaged', read.error);
  const { format: _, version: __, targets, ...file_ } = read.data;
  return { ...file_, hash: await fileHash(content), rows: targets };
}

async function readSignedTargets(file: Blob, { signature }: Record<string, unknown>): Promise<OpenedFile> {
  const { said, hash, device } = await readSigned(signedKind, file);
  const { targets, ...head_ } = said;
  return { ...head_, signature: signatureFormat.parse(signature), hash, device, rows: targets };
}

/** A target of a file as far as its shape goes, or null where it has none. */
export const readRow = (value: unknown): FileTarget | null => row.safeParse(value).data ?? null;

/** A target file's text, the hash its answer will name it by, and its signature where it has one. */
export interface WrittenTargets extends Pick<TargetFile, 'signature'> {
  text: string;
  hash: string;
}

/**
 * The content of a target file.
 * @param key what this browser signs with; null writes version 1, for somebody who wrote in that
 * @throws RangeError for one that could not be read again
 */
export async function writeTargetFile(file: TargetFile, key: SigningKey | null): Promise<WrittenTargets> {
  const said = saidBy(file);
  if (!key) {
    const content = { format, version: 1, ...said };
    return { text: textOf(content), hash: await fileHash(content) };
  }
  const { promises = [], agrees } = file;
  const written = await writeSigned(
    signedKind,
    { ...said, promises: promises.map(helpInOrder), ...(agrees ? { agrees } : {}) },
    key,
  );
  return { ...written, signature: signatureFormat.parse(JSON.parse(written.text).signature) };
}

/** The text of a file that was written before, as it was then. */
export function textAgain(file: TargetFile): string {
  const { promises = [], agrees, signature } = file;
  if (!signature) return textOf({ format, version: 1, ...saidBy(file) });
  const signed = { promises: promises.map(helpInOrder), ...(agrees ? { agrees } : {}), signature };
  return textOf({ format, version: newest, ...saidBy(file), ...signed });
}

const textOf = (content: object): string => `${JSON.stringify(content, null, 2)}\n`;

const saidBy = ({ kind, conversation, number, predecessor, by, from, on, effective, targets }: TargetFile) => ({
  ...{ kind, conversation, number, predecessor, by, from, on, effective, targets: targets.map(inOrder) },
});

const helpInOrder = (help: HelpPromise): HelpPromise =>
  'by' in help ? { what: help.what, by: help.by } : { what: help.what, every: help.every };

const inOrder = ({ metric, period, amount, currency, baseline, review, area }: FileTarget): FileTarget => ({
  ...{ metric, period, amount },
  ...(currency === undefined ? {} : { currency }),
  ...(baseline === undefined ? {} : { baseline }),
  ...(review === undefined ? {} : { review }),
  ...(area === undefined ? {} : { area }),
});
