import { siteById } from '@/lib/sites/all';
import { isOn, type SiteView } from './site-view';

/** Whether a site that is switched on tells of amounts without a currency. */
export const tellsAmounts = (sites: readonly SiteView[]): boolean =>
  sites.some((site) => isOn(site) && siteById(site.id)?.detectors.some(({ amount }) => amount?.from === 'body'));
