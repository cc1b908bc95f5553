import { z } from 'zod';
import { canBeWorth } from '../event';
import { agreedRole, agreedTargets } from '../ledger/agreement-format';
import { commissionPlan } from '../ledger/commission';
import { enteredFields } from '../ledger/value-format';
import { type TagId, tagIds } from '../tags';
import { currencies } from '../text/currency';
import { betweenMessages } from './between-schemas';
import type { ChipMessage, PageMessage, ViewMessage } from './messages';

const id = z.string().min(1).max(100);
const groups = z.record(z.string().max(60), z.string().max(300)).optional();

const pageMessage = z.discriminatedUnion('tell', [
  z.object({
    tell: z.literal('saw'),
    pending: id,
    part: z.enum(['confirm', 'refute']),
    signal: z.string().max(300),
    groups,
    subjects: z.array(z.string().min(1).max(300)).max(100).optional(),
    pressedSince: z.boolean().optional(),
    gone: z.literal(true).optional(),
  }),
  z.object({ tell: z.literal('trigger'), id, site: id, detector: id, age: z.number().min(0), groups }),
  z.object({
    tell: z.literal('heard'),
    id,
    site: id,
    detector: id,
    subjects: z.array(z.string().min(1).max(300)).max(25),
    names: z.array(z.string().min(1).max(300)).max(25).optional(),
  }),
  z.object({
    tell: z.literal('seen'),
    site: id,
    result: id,
    subjects: z.array(z.string().min(1).max(300)).min(1).max(100),
  }),
  z.object({ tell: z.literal('where') }),
]);

const chipMessage = z.discriminatedUnion('chip', [
  z.strictObject({ chip: z.literal('undo'), id }),
  z.strictObject({ chip: z.literal('off') }),
  z.strictObject({ chip: z.literal('record'), kind: id, groups: z.record(z.string().max(60), z.string().max(300)) }),
]);

const tags = z.array(z.enum(tagIds as TagId[])).max(tagIds.length);
const money = z.object({ amount: z.int().refine(canBeWorth), currency: z.enum(currencies as [string, ...string[]]) });
const wanted = z.object({
  day: z.iso.date(),
  metric: id,
  n: z.int().min(0).max(100_000),
  tags: tags.exactOptional(),
});

const viewMessage = z.discriminatedUnion('do', [
  ...betweenMessages,
  z.object({ do: z.literal('plus-one'), metric: id }),
  z.object({ do: z.literal('undo'), id }),
  z.object({ do: z.literal('count-again'), id }),
  z.object({ do: z.literal('undo-last') }),
  z.object({ do: z.literal('correct'), wanted: z.array(wanted).min(1).max(500) }),
  z.object({ do: z.literal('put-back'), days: z.array(wanted.pick({ day: true, metric: true })).max(500), id }),
  z.object({ do: z.literal('tag'), id, tags }),
  z.object({ do: z.literal('worth'), id, money: money.nullable() }),
  z.object({ do: z.literal('close-period'), from: z.iso.date(), to: z.iso.date() }),
  z.object({ do: z.literal('reopen-period'), id }),
  z.object({ do: z.literal('answer'), id, answer: z.enum(['yes', 'no', 'always']) }),
  z.object({ do: z.literal('answer-all'), ids: z.array(id).max(5000), answer: z.enum(['yes', 'no']) }),
  z.object({ do: z.literal('reopen'), ids: z.array(id).max(5000) }),
  z.object({ do: z.literal('later') }),
  z.object({ do: z.literal('missed'), site: id, metric: id }),
  z.object({ do: z.literal('counts-right'), site: id }),
  z.object({ do: z.literal('ask-again'), detector: z.string().max(200) }),
  z.object({ do: z.literal('agree'), from: z.iso.date(), role: agreedRole, targets: agreedTargets }),
  z.object({ do: z.literal('take-back'), id }),
  z.object({ do: z.literal('commission'), plan: commissionPlan.nullable() }),
  z.object({ do: z.literal('enter'), ...enteredFields }),
  z.object({ do: z.literal('take-back-value'), id }),
  z.object({ do: z.literal('forget-set'), set: z.string().max(200) }),
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
