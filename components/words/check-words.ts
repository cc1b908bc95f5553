import { i18n } from '#i18n';
import { rightOf, type Tally } from '@/lib/detect/check';
import { number } from '@/lib/text/number';

/** Of fewer acts of a kind nothing can be said. */
const enough = 5;

/** How one metric came out of a check: what was done and counted, and how right that is. */
export function foundWords(tally: Tally, language: string): string {
  const { done, counted, missed, wrong, asked, paused = 0 } = tally;
  const figure = (n: number) => number(n, language);
  const right = figure(rightOf(tally));
  const gaps = { done: figure(done), counted: figure(counted), missed: figure(missed), wrong: figure(wrong) };
  const said = [i18n.t('check.found', gaps)];
  if (counted > 0) said.push(i18n.t('check.precision', counted, [right, figure(counted)]));
  if (done > 0) said.push(i18n.t('check.recall', done, [right, figure(done)]));
  if (asked > 0) said.push(i18n.t('check.asked', asked, [figure(asked)]));
  if (paused > 0) said.push(i18n.t('check.left_out', paused, [figure(paused)]));
  return said.join(' ');
}

/** What so many acts are worth: never much. */
export function worthWords({ done, counted, asked, paused = 0 }: Tally, language: string): string {
  const few = i18n.t('check.few', { n: number(enough, language) });
  // All that was ticked was done in a pause.
  if (paused > 0 && done + counted + asked === 0) return few;
  const worth = i18n.t('check.worth', done, [number(done, language)]);
  return done < enough ? `${worth} ${few}` : worth;
}
