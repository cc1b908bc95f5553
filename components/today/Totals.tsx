import { i18n } from '#i18n';
import type { MetricCount } from '@/lib/state/counts';
import { number } from '@/lib/text/number';
import { countData } from '../ui/count-data';
import { Amount, Figure } from '../ui/Figure';
import { Tally } from '../ui/Tally';
import { metricName } from '../words/metric-name';

interface Props {
  counts: readonly MetricCount[];
  language: string;
  isToday: boolean;
}

/** The day's numbers, one a metric, under the sum of them in one sentence. */
export function Totals({ counts, language, isToday }: Props) {
  const total = counts.reduce((sum, { n }) => sum + n, 0);
  const words = isToday ? 'headline.today' : 'headline.day';
  return (
    <section class="totals" aria-labelledby="totals-title">
      <h2 id="totals-title">{i18n.t(words, total, [number(total, language)])}</h2>
      <Tally n={total} />
      {counts.length > 0 && (
        <ul class="figures" aria-label={i18n.t('headline.metrics')}>
          {counts.map((count) => (
            <li key={count.metric} {...countData(count)}>
              <span>{metricName(count.metric, count.n)}</span>
              <strong>
                <Figure value={count.n} language={language} />
              </strong>
              {count.amounts.map((amount) => (
                <span key={amount.currency} class="soft amount">
                  <Amount value={amount} language={language} />
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
