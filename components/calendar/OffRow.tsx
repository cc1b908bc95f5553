import { i18n } from '#i18n';
import type { OffGroup } from '@/lib/state/off-groups';
import { dayInWeek } from '@/lib/text/day';
import { Button } from '../ui/Button';
import { offDates, offWhat } from '../words/off-words';

/** What can be done with days off. */
export interface OffDoings {
  onRemove: (days: readonly string[]) => void;
  onWorkOn: (day: string) => void;
  onRestOn: (off: { day: string; by?: 'person' | 'file' }) => void;
}

interface Props extends OffDoings {
  group: OffGroup;
  language: string;
}

/** A leave, a sickness or a holiday, with the way to take it out. */
export function OffRow({ group, language, onRemove, onWorkOn, onRestOn }: Props) {
  const { kind, days, share, by } = group;
  const [first = ''] = days;
  const one = days.length === 1;
  const what = `${offDates(group, language)}, ${offWhat(group, language)}`;
  const isHoliday = kind === 'holiday';
  return (
    <li class="off" data-kind={kind} data-share={share} data-off={one ? first : undefined}>
      <span>
        <strong>{offDates(group, language)}</strong> <span class="soft">{offWhat(group, language)}</span>
      </span>
      <span class="off-doings">
        {isHoliday && one && (
          <Button
            does={share === 0 ? 'off-rest' : 'off-work'}
            aria-label={i18n.t(share === 0 ? 'calendar.rest_what' : 'calendar.work_what', { what })}
            onClick={() => (share === 0 ? onRestOn({ day: first, ...(by ? { by } : {}) }) : onWorkOn(first))}
          >
            {i18n.t(share === 0 ? 'calendar.rest' : 'calendar.work')}
          </Button>
        )}
        {(!isHoliday || by === 'file') && (
          <Button
            does="off-remove"
            aria-label={i18n.t('calendar.remove_what', { what })}
            onClick={() => onRemove(days)}
          >
            {i18n.t('options.remove')}
          </Button>
        )}
      </span>
      {!one && (
        <details>
          <summary>{i18n.t('calendar.each', days.length, [days.length])}</summary>
          <ul>
            {days.map((day) => {
              const name = dayInWeek(day, language);
              return (
                <li key={day} class="off" data-kind={kind} data-share={share} data-off={day}>
                  <span>{name}</span>
                  <Button
                    does={isHoliday && by !== 'file' ? 'off-work' : 'off-remove'}
                    aria-label={i18n.t(isHoliday && by !== 'file' ? 'calendar.work_what' : 'calendar.remove_what', {
                      what: name,
                    })}
                    onClick={() => (isHoliday && by !== 'file' ? onWorkOn(day) : onRemove([day]))}
                  >
                    {i18n.t(isHoliday && by !== 'file' ? 'calendar.work' : 'options.remove')}
                  </Button>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </li>
  );
}
