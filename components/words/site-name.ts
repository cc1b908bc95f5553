import { i18n } from '#i18n';
import { siteById } from '@/lib/sites/all';

/** What stands as the site of an event the person added. */
export const byHand = 'manual';

/** A site's name as it is shown; one that this version does not know shows its id. */
export const siteName = (site: string): string =>
  site === byHand ? i18n.t('today.by_hand') : (siteById(site)?.name ?? site);
