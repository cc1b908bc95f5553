import type { DayCount } from '@/lib/ledger/days';
import { paid } from '@/lib/measure/target-days';
import type { Target } from '@/lib/target';
import type { Ground } from './pair-evidence';

/** Fewer amounts say nothing of what the next one will be. */
const enough = 3;

/** What one result of a metric brought on average over the last year, in a currency, and of how many that is told. */
export function averageOfPaid(
  metric: string,
  currency: string | undefined,
  counts: readonly DayCount[],
): { n: number; need: number; average: number | null } {
  const those = counts.filter((count) => count.metric === metric && count.currency === currency);
  const sum = (of: (count: DayCount) => number) => those.reduce((all, count) => all + of(count), 0);
  const [n, amount] = [sum((count) => count.n), sum((count) => count.amount)];
  return { n, need: enough, average: n >= enough && amount > 0 ? amount / n : null };
}

/**
 * What one paid result brings on average, in the target's currency, over the last year.
 * @returns null where there are too few, or nothing that leads to one
 */
export function averagePaid(
  { currency }: Target,
  { counts, pairs }: Pick<Ground, 'counts' | 'pairs'>,
): { metric: string; average: number } | null {
  for (const metric of paid) {
    if (!pairs.some(({ pair }) => pair.result === metric)) continue;
    const { average } = averageOfPaid(metric, currency, counts);
    if (average !== null) return { metric, average };
  }
  return null;
}
