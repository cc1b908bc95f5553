import { i18n } from '#i18n';
import type { DaysAhead } from '@/lib/state/days-ahead';
import { shortDay, weekdayName } from '@/lib/text/day';
import { fewDigits } from '@/lib/text/number';
import { offDates, offWhat } from '../words/off-words';

/** How large a day is drawn, and how much of that is its square. */
const [step, square] = [20, 16];

interface Props {
  ahead: DaysAhead;
  language: string;
}

/** The working days of the next thirteen weeks with what is off in them, to be read; it is changed in the settings. */
export function DaysOff({ ahead: { days, off, working }, language }: Props) {
  const [first, last] = [days[0]?.day ?? '', days.at(-1)?.day ?? ''];
  const kinds = (['worked', 'part', 'off', 'none'] as const).filter((kind) => days.some(({ is }) => is === kind));
  return (
    <section class="card days-off" aria-labelledby="days-off-title" data-working={working}>
      <h2 id="days-off-title">{i18n.t('ahead.title')}</h2>
      <p>{i18n.t('ahead.working', { days: fewDigits(working, language), until: shortDay(last, language) })}</p>
      <DayGrid days={days} language={language} />
      <p class="trend-ends soft">
        <span>{shortDay(first, language)}</span>
        <span>{shortDay(last, language)}</span>
      </p>
      <ul class="key days-key soft">
        {kinds.map((kind) => (
          <li key={kind} data-is={kind}>
            {i18n.t(`ahead.${kind}`)}
          </li>
        ))}
      </ul>
      {off.length === 0 ? (
        <p class="soft">{i18n.t('ahead.nothing')}</p>
      ) : (
        <ul class="days-list">
          {off.map((group) => (
            <li key={group.days[0]} data-off={group.days[0]} data-cost={group.cost}>
              <strong>{offDates(group, language)}</strong> <span class="soft">{offWhat(group, language)}</span>
            </li>
          ))}
        </ul>
      )}
      <a class="button" data-look="quiet" href="/options.html#calendar" target="_blank" rel="noopener">
        {i18n.t('ahead.change')}
      </a>
    </section>
  );
}

/** A square for each day, a column for each week, under each other by weekday. What is off stands below it in words. */
function DayGrid({ days, language }: { days: DaysAhead['days']; language: string }) {
  const weekdays = days.slice(0, 7).map(({ day }) => Temporal.PlainDate.from(day).dayOfWeek);
  const widest = 3 * step;
  return (
    <svg
      class="days-grid"
      viewBox={`0 0 ${widest + (days.length / 7) * step} ${7 * step}`}
      aria-hidden="true"
      focusable="false"
    >
      {weekdays.map((weekday, at) => (
        <text key={weekday} x={0} y={at * step + square - 3}>
          {weekdayName(weekday, language, 'short')}
        </text>
      ))}
      {days.map(({ day, is }, at) => (
        <rect
          key={day}
          data-is={is}
          x={widest + Math.floor(at / 7) * step}
          y={(at % 7) * step}
          width={square}
          height={square}
          rx={3}
        />
      ))}
    </svg>
  );
}
