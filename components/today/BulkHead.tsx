import { i18n } from '#i18n';
import { dayOfMonth, weekday } from '@/lib/text/day';

/** The days over the table's columns. */
export const BulkHead = ({ days, language }: { days: readonly string[]; language: string }) => (
  <>
    <caption class="hidden-words">{i18n.t('bulk.open')}</caption>
    <thead>
      <tr>
        {days.map((day) => (
          <th key={day} scope="col">
            {weekday(day, language)} <span class="figure">{dayOfMonth(day, language)}</span>
          </th>
        ))}
      </tr>
    </thead>
  </>
);
