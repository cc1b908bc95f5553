import { z } from 'zod/mini';
import { longestPart } from '../check-in';
import { fileKinds } from '../talk';
import { largest } from './agreement-format';
import { date, instant } from './date-format';

/*
 * What stands between people, as a backup or a message may say it: files in which they agreed on targets, a team and its
 * goals, how weeks went, signed files.
 */

const id = z.string().check(z.regex(/^[\w-]{1,60}$/));
const common = { id, at: instant };
const hash = z.string().check(z.regex(/^[\w-]{43}$/));
const label = z.string().check(z.trim(), z.minLength(1), z.maxLength(60));
const metric = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));
const currency = z.string().check(z.regex(/^[A-Z]{3}$/));
const amount = z.int().check(z.minimum(1), z.maximum(largest));

const fileTarget = z.object({
  ...{ metric, period: z.enum(['day', 'week', 'month', 'quarter', 'year']), amount },
  currency: z.exactOptional(currency),
  baseline: z.exactOptional(z.int().check(z.minimum(0), z.maximum(largest))),
  review: z.exactOptional(date),
  area: z.exactOptional(z.string().check(z.trim(), z.minLength(1), z.maxLength(120))),
});

const promised = z.string().check(z.minLength(1), z.maxLength(300));
const helpPromise = z.union([
  z.object({ what: promised, by: date }),
  z.object({ what: promised, every: z.int().check(z.minimum(1), z.maximum(52)) }),
]);

const signature = z.object({
  way: z.enum(['Ed25519', 'ECDSA-P256']),
  key: z.string().check(z.regex(/^[\w-]{40,200}$/)),
  value: z.string().check(z.regex(/^[\w-]{80,100}$/)),
});

/** Which promise of a file was kept, and of one that comes again and again, for which day. */
export const keptPromise = z.object({
  promise: z.int().check(z.minimum(0), z.maximum(100)),
  due: z.exactOptional(date),
});

const oncePerMetric = (targets: readonly { metric: string }[]): boolean =>
  new Set(targets.map((one) => one.metric)).size === targets.length;

/** A target file, without what the ledger adds. */
export const newStep = z.object({
  kind: z.enum(fileKinds),
  conversation: id,
  number: z.int().check(z.minimum(1), z.maximum(1000)),
  predecessor: z.nullable(hash),
  by: z.enum(['person', 'manager']),
  from: label,
  on: date,
  effective: date,
  targets: z.array(fileTarget).check(z.minLength(1), z.maxLength(100), z.refine(oncePerMetric)),
  promises: z.exactOptional(z.array(helpPromise).check(z.maxLength(10))),
  agrees: z.exactOptional(signature),
  signature: z.exactOptional(signature),
  hash,
  ours: z.boolean(),
  device: z.exactOptional(hash),
  leftOut: z.exactOptional(z.int().check(z.minimum(1), z.maximum(100))),
  member: z.exactOptional(id),
});

const ramp = z.object({
  from: date,
  steps: z
    .array(
      z.object({
        weeks: z.int().check(z.minimum(1), z.maximum(52)),
        share: z.number().check(z.minimum(0), z.maximum(1)),
      }),
    )
    .check(z.maxLength(12)),
});

/** A team and its goals, without what the ledger adds. */
export const newPlan = z.object({
  effective: date,
  members: z
    .array(z.object({ id, label, fte: z.number().check(z.minimum(0.01), z.maximum(1)), ramp: z.exactOptional(ramp) }))
    .check(
      z.maxLength(200),
      z.refine((members) => new Set(members.map((one) => one.id)).size === members.length),
    ),
  goals: z
    .array(z.object({ ...z.pick(fileTarget, { metric: true, period: true, amount: true, currency: true }).shape }))
    .check(z.maxLength(20), z.refine(oncePerMetric)),
});

const words = z.string().check(z.maxLength(longestPart));

/** How a week went, without what the ledger adds. */
export const newCheckIn = z.object({ week: date, well: words, stuck: words, next: words, need: words });

const text = z.string().check(z.minLength(1), z.maxLength(500_000));

/** A signed file, without what the ledger adds. Whether it is one is told by who reads it. */
export const newFile = z.object({ id: hash, on: date, text });

const back = z.object({ ...common, of: id });

export const exportedStep = z.union([
  back,
  z.object({
    ...{ ...common, ...newStep.shape, version: z.exactOptional(id) },
    kept: z.exactOptional(z.array(keptPromise).check(z.maxLength(1000))),
  }),
]);
export const exportedPlan = z.union([back, z.object({ ...common, ...newPlan.shape })]);
export const exportedCheckIn = z.union([back, z.object({ ...common, ...newCheckIn.shape })]);
export const exportedSummary = z.object({ ...newFile.shape, at: common.at });
export const exportedReply = z.object({
  ...{ ...exportedSummary.shape, ours: z.boolean() },
  kept: z.array(z.int().check(z.minimum(0), z.maximum(100))).check(z.maxLength(100)),
});
