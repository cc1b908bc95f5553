import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { byPercent, type Problems, type Typed } from '@/lib/state/target-input';
import { Field } from './Field';

interface Props {
  typed: Typed;
  first: boolean;
  /** YYYY-MM-DD. */
  today: string;
  found: Problems;
  onChange: (part: Partial<Typed>) => void;
  onFirst: (first: boolean) => void;
}

/** What a target may have besides its number: where it begins, from when it holds, when it is looked at again. */
export function MoreFields({ typed, first, today, found, onChange, onFirst }: Props) {
  const [percent, setPercent] = useState('');
  const { metric, baseline, from, review } = typed;
  const reckon = (stands: string, by: string) => {
    setPercent(by);
    const value = byPercent(stands, by, metric);
    onChange({ baseline: stands, ...(value ? { value } : {}) });
  };
  return (
    <details>
      <summary>{i18n.t('target.more')}</summary>
      <div class="fields">
        <Field
          type="number"
          label={i18n.t('target.baseline')}
          name="baseline"
          value={baseline}
          problem={found.baseline}
          onValue={(next) => reckon(next, percent)}
        />
        <Field
          type="number"
          label={i18n.t('target.percent')}
          name="percent"
          value={percent}
          hint={i18n.t('target.percent_hint')}
          onValue={(next) => reckon(baseline, next)}
        />
        <Field
          label={i18n.t('target.from')}
          name="from"
          type="date"
          min={today}
          value={from}
          problem={found.from}
          onValue={(next) => onChange({ from: next })}
        />
        <Field
          label={i18n.t('target.review')}
          name="review"
          type="date"
          min={today}
          value={review}
          problem={found.review}
          hint={i18n.t('target.review_hint')}
          onValue={(next) => onChange({ review: next })}
        />
      </div>
      <label class="tick">
        <input
          type="checkbox"
          name="first"
          checked={first}
          onChange={(event) => onFirst(event.currentTarget.checked)}
        />
        {i18n.t('target.first')}
      </label>
    </details>
  );
}
