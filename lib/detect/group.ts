import { readAll, readLists } from '../codecs/body';
import { type GroupId, groups } from '../sites/groups';
import type { Detector, Site } from '../sites/site';
import type { Ports, Sighting } from './ports';
import type { Match } from './request';
import { decoded } from './subject';

/** More addresses than this in one mail are not looked at: somebody is among the first. */
const most = 10;

/** What a group goes by is known among nobody's records: it is the same wherever its sites are bound to. */
export const inGroup = (id: GroupId) => ({ site: `group ${id}`, home: '' });

/** What stands where a request names the number or the address its group goes by; null where it says nothing of its own. */
export function namesIn({ group }: Detector, match: Match, url: URL): string[] | null {
  if (!group?.by) return null;
  const { by, id } = group;
  if (by.from === 'query') return [url.searchParams.get(by.name) ?? ''];
  if (by.from === 'path') return [decoded(match.groups[by.name] ?? '')];
  const read = [by.field, ...(by.or ?? [])].map((field) => readLists(match.decoded?.body, field, groups[id].as));
  return read.find((texts) => texts.length) ?? [];
}

/**
 * What other sites would know an act by, hashed.
 * @param texts the numbers or addresses it names; what is none is passed over
 */
export async function alikeOf(ports: Ports, { group }: Detector, texts: readonly string[]): Promise<string[]> {
  if (!group) return [];
  const names = new Set(texts.flatMap((text) => readAll(text, groups[group.id].as)));
  return Promise.all([...names].slice(0, most).map((name) => ports.hash(inGroup(group.id), name)));
}

const ranks = { records: 2, network: 1 } as const;
/** What is on the pages of all sites knows the least. */
const rankOf = ({ holds, everywhere }: Site): number => (holds ? ranks[holds] : everywhere ? -1 : 0);

/** What a sighting says to those of other sites: what they know it by, how long, and which of them it comes before. */
export function sharedOf(
  sites: readonly Site[],
  id: string,
  group: GroupId | undefined,
  { alike, within }: { alike: readonly string[] | undefined; within?: number },
): Pick<Sighting, 'shared'> {
  const site = sites.find((one) => one.id === id);
  if (!group || !site || !alike?.length) return {};
  const before = sites.filter((one) => rankOf(one) < rankOf(site)).map((one) => one.id);
  const holders = sites.filter(({ holds }) => holds === 'records').map((one) => one.id);
  const only = groups[group].recorded && site.holds !== 'records' ? { only: holders } : {};
  return { shared: { alike, within: within ?? groups[group].within, before, ...only } };
}
