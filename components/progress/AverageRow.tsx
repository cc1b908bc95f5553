import { i18n } from '#i18n';
import { isEntered, shapeOf } from '@/lib/catalog';
import { enoughValues } from '@/lib/measure/pace-score';
import type { PeriodSpan } from '@/lib/measure/period';
import type { Average } from '@/lib/state/measured';
import type { Target } from '@/lib/target';
import { number } from '@/lib/text/number';
import { boundWords } from '../words/measured-words';
import { metricName } from '../words/metric-name';
import { markWords, periodWords, valueWords } from '../words/pace-words';
import { EnterHere } from './EnterHere';

interface Props {
  target: Target;
  span: PeriodSpan;
  average: Average;
  /** Which period it is of, in words. */
  until: string;
  language: string;
}

/** Of how much an average is made, as a sentence. */
function basisWords(metric: string, { n }: Average, language: string): string {
  const many = number(n, language);
  if (!isEntered(metric)) return i18n.t('pace.average', n, [many]);
  return i18n.t(shapeOf(metric) === 'score' ? 'measured.answers' : 'measured.jobs', n, [many]);
}

/** A target for an average: what it is, of how many, and what it should be. */
export function AverageRow({ target, span, average, until, language }: Props) {
  const { metric, currency } = target;
  const { mark, mean, known } = average;
  const entered = isEntered(metric);
  const gaps = { have: number(known, language), need: number(enoughValues, language) };
  const shown = mean === null ? null : Math.round(mean);
  return (
    <li
      class="card"
      data-target={metric}
      data-metric={metric}
      data-period={span.kind}
      data-pace={mark}
      {...(shown === null
        ? {}
        : currency
          ? { 'data-amount': shown, 'data-currency': currency }
          : { 'data-value': shown })}
    >
      <div class="progress-head">
        <h2>{metricName(metric, 2)}</h2>
        <span class="mark" data-mark={mark}>
          {markWords(mark)}
        </span>
      </div>
      <p class="progress-done">
        {mean !== null && <strong class="figure">{valueWords(mean, target, language)}</strong>}{' '}
        <span class="soft">{until}</span>
      </p>
      {entered && mean === null ? (
        <EnterHere words={i18n.t('measured.none', { period: periodWords(target) })} />
      ) : (
        <p>{basisWords(metric, average, language)}</p>
      )}
      {average.median !== undefined && (
        <p>{i18n.t('measured.median', { value: valueWords(average.median, target, language) })}</p>
      )}
      {entered && mean !== null && known < enoughValues && <p>{i18n.t('measured.few', gaps)}</p>}
      <p class="soft">{i18n.t('pace.aim', { target: boundWords(target, language) })}</p>
    </li>
  );
}
