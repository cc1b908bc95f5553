import { i18n } from '#i18n';
import type { Period } from '@/lib/target';

const periods: readonly Period[] = ['day', 'week', 'month', 'quarter', 'year'];

interface Props {
  chosen: Period;
  onChoose: (period: Period) => void;
}

/** The stretch of time a target is for. */
export const PeriodChoice = ({ chosen, onChoose }: Props) => (
  <label>
    {i18n.t('target.period')}
    <select
      class="field"
      name="period"
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value as Period)}
    >
      {periods.map((period) => (
        <option key={period} value={period}>
          {i18n.t(`target.period_${period}`)}
        </option>
      ))}
    </select>
  </label>
);
