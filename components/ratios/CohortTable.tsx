import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CohortCell } from '@/lib/measure/cohort-table';
import type { Cohorts, RatioView } from '@/lib/state/ratios';
import { daySpan, weekOf } from '@/lib/text/day';
import { number } from '@/lib/text/number';
import { metricName } from '../words/metric-name';

interface Props {
  view: RatioView;
  /** YYYY-MM-DD. */
  today: string;
  language: string;
}

/** Of the actions of each week, how many had led to a result after so many days. */
export function CohortTable({ view: { pair, cohorts }, today, language }: Props) {
  const [open, setOpen] = useState(false);
  if (!cohorts) return null;
  const [action, result] = [metricName(pair.action, 2), metricName(pair.result, 1)];
  return (
    <details class="ratio-more" data-cohorts onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{i18n.t('ratio.cohorts')}</summary>
      {open && (
        <>
          <p class="soft">{i18n.t('ratio.cohorts_text', { action, result })}</p>
          <Weeks cohorts={cohorts()} today={today} language={language} />
        </>
      )}
    </details>
  );
}

function Weeks({
  cohorts: { ages, rows, together },
  today,
  language,
}: {
  cohorts: Cohorts;
  today: string;
  language: string;
}) {
  return (
    <table class="numbers cohorts">
      <caption class="hidden-words">{i18n.t('ratio.cohorts')}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('ratio.cohort_week')}</th>
          {ages.map((age) => (
            <th key={age} scope="col">
              {i18n.t('ratio.cohort_age', age, [number(age, language)])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ from, n, cells }) => (
          <tr key={from} data-cohort={from} data-n={n}>
            <th scope="row">{daySpan(weekOf(from, Temporal.PlainDate.from(from).dayOfWeek), today, language)}</th>
            <Cells cells={cells} n={n} ages={ages} language={language} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{i18n.t('ratio.cohorts_known')}</th>
          <Cells cells={together} ages={ages} language={language} />
        </tr>
      </tfoot>
    </table>
  );
}

interface CellsProps {
  cells: readonly CohortCell[];
  /** How many actions there are; left out where it is all that are known. */
  n?: number;
  ages: readonly number[];
  language: string;
}

/** As much of a cell is shaded as had a result. */
const shade = (share: number): string =>
  `linear-gradient(to top, var(--accent-soft) ${Math.round(share * 100)}%, transparent 0)`;

/** `3 of 8`, shaded by its share; in italics where it is so far, because not all of them are known yet. */
const Cells = ({ cells, n, ages, language }: CellsProps) => (
  <>
    {cells.map(({ results, known }, at) => {
      const all = n ?? known;
      return (
        <td
          key={ages[at]}
          class="figure"
          data-partly={known < all}
          style={{ background: shade(all > 0 ? results / all : 0) }}
        >
          {known > 0 ? i18n.t('pace.of', { done: number(results, language), target: number(all, language) }) : '–'}
        </td>
      );
    })}
  </>
);
