import { z } from 'zod/mini';
import { canBeWorth } from '../event';
import { agreedRole, agreedTargets } from '../ledger/agreement-format';
import { commissionPlan } from '../ledger/commission';
import { enteredFields } from '../ledger/value-format';
import { type TagId, tagIds } from '../tags';
import { currencies } from '../text/currency';
import { betweenMessages } from './between-schemas';
import type { ChipMessage, PageMessage, ViewMessage } from './messages';

const id = z.string().check(z.minLength(1), z.maxLength(100));
const groups = z.optional(z.record(z.string().check(z.maxLength(60)), z.string().check(z.maxLength(300))));

const pageMessage = z.discriminatedUnion('tell', [
  z.object({
    tell: z.literal('saw'),
    pending: id,
    part: z.enum(['confirm', 'refute']),
    signal: z.string().check(z.maxLength(300)),
    groups,
    subjects: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(300))).check(z.maxLength(100))),
    pressedSince: z.optional(z.boolean()),
    gone: z.optional(z.literal(true)),
  }),
  z.object({ tell: z.literal('trigger'), id, site: id, detector: id, age: z.number().check(z.minimum(0)), groups }),
  z.object({
    tell: z.literal('heard'),
    id,
    site: id,
    detector: id,
    subjects: z.array(z.string().check(z.minLength(1), z.maxLength(300))).check(z.maxLength(25)),
    names: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(300))).check(z.maxLength(25))),
  }),
  z.object({
    tell: z.literal('seen'),
    site: id,
    result: id,
    subjects: z.array(z.string().check(z.minLength(1), z.maxLength(300))).check(z.minLength(1), z.maxLength(100)),
  }),
  z.object({ tell: z.literal('where') }),
]);

const chipMessage = z.discriminatedUnion('chip', [
  z.strictObject({ chip: z.literal('undo'), id }),
  z.strictObject({ chip: z.literal('off') }),
  z.strictObject({
    chip: z.literal('record'),
    kind: id,
    groups: z.record(z.string().check(z.maxLength(60)), z.string().check(z.maxLength(300))),
  }),
]);

const tags = z.array(z.enum(tagIds as TagId[])).check(z.maxLength(tagIds.length));
const money = z.object({
  amount: z.int().check(z.refine(canBeWorth)),
  currency: z.enum(currencies as [string, ...string[]]),
});
const wanted = z.object({
  day: z.iso.date(),
  metric: id,
  n: z.int().check(z.minimum(0), z.maximum(100_000)),
  tags: z.exactOptional(tags),
});

const viewMessage = z.discriminatedUnion('do', [
  ...betweenMessages,
  z.object({ do: z.literal('plus-one'), metric: id }),
  z.object({ do: z.literal('undo'), id }),
  z.object({ do: z.literal('count-again'), id }),
  z.object({ do: z.literal('undo-last') }),
  z.object({ do: z.literal('correct'), wanted: z.array(wanted).check(z.minLength(1), z.maxLength(500)) }),
  z.object({
    do: z.literal('put-back'),
    days: z.array(z.pick(wanted, { day: true, metric: true })).check(z.maxLength(500)),
    id,
  }),
  z.object({ do: z.literal('tag'), id, tags }),
  z.object({ do: z.literal('worth'), id, money: z.nullable(money) }),
  z.object({ do: z.literal('close-period'), from: z.iso.date(), to: z.iso.date() }),
  z.object({ do: z.literal('reopen-period'), id }),
  z.object({ do: z.literal('answer'), id, answer: z.enum(['yes', 'no', 'always']) }),
  z.object({ do: z.literal('answer-all'), ids: z.array(id).check(z.maxLength(5000)), answer: z.enum(['yes', 'no']) }),
  z.object({ do: z.literal('reopen'), ids: z.array(id).check(z.maxLength(5000)) }),
  z.object({ do: z.literal('later') }),
  z.object({ do: z.literal('missed'), site: id, metric: id }),
  z.object({ do: z.literal('counts-right'), site: id }),
  z.object({ do: z.literal('ask-again'), detector: z.string().check(z.maxLength(200)) }),
  z.object({ do: z.literal('agree'), from: z.iso.date(), role: agreedRole, targets: agreedTargets }),
  z.object({ do: z.literal('take-back'), id }),
  z.object({ do: z.literal('commission'), plan: z.nullable(commissionPlan) }),
  z.object({ do: z.literal('enter'), ...enteredFields }),
  z.object({ do: z.literal('take-back-value'), id }),
  z.object({ do: z.literal('forget-set'), set: z.string().check(z.maxLength(200)) }),
  z.object({ do: z.literal('pause') }),
  z.object({ do: z.literal('resume') }),
  z.object({ do: z.literal('delete-all') }),
  z.object({ do: z.literal('refresh') }),
]);

/** A message of a page script, or null if it is none. */
export const readPageMessage = (message: unknown): PageMessage | null =>
  (pageMessage.safeParse(message).data as PageMessage | undefined) ?? null;

/** A message of a chip, or null if it is none. */
export const readChipMessage = (message: unknown): ChipMessage | null => chipMessage.safeParse(message).data ?? null;

/** A message of one of our own views, or null if it is none. */
export const readViewMessage = (message: unknown): ViewMessage | null => viewMessage.safeParse(message).data ?? null;
