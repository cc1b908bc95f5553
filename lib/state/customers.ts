import { computed, type ReadonlySignal } from '@preact/signals';
import { metricIds } from '@/lib/catalog';
import { type TaggedTotal, taggedTotals } from '@/lib/ledger/tag-totals';
import { earlier } from '@/lib/measure/period';
import { isPaid } from '@/lib/measure/target-days';
import { kindsFor, type TagId } from '@/lib/tags';
import type { Target } from '@/lib/target';
import { live } from './live';
import type { Page } from './page';
import type { Standing } from './progress';

/** What of a target's number came of new customers, of existing ones, and of who is not said to be either. */
export type Customers = readonly { tag: TagId | null; value: number }[];

/** In the order they are shown. */
const tags = ['new-customer', 'existing-customer', null] as const;

/** The metrics whose events make up a target's number, where they can say whose they are. */
const metricsOf = ({ metric }: Pick<Target, 'metric'>): readonly string[] =>
  metric === 'revenue' ? metricIds.filter(isPaid) : kindsFor(metric).includes('customer') ? [metric] : [];

/**
 * Splits a target's number by whose customer it was.
 * @returns null where nothing says so: then there is nothing to tell
 */
export function customersOf(
  target: Pick<Target, 'metric' | 'currency'>,
  totals: readonly TaggedTotal[],
  { from, to }: { from: string; to: string },
): Customers | null {
  const metrics = metricsOf(target);
  const isOf = ({ metric, day, currency }: TaggedTotal) =>
    metrics.includes(metric) && day >= from && day <= to && (!target.currency || currency === target.currency);
  const those = totals.filter(isOf);
  if (!those.some(({ tag }) => tag)) return null;
  const worthOf = ({ n, amount }: TaggedTotal) => (target.currency ? amount : n);
  return tags
    .map((tag) => ({
      tag,
      value: those.filter((one) => one.tag === tag).reduce((sum, one) => sum + worthOf(one), 0),
    }))
    .filter(({ tag, value }) => tag !== null || value > 0);
}

/**
 * Whose customers the numbers of all targets were, by metric, kept up to date. It reads single rows: for a view that shows it.
 * @returns undefined until it is known
 */
export function followCustomers(
  page: Page,
  standing: ReadonlySignal<Standing | null | undefined>,
): ReadonlySignal<ReadonlyMap<string, Customers> | undefined> {
  // The days and metrics asked for change seldom, the standing with every count.
  const asked = computed(() => {
    const targets = standing.value?.targets.filter(({ target }) => metricsOf(target).length > 0) ?? [];
    const metrics = new Set(targets.flatMap(({ target }) => metricsOf(target)));
    const from = targets.reduce((first, { span }) => earlier(first, span.from), page.today.value ?? '');
    return [from, ...metrics].join(' ');
  });
  const totals = live(() => {
    const [from = '', ...metrics] = asked.value.split(' ');
    const [today, dayStart] = [page.today.value, page.settings.value?.dayStart];
    if (!today || dayStart === undefined || !from) return undefined;
    const question = { metrics: new Set(metrics), kind: 'customer' } as const;
    return async () => (metrics.length ? taggedTotals(page.ledger, question, { from, to: today }, dayStart) : []);
  }, page.failed);
  return computed(() => {
    const [known, today] = [totals.value, page.today.value];
    if (!known || !today) return undefined;
    return new Map(
      standing.value?.targets.flatMap(({ target, span }): [string, Customers][] => {
        const customers = customersOf(target, known, { from: span.from, to: earlier(span.to, today) });
        return customers ? [[target.metric, customers]] : [];
      }),
    );
  });
}
