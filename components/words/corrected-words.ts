import { i18n } from '#i18n';
import type { CorrectionView } from '@/lib/state/correct';
import { list, number } from '@/lib/text/number';
import { metricName } from './metric-name';
import { whenWords } from './when-words';

type Row = CorrectionView['changed'][number];

/** What a correction did to one row. */
function rowWords({ from, to, ...row }: Row, language: string): string {
  const time = whenWords(row, language);
  if (from === 0) return i18n.t('correct.row_added', to, [number(to, language)]);
  if (to === 0) return i18n.t('correct.row_undone', { time });
  return i18n.t('correct.row_lowered', { time, from: number(from, language), to: number(to, language) });
}

/** What a correction did: the number before and after, and which rows changed. */
export function correctedWords(metric: string, done: CorrectionView, language: string): string {
  const { from, to, many, changed } = done;
  const numbers = { metric: metricName(metric, 2), from: number(from, language), to: number(to, language) };
  const others = many - changed.length;
  const rows = changed.map((row) => rowWords(row, language));
  if (others > 0) rows.push(i18n.t('correct.row_others', others, [number(others, language)]));
  return `${i18n.t('correct.done', numbers)} ${i18n.t('correct.rows', { rows: list(rows, language) })}`;
}

/** That a day is again as it was. */
export const putBackWords = (metric: string, { from }: CorrectionView, language: string): string =>
  i18n.t('correct.put_back_done', { metric: metricName(metric, 2), n: number(from, language) });
