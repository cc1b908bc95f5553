import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Sights } from '@/lib/state/sight';
import { shortDay } from '@/lib/text/day';
import { metricName } from '../words/metric-name';
import { periodName } from '../words/period-words';
import { SightLine } from './SightLine';
import { SightShares } from './SightShares';

interface Props {
  sights: Sights;
  onChoose: (metric: string) => void;
  /** YYYY-MM-DD. */
  today: string;
  language: string;
}

/** What one action is for: today's part, step by step, up to the goal of the year and whom it serves. */
export function SightCard({ sights: { metrics, sight, asked }, onChoose, today, language }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!asked) return;
    title.current?.scrollIntoView({ block: 'start' });
    title.current?.focus({ preventScroll: true });
  }, [asked, sight?.metric]);
  if (!sight) return null;
  const [line, ...others] = sight.lines;
  const year = line?.goal.year;
  return (
    <article class="card sight" aria-labelledby="sight-title" data-sight={sight.metric}>
      <h2 id="sight-title" ref={title} tabIndex={-1}>
        {i18n.t('sight.title')}
      </h2>
      <p class="soft">{i18n.t('sight.text')}</p>
      {metrics.length > 1 && (
        <label class="sight-choice">
          {i18n.t('sight.choose')}
          <select
            class="field"
            name="sight"
            value={sight.metric}
            onChange={({ currentTarget }) => onChoose(currentTarget.value)}
          >
            {metrics.map((metric) => (
              <option key={metric} value={metric}>
                {metricName(metric, 2)}
              </option>
            ))}
          </select>
        </label>
      )}
      <SightShares sight={sight} today={today} language={language} />
      {!line && <p>{i18n.t('sight.none')}</p>}
      {line && !sight.target && <p class="soft">{i18n.t('sight.no_target')}</p>}
      {line && <SightLine metric={sight.metric} line={line} today={today} language={language} />}
      {others.length > 0 && (
        <details>
          <summary>{i18n.t('sight.others')}</summary>
          {others.map((other) => (
            <SightLine
              key={other.steps.map(({ pair }) => pair.result).join('>')}
              metric={sight.metric}
              line={other}
              today={today}
              language={language}
            />
          ))}
        </details>
      )}
      {year && sight.since > year.from && (
        <p class="soft">
          {i18n.t('sight.since', {
            day: shortDay(sight.since, language),
            year: periodName(year, today, language),
          })}
        </p>
      )}
    </article>
  );
}
