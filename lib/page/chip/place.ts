import type { ChipPlace } from '../../browser/chip-state';
import { covers } from '../slices';

/**
 * The site this page is a chip's place of. Own domains win, and of several the one with the longest path.
 * @param address where the page is now
 * @returns null where no chip is shown
 */
export function siteHere(
  places: readonly ChipPlace[],
  { origin, pathname }: { origin: string; pathname: string },
): string | null {
  const own = places
    .flatMap(({ site, bound }) => (bound?.origin === origin ? [{ site, prefix: bound.prefix }] : []))
    .filter(({ prefix }) => `${pathname}/`.startsWith(`${prefix}/`))
    .toSorted((a, b) => b.prefix.length - a.prefix.length);
  const found = own[0] ?? places.find(({ bound, matches }) => !bound && matches.some(covers));
  return found?.site ?? null;
}
