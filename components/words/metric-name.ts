import { i18n } from '#i18n';
import { metricIds } from '@/lib/catalog';
import { metricKey } from '@/lib/text/metric-key';

/** A metric in the person's language; one that this version does not know shows its id. @param n how many, for the plural */
export function metricName(metric: string, n = 1): string {
  const key = metricKey(metric);
  return key ? i18n.t(key, n) : metric;
}

/** Metrics by all that a table may call them: id, name for one and name for many, in small letters. */
export const metricNames = (): ReadonlyMap<string, string> =>
  new Map(
    metricIds.flatMap((metric) =>
      [metric, metricName(metric), metricName(metric, 2)].map((name) => [name.toLowerCase(), metric] as const),
    ),
  );
