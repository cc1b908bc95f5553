import { i18n } from '#i18n';
import type { OffGroup } from '@/lib/state/off-groups';
import { dayInWeek } from '@/lib/text/day';
import { number } from '@/lib/text/number';

/** When a group of days off is: one day, or from one to another. */
export function offDates({ days }: OffGroup, language: string): string {
  const [from = '', to = ''] = [days[0], days.at(-1)].map((day) => day && dayInWeek(day, language));
  return days.length === 1 ? from : i18n.t('calendar.range', { from, to });
}

/** What a group of days off is, and what it costs in working days. */
export function offWhat({ kind, name, share, cost, days }: OffGroup, language: string): string {
  const called = name || i18n.t(`calendar.is_${kind}`);
  if (share === 0) return i18n.t('calendar.worked', { name: called });
  const half = share < 1 ? [i18n.t('calendar.is_half')] : [];
  // Of a single whole day it goes without saying.
  const plain = days.length === 1 && share === 1 && cost === 1;
  const costs =
    cost === 0 ? [i18n.t('calendar.costs_none')] : [i18n.t('calendar.costs', cost, [number(cost, language)])];
  return [called, ...half, ...(plain || (share < 1 && days.length === 1 && cost > 0) ? [] : costs)].join(' · ');
}
