import { i18n } from '#i18n';
import type { MetricCount } from '@/lib/state/counts';
import { number } from '@/lib/text/number';
import { metricName } from '../words/metric-name';
import { MetricRow } from './MetricRow';

interface Props {
  counts: readonly MetricCount[];
  /** False while the ledger cannot be read. */
  known: boolean;
  language: string;
  /** The metrics of the pair above, which come first; none where there is no target. */
  first: readonly string[];
  /** How many rows the popup has room for: what does not fit a browser's popup would have to be scrolled to. */
  room: number;
  /** Whether folded noughts are made: what is in sight does not wait for them. */
  whole: boolean;
  onPlusOne: (metric: string, words: string) => void;
}

/** So many noughts are taken in at a glance. */
const glance = 4;

/** Which metrics are in sight: those of the pair, then what has counted, then noughts; each in its place. */
function inSightOf(counts: readonly MetricCount[], first: readonly string[], room: number): Set<MetricCount> {
  const rank = ({ metric, n }: MetricCount) => (first.includes(metric) ? 0 : n > 0 ? 1 : 2);
  const ranked = counts.toSorted((a, b) => rank(a) - rank(b));
  const noughts = Math.max(glance - ranked.filter((count) => rank(count) < 2).length, 0);
  const wanted = ranked.filter((count) => rank(count) < 2).length + noughts;
  return new Set(ranked.slice(0, Math.min(wanted, room)));
}

/** Today's metrics: as many as there is room for, the others folded; how much of them has counted is said. */
export function Metrics({ counts, known, first, room, language, whole, onPlusOne }: Props) {
  const chosen = inSightOf(counts, first, room);
  const inSight = counts.filter((count) => chosen.has(count));
  const folded = counts.filter((count) => !chosen.has(count));
  const counted = folded.reduce((sum, { n }) => sum + n, 0);
  const more =
    known && counted > 0
      ? i18n.t('popup.other_counted', folded.length, [number(folded.length, language), number(counted, language)])
      : i18n.t('popup.other_metrics', folded.length, [number(folded.length, language)]);
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
        {inSight.map(row)}
      </ul>
      {folded.length > 0 && (
        <details class="other-metrics">
          <summary>{more}</summary>
          <ul class="metrics" aria-label={more}>
            {folded.filter(({ n }) => whole || n > 0).map(row)}
          </ul>
        </details>
      )}
    </>
  );
}
