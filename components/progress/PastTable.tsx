import { i18n } from '#i18n';
import type { PastPeriod } from '@/lib/measure/past-periods';
import type { Target } from '@/lib/target';
import { fewDigits } from '@/lib/text/number';
import { metricName } from '../words/metric-name';
import { valueWords } from '../words/pace-words';
import { periodInYear } from '../words/period-words';

interface Props {
  target: Target;
  /** The newest first. */
  periods: readonly PastPeriod[];
  /** YYYY-MM-DD. */
  today: string;
  language: string;
}

/** Periods of one target that are over: what was done of what was asked, and what became of it. */
export function PastTable({ target, periods, today, language }: Props) {
  const say = (value: number) => valueWords(value, target, language);
  return (
    <table class="numbers">
      <caption class="hidden-words">{metricName(target.metric, 2)}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('past.period')}</th>
          <th scope="col">{i18n.t('plan.part_done')}</th>
          <th scope="col">{i18n.t('past.word')}</th>
        </tr>
      </thead>
      <tbody>
        {periods.map((period) => (
          <tr key={period.span.from} data-period-from={period.span.from} data-word={period.word}>
            <th scope="row">
              <span class="past-period">{periodInYear(period.span, today, language)}</span>
              <Notes period={period} language={language} />
            </th>
            <td class="figure">{i18n.t('pace.of', { done: say(period.done), target: say(period.due) })}</td>
            <td>{outcomeWords(period)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function outcomeWords({ word }: PastPeriod): string {
  if (word === 'met') return i18n.t('past.met');
  return word === 'missed' ? i18n.t('pace.missed') : i18n.t('past.not_counted');
}

/** What lowered what was asked, or why it is not counted. */
export function Notes({
  period: { off, paused, outage, ramp, partly },
  language,
}: {
  period: Pick<PastPeriod, 'off' | 'paused' | 'outage' | 'ramp' | 'partly'>;
  language: string;
}) {
  const days = { off, paused, outage };
  const told = (['off', 'paused', 'outage'] as const)
    .filter((why) => days[why] > 0)
    .map((why) => i18n.t(`past.${why}`, Math.ceil(days[why]), [fewDigits(days[why], language)]));
  const notes = [...told, ...(ramp ? [i18n.t('past.ramp')] : []), ...(partly ? [i18n.t('past.partly')] : [])];
  return notes.length > 0 ? <span class="past-notes">{notes.join(' · ')}</span> : null;
}
