import { i18n } from '#i18n';
import { metricIds, type Sendout } from '@/lib/catalog';
import { sendout } from '@/lib/state/sendout';
import { metricKey } from '@/lib/text/metric-key';

const named = (metric: string, n: number, called: Sendout | null): string => {
  const key = metricKey(metric, called);
  return key ? i18n.t(key, n) : metric;
};

/**
 * A metric in the person's language, and as their firm calls it; one that this version does not know shows its id.
 * @param n how many, for the plural
 */
export const metricName = (metric: string, n = 1): string => named(metric, n, sendout.value);

/** The same whatever the person's firm calls it. */
export const ownName = (metric: string, n = 1): string => named(metric, n, null);

/** Metrics by all that a table may call them: id, names for one and for many, what the firm calls them, in small letters. */
export const metricNames = (): ReadonlyMap<string, string> =>
  new Map(
    metricIds.flatMap((metric) =>
      [metric, ownName(metric), ownName(metric, 2), metricName(metric), metricName(metric, 2)].map(
        (name) => [name.toLowerCase(), metric] as const,
      ),
    ),
  );
