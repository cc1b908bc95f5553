import type { RequestSignal, RequestType, Site } from '../sites/site';
import { readsHeaders, requestRoles } from './request';

/** What one listener asks the browser for: match patterns and request types. */
export interface Filter {
  urls: string[];
  types: RequestType[];
}

/**
 * URLPattern path to the wildcard path of a match pattern: named groups, regular groups and what is in braces become
 * `*`, what is escaped stands for itself.
 */
const glob = (path: string): string =>
  path
    .replace(/\\(.)|:\w+(\((?:\\.|[^)\\])*\))?|\((?:\\.|[^)\\])*\)|\{[^}]*\}/g, (_, escaped?: string) => escaped ?? '*')
    .replace(/\*[*?+]+/g, '*');

function tails(signal: RequestSignal): string[] {
  const path = glob(signal.path);
  const [first] = Object.entries(signal.query ?? {});
  if (!first) return [path, `${path}?*`];
  return [`${path}?*${first[0]}=${first[1]}*`.replace(/\*+$/, '*')];
}

function urlsOf(site: Site, signal: RequestSignal): string[] {
  const origins = site.pages.map((page) => page.replace(/^([^:]+:\/\/[^/]+).*$/, '$1'));
  const homes = origins.flatMap((origin) => tails(signal).map((tail) => origin + tail));
  // One pattern serves the bare path and every prefix: a match pattern's `*` may be empty.
  const own = site.ownDomain ? tails(signal).map((tail) => `*://*/*${tail.slice(1)}`.replace(/\*{2,}/g, '*')) : [];
  return [...homes, ...own];
}

/**
 * The narrowest filters match patterns allow, from all sites at once; a build-time constant.
 * @returns a filter for each request type: of requests a header of which a detector names (`headers`), and of these the
 * ones with a body that it names, too (`held`); of others whose body a detector names (`body`); of the rest (`plain`);
 * and of all together (`all`)
 */
export function requestFilters(
  sites: readonly Site[],
): Record<'headers' | 'held' | 'body' | 'plain' | 'all', Filter[]> {
  const collect = (wants: (signal: RequestSignal) => boolean): Filter[] => {
    const byType = new Map<RequestType, Set<string>>();
    for (const { site, signal } of requestRoles(sites)) {
      if (!wants(signal)) continue;
      for (const type of signal.types ?? (['xhr'] as const)) {
        const urls = byType.get(type) ?? new Set();
        for (const url of urlsOf(site, signal)) urls.add(url);
        byType.set(type, urls);
      }
    }
    return [...byType].map(([type, urls]) => ({ types: [type], urls: [...urls].sort() }));
  };
  return {
    headers: collect(readsHeaders),
    held: collect((signal) => readsHeaders(signal) && signal.codec !== undefined),
    body: collect((signal) => !readsHeaders(signal) && signal.codec !== undefined),
    plain: collect((signal) => !readsHeaders(signal) && signal.codec === undefined),
    all: collect(() => true),
  };
}
