import { z } from 'zod';
import { type Summary, summaryLevels, summaryMarks } from '../summary';
import { fileHash } from './file-hash';
import { fingerprint, isSigned, type SigningKey, sign, signatureFormat } from './signature';
import { fileLabel } from './target-file';

/* Version 1 of the summary (docs/summary.md). A released version is never edited: a change is a new version. */

const format = 'groundwork-summary';
const newest = 1;

/** Bytes above which a file holds more than a summary. */
const largestFile = 500_000;

const day = z.iso.date();
const id = z.string().regex(/^[a-z0-9-]{1,60}$/);
const currency = z.string().regex(/^[A-Z]{3}$/);
const count = z.int().min(0).max(10_000_000);
const amount = z.int().min(-1e12).max(1e12);
const many = z.number().min(0).max(1e13);
const words = z.string().min(1).max(2000);

const total = z.strictObject({
  metric: id,
  currency: currency.exactOptional(),
  n: count,
  amount: amount.exactOptional(),
  byHand: count.exactOptional(),
  was: z.strictObject({ n: count, amount: amount.exactOptional() }).exactOptional(),
});

const week = z
  .strictObject({
    from: day,
    to: day,
    closed: z.boolean(),
    worked: z.number().min(0).max(7),
    neutral: z.number().min(0).max(7),
    totals: z.array(total).max(200),
  })
  .refine(({ from, to }) => from <= to && Temporal.PlainDate.from(from).until(to).days <= 6);

const target = z.strictObject({
  metric: id,
  period: z.enum(['day', 'week', 'month', 'quarter', 'year']),
  direction: z.enum(['up', 'down']),
  currency: currency.exactOptional(),
  value: many,
  due: many,
  from: day,
  to: day,
  done: z.number().min(-1e13).max(1e13).nullable(),
  expected: z.number().min(-1e13).max(1e13).nullable(),
  mark: z.enum(summaryMarks).nullable(),
});

const ratio = z.strictObject({
  action: id,
  result: id,
  actions: many,
  results: many,
  per: many.nullable(),
  few: many.nullable(),
  many: many.nullable(),
});

const said = z.strictObject({
  well: words.exactOptional(),
  stuck: words.exactOptional(),
  next: words.exactOptional(),
  need: words.exactOptional(),
});

const quality = z.strictObject({
  unsure: count,
  takenBack: count,
  corrected: count,
  sites: z.array(z.strictObject({ site: id, level: z.enum(summaryLevels), since: day })).max(200),
});

const inOrder = (weeks: readonly { from: string; to: string }[]): boolean =>
  weeks.every(({ from }, place) => place === 0 || (weeks[place - 1]?.to ?? '') < from);

const summary = z
  .strictObject({
    person: z.string().regex(/^[\w-]{20,60}$/),
    from: fileLabel,
    number: z.int().min(1).max(100_000),
    predecessor: z
      .string()
      .regex(/^[\w-]{43}$/)
      .nullable(),
    on: day,
    weeks: z.array(week).min(1).max(60).refine(inOrder),
    targets: z.array(target).max(100),
    ratios: z.array(ratio).max(100),
    checkIn: said.exactOptional(),
    quality,
  })
  .refine(({ number, predecessor }) => (number === 1) === (predecessor === null));

/** Why a file is no summary this version can read. `altered`: something in it was changed after it was signed. */
export type NoSummary = 'not-json' | 'not-ours' | 'newer' | 'damaged' | 'altered';

/** Thrown for a file that is no summary. */
export class NotASummary extends Error {
  readonly why: NoSummary;

  constructor(why: NoSummary, cause?: unknown) {
    super(`No summary: ${why}`, { cause });
    this.name = 'NotASummary';
    this.why = why;
  }
}

/** A summary that was read, and by whom it was signed. */
export interface OpenedSummary {
  summary: Summary;
  /** What its successor names it by. */
  hash: string;
  /** The browser it comes from: the fingerprint of its key. */
  device: string;
}

/**
 * Reads a summary, whole or not at all. Keys this version does not know are refused: nobody could say what they give away.
 * @throws NotASummary
 */
export async function readSummary(file: Blob): Promise<OpenedSummary> {
  if (file.size > largestFile) throw new NotASummary('not-ours');
  const content = parsed(await file.text());
  if (content?.format !== format) throw new NotASummary('not-ours');
  if (typeof content.version === 'number' && content.version > newest) throw new NotASummary('newer');
  const { format: _, version, signature, ...rest } = content;
  const proof = signatureFormat.safeParse(signature);
  const read = summary.safeParse(rest);
  if (version !== newest || !proof.success || !read.success) throw new NotASummary('damaged', read.error);
  const { signature: __, ...unsigned } = content;
  if (!(await isSigned(unsigned, proof.data))) throw new NotASummary('altered');
  return { summary: read.data, hash: await fileHash(content), device: await fingerprint(proof.data) };
}

/** What a summary's file says, whoever signed it; null where it is none. */
export function summaryIn(text: string): Summary | null {
  try {
    const { format: _, version: __, signature: ___, ...rest } = parsed(text) ?? {};
    return summary.safeParse(rest).data ?? null;
  } catch {
    return null;
  }
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const content: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : null;
  } catch (error) {
    throw new NotASummary('not-json', error);
  }
}

/**
 * The content of a summary's file, signed, and the hash its successor names it by.
 * @throws RangeError for a summary that could not be read again
 */
export async function writeSummary(said: Summary, key: SigningKey): Promise<{ text: string; hash: string }> {
  const checked = summary.safeParse(said);
  if (!checked.success) throw new RangeError('No summary', { cause: checked.error });
  const unsigned = { format, version: newest, ...checked.data };
  const content = { ...unsigned, signature: await sign(unsigned, key) };
  return { text: `${JSON.stringify(content, null, 2)}\n`, hash: await fileHash(content) };
}
