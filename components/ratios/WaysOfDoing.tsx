import { i18n } from '#i18n';
import type { Ways } from '@/lib/state/ratios';
import { number } from '@/lib/text/number';
import { tagName } from '../words/tag-words';
import { WayList } from './WayList';

/** Which of two ways brings more results, if any does. */
function foundWords({ arms, comparison }: Ways, language: string): string {
  const [first, second] = arms;
  if (comparison.verdict !== 'none yet') {
    const better = comparison.verdict === 'first' ? first : second;
    return i18n.t('ratio.way_better', { tag: tagName(better.tag) });
  }
  if (comparison.more === null) return i18n.t('ratio.way_none');
  return i18n.t('ratio.way_more', { n: number(comparison.more, language) });
}

/** Two ways of doing the action, side by side. */
export function WaysOfDoing({ ways, language }: { ways: Ways; language: string }) {
  const [first, second] = ways.arms;
  return (
    <div class="ways" data-ways={ways.kind} data-found={ways.comparison.verdict}>
      <h3>{i18n.t('ratio.ways', { first: tagName(first.tag), second: tagName(second.tag) })}</h3>
      <WayList ways={ways.arms} language={language} />
      <p>{foundWords(ways, language)}</p>
    </div>
  );
}
