import { computed, type ReadonlySignal } from '@preact/signals';
import { type DayCount, dayCounts } from '@/lib/ledger/days';
import type { Version } from '@/lib/ledger/targets';
import { type Evidence, evidenceOf, reachOf } from '@/lib/measure/evidence';
import { later } from '@/lib/measure/period';
import { sites } from '@/lib/sites/all';
import type { Pair } from '@/lib/target';
import { dayAfter } from '@/lib/text/day';
import { type ActsRead, followActs } from './acts-read';
import { live } from './live';
import type { Page } from './page';
import { byMetric, guessedPairs, type NumbersByDay, rolePairs } from './pairs';

/** A pair with what the person's own numbers say of it. */
export interface PairEvidence {
  pair: Pair;
  evidence: Evidence;
}

/** All that ratios and plan are worked out from. */
export interface Ground {
  /** YYYY-MM-DD. */
  today: string;
  agreement: Version | null;
  /** Of the last year, and by metric and day. */
  counts: readonly DayCount[];
  numbers: NumbersByDay;
  pairs: readonly PairEvidence[];
  /** Whether the pairs are those of the person's role. */
  ofRole: boolean;
}

/** What is only seen when somebody looks, and counts on the day it was seen. */
const seenOnly: ReadonlySet<string> = new Set(sites.flatMap(({ results = [] }) => results.map(({ metric }) => metric)));

/** Whether a result counts only once somebody looks, on the day it was seen. */
export const onlySeen = (result: string): boolean => seenOnly.has(result);

/** No more acts are read than a page can bear; where there are more, fewer days are looked at for links. */
const mostActs = 30_000;

/** How far day counts are looked at, in days: a year is quickly read. */
const year = 366;

/** Since which day acts can be read without reading too many. @param from the first day wanted */
export function readFrom(counts: readonly DayCount[], from: string, today: string, most = mostActs): string {
  const days = Map.groupBy(counts, ({ day }) => day);
  let acts = 0;
  for (let day = today; day > from; day = dayAfter(day, -1)) {
    acts += (days.get(day) ?? []).reduce((sum, { n }) => sum + n, 0);
    if (acts > most) return dayAfter(day, 1);
  }
  return from;
}

/** What a pair's numbers say. @param read of both its metrics at least */
export function pairEvidence(pair: Pair, numbers: NumbersByDay, read: ActsRead, today: string): Evidence {
  const from = later(read.from, dayAfter(today, 1 - reachOf(pair)));
  const stepsOf = (metric: string) => read.acts.filter((act) => act.metric === metric && act.day >= from);
  return evidenceOf({
    ...{ pair, today, seen: onlySeen(pair.result) },
    actions: numbers.get(pair.action) ?? new Map(),
    results: numbers.get(pair.result) ?? new Map(),
    steps: { from, actions: stepsOf(pair.action), results: stepsOf(pair.result) },
  });
}

/** What the pairs' own numbers say, kept up to date. */
export function followGround(
  page: Page,
  agreement: ReadonlySignal<Version | null | undefined>,
): ReadonlySignal<Ground | undefined> {
  const counts = live(() => {
    const today = page.today.value;
    return today ? () => dayCounts(page.ledger, dayAfter(today, -year), today) : undefined;
  }, page.failed);
  const numbers = computed(() => counts.value && byMetric(counts.value));
  const pairs = computed(() => {
    const [held, known] = [agreement.value, numbers.value];
    if (held === undefined || !known) return undefined;
    const own = held ? rolePairs(held.role) : [];
    return { ofRole: own.length > 0, pairs: own.length > 0 ? own : guessedPairs(known) };
  });
  const read = followActs(
    page,
    computed(() => {
      const [today, found] = [page.today.value, pairs.value];
      if (!today || !found || !counts.value) return undefined;
      const linkable = found.pairs.filter(({ several }) => !several);
      const reach = Math.max(0, ...linkable.map(reachOf));
      const from = readFrom(counts.value, dayAfter(today, 1 - reach), today);
      return { today, from, metrics: [...new Set(linkable.flatMap(({ action, result }) => [action, result]))] };
    }),
  );
  return computed(() => {
    const [today, held, found, known] = [page.today.value, agreement.value, pairs.value, numbers.value];
    const acts = read.value;
    if (!today || held === undefined || !found || !known || !counts.value || !acts) return undefined;
    const evidence = found.pairs.map((pair) => ({ pair, evidence: pairEvidence(pair, known, acts, today) }));
    return { today, agreement: held, counts: counts.value, numbers: known, pairs: evidence, ofRole: found.ofRole };
  });
}
