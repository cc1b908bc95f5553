import { z } from 'zod/mini';
import { fewestEach, mostEach } from '../experiment';
import { kindsFor, type TagKindId, tagKinds } from '../tags';
import { date, instant } from './date-format';

/*
 * What is tried out in two ways, as a backup or a message may say it.
 */

const id = z.string().check(z.regex(/^[\w-]{1,60}$/));
const common = { id, at: instant };
const metric = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));
const days = z.int().check(z.minimum(0), z.maximum(1000));
const n = z.int().check(z.minimum(0), z.maximum(1_000_000));

const plan = z.object({
  ...{ action: metric, result: metric, kind: z.enum(Object.keys(tagKinds) as [TagKindId]) },
  from: date,
  each: z.int().check(z.minimum(fewestEach), z.maximum(mostEach)),
  times: z.number().check(z.minimum(1.1), z.maximum(10)),
  share: z.number().check(z.minimum(0.0001), z.maximum(1)),
  ...{ lag: days, horizon: days, seed: z.int().check(z.minimum(0), z.maximum(0xffffffff)) },
});

const fits = ({ action, result, kind }: Pick<z.infer<typeof plan>, 'action' | 'result' | 'kind'>): boolean =>
  action !== result && kindsFor(action).includes(kind);

/** What is to be tried out, without what the ledger adds. */
export const newExperiment = plan.check(z.refine(fits));

const way = z.object({
  ...{ actions: n, results: n, unknown: n },
  known: z.object({
    actions: z.number().check(z.minimum(0), z.maximum(1_000_000)),
    results: z.number().check(z.minimum(0), z.maximum(1_000_000)),
  }),
});

/** What came of both ways; null where it was stopped before. */
export const experimentOutcomes = z.nullable(
  z.object({ ways: z.tuple([way, way]), left: z.object({ untagged: n, nameless: n, beyond: n }) }),
);

export const exportedExperiment = z.union([
  z.object({ ...common, of: id }),
  z.object({ ...common, ends: id, on: date, outcomes: experimentOutcomes }),
  z.object({ ...common, ...plan.shape }).check(z.refine(fits)),
]);
