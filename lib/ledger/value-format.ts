import { z } from 'zod/mini';
import { fitsMetric, type Value, type ValueTakenBack } from '../value';
import { largest } from './agreement-format';
import { date, instant } from './date-format';
import { dayOf } from './days';

/*
 * A number a person entered, as a file or a message may say it. Metrics may be of a later version or a pack.
 */

const metric = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));
const id = z.string().check(z.regex(/^[\w-]{1,60}$/));

export const enteredFields = {
  day: date,
  metric,
  value: z.int().check(z.minimum(0), z.maximum(largest)),
  n: z.exactOptional(z.int().check(z.minimum(1), z.maximum(100_000))),
};

const common = {
  id,
  at: instant,
  offset: z.int().check(z.minimum(-1080), z.maximum(1080)),
  day: enteredFields.day,
  metric,
};

// Nobody measured what is still to come when it was written down; by the person's own clock it may be tomorrow already.
const isPast = ({ day, at }: Pick<Value, 'day' | 'at'>): boolean => day <= dayOf(at, 24 * 60, 0);

const exportedValue = z.union([
  z.object({ ...common, of: id }).check(z.refine(isPast)),
  z
    .object({ ...common, value: enteredFields.value, n: enteredFields.n })
    .check(z.refine((value) => isPast(value) && fitsMetric(value))),
]);

/** A number of an export that was entered, or that one was taken back; null if it is neither. */
export const readValue = (value: unknown): Value | ValueTakenBack | null => exportedValue.safeParse(value).data ?? null;
