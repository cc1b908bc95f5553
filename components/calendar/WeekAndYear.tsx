import { i18n } from '#i18n';
import { monthName, weekdayName } from '@/lib/text/day';

/** The days a week begins with anywhere. */
const starts = [1, 6, 7] as const;
const months = Array.from({ length: 12 }, (_, place) => place + 1);

interface Props {
  /** What the person chose; null for what is usual. */
  weekStart: number | null;
  /** What is usual here. */
  usual: number;
  yearStart: number;
  language: string;
  onWeekStart: (weekday: number | null) => void;
  onYearStart: (month: number) => void;
}

/** Where a week and a business year begin. */
export const WeekAndYear = ({ weekStart, usual, yearStart, language, onWeekStart, onYearStart }: Props) => (
  <div class="fields">
    <label>
      {i18n.t('calendar.week_start')}
      <select
        class="field"
        name="week-start"
        value={weekStart ?? ''}
        onChange={(e) => onWeekStart(Number(e.currentTarget.value) || null)}
      >
        <option value="">{i18n.t('calendar.usual', { day: weekdayName(usual, language, 'long') })}</option>
        {starts.map((day) => (
          <option key={day} value={day}>
            {weekdayName(day, language, 'long')}
          </option>
        ))}
      </select>
    </label>
    <label>
      {i18n.t('calendar.year_start')}
      <select
        class="field"
        name="year-start"
        value={yearStart}
        onChange={(e) => onYearStart(Number(e.currentTarget.value))}
      >
        {months.map((month) => (
          <option key={month} value={month}>
            {monthName(month, language)}
          </option>
        ))}
      </select>
    </label>
  </div>
);
