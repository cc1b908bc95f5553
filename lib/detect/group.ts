import type { Detector, Result, Site } from '../sites/site';
import type { Place } from './ports';

/** Whose records a subject is known among: a group's, wherever its sites are bound to, else the site's own at its address. */
export const knownAmong = (
  { group }: Pick<Detector, 'group'>,
  { site, home }: Pick<Place, 'site' | 'home'>,
): Pick<Place, 'site' | 'home'> => (group ? { site: group, home: '' } : { site, home });

const ranks = { records: 2, network: 1 } as const;
const rankOf = ({ holds }: Site): number => (holds ? ranks[holds] : 0);

/** What a sighting says of its group: its name, and the sites this one comes before. Nothing where it has none. */
export function groupOf(
  sites: readonly Site[],
  id: string,
  { group }: Pick<Detector | Result, 'group'>,
): { group?: string; before?: string[] } {
  const site = sites.find((one) => one.id === id);
  if (!group || !site) return {};
  return { group, before: sites.filter((one) => rankOf(one) < rankOf(site)).map((one) => one.id) };
}
