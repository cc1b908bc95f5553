import { i18n } from '#i18n';
import type { PastPeriod } from '@/lib/measure/past-periods';
import type { Past } from '@/lib/state/past';
import { fewDigits, number } from '@/lib/text/number';
import { metricName } from '../words/metric-name';
import { valueWords } from '../words/pace-words';
import { periodInYear } from '../words/period-words';

interface Props {
  past: readonly Past[];
  /** YYYY-MM-DD. */
  today: string;
  language: string;
}

/** How the last periods of each target went: met, missed, or not counted and why. */
export function PastPeriods({ past, today, language }: Props) {
  if (past.length === 0) return null;
  return (
    <section class="past" aria-labelledby="past-title">
      <h2 id="past-title">{i18n.t('past.title')}</h2>
      <p class="soft">{i18n.t('past.text')}</p>
      {past.map((one, place) => (
        <PastCard key={one.target.metric} past={one} open={place === 0} today={today} language={language} />
      ))}
    </section>
  );
}

interface CardProps {
  past: Past;
  today: string;
  language: string;
  open: boolean;
}

function PastCard({ past: { target, periods, met, counted, inARow }, today, language, open }: CardProps) {
  const metric = metricName(target.metric, 2);
  const gaps = { metric, met: number(met, language), counted: number(counted, language) };
  const say = (value: number) => valueWords(value, target, language);
  return (
    <details class="card" open={open} data-past={target.metric} data-in-a-row={inARow}>
      <summary>{counted > 0 ? i18n.t('past.met_of', gaps) : i18n.t('past.none', { metric })}</summary>
      {inARow > 1 && <p>{i18n.t('past.in_a_row', inARow, [number(inARow, language)])}</p>}
      <table class="numbers">
        <caption class="hidden-words">{metric}</caption>
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
                {periodInYear(period.span, today, language)}
                <Notes period={period} language={language} />
              </th>
              <td class="figure">{i18n.t('pace.of', { done: say(period.done), target: say(period.due) })}</td>
              <td>{outcomeWords(period)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function outcomeWords({ word }: PastPeriod): string {
  if (word === 'met') return i18n.t('past.met');
  return word === 'missed' ? i18n.t('pace.missed') : i18n.t('past.not_counted');
}

/** What lowered what was asked, or why it is not counted. */
function Notes({ period: { off, paused, outage, ramp, partly }, language }: { period: PastPeriod; language: string }) {
  const days = { off, paused, outage };
  const told = (['off', 'paused', 'outage'] as const)
    .filter((why) => days[why] > 0)
    .map((why) => i18n.t(`past.${why}`, Math.ceil(days[why]), [fewDigits(days[why], language)]));
  const notes = [...told, ...(ramp ? [i18n.t('past.ramp')] : []), ...(partly ? [i18n.t('past.partly')] : [])];
  return notes.length > 0 ? <span class="past-notes">{notes.join(' · ')}</span> : null;
}
