import type { DayCount } from '@/lib/ledger/days';
import { paid } from '@/lib/measure/target-days';
import type { Target } from '@/lib/target';
import type { Ground } from './pair-evidence';

/** Fewer amounts say nothing of what the next one will be. */
const enough = 3;

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
    const those = counts.filter((count) => count.metric === metric && count.currency === currency);
    const sum = (of: (count: DayCount) => number) => those.reduce((all, count) => all + of(count), 0);
    const [n, amount] = [sum((count) => count.n), sum((count) => count.amount)];
    if (n >= enough && amount > 0) return { metric, average: amount / n };
  }
  return null;
}
