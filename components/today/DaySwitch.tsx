import { i18n } from '#i18n';
import { dayAfter, longDay, nearDay } from '@/lib/text/day';
import { Button } from '../ui/Button';

interface Props {
  day: string;
  /** The day that was gone to last; until it is known, `day` is the one before. */
  goneTo: string;
  today: string;
  language: string;
  onDay: (day: string) => void;
}

/** Which day is shown, with the way to the one before and the one after; never beyond today. */
export function DaySwitch({ day, goneTo, today, language, onDay }: Props) {
  const near = nearDay(day, today, language);
  const date = longDay(day, today, language);
  return (
    <div class="day-switch" data-day={day}>
      <h1 aria-live="polite">
        {near ?? date}
        {near && <span class="soft">{date}</span>}
      </h1>
      <div class="day-ways">
        {day !== today && (
          <Button does="day-today" onClick={() => onDay(today)}>
            {i18n.t('today.back')}
          </Button>
        )}
        <Button
          look="quiet"
          does="day-before"
          aria-label={i18n.t('today.previous')}
          onClick={() => onDay(dayAfter(goneTo, -1))}
        >
          <Arrow />
        </Button>
        <Button
          look="quiet"
          does="day-after"
          aria-label={i18n.t('today.next')}
          disabled={goneTo >= today}
          onClick={() => onDay(dayAfter(goneTo, 1))}
        >
          <Arrow forward />
        </Button>
      </div>
    </div>
  );
}

/** Points back or forward in reading direction. */
const Arrow = ({ forward = false }: { forward?: boolean }) => (
  <svg
    class="arrow"
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    aria-hidden="true"
  >
    <path d={forward ? 'M7 4l6 6-6 6' : 'M13 4l-6 6 6 6'} />
  </svg>
);
