import { z } from 'zod';
import { fewestEach, mostEach } from '../experiment';
import { kindsFor, type TagKindId, tagKinds } from '../tags';

/*
 * What is tried out in two ways, as a backup or a message may say it.
 */

const id = z.string().regex(/^[\w-]{1,60}$/);
const common = { id, at: z.iso.datetime().transform((text) => Date.parse(text)) };
const metric = z.string().regex(/^[a-z0-9-]{1,60}$/);
const days = z.int().min(0).max(1000);
const n = z.int().min(0).max(1_000_000);

const plan = z.object({
  ...{ action: metric, result: metric, kind: z.enum(Object.keys(tagKinds) as [TagKindId]) },
  from: z.iso.date(),
  each: z.int().min(fewestEach).max(mostEach),
  times: z.number().min(1.1).max(10),
  share: z.number().min(0.0001).max(1),
  ...{ lag: days, horizon: days, seed: z.int().min(0).max(0xffffffff) },
});

const fits = ({ action, result, kind }: Pick<z.infer<typeof plan>, 'action' | 'result' | 'kind'>): boolean =>
  action !== result && kindsFor(action).includes(kind);

/** What is to be tried out, without what the ledger adds. */
export const newExperiment = plan.refine(fits);

const way = z.object({
  ...{ actions: n, results: n, unknown: n },
  known: z.object({ actions: z.number().min(0).max(1_000_000), results: z.number().min(0).max(1_000_000) }),
});

/** What came of both ways; null where it was stopped before. */
export const experimentOutcomes = z
  .object({ ways: z.tuple([way, way]), left: z.object({ untagged: n, nameless: n, beyond: n }) })
  .nullable();

export const exportedExperiment = z.union([
  z.object({ ...common, of: id }),
  z.object({ ...common, ends: id, on: z.iso.date(), outcomes: experimentOutcomes }),
  z.object({ ...common, ...plan.shape }).refine(fits),
]);
