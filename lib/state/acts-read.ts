import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CountedAct, SiteAct } from '@/lib/ledger/acts';
import { actsNow, type KnownDays, marksOf } from '@/lib/ledger/acts-table';
import { live } from './live';
import type { Page } from './page';

/** Which acts are wanted: up to today, from a day on (YYYY-MM-DD), of some metrics. */
export interface Wanted {
  today: string;
  from: string;
  metrics: readonly string[];
}

/** Acts, oldest first, and the first of the days they were read of. */
export interface ActsRead<Act extends CountedAct = CountedAct> {
  from: string;
  acts: readonly Act[];
}

/** Days as a page knows them: what several of its views want is read once. */
const knownTo = new WeakMap<Page, KnownDays>();

function knownBy(page: Page): KnownDays {
  const known: KnownDays = knownTo.get(page) ?? new Map();
  knownTo.set(page, known);
  return known;
}

/**
 * What counts of some metrics, kept up to date. The marks of the days are followed; where one has changed, that day is read
 * anew. Undefined until all of it is known: a part would be taken for the whole. Where something else is wanted than before,
 * the former answer stays until there is another: a view must not go while somebody is in it.
 */
export function followActs(
  page: Page,
  wanted: ReadonlySignal<Wanted | undefined>,
): ReadonlySignal<ActsRead<SiteAct> | undefined> {
  const key = computed(() => wanted.value && JSON.stringify(wanted.value));
  const marks = live(() => {
    if (!key.value) return undefined;
    const { from, today, metrics } = JSON.parse(key.value) as Wanted;
    return () => (metrics.length ? marksOf(page.ledger, { from, to: today }) : Promise.resolve(new Map()));
  }, page.failed);
  const read = signal<ActsRead<SiteAct>>();
  let newest = 0;
  effect(() => {
    const [asked, dayStart] = [key.value, page.settings.value?.dayStart];
    if (!asked || !marks.value || dayStart === undefined) return;
    const { from, today, metrics } = JSON.parse(asked) as Wanted;
    newest += 1;
    const mine = newest;
    const acts = metrics.length
      ? actsNow(page.ledger, knownBy(page), { metrics, from, to: today }, dayStart)
      : Promise.resolve([]);
    const take = (found: SiteAct[]) => {
      // What was asked later may be answered first.
      if (mine === newest) read.value = { from, acts: found };
    };
    acts.then(take, page.failed);
  });
  return computed(() => (wanted.value ? read.value : undefined));
}
