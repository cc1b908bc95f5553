import { i18n } from '#i18n';
import type { SiteView } from '@/lib/state/site-view';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { withdrawnWords } from '../words/withdrawn-words';

interface Props {
  site: SiteView;
  language: string;
  onLeaveOff: (site: SiteView) => void;
}

/** The browser took a site's permission back: since when, what that means, and the way to leave it at that. */
export const Withdrawn = ({ site, language, onLeaveOff }: Props) =>
  site.withdrawnSince === null ? null : (
    <Notice tone="bad">
      <p>{withdrawnWords(site, language)}</p>
      <Button look="quiet" does="leave-off" onClick={() => onLeaveOff(site)}>
        {i18n.t('options.withdrawn_leave')}
      </Button>
    </Notice>
  );
