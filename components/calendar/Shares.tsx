import { i18n } from '#i18n';
import { weekdayName } from '@/lib/text/day';

interface Props {
  /** Weekdays in the person's order, 1 (Monday) to 7. */
  week: readonly number[];
  weights: readonly number[];
  open: boolean;
  language: string;
  onChange: (weekday: number, weight: number) => void;
}

/** How much of each weekday is worked, in hundredths. Folded: few need it. */
export const Shares = ({ week, weights, open, language, onChange }: Props) => (
  <details open={open}>
    <summary>{i18n.t('calendar.shares')}</summary>
    <div class="shares">
      {week.map((weekday) => (
        <label key={weekday}>
          {i18n.t('calendar.share', { day: weekdayName(weekday, language, 'long') })}
          <input
            class="field"
            type="number"
            name={`share-${weekday}`}
            min={0}
            max={100}
            step={1}
            required
            value={Math.round((weights[weekday - 1] ?? 0) * 100)}
            onChange={({ currentTarget: field }) => {
              if (field.reportValidity()) onChange(weekday, field.valueAsNumber / 100);
            }}
          />
        </label>
      ))}
    </div>
  </details>
);
