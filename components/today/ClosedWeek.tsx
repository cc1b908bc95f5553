import { i18n } from '#i18n';
import type { Compared, SharedPeriod } from '@/lib/shared';
import { daySpan, shortDay } from '@/lib/text/day';
import { dateHere } from '@/lib/text/moment';
import { metricName } from '../words/metric-name';
import { changedTotals, totalWords } from '../words/restated-words';

interface Props {
  period: SharedPeriod;
  /** Null where it can no longer be told. */
  compared: Compared[] | null;
  today: string;
  language: string;
}

/** A closed week: what has changed since, and what it was closed with. */
export function ClosedWeek({ period, compared, today, language }: Props) {
  const changed = changedTotals(compared ?? [], language);
  return (
    <section class="week" data-closed={period.id} aria-labelledby="week-title">
      <h2 id="week-title">{i18n.t('week.closed', { days: daySpan(period, today, language) })}</h2>
      <p class="soft">
        {i18n.t('week.closed_on', { date: shortDay(dateHere(period.at), language) })}{' '}
        {period.hours && i18n.t('week.in_hours')}
      </p>
      {!compared && <p>{i18n.t('week.unknown')}</p>}
      {compared && changed.length === 0 && <p>{i18n.t('week.same')}</p>}
      {changed.length > 0 && (
        <ul class="restated">
          {changed.map(({ metric, by, words }) => (
            <li key={metric} data-restated={by} data-of={metric}>
              {words}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{i18n.t('week.totals')}</summary>
        {period.totals.length === 0 && <p class="soft">{i18n.t('week.nothing')}</p>}
        <ul class="closed-totals">
          {period.totals.map((total) => (
            <li key={`${total.metric} ${total.currency}`}>
              <span>{metricName(total.metric, total.n)}</span> <span class="figure">{totalWords(total, language)}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
