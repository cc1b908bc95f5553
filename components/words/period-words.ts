import { i18n } from '#i18n';
import type { PeriodSpan } from '@/lib/measure/period';
import { dayInWeek, daySpan, monthName } from '@/lib/text/day';

/**
 * What a period is called within a year: a quarter, a month, the days of a week, a day.
 * @param today YYYY-MM-DD
 */
export function periodName({ kind, from, to, year, number = 1 }: PeriodSpan, today: string, language: string): string {
  switch (kind) {
    case 'year':
      return String(year);
    case 'quarter':
      return i18n.t('plan.quarter', { n: String(number) });
    case 'month':
      return monthName(number, language);
    case 'week':
      return daySpan({ from, to }, today, language);
    case 'day':
      return dayInWeek(from, language, today);
  }
}

/** As `periodName`, with the year where that does not say it. */
export function periodInYear(span: PeriodSpan, today: string, language: string): string {
  const name = periodName(span, today, language);
  return span.kind === 'quarter' || span.kind === 'month' ? `${name} ${span.year}` : name;
}
