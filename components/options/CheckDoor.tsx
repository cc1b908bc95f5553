import { i18n } from '#i18n';
import { isOn, type SiteView } from '@/lib/state/site-view';
import { Button } from '../ui/Button';

interface Props {
  site: SiteView;
  /** The site that is being checked; null while none is. */
  checking: string | null;
  onCheck: (site: string) => void;
}

/** The way into the check of a site. Nothing where nothing is counted by itself. */
export function CheckDoor({ site: { id, name, evidence }, site, checking, onCheck }: Props) {
  if (evidence === 'manual' || !isOn(site)) return null;
  const isOther = checking !== null && checking !== id;
  return (
    <div class="check-door">
      <p class="soft">{i18n.t(checking === id ? 'check.running' : isOther ? 'check.one' : 'check.hint')}</p>
      {checking === id ? (
        <a class="button" data-look="quiet" href="#check">
          {i18n.t('check.go_on')}
        </a>
      ) : (
        <Button
          look="quiet"
          does="check"
          disabled={isOther}
          aria-label={i18n.t('check.open_what', { site: name })}
          onClick={() => onCheck(id)}
        >
          {i18n.t('check.open')}
        </Button>
      )}
    </div>
  );
}
