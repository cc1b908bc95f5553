import { i18n } from '#i18n';
import type { Hours } from '@/lib/hours';
import { weekdayName } from '@/lib/text/day';
import { clockField, minutesOf } from '@/lib/text/moment';

interface Props {
  /** Monday is 0. */
  day: number;
  hours: Hours | null;
  /** What a day has that gets hours anew. */
  usual: Hours;
  language: string;
  /** Called with how the day's hours follow from those it has by then: two changes may come one right after the other. */
  onHours: (next: (hours: Hours | null) => Hours | null) => void;
}

/** One weekday: whether it is worked, from when to when. */
export function HoursOfDay({ day, hours, usual, language, onHours }: Props) {
  const name = weekdayName(day + 1, language, 'long');
  const field = (end: 'from' | 'to', label: string) =>
    hours && (
      <input
        class="field figure"
        type="time"
        name={`hours-${end}-${day}`}
        aria-label={label}
        aria-describedby={end === 'to' && hours.to <= hours.from ? `hours-next-${day}` : undefined}
        required
        value={clockField(hours[end])}
        onChange={({ currentTarget }) => {
          const minutes = minutesOf(currentTarget.value);
          // A field that was emptied says nothing; what was set stays.
          if (minutes === null) currentTarget.value = clockField(hours[end]);
          else onHours((now) => now && { ...now, [end]: minutes });
        }}
      />
    );
  return (
    <div class="hours-day" data-weekday={day}>
      <label>
        <input
          type="checkbox"
          name={`hours-on-${day}`}
          checked={hours !== null}
          onChange={({ currentTarget }) => {
            const next = currentTarget.checked ? usual : null;
            onHours(() => next);
          }}
        />
        {name}
      </label>
      {hours ? (
        <span class="hours-span">
          {field('from', i18n.t('hours.from', { day: name }))}
          <span class="hours-until" aria-hidden="true" />
          {field('to', i18n.t('hours.to', { day: name }))}
          {hours.to <= hours.from && (
            <span class="soft" id={`hours-next-${day}`}>
              {i18n.t('hours.next_day')}
            </span>
          )}
        </span>
      ) : (
        <span class="soft">{i18n.t('hours.none')}</span>
      )}
    </div>
  );
}
