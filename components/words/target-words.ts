import { i18n } from '#i18n';
import { shapeOf } from '@/lib/catalog';
import type { Advice } from '@/lib/measure/advice';
import type { Problem } from '@/lib/state/target-input';
import type { Target } from '@/lib/target';
import { shortDay } from '@/lib/text/day';
import { figure } from '@/lib/text/figure';
import { meaningKey } from '@/lib/text/metric-key';
import { number } from '@/lib/text/number';
import { metricName } from './metric-name';

/** What counts under a metric and what does not; empty for one this version does not know. */
export function meaning(metric: string): string {
  const key = meaningKey(metric);
  return key ? i18n.t(key) : '';
}

/** How a number belongs to its period: added up, averaged, or as it stands on any day. */
function span(metric: string): 'per' | 'mean' | null {
  const shape = shapeOf(metric);
  if (shape === 'level') return null;
  return shape === 'count' || metric === 'revenue' ? 'per' : 'mean';
}

/** A target as people say it: `60 a week`, `at most 10 days, on average over a month`. */
export function targetWords(target: Target, language: string): string {
  const { metric, period, direction } = target;
  const value = figure(target, language);
  const how = span(metric);
  const limit = direction === 'down' ? 'most' : how === 'per' ? null : 'least';
  const bounded = limit ? i18n.t(`target.${limit}`, { value }) : value;
  if (how === 'per') return i18n.t(`target.per_${period}`, { value: bounded });
  return how === 'mean' ? i18n.t(`target.mean_${period}`, { value: bounded }) : bounded;
}

/** Where a target begins and how far it goes, `from 40 to 60, +50%`; null where it has no beginning. */
export function wayWords({ metric, value, baseline, currency }: Target, language: string): string | null {
  if (baseline === undefined) return null;
  const say = (one: number) => figure({ metric, value: one, ...(currency ? { currency } : {}) }, language);
  const gaps = { from: say(baseline), to: say(value) };
  if (baseline === 0) return i18n.t('target.way', gaps);
  const format = { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 0 } as const;
  const percent = new Intl.NumberFormat(language, format).format((value - baseline) / baseline);
  return i18n.t('target.way_percent', { ...gaps, percent });
}

/** What is wrong with a field, as a sentence. */
export const problemWords = (problem: Problem): string => i18n.t(`target.bad_${problem}`);

/** One line of advice. */
export function adviceWords(advice: Advice, language: string): string {
  switch (advice.kind) {
    case 'limit': {
      const { site, metric, about, days, asked } = advice;
      const gaps = { about: number(about, language), days: number(days, language), asked: number(asked, language) };
      return i18n.t('advice.limit', { site, metric: metricName(metric, 2), ...gaps });
    }
    case 'short': {
      const { result, metric, needed, period } = advice;
      const wanted = targetWords({ metric, period, value: needed, direction: 'up' }, language);
      return i18n.t('advice.short', { result: metricName(result, 2), metric: metricName(metric, 2), wanted });
    }
    case 'only-results':
      return i18n.t('advice.only_results');
    case 'only-actions':
      return i18n.t('advice.only_actions');
    case 'by-hand':
      return i18n.t('advice.by_hand', { metric: metricName(advice.metric, 2) });
    case 'many':
      return i18n.t('advice.many', { n: number(advice.n, language) });
    case 'no-review':
      return i18n.t('advice.no_review', { metric: metricName(advice.metric, 2) });
    case 'unlinked':
      return i18n.t('advice.unlinked', { metric: metricName(advice.metric, 2) });
    case 'no-customer':
      return i18n.t('advice.no_customer');
  }
}

/** What changed about one target, as a sentence. */
export function differenceWords(before: Target | null, after: Target | null, language: string): string {
  const metric = metricName((after ?? before)?.metric ?? '', 2);
  if (!before || !after) {
    const one = after ?? before;
    const value = one ? targetWords(one, language) : '';
    return i18n.t(after ? 'target.was_added' : 'target.was_removed', { metric, value });
  }
  const [from, to] = [targetWords(before, language), targetWords(after, language)];
  if (from !== to) return i18n.t('target.was_changed', { metric, from, to });
  const review = after.review ? shortDay(after.review, language) : null;
  return review ? i18n.t('target.was_review', { metric, review }) : i18n.t('target.was_details', { metric });
}
