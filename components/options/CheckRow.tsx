import { i18n } from '#i18n';
import type { Tally } from '@/lib/detect/check';
import { number } from '@/lib/text/number';
import { Button } from '../ui/Button';
import { metricName } from '../words/metric-name';

interface Props {
  tally: Tally;
  language: string;
  onTick: (metric: string, by: number) => void;
}

/** One metric while its site is checked: how many were ticked off, and how many Groundwork has counted since. */
export function CheckRow({ tally: { metric, done, counted, asked, paused = 0 }, language, onTick }: Props) {
  const name = metricName(metric, 2);
  const figures = { done: number(done, language), counted: number(counted, language), asked: number(asked, language) };
  return (
    <li data-metric={metric} data-done={done} data-counted={counted} data-asked={asked} data-paused={paused}>
      <p role="status">
        <strong>{name}</strong>{' '}
        <span class="soft figure">{i18n.t(asked > 0 ? 'check.so_far_asked' : 'check.so_far', figures)}</span>
        {paused > 0 && <span class="soft"> · {i18n.t('check.left_out', paused, [number(paused, language)])}</span>}
      </p>
      <div class="choice">
        <Button
          look="quiet"
          does="check-fewer"
          aria-label={i18n.t('check.fewer_what', { metric: name })}
          onClick={() => onTick(metric, -1)}
        >
          {i18n.t('check.fewer')}
        </Button>
        <Button
          does="check-did"
          aria-label={i18n.t('check.did_what', { metric: name })}
          onClick={() => onTick(metric, 1)}
        >
          {i18n.t('check.did')}
        </Button>
      </div>
    </li>
  );
}
