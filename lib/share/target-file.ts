import { z } from 'zod';
import { type FileTarget, fileKinds, type TargetFile } from '../talk';
import { fileHash } from './file-hash';
import { objectIn } from './signed-file';

/* Version 1 of the target file (docs/target-file.md). A released version is never edited: a change is a new version. */

const format = 'groundwork-targets';
const newest = 1;

/** Bytes above which a file holds more than targets. */
const largestFile = 200_000;

/** The most targets a file may hold. */
export const mostTargets = 100;

/** Marks that could make a name read as something else: control characters, line breaks, turned directions. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** What a person may call themselves in a file. */
export const fileLabel = z
  .string()
  .min(1)
  .max(60)
  .refine((label) => label === label.trim() && !unseen.test(label));

const id = z.string().regex(/^[\w-]{10,60}$/);
const hash = z.string().regex(/^[\w-]{43}$/);

/** What stands above the targets. */
const head = z.strictObject({
  kind: z.enum(fileKinds),
  conversation: id,
  number: z.int().min(1).max(1000),
  predecessor: hash.nullable(),
  by: z.enum(['person', 'manager']),
  from: fileLabel,
  on: z.iso.date(),
  effective: z.iso.date(),
});

const isFirst = ({ kind, number, predecessor }: z.infer<typeof head>): boolean =>
  number === 1 ? kind === 'proposal' && predecessor === null : kind !== 'proposal' && predecessor !== null;

const whole = z
  .strictObject({
    ...head.shape,
    format: z.literal(format),
    version: z.literal(newest),
    targets: z.array(z.unknown()).min(1).max(mostTargets),
  })
  .refine(isFirst);

/** What a target looks like, whatever its numbers: those are judged one by one, so that a message can name them. */
const row = z.strictObject({
  metric: z.string().regex(/^[a-z0-9-]{1,60}$/),
  period: z.enum(['day', 'week', 'month', 'quarter', 'year']),
  amount: z.number(),
  currency: z.string().max(10).exactOptional(),
  baseline: z.number().exactOptional(),
  review: z.string().max(20).exactOptional(),
  area: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .refine((name) => !unseen.test(name))
    .exactOptional(),
});

/** Why a file is no target file this version can read. */
export type NoTargetFile = 'not-json' | 'not-ours' | 'newer' | 'damaged';

/** Thrown for a file that is no target file. */
export class NotATargetFile extends Error {
  readonly why: NoTargetFile;

  constructor(why: NoTargetFile, cause?: unknown) {
    super(`No target file: ${why}`, { cause });
    this.name = 'NotATargetFile';
    this.why = why;
  }
}

/** A target file that was read; its targets are still to be judged. */
export interface OpenedFile extends Omit<TargetFile, 'targets'> {
  hash: string;
  rows: readonly unknown[];
}

/**
 * Reads a target file as a whole. Keys this version does not know are refused: what they say would be lost on the way back.
 * @throws NotATargetFile
 */
export async function readTargetFile(file: Blob): Promise<OpenedFile> {
  if (file.size > largestFile) throw new NotATargetFile('not-ours');
  const content = objectIn(await file.text(), (error) => new NotATargetFile('not-json', error));
  if (content?.format !== format) throw new NotATargetFile('not-ours');
  if (typeof content.version === 'number' && content.version > newest) throw new NotATargetFile('newer');
  const read = whole.safeParse(content);
  if (!read.success) throw new NotATargetFile('damaged', read.error);
  const { format: _, version: __, targets, ...file_ } = read.data;
  return { ...file_, hash: await fileHash(content), rows: targets };
}

/** A target of a file as far as its shape goes, or null where it has none. */
export const readRow = (value: unknown): FileTarget | null => row.safeParse(value).data ?? null;

/** The content of a target file and the hash its answer will name it by. */
export async function writeTargetFile(file: TargetFile): Promise<{ text: string; hash: string }> {
  const { kind, conversation, number, predecessor, by, from, on, effective, targets } = file;
  const said = { kind, conversation, number, predecessor, by, from, on, effective, targets: targets.map(inOrder) };
  const content = { format, version: newest, ...said };
  return { text: `${JSON.stringify(content, null, 2)}\n`, hash: await fileHash(content) };
}

const inOrder = ({ metric, period, amount, currency, baseline, review, area }: FileTarget): FileTarget => ({
  ...{ metric, period, amount },
  ...(currency === undefined ? {} : { currency }),
  ...(baseline === undefined ? {} : { baseline }),
  ...(review === undefined ? {} : { review }),
  ...(area === undefined ? {} : { area }),
});
