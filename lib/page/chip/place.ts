import type { ChipPlace } from '../../browser/chip-state';
import { covers } from '../slices';

/**
 * The place this page is for the chip. Own domains win, and of several the one with the longest path.
 * @param address where the page is now
 * @returns null where no chip is shown
 */
export function placeHere(
  places: readonly ChipPlace[],
  { origin, pathname }: { origin: string; pathname: string },
): ChipPlace | null {
  const own = places
    .flatMap((place) => (place.bound?.origin === origin ? [{ place, prefix: place.bound.prefix }] : []))
    .filter(({ prefix }) => `${pathname}/`.startsWith(`${prefix}/`))
    .toSorted((a, b) => b.prefix.length - a.prefix.length);
  return own[0]?.place ?? places.find(({ bound, matches }) => !bound && matches.some(covers)) ?? null;
}
