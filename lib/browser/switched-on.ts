import type { Place } from '../detect/ports';
import { sites } from '../sites/all';
import type { Site } from '../sites/site';
import { type Binding, bindingPattern, readBindings } from './bindings';
import { allGranted, grantedEach } from './permissions';
import { isGuestOn, placeAmong } from './place';
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
  const isGranted = await grantedEach(
    all.map(({ matches }) => matches),
    await allGranted(),
  );
  const on = all.filter((_, index) => isGranted[index]);
  if (!on.length) return [];
  const matches = patternsOf(on);
  return [...(await guestsOn()).map((site) => ({ site, matches, guest: true as const })), ...on];
}

/** The sites on the pages of others that are switched on: by the person's word, or where they have pages, by the grant of those. */
export async function guestsOn(): Promise<Site[]> {
  const { everywhere } = await readSettings();
  const guests = sites.filter((site) => site.everywhere && site.evidence !== 'manual');
  const isGranted = await grantedEach(
    guests.map(({ pages }) => pages),
    await allGranted(),
  );
  return guests.filter((site, index) => isGuestOn(site, isGranted[index] ?? false, everywhere));
}

/** All match patterns of these, each once and always in the same order. */
export const patternsOf = (all: readonly { matches: readonly string[] }[]): string[] =>
  [...new Set(all.flatMap(({ matches }) => matches))].sort();

/** The site an address belongs to, of all there are. */
export const placeOf = (url: URL, bindings: readonly Binding[]): Place | null => placeAmong(sites, url, bindings);
