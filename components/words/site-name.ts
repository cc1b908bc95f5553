import { i18n } from '#i18n';
import { faces } from '@/lib/sites/faces';
import { siteTitle } from '@/lib/state/site-title';

/** What stands as the site of an event the person added. */
export const byHand = 'manual';

/** A site's name as it is shown; one that this version does not know shows its id. */
export function siteName(id: string): string {
  if (id === byHand) return i18n.t('today.by_hand');
  const site = faces.find((one) => one.id === id);
  return site ? siteTitle(site) : id;
}
