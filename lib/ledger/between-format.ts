import { z } from 'zod';
import { longestPart } from '../check-in';
import { fileKinds } from '../talk';
import { largest } from './agreement-format';

/*
 * What stands between people, as a backup or a message may say it: files in which they agreed on targets, a team and its
 * goals, how weeks went, signed files.
 */

const id = z.string().regex(/^[\w-]{1,60}$/);
const common = { id, at: z.iso.datetime().transform((text) => Date.parse(text)) };
const date = z.iso.date();
const hash = z.string().regex(/^[\w-]{43}$/);
const label = z.string().trim().min(1).max(60);
const metric = z.string().regex(/^[a-z0-9-]{1,60}$/);
const currency = z.string().regex(/^[A-Z]{3}$/);
const amount = z.int().min(1).max(largest);

const fileTarget = z.object({
  ...{ metric, period: z.enum(['day', 'week', 'month', 'quarter', 'year']), amount },
  currency: currency.exactOptional(),
  baseline: z.int().min(0).max(largest).exactOptional(),
  review: date.exactOptional(),
  area: z.string().trim().min(1).max(120).exactOptional(),
});

const promised = z.string().min(1).max(300);
const helpPromise = z.union([
  z.object({ what: promised, by: date }),
  z.object({ what: promised, every: z.int().min(1).max(52) }),
]);

const signature = z.object({
  way: z.enum(['Ed25519', 'ECDSA-P256']),
  key: z.string().regex(/^[\w-]{40,200}$/),
  value: z.string().regex(/^[\w-]{80,100}$/),
});

/** Which promise of a file was kept, and of one that comes again and again, for which day. */
export const keptPromise = z.object({ promise: z.int().min(0).max(100), due: date.exactOptional() });

const oncePerMetric = (targets: readonly { metric: string }[]): boolean =>
  new Set(targets.map((one) => one.metric)).size === targets.length;

/** A target file, without what the ledger adds. */
export const newStep = z.object({
  kind: z.enum(fileKinds),
  conversation: id,
  number: z.int().min(1).max(1000),
  predecessor: hash.nullable(),
  by: z.enum(['person', 'manager']),
  from: label,
  on: date,
  effective: date,
  targets: z.array(fileTarget).min(1).max(100).refine(oncePerMetric),
  promises: z.array(helpPromise).max(10).exactOptional(),
  agrees: signature.exactOptional(),
  signature: signature.exactOptional(),
  hash,
  ours: z.boolean(),
  device: hash.exactOptional(),
  leftOut: z.int().min(1).max(100).exactOptional(),
  member: id.exactOptional(),
});

const ramp = z.object({
  from: date,
  steps: z.array(z.object({ weeks: z.int().min(1).max(52), share: z.number().min(0).max(1) })).max(12),
});

/** A team and its goals, without what the ledger adds. */
export const newPlan = z.object({
  effective: date,
  members: z
    .array(z.object({ id, label, fte: z.number().min(0.01).max(1), ramp: ramp.exactOptional() }))
    .max(200)
    .refine((members) => new Set(members.map((one) => one.id)).size === members.length),
  goals: z
    .array(z.object({ ...fileTarget.pick({ metric: true, period: true, amount: true, currency: true }).shape }))
    .max(20)
    .refine(oncePerMetric),
});

const words = z.string().max(longestPart);

/** How a week went, without what the ledger adds. */
export const newCheckIn = z.object({ week: date, well: words, stuck: words, next: words, need: words });

const text = z.string().min(1).max(500_000);

/** A signed file, without what the ledger adds. Whether it is one is told by who reads it. */
export const newFile = z.object({ id: hash, on: date, text });

const back = z.object({ ...common, of: id });

export const exportedStep = z.union([
  back,
  z.object({
    ...{ ...common, ...newStep.shape, version: id.exactOptional() },
    kept: z.array(keptPromise).max(1000).exactOptional(),
  }),
]);
export const exportedPlan = z.union([back, z.object({ ...common, ...newPlan.shape })]);
export const exportedCheckIn = z.union([back, z.object({ ...common, ...newCheckIn.shape })]);
export const exportedSummary = z.object({ ...newFile.shape, at: common.at });
export const exportedReply = z.object({
  ...{ ...exportedSummary.shape, ours: z.boolean() },
  kept: z.array(z.int().min(0).max(100)).max(100),
});
