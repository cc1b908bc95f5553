import { z } from 'zod';
import { measureIds, shapeOf } from '../catalog';
import type { Target } from '../target';

/*
 * What a person answers for, as a file or a message may say it. Metrics may be of a later version or a pack.
 */

const metric = z.string().regex(/^[a-z0-9-]{1,60}$/);
const words = z.string().trim().min(1).max(500);
const date = z.iso.date();
/** The largest number a target may have: far beyond any, and far from where numbers lose their exactness. */
export const largest = 1_000_000_000_000;
const value = z.int().min(1).max(largest);

/** Money has a currency, and nothing else has. */
const fitsShape = ({ metric: id, currency }: Pick<Target, 'metric'> & { currency?: string }): boolean =>
  shapeOf(id) === 'money' ? currency !== undefined : currency === undefined || !(measureIds as string[]).includes(id);

const target = z
  .object({
    metric,
    period: z.enum(['day', 'week', 'month', 'quarter', 'year']),
    value,
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .exactOptional(),
    direction: z.enum(['up', 'down']),
    baseline: z.int().min(0).max(largest).exactOptional(),
    review: date.exactOptional(),
  })
  .refine(fitsShape);

const days = z.int().min(0).max(1000);
const pair = z
  .object({
    ...{ result: metric, action: metric, ratio: z.number().min(0.001).max(1_000_000), lag: days, horizon: days },
    several: z.literal(true).exactOptional(),
  })
  .refine(({ result, action, lag, horizon }) => result !== action && lag <= horizon);

const area = z.object({
  ...{ name: words.max(120), why: words.exactOptional(), who: words.exactOptional() },
  lens: z.enum(['business', 'customer']),
  results: z.array(metric).min(1).max(2),
  pairs: z.array(pair).max(30),
});

export const agreedRole = z.object({
  template: metric.nullable(),
  areas: z.array(area).max(12),
  headlines: z.array(metric).max(2),
});

/** One target for a metric at most: two would have to be kept from contradicting each other. */
export const agreedTargets = z
  .array(target)
  .max(100)
  .refine((targets) => new Set(targets.map((one) => one.metric)).size === targets.length);

const id = z.string().regex(/^[\w-]{1,60}$/);
const common = { id, at: z.iso.datetime().transform((text) => Date.parse(text)) };

/** With whom a version was agreed on, and when. */
export const agreedWith = z.object({ with: words.max(60), on: date });

/** A version of role and targets in an export, or that one was taken back. */
export const exportedAgreement = z.union([
  z.object({ ...common, of: id }),
  z.object({
    ...{ ...common, from: date, role: agreedRole, targets: agreedTargets },
    agreed: agreedWith.exactOptional(),
  }),
]);

/** A day off in an export. */
export const exportedOffDay = z
  .object({
    day: date,
    kind: z.enum(['holiday', 'leave', 'sick']),
    share: z.union([z.literal(1), z.literal(0.5), z.literal(0)]),
    name: z.string().min(1).max(120).exactOptional(),
    by: z.enum(['person', 'file']).exactOptional(),
  })
  // Only a holiday can be none: one on which the person works.
  .refine(({ kind, share }) => share > 0 || kind === 'holiday');
