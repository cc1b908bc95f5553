import { i18n } from '#i18n';
import type { Compared, Total } from '@/lib/shared';
import { money, number, signed } from '@/lib/text/number';
import { metricName } from './metric-name';

/** A total, with its amount where it has one. */
export const totalWords = ({ n, amount, currency }: Omit<Total, 'metric'>, language: string): string =>
  currency && amount ? `${number(n, language)} · ${money({ amount, currency }, language)}` : number(n, language);

/** What of a closed period is another number, or another amount, by now. */
export const changedTotals = (compared: readonly Compared[], language: string) =>
  compared
    .filter(({ closed, now }) => closed.n !== now.n || closed.amount !== now.amount)
    .map(({ metric, currency, closed, now }) => ({
      metric,
      currency,
      by: now.n - closed.n,
      words: i18n.t('week.restated', {
        metric: metricName(metric, 2),
        from: totalWords({ ...closed, currency }, language),
        to: totalWords({ ...now, currency }, language),
        by: signed(now.n - closed.n, language),
      }),
    }));
