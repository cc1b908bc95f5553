import { i18n } from '#i18n';
import type { BadRow } from '@/lib/state/target-rows';
import { number } from '@/lib/text/number';
import { badRowWords } from '../words/deal-words';

interface Props {
  rows: readonly BadRow[];
  /** How many could not be taken, with those left out earlier. */
  missing: number;
  /** Whether any row is good. */
  any: boolean;
  language: string;
}

/** The rows of a file that cannot be taken, each with its reason. */
export const BadRows = ({ rows, missing, any, language }: Props) => (
  <div class="bad-rows">
    <p>{any ? i18n.t('deal.bad_rows', missing, [number(missing, language)]) : i18n.t('deal.bad_all')}</p>
    <ul>
      {rows.map((row) => (
        <li key={row.place} class="problem" data-bad={row.problem}>
          {badRowWords(row, language)}
        </li>
      ))}
    </ul>
  </div>
);
