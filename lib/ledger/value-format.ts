import { z } from 'zod';
import { fitsMetric, type Value, type ValueTakenBack } from '../value';
import { largest } from './agreement-format';
import { dayOf } from './days';

/*
 * A number a person entered, as a file or a message may say it. Metrics may be of a later version or a pack.
 */

const metric = z.string().regex(/^[a-z0-9-]{1,60}$/);
const id = z.string().regex(/^[\w-]{1,60}$/);

export const enteredFields = {
  day: z.iso.date(),
  metric,
  value: z.int().min(0).max(largest),
  n: z.int().min(1).max(100_000).exactOptional(),
};

const common = {
  id,
  at: z.iso.datetime().transform((text) => Date.parse(text)),
  offset: z.int().min(-1080).max(1080),
  day: enteredFields.day,
  metric,
};

// Nobody measured what is still to come when it was written down; by the person's own clock it may be tomorrow already.
const isPast = ({ day, at }: Pick<Value, 'day' | 'at'>): boolean => day <= dayOf(at, 24 * 60, 0);

const exportedValue = z.union([
  z.object({ ...common, of: id }).refine(isPast),
  z
    .object({ ...common, value: enteredFields.value, n: enteredFields.n })
    .refine((value) => isPast(value) && fitsMetric(value)),
]);

/** A number of an export that was entered, or that one was taken back; null if it is neither. */
export const readValue = (value: unknown): Value | ValueTakenBack | null => exportedValue.safeParse(value).data ?? null;
