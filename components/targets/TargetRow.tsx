import { i18n } from '#i18n';
import type { Target } from '@/lib/target';
import { shortDay } from '@/lib/text/day';
import { Button } from '../ui/Button';
import { metricName } from '../words/metric-name';
import { meaning, targetWords, wayWords } from '../words/target-words';

interface Props {
  target: Target;
  /** Whether it is one of the metrics shown first. */
  first: boolean;
  language: string;
  onChange: () => void;
  onRemove: () => void;
}

/** One number that was agreed, and what it stands for. */
export function TargetRow({ target, first, language, onChange, onRemove }: Props) {
  const { metric, period, value, currency, review } = target;
  const name = metricName(metric, 2);
  const way = wayWords(target, language);
  return (
    <li data-target={metric} data-period={period} data-value={value} data-currency={currency}>
      <div class="target-about">
        <p>
          <strong>{name}</strong> <span class="figure">{targetWords(target, language)}</span>{' '}
          {first && <span class="tag">{i18n.t('target.headline')}</span>}
        </p>
        <p class="soft">{meaning(metric)}</p>
        {(way || review) && (
          <p class="soft">
            {[way, review && i18n.t('target.review_on', { date: shortDay(review, language) })]
              .filter(Boolean)
              .join(' ')}
          </p>
        )}
      </div>
      <div class="acts">
        <Button
          does="target-change"
          look="quiet"
          aria-label={i18n.t('target.change_what', { metric: name })}
          onClick={onChange}
        >
          {i18n.t('target.change')}
        </Button>
        <Button
          does="target-remove"
          look="quiet"
          aria-label={i18n.t('target.remove_what', { metric: name })}
          onClick={onRemove}
        >
          {i18n.t('target.remove')}
        </Button>
      </div>
    </li>
  );
}
