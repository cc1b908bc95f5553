import { i18n } from '#i18n';
import { type DoubtView, isOn, type SiteView } from '@/lib/state/site-view';
import { shortDay } from '@/lib/text/day';
import { metricName } from './metric-name';

/** That a site may be undercounting, and since when; null while all of it is trusted, or nothing of it is counted. */
export function undercountingWords(site: SiteView, language: string): string | null {
  const [first] = site.doubts.map(({ since }) => since).sort();
  if (first === undefined || !isOn(site)) return null;
  return i18n.t('standing.undercounting', { site: site.name, date: shortDay(first, language) });
}

const reasons = {
  missed: 'standing.missed',
  silent: 'standing.silent',
  changed: 'standing.changed',
  undone: 'standing.undone',
} as const;

/** What is not trusted, since when and why, as a sentence. */
export function standingWords({ metric, level, since, why }: DoubtView, language: string): string {
  const gaps = { metric: metricName(metric, 2), date: shortDay(since, language) };
  if (level === 'ask-first') return i18n.t('standing.ask_first', gaps);
  if (level === 'off') return i18n.t('standing.off', gaps);
  return i18n.t(reasons[why], gaps);
}
