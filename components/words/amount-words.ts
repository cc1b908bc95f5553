import { i18n } from '#i18n';
import type { Event, Money } from '@/lib/event';
import { shortDay } from '@/lib/text/day';
import { dateOf } from '@/lib/text/moment';
import { money as moneyWords } from '@/lib/text/number';
import { metricName } from './metric-name';

/** What an event is worth; null where nothing is known of it. */
export const moneyOf = ({ amount, currency }: Event): Money | null =>
  amount === undefined || currency === undefined ? null : { amount, currency };

/** What came of saying what an act is worth. */
export function amountSaid({ metric }: Event, money: Money | null, language: string): string {
  const name = metricName(metric);
  return money
    ? i18n.t('amount.done', { metric: name, amount: moneyWords(money, language) })
    : i18n.t('amount.none', { metric: name });
}

/** Who said last what an act is worth, and on which day, where that was later; else nothing. */
export function amountChanged({ worthSaid }: Event, language: string): string | null {
  if (!worthSaid) return null;
  const date = shortDay(dateOf(worthSaid.at, worthSaid.offset), language);
  return worthSaid.by === 'site' ? i18n.t('amount.by_site', { date }) : i18n.t('amount.by_person', { date });
}
