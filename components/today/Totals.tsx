import { i18n } from '#i18n';
import type { MetricCount } from '@/lib/state/counts';
import { number } from '@/lib/text/number';
import { Tally } from '../ui/Tally';
import { AddCount } from './AddCount';
import { Total } from './Total';

interface Props {
  counts: readonly MetricCount[];
  language: string;
  isToday: boolean;
  /** A metric's number was another one; left out where the day can no longer be corrected. */
  onCorrect?: ((metric: string, n: number) => void) | undefined;
}

/** The day's numbers, one a metric, under the sum of them in one sentence. */
export function Totals({ counts, language, isToday, onCorrect }: Props) {
  const total = counts.reduce((sum, { n }) => sum + n, 0);
  const words = isToday ? 'headline.today' : 'headline.day';
  return (
    <section class="totals" aria-labelledby="totals-title">
      <h2 id="totals-title">{i18n.t(words, total, [number(total, language)])}</h2>
      <Tally n={total} />
      {counts.length > 0 && (
        <ul class="figures" aria-label={i18n.t('headline.metrics')}>
          {counts.map((count) => (
            <Total
              key={count.metric}
              count={count}
              language={language}
              onCorrect={onCorrect && ((n) => onCorrect(count.metric, n))}
            />
          ))}
        </ul>
      )}
      {onCorrect && <AddCount counted={counts.map(({ metric }) => metric)} onAdd={onCorrect} />}
      {!onCorrect && counts.length > 0 && <p class="soft">{i18n.t('correct.too_old')}</p>}
    </section>
  );
}
