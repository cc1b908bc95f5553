import { i18n } from '#i18n';
import type { Compared, Total } from '@/lib/shared';
import { list, money, number, signed } from '@/lib/text/number';
import { metricName } from './metric-name';

/** A total, with its amount where it has one. */
export const totalWords = ({ n, amount, currency }: Omit<Total, 'metric'>, language: string): string =>
  currency && amount ? `${number(n, language)} · ${money({ amount, currency }, language)}` : number(n, language);

type When = 'closed' | 'now';

const sumOf = (parts: readonly Compared[], when: When): number => parts.reduce((sum, one) => sum + one[when].n, 0);

/** One metric's number, and its amounts in each currency. */
function wholeWords(parts: readonly Compared[], when: When, language: string): string {
  const amounts = parts.flatMap(({ currency, [when]: { amount } }) =>
    currency && amount ? [money({ amount, currency }, language)] : [],
  );
  const n = number(sumOf(parts, when), language);
  return amounts.length ? `${n} · ${list(amounts, language)}` : n;
}

/** By how much an amount changed, with its sign. */
const signedMoney = ({ currency, closed, now }: Compared, language: string): string => {
  const by = now.amount - closed.amount;
  return `${by > 0 ? '+' : ''}${money({ amount: by, currency }, language)}`;
};

/** By how many it changed; where only amounts did, by how much. */
function byWords(parts: readonly Compared[], by: number, language: string): string {
  const moved = parts.filter(({ currency, closed, now }) => currency && closed.amount !== now.amount);
  if (by !== 0 || moved.length === 0) return signed(by, language);
  return list(
    moved.map((one) => signedMoney(one, language)),
    language,
  );
}

/**
 * What of a closed period is another number, or another amount, by now: a line for each metric, since an act whose amount
 * became known later has only changed its currency.
 */
export const changedTotals = (compared: readonly Compared[], language: string) =>
  [...Map.groupBy(compared, ({ metric }) => metric)].flatMap(([metric, parts]) => {
    const same = parts.every(({ closed, now }) => closed.n === now.n && closed.amount === now.amount);
    if (same) return [];
    const by = sumOf(parts, 'now') - sumOf(parts, 'closed');
    const words = i18n.t('week.restated', {
      metric: metricName(metric, 2),
      from: wholeWords(parts, 'closed', language),
      to: wholeWords(parts, 'now', language),
      by: byWords(parts, by, language),
    });
    return [{ metric, by, words }];
  });
