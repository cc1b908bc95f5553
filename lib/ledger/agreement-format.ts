import { z } from 'zod/mini';
import { measureIds, shapeOf } from '../catalog';
import type { Target } from '../target';
import { date, instant } from './date-format';

/*
 * What a person answers for, as a file or a message may say it. Metrics may be of a later version or a pack.
 */

const metric = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));
const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));
/** The largest number a target may have: far beyond any, and far from where numbers lose their exactness. */
export const largest = 1_000_000_000_000;
const value = z.int().check(z.minimum(1), z.maximum(largest));

/** Money has a currency, and nothing else has. */
const fitsShape = ({ metric: id, currency }: Pick<Target, 'metric'> & { currency?: string }): boolean =>
  shapeOf(id) === 'money' ? currency !== undefined : currency === undefined || !(measureIds as string[]).includes(id);

const target = z
  .object({
    metric,
    period: z.enum(['day', 'week', 'month', 'quarter', 'year']),
    value,
    currency: z.exactOptional(z.string().check(z.regex(/^[A-Z]{3}$/))),
    direction: z.enum(['up', 'down']),
    baseline: z.exactOptional(z.int().check(z.minimum(0), z.maximum(largest))),
    review: z.exactOptional(date),
  })
  .check(z.refine(fitsShape));

const days = z.int().check(z.minimum(0), z.maximum(1000));
const pair = z
  .object({
    ...{
      result: metric,
      action: metric,
      ratio: z.number().check(z.minimum(0.001), z.maximum(1_000_000)),
      lag: days,
      horizon: days,
    },
    several: z.exactOptional(z.literal(true)),
  })
  .check(z.refine(({ result, action, lag, horizon }) => result !== action && lag <= horizon));

const area = z.object({
  ...{ name: words.check(z.maxLength(120)), why: z.exactOptional(words), who: z.exactOptional(words) },
  lens: z.enum(['business', 'customer']),
  results: z.array(metric).check(z.minLength(1), z.maxLength(2)),
  pairs: z.array(pair).check(z.maxLength(30)),
});

export const agreedRole = z.object({
  template: z.nullable(metric),
  areas: z.array(area).check(z.maxLength(12)),
  headlines: z.array(metric).check(z.maxLength(2)),
});

/** One target for a metric at most: two would have to be kept from contradicting each other. */
export const agreedTargets = z.array(target).check(
  z.maxLength(100),
  z.refine((targets) => new Set(targets.map((one) => one.metric)).size === targets.length),
);

const id = z.string().check(z.regex(/^[\w-]{1,60}$/));
const common = { id, at: instant };

/** With whom a version was agreed on, and when. */
export const agreedWith = z.object({ with: words.check(z.maxLength(60)), on: date });

/** A version of role and targets in an export, or that one was taken back. */
export const exportedAgreement = z.union([
  z.object({ ...common, of: id }),
  z.object({
    ...{ ...common, from: date, role: agreedRole, targets: agreedTargets },
    agreed: z.exactOptional(agreedWith),
  }),
]);

/** A day off in an export. */
export const exportedOffDay = z
  .object({
    day: date,
    kind: z.enum(['holiday', 'leave', 'sick']),
    share: z.union([z.literal(1), z.literal(0.5), z.literal(0)]),
    name: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(120))),
    by: z.exactOptional(z.enum(['person', 'file'])),
  })
  // Only a holiday can be none: one on which the person works.
  .check(z.refine(({ kind, share }) => share > 0 || kind === 'holiday'));
