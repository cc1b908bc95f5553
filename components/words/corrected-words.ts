import { i18n } from '#i18n';
import type { CorrectionView } from '@/lib/state/correct';
import { list, number } from '@/lib/text/number';
import { metricName } from './metric-name';
import { whenWords } from './when-words';

/** What a correction did: the number before and after, and which rows changed. */
export function correctedWords(metric: string, done: CorrectionView, language: string): string {
  const { from, to, many, changed } = done;
  const figure = (n: number) => number(n, language);
  const said = [i18n.t('correct.done', { metric: metricName(metric, 2), from: figure(from), to: figure(to) })];
  const undone = changed.filter((row) => row.to === 0).map((row) => whenWords(row, language));
  const others = many - changed.length;
  if (others > 0) undone.push(i18n.t('correct.others', others, [figure(others)]));
  if (undone.length > 0) said.push(i18n.t('correct.undone', { rows: list(undone, language) }));
  for (const row of changed) {
    if (row.from === 0) said.push(i18n.t('correct.added', row.to, [figure(row.to)]));
    else if (row.to > 0) {
      const time = whenWords(row, language);
      said.push(i18n.t('correct.lowered', { time, from: figure(row.from), to: figure(row.to) }));
    }
  }
  return said.join(' ');
}

/** That a day is again as it was. */
export const putBackWords = (metric: string, { from }: CorrectionView, language: string): string =>
  i18n.t('correct.put_back_done', { metric: metricName(metric, 2), n: number(from, language) });
