import { i18n } from '#i18n';
import type { Opened } from '@/lib/state/talk-files';
import { type BadRow, targetOf } from '@/lib/state/target-rows';
import type { FileTarget, Step, TargetFile } from '@/lib/talk';
import { shortDay } from '@/lib/text/day';
import { number } from '@/lib/text/number';
import { failureWords } from './failure-words';
import { metricName } from './metric-name';
import { problemWords, targetWords } from './target-words';

/** Why a file was not opened at all, as a sentence. @param error what looking at it threw */
export function noFileWords(error: unknown): string {
  const { why } = error as { why?: string };
  switch (why) {
    case 'not-json':
      return i18n.t('deal.not_json');
    case 'not-ours':
      return i18n.t('deal.not_ours');
    case 'newer':
      return i18n.t('deal.newer');
    case 'damaged':
      return i18n.t('deal.damaged');
    case 'altered':
      return i18n.t('deal.altered');
    default:
      return failureWords(why ?? '');
  }
}

/** Why a file does not fit into what was exchanged, as a sentence; empty where it does. */
export function placeWords(place: Opened['place']): string {
  switch (place) {
    case 'own':
      return i18n.t('deal.at_own');
    case 'old':
      return i18n.t('deal.at_old');
    case 'gap':
      return i18n.t('deal.at_gap');
    case 'altered':
      return i18n.t('deal.at_altered');
    case 'closed':
      return i18n.t('deal.at_closed');
    case 'unknown':
      return i18n.t('deal.at_unknown');
    case 'other-numbers':
      return i18n.t('deal.at_other');
    case 'unsigned':
      return i18n.t('deal.at_unsigned');
    default:
      return '';
  }
}

/** What a row lacks, as a sentence that names it. */
export function badRowWords({ place, metric, problem }: BadRow, language: string): string {
  const isOfFile = problem === 'shape' || problem === 'twice' || problem === 'unknown';
  const why = isOfFile ? i18n.t(`deal.bad_${problem}`) : problemWords(problem);
  const n = number(place, language);
  return metric && problem !== 'unknown'
    ? i18n.t('deal.bad_metric', { n, metric: metricName(metric, 2), why })
    : i18n.t('deal.bad_row', { n, why });
}

/** What a file is and whose, `Proposal from Kim, 24 Nov 2026`. */
export function fileWords({ kind, from, on, ours = false }: TargetFile & Partial<Step>, language: string): string {
  const date = shortDay(on, language);
  const name = kind === 'counter-proposal' ? 'counter' : kind;
  return ours ? i18n.t(`deal.our_${name}`, { date }) : i18n.t(`deal.is_${name}`, { from, date });
}

/** A file's target as people say it, `60 a week`. */
export const fileTargetWords = (target: FileTarget, language: string): string =>
  targetWords(targetOf(target), language);
