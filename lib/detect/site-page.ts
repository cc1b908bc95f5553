import { MatchPattern } from '@webext-core/match-patterns';
import type { Site } from '../sites/site';

const hosts = new Map<string, MatchPattern>();

/** Whether an address is one of the pages or API hosts a site file lists. */
export function isSitePage(site: Pick<Site, 'pages'>, url: URL): boolean {
  return site.pages.some((page) => {
    const pattern = hosts.get(page) ?? new MatchPattern(page);
    hosts.set(page, pattern);
    return pattern.includes(url.href);
  });
}
