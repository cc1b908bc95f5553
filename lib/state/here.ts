import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { placeAmong } from '@/lib/browser/place';
import { tabUrl } from '@/lib/browser/tabs';
import { faces } from '@/lib/sites/faces';
import type { SiteView } from './site-view';

/** The page the person is on, as far as the browser tells. */
export interface Here {
  /** `scheme://host[:port]` of the page. */
  origin: string;
  /** The site that lives there, if it is one Groundwork knows or the person bound. */
  site: SiteView | null;
  /** What its switch asks for, and whether it is on. */
  patterns: readonly string[];
  on: boolean;
}

/** What the popup says about a page: which site it belongs to and whether that is switched on. Null if it is no web page. */
export function hereAt(url: URL, sites: readonly SiteView[]): Here | null {
  const { origin, protocol } = url;
  if (!/^https?:$/.test(protocol)) return null;
  const domains = sites.flatMap((site) => site.domains);
  const place = placeAmong(faces, url, domains);
  const site = sites.find(({ id }) => id === place?.site);
  if (!place || !site) return { origin, site: null, patterns: [], on: false };
  const domain = site.domains.find((one) => one.origin === origin && one.prefix === place.prefix);
  return domain
    ? { origin, site, patterns: [domain.pattern], on: domain.granted }
    : { origin, site, patterns: site.pages, on: site.granted };
}

/** The page in a tab (the active one without an id). Null where the browser does not say or it is no web page. */
export function followHere(
  sites: ReadonlySignal<SiteView[] | undefined>,
  tabId: number | undefined,
): ReadonlySignal<Here | null> {
  const url = signal<URL | null>(null);
  tabUrl(tabId).then((found) => {
    url.value = found;
  });
  return computed(() => (url.value && sites.value ? hereAt(url.value, sites.value) : null));
}
