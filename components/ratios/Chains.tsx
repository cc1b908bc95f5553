import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { Chain, RatioView } from '@/lib/state/ratios';
import { fewDigits, number } from '@/lib/text/number';
import { Notice } from '../ui/Notice';
import { metricName } from '../words/metric-name';

interface Props {
  chains: readonly Chain[];
  /** The step that falls behind most; null where none is proven to. */
  weakest: RatioView | null;
  language: string;
}

/** By how much the weakest step falls behind. */
function weakestWords({ pair, ratio, evidence }: RatioView, language: string): string {
  const gaps = {
    action: metricName(pair.action, 2),
    result: metricName(pair.result, 2),
    assumed: fewDigits(pair.ratio, language),
  };
  return ratio.enough
    ? i18n.t('ratio.weakest_text', { ...gaps, own: fewDigits(ratio.actions, language) })
    : i18n.t('ratio.weakest_none', { ...gaps, n: fewDigits(evidence.tally.actions, language) });
}

/** How pairs hang together, from what looks ahead to what looks back, with the weakest step pointed out. */
export function Chains({ chains, weakest, language }: Props) {
  if (chains.length === 0) return null;
  return (
    <section class="chains card" aria-labelledby="chains-title">
      <h2 id="chains-title">{i18n.t('ratio.chain')}</h2>
      {chains.map((chain) => (
        <Steps key={chain.map(({ pair }) => pair.action).join('>')} {...{ chain, weakest, language }} />
      ))}
      {weakest && (
        <Notice tone="ask">
          <p data-weakest-step={`${weakest.pair.action}>${weakest.pair.result}`}>{weakestWords(weakest, language)}</p>
        </Notice>
      )}
    </section>
  );
}

/** One chain, a line for each metric and one for each step between two. */
function Steps({ chain, weakest, language }: { chain: Chain } & Pick<Props, 'weakest' | 'language'>) {
  const end = chain.at(-1);
  return (
    <ol class="chain">
      {chain.map((one, place) => (
        <Fragment key={one.pair.action}>
          <li>
            <span>{metricName(one.pair.action, 2)}</span>
            {place === 0 && <span class="soft">{i18n.t('ratio.chain_ahead')}</span>}
            <NotCounted n={one.evidence.passed.actions} all={one.evidence.actions} language={language} />
          </li>
          <li data-step={one.pair.action} {...(one === weakest ? { 'data-weakest': '' } : {})}>
            <span>
              {one.ratio.enough
                ? i18n.t('ratio.chain_step', { actions: fewDigits(one.ratio.actions, language) })
                : i18n.t('ratio.chain_unknown')}
            </span>
            {one === weakest && <span>{i18n.t('ratio.weakest')}</span>}
          </li>
        </Fragment>
      ))}
      <li>
        <span>{metricName(end?.pair.result ?? '', 2)}</span>
        <span class="soft">{i18n.t('ratio.chain_back')}</span>
        {end && <NotCounted n={end.evidence.passed.results} all={end.evidence.results} language={language} />}
      </li>
    </ol>
  );
}

/** Of how many candidates a step is told only by what came later. */
const NotCounted = ({ n, all, language }: { n: number; all: number; language: string }) =>
  n > 0 ? (
    <span class="soft" data-not-counted={n}>
      {i18n.t('ratio.chain_passed', n, [number(n, language), number(all, language)])}
    </span>
  ) : null;
