import { sites } from './all';
import type { Site } from './site';

/** What a list shows of a site file as it stands there; what the file leaves out is left out. */
const fields = [
  'id',
  'name',
  'evidence',
  'checked',
  'pages',
  'ownDomain',
  'everywhere',
  'chip',
  'limits',
  'byHand',
] as const satisfies (keyof Site)[];

type Plain = Pick<Site, (typeof fields)[number]>;

/** What a site is to somebody who looks at a list of them: all but how it counts. */
export type SiteFace = Plain & {
  detectors: readonly Pick<Site['detectors'][number], 'id' | 'metric'>[];
  results?: readonly Pick<NonNullable<Site['results']>[number], 'metric'>[];
};

function faceOf(site: Site): SiteFace {
  const plain = Object.fromEntries(fields.flatMap((field) => (field in site ? [[field, site[field]]] : [])));
  return {
    ...(plain as Plain),
    detectors: site.detectors.map(({ id, metric }) => ({ id, metric })),
    ...(site.results ? { results: site.results.map(({ metric }) => ({ metric })) } : {}),
  };
}

/**
 * Every site as it is listed. In the extension this file is the finished list, worked out when it is built: pages that only
 * list sites load a tenth of what it takes to count on them.
 */
export const faces: readonly SiteFace[] = sites.map(faceOf);
