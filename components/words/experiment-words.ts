import { i18n } from '#i18n';
import type { Experiment, LeftOut } from '@/lib/experiment';
import type { Verdict } from '@/lib/measure/experiment';
import { tagKinds } from '@/lib/tags';
import { fewDigits, number } from '@/lib/text/number';
import { tagName } from './tag-words';

/** What the two ways are called. */
export function waysOf({ kind }: Pick<Experiment, 'kind'>): { first: string; second: string } {
  const [first, second] = tagKinds[kind].tags;
  return { first: tagName(first), second: tagName(second) };
}

/** How many acts are in neither way, and why; what is none is not said. */
export function leftOutWords({ untagged, nameless, beyond }: LeftOut, language: string): string[] {
  return [
    ...(untagged > 0 ? [i18n.t('trial.untagged', untagged, [number(untagged, language)])] : []),
    ...(nameless > 0 ? [i18n.t('trial.nameless', nameless, [number(nameless, language)])] : []),
    ...(beyond > 0 ? [i18n.t('trial.beyond', beyond, [number(beyond, language)])] : []),
  ];
}

/** What an experiment found, in a sentence, and how large the difference is; no second one where nothing is known of it. */
export function verdictOf(experiment: Pick<Experiment, 'kind'>, verdict: Verdict, language: string): string[] {
  if (verdict.found === 'unknown') return [i18n.t('trial.no_verdict')];
  const { first, second } = waysOf(experiment);
  const { low, high } = verdict.difference;
  const ofHundred = (share: number) => {
    const many = Math.abs(100 * share);
    return many < 1 ? fewDigits(many, language) : number(Math.round(many), language);
  };
  if (verdict.found === 'none' || verdict.found === 'unclear') {
    const range = { fewer: ofHundred(low), more: ofHundred(high), first, second };
    return [i18n.t(verdict.found === 'none' ? 'trial.none' : 'trial.unclear'), i18n.t('trial.range', range)];
  }
  const [better, least, most] = verdict.found === 'first' ? [first, low, high] : [second, high, low];
  return [
    i18n.t('ratio.way_better', { tag: better }),
    i18n.t('trial.better_range', { low: ofHundred(least), high: ofHundred(most) }),
  ];
}
