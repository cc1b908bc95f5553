import { shapeOf } from '../catalog';
import type { Money } from '../event';
import type { Target } from '../target';
import type { Span } from './period';
import type { ByDay } from './spread';

/** What one metric of one site came to on a day. */
interface Counted {
  /** YYYY-MM-DD. */
  day: string;
  metric: string;
  n: number;
  /** Minor units. */
  amount: number;
  /** ISO 4217; '' for what has no amount. */
  currency: string;
}

/** The metrics whose amounts are the revenue. */
export const paid: readonly string[] = ['deal-won', 'placement'];

/** Whether a metric's amounts are revenue. */
export const isPaid = (metric: string): boolean => paid.includes(metric);

/** Whether a metric's number is counted, so that a target can be held against it. */
export const isCounted = (metric: string): boolean => metric === 'revenue' || shapeOf(metric) === 'count';

/** What a target's metric came to on each day, over all sites; null where that is not counted. */
export function byDayOf({ metric, currency }: Target, counts: readonly Counted[]): ByDay | null {
  if (!isCounted(metric)) return null;
  const money = metric === 'revenue';
  const found = new Map<string, number>();
  for (const count of counts) {
    const fits = money ? isPaid(count.metric) && count.currency === currency : count.metric === metric;
    if (fits) found.set(count.day, (found.get(count.day) ?? 0) + (money ? count.amount : count.n));
  }
  return found;
}

/** What a period brought in other currencies than a target's: it cannot be added, and must not go unsaid. */
export function otherMoney({ metric, currency }: Target, counts: readonly Counted[], { from, to }: Span): Money[] {
  const found = new Map<string, number>();
  for (const { day, metric: counted, amount, currency: other } of metric === 'revenue' ? counts : []) {
    if (!paid.includes(counted) || !other || other === currency || day < from || day > to) continue;
    found.set(other, (found.get(other) ?? 0) + amount);
  }
  const all = [...found].map(([other, amount]): Money => ({ amount, currency: other }));
  return all.filter(({ amount }) => amount !== 0).sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
