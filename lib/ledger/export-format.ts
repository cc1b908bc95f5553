import { z } from 'zod';
import type { Row } from '../event';

/*
 * Version 1 of the export, as a file says it. A released version is never edited: a change is a new version beside it.
 * `state` is for people and other programs; an import derives it anew.
 */

const id = z.string().min(1).max(100);
const word = z.string().regex(/^[a-z0-9-]{1,60}$/);
const common = {
  id,
  key: z.string().min(1).max(400),
  at: z.iso.datetime().transform((text) => Date.parse(text)),
  offset: z.int().min(-1080).max(1080),
  tags: z.array(word).max(10).exactOptional(),
};

const exportedEvent = z.object({
  ...common,
  kind: z.enum(['count', 'unsure']),
  metric: word,
  site: word,
  n: z.int().min(0).max(100_000),
  amount: z.int().exactOptional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .exactOptional(),
  subject: z
    .string()
    .regex(/^[\w-]{1,60}$/)
    .exactOptional(),
  detector: word.exactOptional(),
  revision: z.int().exactOptional(),
});

const exportedCorrection = z.object({ ...common, kind: z.enum(['confirm', 'undo', 'retract', 'unsure']), of: id });

/** A row about an event, before the event it is about is known. */
export type Correction = z.infer<typeof exportedCorrection>;

/** An event of an export, or null if it is none. */
export const readEvent = (value: unknown): Row | null => exportedEvent.safeParse(value).data ?? null;

/** A correction of an export, or null if it is none. */
export const readCorrection = (value: unknown): Correction | null => exportedCorrection.safeParse(value).data ?? null;
