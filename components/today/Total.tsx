import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { MetricCount } from '@/lib/state/counts';
import { countData } from '../ui/count-data';
import { Amount, Figure } from '../ui/Figure';
import { metricName } from '../words/metric-name';
import { NumberForm } from './NumberForm';

interface Props {
  count: MetricCount;
  language: string;
  /** Left out where the day can no longer be corrected. */
  onCorrect?: ((n: number) => void) | undefined;
}

/** The most a day is corrected up to, if it does not have more already. */
export const most = 1000;

/** One metric's number, and the way to say that it was another one. */
export function Total({ count, language, onCorrect }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const metric = metricName(count.metric, 2);
  const leave = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <li {...countData(count)}>
      <span>{metricName(count.metric, count.n)}</span>
      <strong>
        <Figure value={count.n} language={language} />
      </strong>
      {count.amounts.map((amount) => (
        <span key={amount.currency} class="soft amount">
          <Amount value={amount} language={language} />
        </span>
      ))}
      {onCorrect && (
        <button
          ref={button}
          type="button"
          class="button pencil"
          data-look="quiet"
          data-do="correct"
          aria-expanded={open}
          aria-label={i18n.t('correct.open_what', { metric })}
          title={i18n.t('correct.open')}
          onClick={() => setOpen(!open)}
        >
          <Pencil />
        </button>
      )}
      {open && onCorrect && (
        <NumberForm
          name="correct"
          label={i18n.t('correct.number', { metric })}
          n={count.n}
          least={0}
          most={Math.max(most, count.n)}
          onSave={(n) => {
            leave();
            onCorrect(n);
          }}
          onLeave={leave}
        />
      )}
    </li>
  );
}

const Pencil = () => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    aria-hidden="true"
  >
    <path d="M2.5 13.5l.8-3.2 7.6-7.6 2.4 2.4-7.6 7.6zM9.4 4.2l2.4 2.4" />
  </svg>
);
