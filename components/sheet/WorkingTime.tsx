import { i18n } from '#i18n';
import type { Work } from '@/lib/browser/work';
import type { WorkCalendar } from '@/lib/target';
import { monthName, shortDay, weekdayName } from '@/lib/text/day';
import { list, percent } from '@/lib/text/number';

interface Props {
  calendar: WorkCalendar;
  work: Work;
  language: string;
}

/** Which days are worked and how much of them, where weeks and years begin, whose holidays are off. */
export function WorkingTime({ calendar: { weights, weekStart, yearStart, ramp }, work: { region }, language }: Props) {
  const days = weights.flatMap((share, place) => {
    if (share <= 0) return [];
    const day = weekdayName(place + 1, language, 'short');
    return [share === 1 ? day : i18n.t('sheet.day_share', { day, share: percent(share, language) })];
  });
  const begins = { day: weekdayName(weekStart, language, 'long'), month: monthName(yearStart, language) };
  const country = region && new Intl.DisplayNames(language, { type: 'region' }).of(region.country);
  return (
    <p>
      {i18n.t('sheet.works', { days: list(days, language) })} {i18n.t('sheet.begins', begins)}{' '}
      {country && `${i18n.t('calendar.country')}: ${country}. `}
      {ramp && i18n.t('sheet.ramp', { date: shortDay(ramp.from, language) })}
    </p>
  );
}
