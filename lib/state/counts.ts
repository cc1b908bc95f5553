import type { ReadonlySignal } from '@preact/signals';
import { metricIds } from '@/lib/catalog';
import type { Money } from '@/lib/event';
import { type DayCount, dayCounts } from '@/lib/ledger/days';
import type { Ledger } from '@/lib/ledger/open';
import { dayAfter } from '@/lib/text/day';
import { live } from './live';
import type { Page } from './page';

/** One metric's number over all sites. */
export interface MetricCount {
  metric: string;
  n: number;
  /** One for each currency there was; amounts of two currencies are never added. */
  amounts: Money[];
}

const place = (metric: string): number => {
  const index = (metricIds as string[]).indexOf(metric);
  return index < 0 ? metricIds.length : index;
};

/** Adds up the sites of one day; metrics in the catalog's order, those with nothing left out. */
export function addUp(rows: readonly DayCount[]): MetricCount[] {
  const found = new Map<string, MetricCount>();
  for (const { metric, n, amount, currency } of rows) {
    const total = found.get(metric) ?? { metric, n: 0, amounts: [] };
    found.set(metric, total);
    total.n += n;
    if (!currency || !amount) continue;
    const same = total.amounts.find((money) => money.currency === currency);
    if (same) same.amount += amount;
    else total.amounts.push({ amount, currency });
  }
  for (const { amounts } of found.values()) amounts.sort((a, b) => (a.currency < b.currency ? -1 : 1));
  return [...found.values()].filter(({ n }) => n > 0).sort((a, b) => place(a.metric) - place(b.metric));
}

/** What a view lists: everything counted, and a nought for what is ready to be counted. Rows never change their order. */
export function withReady(counts: readonly MetricCount[], ready: Iterable<string>): MetricCount[] {
  const counted = new Set(counts.map(({ metric }) => metric));
  const empty = [...new Set(ready)].filter((metric) => !counted.has(metric));
  return [...counts, ...empty.map((metric): MetricCount => ({ metric, n: 0, amounts: [] }))].sort(
    (a, b) => place(a.metric) - place(b.metric),
  );
}

/** Numbers of several days by metric and day, all sites together. */
export type DayNumbers = Record<string, Record<string, number>>;

/** How many days lie side by side where several numbers are entered at once. */
const daysAtOnce = 7;

/** The last seven days where the day shown is among them, else the seven that end with it; oldest first. */
export function daysToEnter(shown: string, today: string): string[] {
  const end = shown > dayAfter(today, -daysAtOnce) ? today : shown;
  return Array.from({ length: daysAtOnce }, (_, place) => dayAfter(end, place - daysAtOnce + 1));
}

/** The numbers of several days, kept up to date. @param days in their order */
export const followDays = (page: Page, days: ReadonlySignal<readonly string[] | undefined>) =>
  live(() => {
    const [from, to] = [days.value?.at(0), days.value?.at(-1)];
    if (!from || !to) return undefined;
    return async () => {
      const found: DayNumbers = {};
      for (const { day, metric, n } of await dayCounts(page.ledger, from, to)) {
        const numbers = found[metric] ?? {};
        found[metric] = { ...numbers, [day]: (numbers[day] ?? 0) + n };
      }
      return found;
    };
  }, page.failed);

/** The numbers of one day. */
export const countsOn = (ledger: Ledger, day: string): Promise<MetricCount[]> =>
  dayCounts(ledger, day, day).then(addUp);

/** The numbers of one day, kept up to date. */
export const followCounts = (page: Page, day: ReadonlySignal<string | undefined>) =>
  live(() => {
    const wanted = day.value;
    return wanted ? () => countsOn(page.ledger, wanted) : undefined;
  }, page.failed);
