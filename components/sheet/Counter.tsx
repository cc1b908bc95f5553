import { i18n } from '#i18n';
import { anyOn, type SiteView } from '@/lib/state/site-view';
import { since } from '@/lib/text/moment';
import { standingWords, undercountingWords } from '../words/standing-words';
import { withdrawnWords } from '../words/withdrawn-words';
import { Part } from './Part';

interface Props {
  sites: readonly SiteView[];
  /** Milliseconds since 1970; null while it counts. */
  pausedSince: number | null;
  language: string;
}

/** Where the counter itself stands: what may be missing from the numbers, and since when. */
export function Counter({ sites, pausedSince, language }: Props) {
  const doubted = sites.filter((site) => undercountingWords(site, language) !== null);
  const withdrawn = sites.flatMap((site) => withdrawnWords(site, language) ?? []);
  const paused = pausedSince === null ? [] : [i18n.t('popup.paused', { since: since(pausedSince, language) })];
  const plain = [...paused, ...withdrawn];
  if (!anyOn(sites)) plain.push(i18n.t('sheet.counter_off'));
  else if (plain.length === 0 && doubted.length === 0) plain.push(i18n.t('sheet.counter_right'));
  return (
    <Part id="counter" title={i18n.t('sheet.counter')}>
      <ul>
        {plain.map((words) => (
          <li key={words}>{words}</li>
        ))}
        {doubted.map((site) => (
          <li key={site.id} data-undercounting={site.id}>
            {undercountingWords(site, language)} {site.doubts.map((doubt) => standingWords(doubt, language)).join(' ')}
          </li>
        ))}
      </ul>
    </Part>
  );
}
