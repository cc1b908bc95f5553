import { i18n } from '#i18n';
import type { SiteView } from '@/lib/state/site-view';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { standingWords, undercountingWords } from '../words/standing-words';

interface Props {
  site: SiteView;
  language: string;
  onCountsRight: (site: string) => void;
}

/** What of a site is not trusted, since when and why, and the person's word that it counts right again. */
export function Doubts({ site, language, onCountsRight }: Props) {
  const words = undercountingWords(site, language);
  if (words === null) return null;
  return (
    <Notice tone="ask">
      <p>{words}</p>
      <ul class="doubts">
        {site.doubts.map((doubt) => (
          <li key={`${doubt.metric} ${doubt.level}`} data-standing={doubt.level} data-why={doubt.why}>
            {standingWords(doubt, language)} <span class="soft">{doubt.detectors.join(', ')}</span>
          </li>
        ))}
      </ul>
      <Button
        does="counts-right"
        aria-label={i18n.t('standing.right_what', { site: site.name })}
        onClick={() => onCountsRight(site.id)}
      >
        {i18n.t('standing.right')}
      </Button>
    </Notice>
  );
}
