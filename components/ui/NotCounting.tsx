import { i18n } from '#i18n';
import type { SiteView } from '@/lib/state/site-view';
import { since } from '@/lib/text/moment';
import { undercountingWords } from '../words/standing-words';
import { withdrawnWords } from '../words/withdrawn-words';
import { Button } from './Button';
import { Notice } from './Notice';

interface Props {
  /** Milliseconds since 1970; null while it counts. */
  pausedSince: number | null;
  sites: readonly SiteView[];
  language: string;
  /** Left out where the way back stands elsewhere in the view. */
  onResume?: () => void;
}

/** What keeps Groundwork from counting: a pause, a site the browser took back, one that may be missing acts. Nothing while all is well. */
export const NotCounting = ({ pausedSince, sites, language, onResume }: Props) => (
  <>
    {pausedSince !== null && (
      <Notice tone="ask">
        <p>{i18n.t('popup.paused', { since: since(pausedSince, language) })}</p>
        {onResume && (
          <Button does="resume" look="main" onClick={onResume}>
            {i18n.t('popup.resume')}
          </Button>
        )}
      </Notice>
    )}
    {sites.map((site) => {
      const words = withdrawnWords(site, language);
      return (
        words && (
          <Notice key={site.id} tone="bad">
            <p>{words}</p>
            <a class="button" href="/options.html#sites" target="_blank" rel="noopener">
              {i18n.t('popup.switch_on_again')}
            </a>
          </Notice>
        )
      );
    })}
    {sites.map((site) => {
      const words = undercountingWords(site, language);
      return (
        words && (
          <Notice key={`doubt ${site.id}`} tone="ask">
            <p data-undercounting={site.id}>
              {words}{' '}
              <a href="/options.html#sites" target="_blank" rel="noopener">
                {i18n.t('standing.why')}
              </a>
            </p>
          </Notice>
        )
      );
    })}
  </>
);
