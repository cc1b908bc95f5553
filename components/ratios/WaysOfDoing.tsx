import { i18n } from '#i18n';
import type { Ways } from '@/lib/state/ratios';
import { number } from '@/lib/text/number';
import { Course } from '../ui/Course';
import { tagName } from '../words/tag-words';

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
      <ul>
        {ways.arms.map(({ tag, actions, results }) => (
          <li key={tag}>
            {i18n.t('ratio.way', {
              tag: tagName(tag),
              results: number(results, language),
              actions: number(actions, language),
            })}
            <Course done={results} target={actions} />
          </li>
        ))}
      </ul>
      <p>{foundWords(ways, language)}</p>
    </div>
  );
}
