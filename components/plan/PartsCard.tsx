import { i18n } from '#i18n';
import type { Parted, PlanTable } from '@/lib/state/plan-parts';
import { daySpan } from '@/lib/text/day';
import { fewDigits } from '@/lib/text/number';
import { metricName } from '../words/metric-name';
import { valueWords } from '../words/pace-words';
import { periodName } from '../words/period-words';
import { targetWords } from '../words/target-words';

interface Props {
  parted: Parted;
  /** YYYY-MM-DD. */
  today: string;
  language: string;
  open: boolean;
}

/** A target in its parts: plain tables whose rows add up. */
export function PartsCard({ parted: { target, tables }, today, language, open }: Props) {
  return (
    <details class="card" open={open} data-parts={target.metric}>
      <summary>
        {i18n.t('plan.parts_of', { metric: metricName(target.metric, 2), whole: targetWords(target, language) })}
      </summary>
      {tables.map((table) => (
        <PartsTable
          key={table.parts[0]?.kind}
          table={table}
          say={(value) => valueWords(value, target, language)}
          today={today}
          language={language}
        />
      ))}
    </details>
  );
}

interface TableProps {
  table: PlanTable;
  say: (value: number) => string;
  today: string;
  language: string;
}

function PartsTable({ table: { whole, parts }, say, today, language }: TableProps) {
  return (
    <table class="numbers" data-kind={parts[0]?.kind}>
      <caption>{daySpan(whole, today, language)}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('plan.part')}</th>
          <th scope="col">{i18n.t('plan.days')}</th>
          <th scope="col">{i18n.t('plan.planned')}</th>
          <th scope="col">{i18n.t('plan.part_done')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.from} aria-current={part.time === 'now' ? 'date' : undefined}>
            <th scope="row">{periodName(part, today, language)}</th>
            <td class="figure">{fewDigits(part.days, language)}</td>
            <td class="figure" data-planned={part.value}>
              {say(part.value)}
            </td>
            <td class="figure">{part.time === 'to come' ? '–' : say(part.done)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{i18n.t('plan.sum')}</th>
          <td class="figure">{fewDigits(whole.days, language)}</td>
          <td class="figure" data-whole={whole.value}>
            {say(whole.value)}
          </td>
          <td class="figure">{say(whole.done)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
