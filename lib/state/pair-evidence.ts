import { computed, type ReadonlySignal } from '@preact/signals';
import { stages } from '@/lib/catalog';
import { type DayCount, dayCounts } from '@/lib/ledger/days';
import type { Version } from '@/lib/ledger/targets';
import { type Evidence, evidenceOf, reachOf } from '@/lib/measure/evidence';
import type { Passed } from '@/lib/measure/passed';
import { later } from '@/lib/measure/period';
import { columnsOf, since } from '@/lib/measure/steps';
import { sites } from '@/lib/sites/all';
import type { Pair } from '@/lib/target';
import { dayAfter } from '@/lib/text/day';
import { type ColumnsRead, followColumns } from './acts-read';
import { live } from './live';
import type { Page } from './page';
import { byMetric, guessedPairs, type NumbersByDay, rolePairs } from './pairs';
import { followStages, type Stages } from './passed';

/** A pair with what the person's own numbers say of it. */
export interface PairEvidence {
  pair: Pair;
  evidence: Evidence;
  /**
   * The same without what candidates went past uncounted, for telling what will be counted; absent where it is the same.
   */
  counted?: Evidence;
  /** How many results do not say which candidate and job they are of, where a step may have been passed. */
  untold?: number;
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
export const year = 366;

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

const nothing = columnsOf([]);

/**
 * What a pair's numbers say.
 * @param read of both its metrics at least
 * @param passed stages candidates went past without their being counted
 */
export function pairEvidence(
  pair: Pair,
  numbers: NumbersByDay,
  read: ColumnsRead,
  today: string,
  passed: readonly Passed[] = [],
): Evidence {
  const from = later(read.from, dayAfter(today, 1 - reachOf(pair)));
  const stepsOf = (metric: string) => since(read.of.get(metric) ?? nothing, from);
  const passedOf = (metric: string) => passed.filter((one) => one.metric === metric);
  return evidenceOf({
    passed: { actions: passedOf(pair.action), results: passedOf(pair.result) },
    ...{ pair, today, seen: onlySeen(pair.result) },
    actions: numbers.get(pair.action) ?? new Map(),
    results: numbers.get(pair.result) ?? new Map(),
    steps: { from, actions: stepsOf(pair.action), results: stepsOf(pair.result) },
  });
}

/** Whether one stage comes before the other. */
const isBefore = ({ action, result }: Pair): boolean => {
  const [first, second] = [action, result].map((metric) => stages.indexOf(metric as (typeof stages)[number]));
  return first !== undefined && second !== undefined && first >= 0 && first < second;
};

/** A pair with what its numbers say, with and without what candidates went past. */
export function withStages(
  pair: Pair,
  numbers: NumbersByDay,
  read: ColumnsRead,
  today: string,
  { acts, passed }: Stages,
): PairEvidence {
  const evidence = pairEvidence(pair, numbers, read, today, passed);
  const { actions, results } = evidence.passed;
  const from = dayAfter(today, 1 - evidence.days);
  const untold = acts.filter((act) => act.metric === pair.result && act.pipeline === undefined && act.day >= from);
  return {
    ...{ pair, evidence },
    ...(actions + results > 0 ? { counted: pairEvidence(pair, numbers, read, today) } : {}),
    ...(isBefore(pair) && untold.length ? { untold: untold.reduce((sum, { n }) => sum + n, 0) } : {}),
  };
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
  const read = followColumns(
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
  const steps = followStages(page, pairs);
  return computed(() => {
    const [today, held, found, known] = [page.today.value, agreement.value, pairs.value, numbers.value];
    const [acts, gone] = [read.value, steps.value];
    if (!today || held === undefined || !found || !known || !counts.value || !acts || !gone) return undefined;
    const evidence = found.pairs.map((pair) => withStages(pair, known, acts, today, gone));
    return { today, agreement: held, counts: counts.value, numbers: known, pairs: evidence, ofRole: found.ofRole };
  });
}
