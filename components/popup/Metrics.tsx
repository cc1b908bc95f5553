import { i18n } from '#i18n';
import type { MetricCount } from '@/lib/state/counts';
import { metricName } from '../words/metric-name';
import { MetricRow } from './MetricRow';

interface Props {
  counts: readonly MetricCount[];
  /** False while the ledger cannot be read. */
  known: boolean;
  language: string;
  onPlusOne: (metric: string, words: string) => void;
}

/** So many rows are taken in at a glance; what has counted is shown however many there are. */
const glance = 4;

/** Today's metrics: what has counted, and as many noughts as one takes in at a glance. The others are folded. */
export function Metrics({ counts, known, language, onPlusOne }: Props) {
  let room = glance - counts.filter(({ n }) => n > 0).length;
  const inSight = new Set(counts.filter(({ n }) => n > 0 || room-- > 0));
  const folded = counts.filter((count) => !inSight.has(count));
  const row = (count: MetricCount) => (
    <MetricRow
      key={count.metric}
      count={count}
      known={known}
      language={language}
      onPlusOne={() => onPlusOne(count.metric, i18n.t('popup.counted', { metric: metricName(count.metric) }))}
    />
  );
  return (
    <>
      <ul class="metrics" aria-label={i18n.t('headline.metrics')}>
        {[...inSight].map(row)}
      </ul>
      {folded.length > 0 && (
        <details class="other-metrics">
          <summary>{i18n.t('popup.other_metrics', folded.length)}</summary>
          <ul class="metrics" aria-label={i18n.t('popup.other_metrics', folded.length)}>
            {folded.map(row)}
          </ul>
        </details>
      )}
    </>
  );
}
