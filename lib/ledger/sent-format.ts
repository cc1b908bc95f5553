import { z } from 'zod/mini';
import { type NewSent, type Sent, sendForms, sentOutcomes } from '../shared';
import { date, instant } from './date-format';

/* What was sent, as a backup or a message may say it. */

const id = z.string().check(z.regex(/^[\w-]{1,60}$/));
const hash = z.string().check(z.regex(/^[\w-]{43}$/));

/** More than a year of everything comes to. */
const text = z.string().check(z.maxLength(1_000_000));

const fields = {
  ...{ from: date, to: date, on: date, form: z.enum(sendForms) },
  parts: z
    .array(z.object({ type: z.string().check(z.maxLength(100)), text, base64: z.exactOptional(z.literal(true)) }))
    .check(z.minLength(1), z.maxLength(4)),
  without: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(200)),
  signed: z.exactOptional(
    z.object({
      number: z.int().check(z.minimum(1), z.maximum(100_000)),
      hash,
      predecessor: z.nullable(hash),
      device: hash,
      text,
    }),
  ),
};

/** Something that is about to leave, without what the ledger adds. */
export const newSent = z.object({
  sent: z.object(fields),
  close: z.nullable(z.object({ from: date, to: date })),
  again: z.exactOptional(id),
}) satisfies z.ZodMiniType<NewSent>;

const exportedSent = z.object({
  ...fields,
  id,
  at: instant,
  closed: z.exactOptional(id),
  outcome: z.exactOptional(z.enum(sentOutcomes)),
  due: z.exactOptional(date),
});

/** Something that was sent, in an export; null if it is none. */
export const readSent = (value: unknown): Sent | null => exportedSent.safeParse(value).data ?? null;
