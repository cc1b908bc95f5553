import { z } from 'zod/mini';
import { type Summary, summaryLevels, summaryMarks } from '../summary';
import type { SigningKey } from './signature';
import { type NoSignedFile, type Opened, objectIn, readSigned, type SignedKind, writeSigned } from './signed-file';
import { fileLabel } from './target-file';

/* Version 1 of the summary (docs/summary.md). A released version is never edited: a change is a new version. */

const day = z.iso.date({ abort: true });
const id = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));
const currency = z.string().check(z.regex(/^[A-Z]{3}$/));
const count = z.int().check(z.minimum(0), z.maximum(10_000_000));
const amount = z.int().check(z.minimum(-1e12), z.maximum(1e12));
const many = z.number().check(z.minimum(0), z.maximum(1e13));
const words = z.string().check(z.minLength(1), z.maxLength(2000));

const total = z.strictObject({
  metric: id,
  currency: z.exactOptional(currency),
  n: count,
  amount: z.exactOptional(amount),
  byHand: z.exactOptional(count),
  was: z.exactOptional(z.strictObject({ n: count, amount: z.exactOptional(amount) })),
});

const week = z
  .strictObject({
    from: day,
    to: day,
    closed: z.boolean(),
    worked: z.number().check(z.minimum(0), z.maximum(7)),
    neutral: z.number().check(z.minimum(0), z.maximum(7)),
    totals: z.array(total).check(z.maxLength(200)),
  })
  .check(z.refine(({ from, to }) => from <= to && Temporal.PlainDate.from(from).until(to).days <= 6));

const target = z.strictObject({
  metric: id,
  period: z.enum(['day', 'week', 'month', 'quarter', 'year']),
  direction: z.enum(['up', 'down']),
  currency: z.exactOptional(currency),
  value: many,
  due: many,
  from: day,
  to: day,
  done: z.nullable(z.number().check(z.minimum(-1e13), z.maximum(1e13))),
  expected: z.nullable(z.number().check(z.minimum(-1e13), z.maximum(1e13))),
  mark: z.nullable(z.enum(summaryMarks)),
});

const ratio = z.strictObject({
  action: id,
  result: id,
  actions: many,
  results: many,
  per: z.nullable(many),
  few: z.nullable(many),
  many: z.nullable(many),
});

const said = z.strictObject({
  well: z.exactOptional(words),
  stuck: z.exactOptional(words),
  next: z.exactOptional(words),
  need: z.exactOptional(words),
});

const quality = z.strictObject({
  unsure: count,
  takenBack: count,
  corrected: count,
  sites: z.array(z.strictObject({ site: id, level: z.enum(summaryLevels), since: day })).check(z.maxLength(200)),
});

const inOrder = (weeks: readonly { from: string; to: string }[]): boolean =>
  weeks.every(({ from }, place) => place === 0 || (weeks[place - 1]?.to ?? '') < from);

const summary = z
  .strictObject({
    person: z.string().check(z.regex(/^[\w-]{20,60}$/)),
    from: fileLabel,
    number: z.int().check(z.minimum(1), z.maximum(100_000)),
    predecessor: z.nullable(z.string().check(z.regex(/^[\w-]{43}$/))),
    on: day,
    weeks: z.array(week).check(z.minLength(1), z.maxLength(60), z.refine(inOrder)),
    targets: z.array(target).check(z.maxLength(100)),
    ratios: z.array(ratio).check(z.maxLength(100)),
    checkIn: z.exactOptional(said),
    quality,
  })
  .check(z.refine(({ number, predecessor }) => (number === 1) === (predecessor === null)));

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
