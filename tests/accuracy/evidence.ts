import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { type MetricId, metricIds } from '../../lib/catalog';

const acts = z.int().nonnegative();

/** What a test found that drove the real product and compared the ledger with the product's own data. */
const evidenceSchema = z.strictObject({
  id: z.string().min(1),
  product: z.string().min(1),
  date: z.iso.date(),
  detectors: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        metric: z.enum(metricIds as [MetricId, ...MetricId[]]),
        tp: acts,
        fp: acts,
        fn: acts,
        unsure: acts,
      }),
    )
    .min(1),
});

export type Evidence = z.infer<typeof evidenceSchema>;

/** Reads one file of evidence; throws on one that does not say what it has to. */
export const readEvidence = (text: string): Evidence => evidenceSchema.parse(JSON.parse(text));

const folder = 'docs/evidence';

/** All evidence there is, by site id: `docs/evidence/<site>.json`. */
export function allEvidence(): Map<string, Evidence> {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return new Map(
    files.map((name) => [name.replace(/\.json$/, ''), readEvidence(readFileSync(`${folder}/${name}`, 'utf8'))]),
  );
}
