import { computed, type ReadonlySignal } from '@preact/signals';
import { actsIn, type CountedAct } from '@/lib/ledger/acts';
import { dayAfter } from '@/lib/text/day';
import { live } from './live';
import type { Page } from './page';

/** Which acts are wanted: up to today, from a day on (YYYY-MM-DD), of some metrics. */
export interface Wanted {
  today: string;
  from: string;
  metrics: readonly string[];
}

/** Acts, oldest first, and the first of the days they were read of. */
export interface ActsRead {
  from: string;
  acts: readonly CountedAct[];
}

/**
 * What counts of some metrics, kept up to date. Today's acts are read apart from the earlier ones, so that a count has only
 * today read anew. The earlier ones are read again only when what is wanted has changed as a whole.
 */
export function followActs(
  page: Page,
  wanted: ReadonlySignal<Wanted | undefined>,
): ReadonlySignal<ActsRead | undefined> {
  const key = computed(() => wanted.value && JSON.stringify(wanted.value));
  const read = (span: (wanted: Wanted) => { from: string; to: string }) =>
    live(() => {
      const dayStart = page.settings.value?.dayStart;
      if (!key.value || dayStart === undefined) return undefined;
      const asked = JSON.parse(key.value) as Wanted;
      const { metrics } = asked;
      return () => (metrics.length ? actsIn(page.ledger, metrics, span(asked), dayStart) : Promise.resolve([]));
    }, page.failed);
  const before = read(({ today, from }) => ({ from, to: dayAfter(today, -1) }));
  const now = read(({ today }) => ({ from: today, to: today }));
  return computed(() => {
    if (!wanted.value || !before.value || !now.value) return undefined;
    return { from: wanted.value.from, acts: [...before.value, ...now.value] };
  });
}
