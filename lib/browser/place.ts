import type { Place } from '../detect/ports';
import { isSitePage } from '../detect/site-page';
import type { Site } from '../sites/site';
import type { Binding } from './bindings';

/**
 * The site an address belongs to, and the path it is bound below. Own domains win: the person said so; one bound to a
 * site that is no longer known is as good as not bound.
 * @param sites all there are, or what is known of them at a glance
 */
export function placeAmong(
  sites: readonly Pick<Site, 'id' | 'pages'>[],
  url: URL,
  bindings: readonly Binding[],
): Place | null {
  const [own] = bindings
    .filter(({ origin, prefix }) => origin === url.origin && `${url.pathname}/`.startsWith(`${prefix}/`))
    .filter(({ site }) => sites.some(({ id }) => id === site))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  if (own) return { site: own.site, prefix: own.prefix, home: own.origin + own.prefix };
  const site = sites.find((one) => isSitePage(one, url));
  return site ? { site: site.id, prefix: '', home: '' } : null;
}

/**
 * Whether a site that is on the pages of others is on: by the person's word, or where it has pages, by the grant of those.
 * @param everywhere what the person switched on that has no pages
 */
export const isGuestOn = (
  { id, pages }: Pick<Site, 'id' | 'pages'>,
  isGranted: boolean,
  everywhere: readonly string[],
): boolean => (pages.length ? isGranted : everywhere.includes(id));
