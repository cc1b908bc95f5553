import { i18n } from '#i18n';
import { shapeOf } from '@/lib/catalog';
import type { Progress } from '@/lib/state/progress';
import type { Target } from '@/lib/target';
import { number } from '@/lib/text/number';
import type { Entered } from '@/lib/value';
import { metricName } from './metric-name';
import { periodWords, valueWords } from './pace-words';

/** The number a target for an average or a level stands at, in its smallest unit; null while it is not known. */
export const measuredNow = ({ average, level }: Progress): number | null =>
  average ? average.mean : level?.pace ? level.pace.done : null;

/** What a number is held against: `at most 12`, `at least 85%`. */
export const boundWords = (target: Target, language: string): string =>
  i18n.t(target.direction === 'down' ? 'target.most' : 'target.least', {
    value: valueWords(target.value, target, language),
  });

/** A number and what it is held against: `9 (at most 12)`. */
export const againstWords = (value: number, target: Target, language: string): string =>
  i18n.t('measured.against', { value: valueWords(value, target, language), bound: boundWords(target, language) });

/** The one sentence about a target for an average or a level. */
export function measuredWords(progress: Progress, language: string): string {
  const { target } = progress;
  const metric = metricName(target.metric, 2);
  const now = measuredNow(progress);
  return now === null
    ? i18n.t('measured.none_what', { metric, period: periodWords(target) })
    : i18n.t('target.saved', { metric, value: againstWords(now, target, language) });
}

/** What was entered, as it is read: `9`, `17 of 20`, `8 days`, `3.5 hours, average of 40`. */
export function enteredWords({ metric, value, n = 1 }: Omit<Entered, 'day'>, language: string): string {
  if (shapeOf(metric) === 'score')
    return i18n.t('pace.of', { done: number(value, language), target: number(n, language) });
  const plain = valueWords(value, { metric }, language);
  return n === 1 ? plain : i18n.t('measured.average', { value: plain, n: number(n, language) });
}
