import { i18n } from '#i18n';
import type { CountedBy } from '@/lib/state/sheet';
import type { SiteView } from '@/lib/state/site-view';
import { standingWords } from '../words/standing-words';
import { withdrawnWords } from '../words/withdrawn-words';

interface Props {
  metric: string;
  by: CountedBy;
  language: string;
}

/** What counts a metric, how well that is tested, and whether it is in doubt. */
export function CountedWords({ metric, by, language }: Props) {
  if (by.how === 'entered') return i18n.t('sheet.entered');
  if (by.how === 'by-hand') return i18n.t('sheet.by_hand');
  return by.sites.map((site) => (
    <span key={site.id} data-counted-on={site.id}>
      {i18n.t('sheet.site', { site: site.name, evidence: i18n.t(`options.evidence_${site.evidence}`) })}{' '}
      {doubtsOf(site, metric, language)
        .map((words) => `${words} `)
        .join('')}
    </span>
  ));
}

/** What of a site's count of one metric is in doubt. */
function doubtsOf(site: SiteView, metric: string, language: string): string[] {
  const doubted = site.doubts.filter((doubt) => doubt.metric === metric).map((doubt) => standingWords(doubt, language));
  const withdrawn = withdrawnWords(site, language);
  return withdrawn ? [withdrawn, ...doubted] : doubted;
}
