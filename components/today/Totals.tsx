import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { MetricCount } from '@/lib/state/counts';
import type { AskedToday } from '@/lib/state/headline';
import type { TagId } from '@/lib/tags';
import { number } from '@/lib/text/number';
import { DayAdvice } from '../ui/DayAdvice';
import { Tally } from '../ui/Tally';
import { isEnough } from '../words/advice-words';
import { AddCount } from './AddCount';
import { Total } from './Total';

interface Props {
  counts: readonly MetricCount[];
  language: string;
  isToday: boolean;
  /** What today asks; null where nothing is agreed. */
  asked?: AskedToday | null;
  /** A metric's number was another one; left out where the day can no longer be corrected. */
  onCorrect?: ((metric: string, n: number, tags?: TagId[]) => void) | undefined;
  /** Further ways to enter numbers. */
  children?: ComponentChildren;
}

/** The day's numbers, one a metric, under the sum of them in one sentence. */
export function Totals({ counts, language, isToday, asked, onCorrect, children }: Props) {
  const total = counts.reduce((sum, { n }) => sum + n, 0);
  const words = isToday ? 'headline.today' : 'headline.day';
  return (
    <section class="totals" aria-labelledby="totals-title">
      <h2 id="totals-title">{i18n.t(words, total, [number(total, language)])}</h2>
      <Tally n={total} />
      {isToday && asked && (
        <p class="advice" data-enough={isEnough(asked.asked) || undefined}>
          <DayAdvice asked={asked} language={language} />
        </p>
      )}
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
      {onCorrect && (
        <div class="adding">
          <AddCount counted={counts.map(({ metric }) => metric)} onAdd={onCorrect} />
          {children}
        </div>
      )}
      {!onCorrect && counts.length > 0 && <p class="soft">{i18n.t('correct.too_old')}</p>}
    </section>
  );
}
