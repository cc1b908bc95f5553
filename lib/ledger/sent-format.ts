import { z } from 'zod';
import { type NewSent, type Sent, sendForms, sentOutcomes } from '../shared';

/* What was sent, as a backup or a message may say it. */

const id = z.string().regex(/^[\w-]{1,60}$/);
const hash = z.string().regex(/^[\w-]{43}$/);
const date = z.iso.date();

/** More than a year of everything comes to. */
const text = z.string().max(1_000_000);

const fields = {
  ...{ from: date, to: date, on: date, form: z.enum(sendForms) },
  parts: z
    .array(z.object({ type: z.string().max(100), text, base64: z.literal(true).exactOptional() }))
    .min(1)
    .max(4),
  without: z.array(z.string().max(60)).max(200),
  signed: z
    .object({ number: z.int().min(1).max(100_000), hash, predecessor: hash.nullable(), device: hash, text })
    .exactOptional(),
};

/** Something that is about to leave, without what the ledger adds. */
export const newSent = z.object({
  sent: z.object(fields),
  close: z.object({ from: date, to: date }).nullable(),
  again: id.exactOptional(),
}) satisfies z.ZodType<NewSent>;

const exportedSent = z.object({
  ...fields,
  id,
  at: z.iso.datetime().transform((said) => Date.parse(said)),
  closed: id.exactOptional(),
  outcome: z.enum(sentOutcomes).exactOptional(),
  due: date.exactOptional(),
});

/** Something that was sent, in an export; null if it is none. */
export const readSent = (value: unknown): Sent | null => exportedSent.safeParse(value).data ?? null;
