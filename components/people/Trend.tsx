import { i18n } from '#i18n';
import type { Trend as TrendView } from '@/lib/state/people-order';
import { daySpan } from '@/lib/text/day';
import { number } from '@/lib/text/number';
import { metricName } from '../words/metric-name';

const [wide, high, gap] = [12, 40, 4];

/** A metric over some weeks: small bars, and behind them the table they are drawn from. */
export function Trend({ trend, today, language }: { trend: TrendView; today: string; language: string }) {
  const { metric, weeks } = trend;
  const most = Math.max(1, ...weeks.map(({ value }) => value ?? 0));
  const name = i18n.t('people.trend', { metric: metricName(metric, 2) });
  return (
    <div class="trend" data-trend={metric}>
      <svg
        viewBox={`0 0 ${weeks.length * (wide + gap)} ${high}`}
        width={weeks.length * (wide + gap)}
        height={high}
        aria-hidden="true"
      >
        {weeks.map(({ from, value }, at) => {
          const tall = value === null ? 0 : Math.max((value / most) * (high - 2), 1);
          const place = { x: at * (wide + gap) + gap / 2, width: wide };
          return value === null ? (
            <rect key={from} class="trend-none" {...place} y={high - 1} height={1} />
          ) : (
            <rect key={from} class="trend-bar" {...place} y={high - tall} height={tall} rx={1.5} />
          );
        })}
      </svg>
      <details>
        <summary>{name}</summary>
        <table>
          <caption class="hidden-words">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{i18n.t('people.week')}</th>
              <th scope="col">{metricName(metric, 2)}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map(({ from, to, value }) => (
              <tr key={from}>
                <th scope="row">{daySpan({ from, to }, today, language)}</th>
                <td class="figure">{value === null ? i18n.t('people.no_summary') : number(value, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
