import { i18n } from '#i18n';
import type { Finding, Restated } from '@/lib/share/device-chain';
import type { PersonWeek } from '@/lib/share/merge';
import type { PersonView, Reason } from '@/lib/state/people-order';
import type { LookedAt } from '@/lib/state/summaries-in';
import type { SummaryQuality } from '@/lib/summary';
import { daySpan, shortDay } from '@/lib/text/day';
import { number } from '@/lib/text/number';
import { metricName } from './metric-name';
import { markWords } from './pace-words';
import { totalWords } from './restated-words';
import { siteName } from './site-name';

/** Why a file is no summary, as a sentence. */
function refusedWords(why: LookedAt['why']): string {
  switch (why) {
    case 'not-json':
      return i18n.t('people.not_json');
    case 'newer':
      return i18n.t('people.newer');
    case 'damaged':
      return i18n.t('people.damaged');
    case 'altered':
      return i18n.t('people.altered');
    case 'unreadable':
      return i18n.t('people.unreadable');
    default:
      return i18n.t('people.not_ours');
  }
}

/** What the one who leads is asked before a summary is taken in. */
function askWords({ place, opened }: LookedAt, language: string): string {
  const { from = '', number: n = 0 } = opened?.summary ?? {};
  const gaps = { name: from };
  if (place === 'foreign') return i18n.t('people.foreign', gaps);
  if (place === 'joins') return i18n.t('people.joins', gaps);
  if (place === 'two') return i18n.t('people.two', { ...gaps, n: number(n, language) });
  return i18n.t('people.broken', gaps);
}

/** What became of a file, as a sentence. */
export function lookedWords(one: LookedAt, today: string, language: string): string {
  const week = one.opened?.summary.weeks.at(-1);
  switch (one.outcome) {
    case 'refused':
      return refusedWords(one.why);
    case 'again':
      return i18n.t('people.again');
    case 'asks':
      return askWords(one, language);
    default:
      return i18n.t('people.took', {
        name: one.opened?.summary.from ?? '',
        days: week ? daySpan(week, today, language) : '',
      });
  }
}

/** What became of all files together. */
export function allLookedWords(looked: readonly LookedAt[], language: string): string {
  const many = (wanted: LookedAt['outcome']) => looked.filter(({ outcome }) => outcome === wanted).length;
  const gaps = (wanted: LookedAt['outcome']): [number, [string]] => [many(wanted), [number(many(wanted), language)]];
  const words: string[] = [];
  if (many('taken') > 0) words.push(i18n.t('people.all_taken', ...gaps('taken')));
  if (many('again') > 0) words.push(i18n.t('people.all_again', ...gaps('again')));
  if (many('asks') > 0) words.push(i18n.t('people.all_ask', ...gaps('asks')));
  if (many('refused') > 0) words.push(i18n.t('people.all_refused', ...gaps('refused')));
  return words.join(' ');
}

/** Why somebody stands where they stand, in a few words. */
export function reasonWords(reason: Reason): string {
  switch (reason.why) {
    case 'asks':
      return i18n.t('people.asks');
    case 'behind':
      return i18n.t('people.mark', {
        metric: metricName(reason.metric, 2),
        mark: markWords(reason.far ? 'far-behind' : 'behind'),
      });
    case 'stuck':
      return i18n.t('people.is_stuck');
    case 'late':
      return i18n.t('people.late');
    default:
      return i18n.t('people.files_doubt');
  }
}

/** `4.5 of 5 days` */
export const workedWords = ({ worked, neutral }: Pick<PersonWeek, 'worked' | 'neutral'>, language: string): string =>
  i18n.t('people.worked', { done: number(Math.max(worked - neutral, 0), language), all: number(worked, language) });

/** What there is to say about somebody's files. */
export function findingWords(finding: Finding, language: string): string {
  const say = (n: number) => number(n, language);
  switch (finding.what) {
    case 'gap':
      return finding.from === finding.to
        ? i18n.t('people.gap_one', { n: say(finding.from) })
        : i18n.t('people.gap', { from: say(finding.from), to: say(finding.to) });
    case 'two':
      return i18n.t('people.found_two', { n: say(finding.number) });
    case 'broken':
      return i18n.t('people.found_broken', { n: say(finding.number) });
    case 'moved':
      return i18n.t('people.moved', { name: finding.from });
    default:
      return i18n.t('people.devices', { n: say(finding.n) });
  }
}

/** A number of a week that was over and is another one by now. */
export const changedWords = (
  { week, metric, currency = '', before, after, on }: Restated,
  today: string,
  language: string,
): string =>
  i18n.t('people.changed', {
    days: daySpan(week, today, language),
    metric: metricName(metric, 2),
    from: totalWords({ ...before, currency }, language),
    to: totalWords({ ...after, currency }, language),
    date: shortDay(on, language),
  });

const sites = {
  warned: 'standing.undercounting',
  'ask-first': 'people.site_asks',
  off: 'people.site_off',
  withdrawn: 'people.site_withdrawn',
} as const;

/** How far somebody's numbers can be trusted, a sentence each; none where nothing speaks against them. */
export function qualityWords({ person, week }: PersonView, language: string): string[] {
  const { unsure, takenBack, corrected, sites: doubted }: SummaryQuality = person.quality;
  const say = (n: number) => number(n, language);
  const byHand = week.totals.reduce((sum, total) => sum + total.byHand, 0);
  return [
    ...doubted.map(({ site, level, since }) =>
      i18n.t(sites[level], { site: siteName(site), date: shortDay(since, language) }),
    ),
    ...(week.neutral > 0 ? [i18n.t('people.neutral', { n: say(week.neutral) })] : []),
    ...(unsure > 0 ? [i18n.t('people.unsure', { n: say(unsure) })] : []),
    ...(byHand > 0 ? [i18n.t('people.by_hand', { n: say(byHand) })] : []),
    ...(takenBack > 0 ? [i18n.t('people.taken_back', { n: say(takenBack) })] : []),
    ...(corrected > 0 ? [i18n.t('people.corrected', { n: say(corrected) })] : []),
  ];
}
