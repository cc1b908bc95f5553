import { i18n } from '#i18n';
import type { CorrectionView } from '@/lib/state/correct';
import { list, number } from '@/lib/text/number';
import { metricName } from './metric-name';
import { whenWords } from './when-words';

/** What a correction did: the number before and after, and which rows changed; of several numbers, by how much. */
export function correctedWords(done: readonly CorrectionView[], language: string): string {
  const [first, ...rest] = done;
  if (!first) return i18n.t('correct.same');
  if (rest.length === 0) return oneWords(first, language);
  const sum = (way: 1 | -1) => done.reduce((all, { from, to }) => all + Math.max((to - from) * way, 0), 0);
  const [more, fewer] = [sum(1), sum(-1)];
  const said = [i18n.t('bulk.done', done.length, [number(done.length, language)])];
  if (more > 0) said.push(i18n.t('bulk.more_now', more, [number(more, language)]));
  if (fewer > 0) said.push(i18n.t('bulk.fewer_now', fewer, [number(fewer, language)]));
  return said.join(' ');
}

function oneWords({ metric, from, to, many, changed }: CorrectionView, language: string): string {
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

/** That a day, or several numbers, are again as they were. */
export function putBackWords(done: readonly CorrectionView[], language: string): string {
  const [first, ...rest] = done;
  if (!first || rest.length > 0) return i18n.t('bulk.put_back_done');
  return i18n.t('correct.put_back_done', { metric: metricName(first.metric, 2), n: number(first.from, language) });
}
