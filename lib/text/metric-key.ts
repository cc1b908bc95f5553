import { type MeasureId, type MetricId, measureIds, metricIds, type Sendout } from '../catalog';

/** Names of messages may hold no hyphen: `deal-won` is written `deal_won` there. */
export type MessageName<Id extends string> = Id extends `${infer A}-${infer B}` ? `${A}_${MessageName<B>}` : Id;

type Named = MetricId | MeasureId;

/** What has a name, counted or measured. */
const named: readonly string[] = [...metricIds, ...measureIds];

const inMessages = (id: string) => id.replaceAll('-', '_') as MessageName<Named>;

/**
 * The name of the message that holds a metric's words; null for a metric of a later version or a pack.
 * @param sendout which metric the person's firm calls a sendout; null where it uses the word for none
 */
export function metricKey(
  metric: string,
  sendout: Sendout | null,
): `metric.${MessageName<Named>}` | 'sendout.name' | null {
  if (metric === sendout) return 'sendout.name';
  return named.includes(metric) ? `metric.${inMessages(metric)}` : null;
}

/** The name of the message that says what counts under a metric and what does not; null as for `metricKey`. */
export const meaningKey = (metric: string): `meaning.${MessageName<Named>}` | null =>
  named.includes(metric) ? `meaning.${inMessages(metric)}` : null;
