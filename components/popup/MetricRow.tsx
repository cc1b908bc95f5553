import { i18n } from '#i18n';
import type { MetricCount } from '@/lib/state/counts';
import { Button } from '../ui/Button';
import { countData } from '../ui/count-data';
import { Amount, Figure } from '../ui/Figure';
import { metricName } from '../words/metric-name';

interface Props {
  count: MetricCount;
  /** False while the ledger cannot be read: then no number is shown, a nought least of all. */
  known: boolean;
  language: string;
  onPlusOne: () => void;
}

/** One metric of today with its number and one press to add to it. */
export const MetricRow = ({ count, known, language, onPlusOne }: Props) => (
  <li class="metric" {...(known ? countData(count) : { 'data-metric': count.metric })}>
    <span class="metric-name">
      <span>{metricName(count.metric, count.n)}</span>
      {known && count.amounts.map((amount) => <Amount key={amount.currency} value={amount} language={language} />)}
    </span>
    <strong class="metric-figure">{known ? <Figure value={count.n} language={language} /> : '–'}</strong>
    <Button
      does="plus-one"
      disabled={!known}
      aria-label={i18n.t('popup.plus_one', { metric: metricName(count.metric) })}
      onClick={onPlusOne}
    >
      <bdi dir="ltr">+1</bdi>
    </Button>
  </li>
);
