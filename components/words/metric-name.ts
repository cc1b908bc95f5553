import { i18n } from '#i18n';
import { metricKey } from '@/lib/text/metric-key';

/** A metric in the person's language; one that this version does not know shows its id. @param n how many, for the plural */
export function metricName(metric: string, n = 1): string {
  const key = metricKey(metric);
  return key ? i18n.t(key, n) : metric;
}
