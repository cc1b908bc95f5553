import { i18n } from '#i18n';
import type { Evidence } from '@/lib/measure/evidence';
import type { Ratio } from '@/lib/measure/ratio';
import type { RatioView } from '@/lib/state/ratios';
import type { Pair } from '@/lib/target';
import { shortDay } from '@/lib/text/day';
import { fewDigits, number } from '@/lib/text/number';
import { metricName } from './metric-name';

/** Actions for one result, `30 Connection requests → 1 Meeting booked`. */
export const ratioWords = ({ action, result }: Pair, actions: number, language: string): string =>
  i18n.t('ratio.value', {
    actions: fewDigits(actions, language),
    action: metricName(action, fewDigits(actions, 'en') === '1' ? 1 : 2),
    n: number(1, language),
    result: metricName(result, 1),
  });

/** Between how many actions the ratio probably lies. */
export const rangeWords = ({ few, many }: Extract<Ratio, { enough: true }>, language: string): string =>
  many === null
    ? i18n.t('ratio.at_least', { few: fewDigits(few, language) })
    : i18n.t('ratio.between', { few: fewDigits(few, language), many: fewDigits(many, language) });

/** What is lacking until a ratio can be said. */
export function lackingWords(
  { lacking, have, need }: Extract<Ratio, { enough: false }>,
  way: Evidence['way'],
  language: string,
) {
  if (lacking === 'results') return i18n.t('ratio.few_results');
  const gaps = { have: number(have, language), need: number(need, language) };
  return i18n.t(way === 'linked' ? 'ratio.few_known' : 'ratio.few_actions', gaps);
}

const ways = { linked: 'ratio.linked', shifted: 'ratio.shifted' } as const;

/** What a ratio was told from, and of which days. */
export function basisWords({ way, days, knownUpTo }: Evidence, { lag }: Pair, language: string): string {
  const gaps = { days: number(days, language), lag: number(lag, language) };
  const key = way === 'beside' ? (lag > 0 ? 'ratio.beside_young' : 'ratio.beside') : ways[way];
  const basis = i18n.t(key, gaps as { days: string; lag: string });
  return knownUpTo ? `${basis} ${i18n.t('ratio.known_up_to', { date: shortDay(knownUpTo, language) })}` : basis;
}

/** Of how many it is not counted, but told by what came later; empty where it is none. */
export function passedWords(
  { action, result }: Pair,
  { passed, actions, results }: Evidence,
  language: string,
): string[] {
  const words = (metric: string, n: number, all: number) =>
    n > 0 ? [i18n.t('ratio.passed', n, [number(n, language), number(all, language), metricName(metric, 2)])] : [];
  return [...words(action, passed.actions, actions), ...words(result, passed.results, results)];
}

/** Why there are more results than actions, where that cannot be told; null where it can. */
export function untoldWords({ pair, untold }: RatioView, language: string): string | null {
  if (untold <= 0) return null;
  const [action, result] = [metricName(pair.action, 2), metricName(pair.result, 2)];
  return i18n.t('ratio.untold', untold, [number(untold, language), action, result]);
}

const verdicts = {
  more: ['ratio.verdict_more', 'ratio.verdict_more_text'],
  better: ['ratio.verdict_better', 'ratio.verdict_better_text'],
  easy: ['ratio.verdict_easy', 'ratio.verdict_easy_text'],
  healthy: ['ratio.verdict_healthy', 'ratio.verdict_healthy_text'],
  unknown: ['ratio.verdict_unknown', 'ratio.verdict_unknown_text'],
  'no-target': ['ratio.verdict_no_target', 'ratio.verdict_no_target_text'],
} as const satisfies Record<RatioView['word'], readonly [string, string]>;

/** What a pair asks for: a word, and a sentence. */
export function verdictWords(word: RatioView['word']): { word: string; sentence: string } {
  const [short, long] = verdicts[word];
  return { word: i18n.t(short), sentence: i18n.t(long) };
}
