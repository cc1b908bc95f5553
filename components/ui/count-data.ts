import type { MetricCount } from '@/lib/state/counts';

/**
 * The attributes by which scripts and tests read a shown number. Money is there when it is all in one currency: two
 * amounts of two currencies have no sum.
 */
export function countData({ metric, n, amounts }: MetricCount) {
  const [amount, second] = amounts;
  return {
    'data-metric': metric,
    'data-period': 'day',
    'data-count': n,
    ...(amount && !second ? { 'data-amount': amount.amount, 'data-currency': amount.currency } : {}),
  };
}
