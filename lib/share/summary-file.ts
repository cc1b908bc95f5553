import { z } from 'zod';
import { type Summary, summaryLevels, summaryMarks } from '../summary';
import type { SigningKey } from './signature';
import { type NoSignedFile, type Opened, objectIn, readSigned, type SignedKind, writeSigned } from './signed-file';
import { fileLabel } from './target-file';

/* Version 1 of the summary (docs/summary.md). A released version is never edited: a change is a new version. */

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

/** Why a file is no summary this version can read. */
export type NoSummary = NoSignedFile;

/** Thrown for a file that is no summary. */
export class NotASummary extends Error {
  readonly why: NoSummary;

  constructor(why: NoSummary, cause?: unknown) {
    super(`No summary: ${why}`, { cause });
    this.name = 'NotASummary';
    this.why = why;
  }
}

const kind: SignedKind<Summary> = {
  ...{ format: 'groundwork-summary', version: 1, largest: 500_000 },
  ...{ schema: summary, fails: NotASummary },
};

/** A summary that was read, and by whom it was signed. */
export interface OpenedSummary extends Omit<Opened<Summary>, 'said'> {
  summary: Summary;
}

/** Reads a summary. @throws NotASummary */
export async function readSummary(file: Blob): Promise<OpenedSummary> {
  const { said, ...opened } = await readSigned(kind, file);
  return { summary: said, ...opened };
}

/** What a summary's file says, whoever signed it; null where it is none. */
export function summaryIn(text: string): Summary | null {
  try {
    const content = objectIn(text, () => new NotASummary('not-json'));
    const { format: _, version: __, signature: ___, ...rest } = content ?? {};
    return summary.safeParse(rest).data ?? null;
  } catch {
    return null;
  }
}

/** A summary's file. @throws RangeError for a summary that could not be read again */
export const writeSummary = (said: Summary, key: SigningKey): Promise<{ text: string; hash: string }> =>
  writeSigned(kind, said, key);
