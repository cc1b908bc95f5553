import { i18n } from '#i18n';
import type { ImportEnd, ImportView } from '@/lib/state/import';
import { shortDay } from '@/lib/text/day';
import { dateHere } from '@/lib/text/moment';
import { number } from '@/lib/text/number';

/** What an import did. @param opened whether the key in the file was taken in */
export function mergedWords(
  { added, skipped, old, agreed, between, values }: ImportEnd,
  { foreignTo }: ImportView,
  opened: boolean,
  language: string,
): string {
  const figure = (n: number) => number(n, language);
  const said = [];
  if (added + skipped > 0 || values === 0) said.push(i18n.t('import.done', added, [figure(added), figure(skipped)]));
  if (old > 0) said.push(i18n.t('import.old', old, [figure(old)]));
  if (agreed > 0) said.push(i18n.t('import.agreed', agreed, [figure(agreed)]));
  if (values > 0) said.push(i18n.t('import.entered', values, [figure(values)]));
  if (between > 0) said.push(i18n.t('import.between_in', between, [figure(between)]));
  if (opened) said.push(i18n.t('import.linked'));
  else if (foreignTo !== null) said.push(i18n.t('import.unlinked', { date: shortDay(dateHere(foreignTo), language) }));
  return said.join(' ');
}
