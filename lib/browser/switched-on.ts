import type { Place } from '../detect/ports';
import { isSitePage } from '../detect/request';
import { sites } from '../sites/all';
import type { Site } from '../sites/site';
import { type Binding, bindingPattern, readBindings } from './bindings';
import { granted } from './permissions';
import { readSettings } from './settings';

/** A site with the match patterns it may be seen on: on its own hosts, on one own domain, or everywhere something is on. */
export interface SwitchedOn {
  site: Site;
  matches: string[];
  binding?: Binding;
  /** It is on the pages of others. */
  guest?: true;
}

/** All that can be switched on: every site with hosts of its own, and the own domains; none that is counted by hand only. */
export async function switchable(): Promise<SwitchedOn[]> {
  const counting = sites.filter(({ evidence }) => evidence !== 'manual');
  const own = (await readBindings()).flatMap((binding) => {
    const site = counting.find(({ id }) => id === binding.site);
    return site ? [{ site, matches: [bindingPattern(binding)], binding }] : [];
  });
  return [...counting.map((site) => ({ site, matches: [...site.pages] })), ...own];
}

/**
 * What of it is switched on: that whose hosts are all granted; and before it the sites that are everywhere, so that of one
 * press theirs is told first and the page's own site can take it over.
 */
export async function switchedOn(all: readonly SwitchedOn[]): Promise<SwitchedOn[]> {
  const isGranted = await Promise.all(all.map(({ matches }) => granted(matches)));
  const on = all.filter((_, index) => isGranted[index]);
  if (!on.length) return [];
  const matches = patternsOf(on);
  return [...(await guestsOn()).map((site) => ({ site, matches, guest: true as const })), ...on];
}

/** The sites on the pages of others that are switched on: by the person's word, or where they have pages, by the grant of those. */
export async function guestsOn(): Promise<Site[]> {
  const { everywhere } = await readSettings();
  const guests = sites.filter((site) => site.everywhere && site.evidence !== 'manual');
  const isOn = await Promise.all(
    guests.map(({ id, pages }) => (pages.length ? granted(pages) : everywhere.includes(id))),
  );
  return guests.filter((_, index) => isOn[index]);
}

/** All match patterns of these, each once and always in the same order. */
export const patternsOf = (all: readonly { matches: readonly string[] }[]): string[] =>
  [...new Set(all.flatMap(({ matches }) => matches))].sort();

/**
 * The site an address belongs to, and the path it is bound below. Own domains win: the person said so; one bound to a
 * site that is no longer known is as good as not bound.
 */
export function placeOf(url: URL, bindings: readonly Binding[]): Place | null {
  const [own] = bindings
    .filter(({ origin, prefix }) => origin === url.origin && `${url.pathname}/`.startsWith(`${prefix}/`))
    .filter(({ site }) => sites.some(({ id }) => id === site))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  if (own) return { site: own.site, prefix: own.prefix, home: own.origin + own.prefix };
  const site = sites.find((one) => isSitePage(one, url));
  return site ? { site: site.id, prefix: '', home: '' } : null;
}
