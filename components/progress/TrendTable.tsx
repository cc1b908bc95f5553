import { i18n } from '#i18n';
import type { TrendKind, TrendPoint } from '@/lib/measure/trend';
import type { Target } from '@/lib/target';
import { number } from '@/lib/text/number';
import { metricName } from '../words/metric-name';
import { valueWords } from '../words/pace-words';
import { periodInYear } from '../words/period-words';
import { Notes } from './PastTable';

interface Props {
  kind: TrendKind;
  target: Target;
  /** The oldest first. */
  points: readonly TrendPoint[];
  /** YYYY-MM-DD. */
  today: string;
  language: string;
}

/** The numbers of a trend, the newest first. */
export function TrendTable({ kind, target, points, today, language }: Props) {
  const say = (value: number | null) => (value === null ? '–' : valueWords(value, target, language));
  return (
    <table class="numbers" data-trend-table={kind}>
      <caption class="hidden-words">{metricName(target.metric, 2)}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('past.period')}</th>
          <th scope="col">{i18n.t('trend.value')}</th>
          <th scope="col">{i18n.t('trend.asked')}</th>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map((point) => (
          <tr key={point.span.from} data-from={point.span.from} data-running={point.running} data-free={point.free}>
            <th scope="row">
              {periodInYear(point.span, today, language)}
              {point.running && <span class="past-notes">{i18n.t('trend.running')}</span>}
              {point.free && <span class="past-notes">{i18n.t('trend.free')}</span>}
              <Notes period={point} language={language} />
            </th>
            <td class="figure" data-value={point.value === null ? undefined : Math.round(point.value)}>
              {say(point.value)}
              {point.n ? (
                <span class="past-notes">{i18n.t('trend.of', point.n, [number(point.n, language)])}</span>
              ) : null}
            </td>
            <td class="figure" data-due={point.due === null ? undefined : Math.round(point.due)}>
              {say(point.due)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
