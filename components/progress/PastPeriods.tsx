import { i18n } from '#i18n';
import type { Past } from '@/lib/state/past';
import { number } from '@/lib/text/number';
import { metricName } from '../words/metric-name';
import { PastTable } from './PastTable';

interface Props {
  past: readonly Past[];
  /** YYYY-MM-DD. */
  today: string;
  language: string;
}

/** How the last periods of each target went: met, missed, or not counted and why. */
export function PastPeriods({ past, today, language }: Props) {
  if (past.length === 0) return null;
  return (
    <section class="past" aria-labelledby="past-title">
      <h2 id="past-title">{i18n.t('past.title')}</h2>
      <p class="soft">{i18n.t('past.text')}</p>
      {past.map((one, place) => (
        <PastCard key={one.target.metric} past={one} open={place === 0} today={today} language={language} />
      ))}
    </section>
  );
}

interface CardProps {
  past: Past;
  today: string;
  language: string;
  open: boolean;
}

function PastCard({ past: { target, periods, met, counted, inARow }, today, language, open }: CardProps) {
  const metric = metricName(target.metric, 2);
  const gaps = { metric, met: number(met, language), counted: number(counted, language) };
  return (
    <details class="card" open={open} data-past={target.metric} data-in-a-row={inARow}>
      <summary>{counted > 0 ? i18n.t('past.met_of', gaps) : i18n.t('past.none', { metric })}</summary>
      {inARow > 1 && <p>{i18n.t('past.in_a_row', inARow, [number(inARow, language)])}</p>}
      <PastTable target={target} periods={periods} today={today} language={language} />
    </details>
  );
}
