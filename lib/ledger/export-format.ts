import { z } from 'zod/mini';
import { sendouts } from '../catalog';
import type { CheckIn } from '../check-in';
import { canBeWorth, type Row } from '../event';
import type { Experiment, ExperimentEnd } from '../experiment';
import type { ReplyFile, SharedPeriod, SignedFile } from '../shared';
import { type TagId, tagIds } from '../tags';
import type { Step, TeamPlan } from '../talk';
import type { Agreement, OffDay, TakenBack } from '../target';
import { exportedAgreement, exportedOffDay } from './agreement-format';
import { exportedCheckIn, exportedPlan, exportedReply, exportedStep, exportedSummary } from './between-format';
import { date, instant } from './date-format';
import { dayOf } from './days';
import { exportedExperiment } from './experiment-format';
import type { KeptDay } from './kept';
import { type Sealed, sealedSecret } from './seal';

/*
 * Version 1 of the export, as a file says it. A released version is never edited: a change is a new version beside it.
 * `state` is for people and other programs; an import derives it anew.
 */

/** Names an event. What is about one is named and numbered anew by an import, and cannot take an event's place. */
const id = z.string().check(z.regex(/^[\w-]{1,60}$/));
/** What an act is known by: its group, metric and subject or gesture, and its place among those known by the same. */
const key = z.string().check(z.regex(/^[a-z0-9-]{1,60}\|[a-z0-9-]{1,60}\|.{1,250}\|[1-9a-z]\w{0,9}$/));
const word = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));
const n = z.int().check(z.minimum(0), z.maximum(100_000));
const hash = z.string().check(z.regex(/^[\w-]{1,60}$/));
const code = z.string().check(z.regex(/^[A-Z]{3}$/));
const worth = z.int().check(z.refine(canBeWorth));
const common = {
  at: instant,
  offset: z.int().check(z.minimum(-1080), z.maximum(1080)),
  tags: z.exactOptional(z.array(word).check(z.maxLength(10))),
};

const exportedEvent = z.pipe(
  z.object({
    ...common,
    id,
    key,
    kind: z.enum(['count', 'unsure']),
    metric: word,
    site: word,
    n,
    amount: z.exactOptional(z.int()),
    currency: z.exactOptional(code),
    subject: z.exactOptional(hash),
    towards: z.exactOptional(hash),
    knownAs: z.exactOptional(z.array(hash).check(z.maxLength(50))),
    detector: z.exactOptional(word),
    revision: z.exactOptional(z.int()),
    /** The site that saw it first, where `site` is another that shows it. */
    first: z.exactOptional(word),
    /** What was recorded, where `n` and `amount` are what a correction left of it. */
    was: z.exactOptional(z.object({ n, amount: z.exactOptional(z.int()) })),
    /** What it was worth when it was recorded, where more was said of that since; null where nothing was known. */
    worthBefore: z.exactOptional(z.nullable(z.object({ amount: z.int(), currency: code }))),
    /** The tags that were recorded, where `tags` are what the person made of them. */
    tagsBefore: common.tags,
  }),
  z.transform(({ was, first, tags, tagsBefore, worthBefore, amount, currency, ...event }) => {
    const recorded = tagsBefore ?? tags;
    const now = { ...(amount === undefined ? {} : { amount }), ...(currency === undefined ? {} : { currency }) };
    return {
      ...event,
      ...(worthBefore === undefined ? now : worthBefore),
      ...was,
      ...(first ? { site: first } : {}),
      ...(recorded?.length ? { tags: recorded } : {}),
    };
  }),
);

const about = {
  ...common,
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  key: z.string().check(z.minLength(1), z.maxLength(400)),
  of: id,
};
const exportedCorrection = z.union([
  z.object({ ...about, kind: z.enum(['confirm', 'undo', 'retract', 'unsure']) }),
  z.object({ ...about, kind: z.literal('correct'), n }),
  z
    .object({
      ...about,
      kind: z.literal('worth'),
      amount: z.exactOptional(worth),
      currency: z.exactOptional(code),
      detector: z.exactOptional(word),
      revision: z.exactOptional(z.int()),
    })
    .check(z.refine(({ amount, currency }) => (amount === undefined) === (currency === undefined))),
  z.object({
    ...about,
    kind: z.literal('tag'),
    tags: z.exactOptional(z.array(z.enum(tagIds as TagId[])).check(z.maxLength(10))),
  }),
  z.object({
    ...about,
    kind: z.literal('also'),
    site: word,
    detector: word,
    revision: z.int(),
    knownAs: z.exactOptional(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(50))),
  }),
]);

const keptDay = z.object({
  day: date,
  metric: word,
  site: word,
  currency: z.union([code, z.literal('')]),
  n: z.int().check(z.minimum(0)),
  amount: z.int(),
  last: instant,
});

const minute = z.int().check(z.minimum(0), z.maximum(1440));
const total = z.pick(keptDay, { metric: true, currency: true, n: true, amount: true });
const sharedPeriod = z
  .object({
    id,
    from: date,
    to: date,
    at: common.at,
    dayStart: minute,
    hours: z.nullable(z.array(z.nullable(z.object({ from: minute, to: minute }))).check(z.length(7))),
    totals: z.array(total).check(z.maxLength(1000)),
  })
  // One of days to come would keep them from ever being closed; by the person's own clock it may be tomorrow already.
  .check(z.refine(({ from, to, at }) => from <= to && to <= dayOf(at, 24 * 60, 0)));

const saidOf = z.object({
  set: z.string().check(z.regex(/^[a-z0-9-]{1,60}\/[a-z0-9-]{1,60}$/)),
  hash,
  is: z.boolean(),
});

/** What the person said of a value that their firm names itself: whether it is one of a set (`site/set`); the value is hashed. */
export type SaidOf = z.infer<typeof saidOf>;

const wordsOf = z.object({ sendout: z.enum(sendouts) });

/** What the person's firm calls what is counted. */
export type Words = z.infer<typeof wordsOf>;

const keyName = z.string().check(z.regex(/^[\w-]{22}$/));

/** A row about an event, before the event it is about is known. */
export type Correction = z.infer<typeof exportedCorrection>;

/** An event of an export, or null if it is none. */
export const readEvent = (value: unknown): Row | null => exportedEvent.safeParse(value).data ?? null;

/** A correction of an export, or null if it is none. */
export const readCorrection = (value: unknown): Correction | null => exportedCorrection.safeParse(value).data ?? null;

/** What is left of removed events in an export, or null if it is none. */
export const readKeptDay = (value: unknown): KeptDay | null => keptDay.safeParse(value).data ?? null;

/** A version of role and targets in an export, or that one was taken back; null if it is neither. */
export const readAgreement = (value: unknown): Agreement | TakenBack | null =>
  exportedAgreement.safeParse(value).data ?? null;

/** A day off in an export, or null if it is none. */
export const readOffDay = (value: unknown): OffDay | null => exportedOffDay.safeParse(value).data ?? null;
/** A closed period of an export, or null if it is none. */
export const readShared = (value: unknown): SharedPeriod | null => sharedPeriod.safeParse(value).data ?? null;

/** A target file in an export, or that one was taken back; null if it is neither. */
export const readStep = (value: unknown): Step | TakenBack | null => exportedStep.safeParse(value).data ?? null;

/** A version of a team in an export, or that one was taken back; null if it is neither. */
export const readPlan = (value: unknown): TeamPlan | TakenBack | null => exportedPlan.safeParse(value).data ?? null;

/** A check-in of an export, or that one was taken back; null if it is neither. */
export const readCheckIn = (value: unknown): CheckIn | TakenBack | null =>
  exportedCheckIn.safeParse(value).data ?? null;

/** What was tried out, how that ended, or that either was taken back; null if it is none of them. */
export const readExperiment = (value: unknown): Experiment | ExperimentEnd | TakenBack | null =>
  exportedExperiment.safeParse(value).data ?? null;

/** A summary of somebody in an export, or null if it is none. */
export const readSignedFile = (value: unknown): SignedFile | null => exportedSummary.safeParse(value).data ?? null;

/** A reply in an export, or null if it is none. */
export const readReplyFile = (value: unknown): ReplyFile | null => exportedReply.safeParse(value).data ?? null;

/** What was said of a firm's own value in an export, or null if it is none. */
export const readSaidOf = (value: unknown): SaidOf | null => saidOf.safeParse(value).data ?? null;

/** What a firm calls what is counted in an export, or null if it is none. */
export const readWords = (value: unknown): Words | null => wordsOf.safeParse(value).data ?? null;

/** The name of a key that subjects are hashed with, or null if it is none. */
export const readKeyName = (value: unknown): string | null => keyName.safeParse(value).data ?? null;

/** The sealed keys of a backup, or null if they are none. */
export const readSecret = (value: unknown): Sealed | null => sealedSecret.safeParse(value).data ?? null;
