import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Ratio } from '@/lib/measure/ratio';
import { changeOfRatio } from '@/lib/measure/ratio-history';
import type { RatioView } from '@/lib/state/ratios';
import { daySpan } from '@/lib/text/day';
import { fewDigits, number } from '@/lib/text/number';
import { metricName } from '../words/metric-name';
import { lackingWords, rangeWords } from '../words/ratio-words';

interface Props {
  view: RatioView;
  /** YYYY-MM-DD. */
  today: string;
  language: string;
}

type Told = Extract<Ratio, { enough: true }>;

/** What a pair's ratio was in each quarter of a year, with how sure that is, and whether it has changed. */
export function RatioHistory({ view: { pair, history }, today, language }: Props) {
  const [open, setOpen] = useState(false);
  const then = open ? history() : [];
  const known = then.flatMap(({ ratio }) => (ratio.enough ? [ratio] : []));
  const longest = Math.max(...known.map(({ actions, many }) => Math.min(many ?? actions * 3, actions * 3)), 1);
  return (
    <details class="ratio-more" data-history onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{i18n.t('ratio.history')}</summary>
      {open && (
        <>
          <p data-changed={changeOfRatio(then)}>{changedWords(changeOfRatio(then), pair.result)}</p>
          <table class="numbers">
            <caption class="hidden-words">{i18n.t('ratio.history')}</caption>
            <tbody>
              {then.map(({ span, tally, ratio }) => (
                <tr
                  key={span.from}
                  data-then={span.to}
                  {...(ratio.enough ? { 'data-ratio': ratio.actions.toFixed(2) } : {})}
                >
                  <th scope="row">
                    {daySpan(span, today, language)}
                    <span class="past-notes">
                      {i18n.t('ratio.of', {
                        actions: number(tally.actions, language),
                        results: number(tally.results, language),
                      })}
                    </span>
                  </th>
                  <td>
                    {ratio.enough ? (
                      <>
                        <Interval ratio={ratio} longest={longest} />
                        <span class="figure">
                          {i18n.t('ratio.short', {
                            actions: fewDigits(ratio.actions, language),
                            n: number(1, language),
                          })}
                        </span>
                        <span class="past-notes">{rangeWords(ratio, language)}</span>
                      </>
                    ) : (
                      lackingWords(ratio, 'shifted', language)
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="soft">
            {pair.lag > 0
              ? i18n.t('ratio.history_shifted', { lag: number(pair.lag, language) })
              : i18n.t('ratio.history_beside')}{' '}
            {i18n.t('ratio.history_unseen')}
          </p>
        </>
      )}
    </details>
  );
}

/** Whether it takes more or fewer actions than it did. */
function changedWords(word: ReturnType<typeof changeOfRatio>, metric: string): string {
  const result = metricName(metric, 1);
  if (word === 'fewer') return i18n.t('ratio.changed_fewer', { result });
  if (word === 'more') return i18n.t('ratio.changed_more', { result });
  return i18n.t(word === 'few' ? 'ratio.changed_few' : 'ratio.changed_same');
}

/** A ratio as a point on a line from the fewest to the most actions it probably is; what it shows stands beside it. */
function Interval({ ratio: { actions, few, many }, longest }: { ratio: Told; longest: number }) {
  const x = (value: number) => `${(Math.min(value, longest) / longest) * 98 + 1}%`;
  return (
    <svg class="interval" aria-hidden="true" focusable="false">
      <line x1={x(few)} x2={x(many ?? longest)} y1="50%" y2="50%" />
      <circle cx={x(actions)} cy="50%" r="4" />
    </svg>
  );
}
